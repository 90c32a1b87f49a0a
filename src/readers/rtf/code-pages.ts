/** Which encoding the bytes of a stretch are in, and what characters they are. */

/** An encoding by its name in the Encoding Standard; `symbol`: the pictures of a symbol font. */
export type Encoding = string;

export const LATIN: Encoding = "windows-1252";

/** `\fcharset` (RTF 1.9.1, "Font Table"); those missing here, 0 and 1 above all, are in the code page of the document. */
const CHARSETS: ReadonlyMap<number, Encoding> = new Map([
  [2, "symbol"],
  [77, "macintosh"],
  [128, "shift_jis"],
  [129, "euc-kr"],
  [134, "gb18030"],
  [136, "big5"],
  [161, "windows-1253"],
  [162, "windows-1254"],
  [163, "windows-1258"],
  [177, "windows-1255"],
  [178, "windows-1256"],
  [186, "windows-1257"],
  [204, "windows-1251"],
  [222, "windows-874"],
  [238, "windows-1250"],
]);

/** `\ansicpg` and `\cpg`. */
const CODE_PAGES: ReadonlyMap<number, Encoding> = new Map([
  [42, "symbol"],
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gb18030"],
  [949, "euc-kr"],
  [950, "big5"],
  [10_000, "macintosh"],
  [54_936, "gb18030"],
  [65_001, "utf-8"],
  ...Array.from({ length: 9 }, (_, index) => [1250 + index, `windows-${1250 + index}`] as const),
]);

export function encodingOfCharset(charset: number): Encoding | undefined {
  return CHARSETS.get(charset);
}

export function encodingOfCodePage(codePage: number): Encoding | undefined {
  return CODE_PAGES.get(codePage);
}

/** Whether a character can be more than a byte. */
export function isWide(encoding: Encoding): boolean {
  return /^(?:gb18030|big5|shift_jis|euc-kr|utf-8)$/.test(encoding);
}

/**
 * How many bytes the character has that begins with these.
 * @param second undefined while it is not known
 */
function lengthOf(encoding: Encoding, first: number, second: number | undefined): number {
  if (first < 0x80) return 1;
  switch (encoding) {
    case "gb18030":
      if (first === 0x80 || first === 0xff) return 1;
      return second !== undefined && second >= 0x30 && second <= 0x39 ? 4 : 2;
    case "big5":
    case "euc-kr":
      return first === 0x80 || first === 0xff ? 1 : 2;
    case "shift_jis":
      return (first >= 0x81 && first <= 0x9f) || (first >= 0xe0 && first <= 0xfc) ? 2 : 1;
    case "utf-8":
      return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    default:
      return 1;
  }
}

/** Takes a character with the bytes `[offset, end)` of the file that say it. */
export type Emit = (text: string, offset: number, end: number) => void;

interface Pending {
  readonly byte: number;
  readonly offset: number;
  readonly end: number;
}

/** Puts bytes together to characters, however each of them was written. */
export class CharacterDecoder {
  readonly #decoders = new Map<Encoding, (code: readonly number[]) => string>();
  #pending: Pending[] = [];
  #encoding: Encoding = LATIN;

  constructor(readonly emit: Emit) {}

  /** Whether the next byte begins a character. */
  get isIdle(): boolean {
    return this.#pending.length === 0;
  }

  /** Takes the byte that the bytes `[offset, end)` of the file say. */
  push(byte: number, offset: number, end: number, encoding: Encoding): void {
    if (encoding !== this.#encoding) this.flush();
    this.#encoding = encoding;
    this.#pending.push({ byte, offset, end });
    const [first, second] = this.#pending as [Pending, Pending?];
    if (this.#pending.length >= lengthOf(encoding, first.byte, second?.byte)) this.#finish();
  }

  /** What began and does not go on shows as damaged. */
  flush(): void {
    while (this.#pending.length > 0) this.#finish();
  }

  /** Ends the character; where its bytes are none, the first of them is damaged and the others begin anew. */
  #finish(): void {
    const taken = this.#pending;
    this.#pending = [];
    const first = taken[0] as Pending;
    const text = this.#decode(taken.map(({ byte }) => byte));
    const isDamaged = taken.length > 1 && text.startsWith("\uFFFD");
    if (!isDamaged) return this.emit(text, first.offset, (taken.at(-1) as Pending).end);
    this.emit("\uFFFD", first.offset, first.end);
    for (const { byte, offset, end } of taken.slice(1)) this.push(byte, offset, end, this.#encoding);
  }

  #decode(code: readonly number[]): string {
    let decode = this.#decoders.get(this.#encoding);
    if (decode === undefined) this.#decoders.set(this.#encoding, (decode = remembering(this.#encoding)));
    return decode(code);
  }
}

/** A decoder call takes a microsecond, and a text has few different characters. */
function remembering(encoding: Encoding): (code: readonly number[]) => string {
  if (encoding === "symbol") return ([byte = 0]) => String.fromCharCode(byte > 0x20 ? 0xf000 + byte : byte);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const known = new Map<number, string>();
  return (code) => {
    let key = 0;
    for (const byte of code) key = key * 256 + byte;
    let text = known.get(key);
    if (text === undefined) known.set(key, (text = decoder.decode(Uint8Array.from(code))));
    return text;
  };
}
