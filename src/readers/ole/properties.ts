/** The properties of a document that an OLE container keeps: title, author … ([MS-OLEPS]). */
import type { Segment } from "../../document/model.js";
import { type BlockDraft, inOnePiece, propertyBlock } from "../blocks.js";
import { UnreadableError } from "../errors.js";
import type { Bytes } from "./bytes.js";
import { codePageText } from "./code-page.js";
import type { OleContainer } from "./container.js";

/** By stream, the properties that are read, by number ([MS-OLEPS] 3.1.2, [MS-OSHARED] 2.3.3.2.2). */
const STREAMS: readonly (readonly [stream: string, properties: readonly (readonly [id: number, name: string])[]])[] = [
  [
    "\u0005SummaryInformation",
    [
      [2, "title"],
      [3, "subject"],
      [4, "creator"],
      [5, "keywords"],
      [6, "description"],
      [8, "lastModifiedBy"],
      [7, "template"],
      [18, "application"],
      [12, "created"],
      [13, "modified"],
    ],
  ],
  [
    "\u0005DocumentSummaryInformation",
    [
      [15, "company"],
      [14, "manager"],
    ],
  ],
];

const CODE_PAGE = 1;
const TYPE = { bytes: 0x1e, utf16: 0x1f, time: 0x40 };
/** Text of code page 1200 is UTF-16 even where its type says bytes (2.11). */
const UTF16_PAGE = 1200;
/** From 1601-01-01, in milliseconds, to 1970-01-01. */
const EPOCH = 11_644_473_600_000;
/** Text longer than this is no property. */
const LONGEST = 10_000;

interface Found {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** One block for each property that has a text; a damaged stream has none. */
export function propertyBlocks(container: OleContainer): BlockDraft[] {
  return STREAMS.flatMap(([stream, wanted]) => {
    try {
      const bytes = container.stream(stream);
      return bytes === undefined ? [] : blocksIn(bytes, stream, wanted);
    } catch (error) {
      if (error instanceof UnreadableError) return [];
      throw error;
    }
  });
}

function blocksIn(bytes: Bytes, stream: string, wanted: readonly (readonly [number, string])[]): BlockDraft[] {
  const from = bytes.u32(44);
  const places = new Map<number, number>();
  const count = Math.min(bytes.u32(from + 4), Math.floor((bytes.length - from - 8) / 8));
  for (let index = 0; index < count; index++)
    places.set(bytes.u32(from + 8 + index * 8), from + bytes.u32(from + 12 + index * 8));
  const page = places.get(CODE_PAGE);
  const codePage = page === undefined ? 1252 : bytes.u16(page + 4);
  return wanted.flatMap(([id, property]): BlockDraft[] => {
    const at = places.get(id);
    const found = at === undefined ? undefined : valueAt(bytes, at, codePage, stream);
    if (found === undefined || found.text === "") return [];
    return [propertyBlock(property, found.text, found.segments)];
  });
}

function valueAt(bytes: Bytes, at: number, codePage: number, stream: string): Found | undefined {
  const type = bytes.u16(at);
  if (type === TYPE.time) return timeAt(bytes, at + 4, stream);
  if (type !== TYPE.bytes && type !== TYPE.utf16) return undefined;
  const isUtf16 = type === TYPE.utf16 || codePage === UTF16_PAGE;
  const size = bytes.u32(at + 4) * (type === TYPE.utf16 ? 2 : 1);
  const data = bytes.slice(at + 8, Math.min(size, LONGEST * 2)).data;
  return codePageText(data, isUtf16 ? UTF16_PAGE : codePage, (offset, step) => ({
    kind: "bytes",
    stream,
    offset: at + 8 + offset,
    step,
  }));
}

/** A time as text of ISO 8601: it stands whole where the number stands. */
function timeAt(bytes: Bytes, at: number, stream: string): Found | undefined {
  const milliseconds = (bytes.u32(at + 4) * 2 ** 32 + bytes.u32(at)) / 10_000 - EPOCH;
  if (milliseconds <= -EPOCH || milliseconds > 8.64e15) return undefined;
  const text = new Date(milliseconds).toISOString().replace(/\.\d+/, "");
  return { text, segments: inOnePiece(text, { kind: "bytes", stream, offset: at, step: 0 }) };
}
