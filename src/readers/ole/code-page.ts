/** Text in the code page of a computer, with the source of every unit. */
import type { Origin, Segment } from "../../document/model.js";

/** Code pages that computers with Chinese Windows and their neighbours have, by the names that decoders know. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [932, "shift_jis"],
  [936, "gb18030"],
  [949, "euc-kr"],
  [950, "big5"],
  [54936, "gb18030"],
  [65001, "utf-8"],
  [1200, "utf-16le"],
]);
const WINDOWS = [1250, 1258] as const;

interface Piece {
  readonly text: string;
  readonly size: number;
}

/**
 * Decodes bytes up to the first NUL.
 * @param origin of the unit at an offset, given the bytes from it to the next
 */
export function codePageText(
  data: Uint8Array,
  codePage: number,
  origin: (offset: number, step: number) => Origin,
): { text: string; segments: Segment[] } {
  let text = "";
  const segments: Segment[] = [];
  let last = { step: 0, until: 0 };
  let offset = 0;
  for (const piece of piecesOf(data, codePage)) {
    if (piece.text === "\0") break;
    const step = piece.size / piece.text.length;
    const start = text.length;
    text += piece.text;
    const latest = segments.at(-1);
    if (latest !== undefined && last.step === step && last.until === offset)
      segments[segments.length - 1] = { ...latest, end: text.length };
    else segments.push({ start, end: text.length, origin: origin(offset, step) });
    offset += piece.size;
    last = { step, until: offset };
  }
  return { text, segments };
}

/** The characters one by one, with the bytes that each takes: a decoder that is fed byte by byte gives each when it is whole. */
function* piecesOf(data: Uint8Array, codePage: number): Generator<Piece> {
  const decoder = new TextDecoder(nameOf(codePage), { ignoreBOM: true });
  let size = 0;
  for (let at = 0; at < data.length; at++) {
    size++;
    const text = decoder.decode(data.subarray(at, at + 1), { stream: true });
    if (text === "") continue;
    yield { text, size };
    size = 0;
  }
}

function nameOf(codePage: number): string {
  const [first, last] = WINDOWS;
  return NAMES.get(codePage) ?? `windows-${codePage >= first && codePage <= last ? codePage : 1252}`;
}
