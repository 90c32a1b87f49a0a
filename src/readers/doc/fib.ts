/** The head of a Word document: what kind of file it is, and where everything stands ([MS-DOC] 2.5). */
import type { Bytes } from "../ole/bytes.js";
import type { OleContainer } from "../ole/container.js";
import { damaged, UnreadableError } from "../errors.js";

/** `wIdent` of a Word document (2.5.2); Word 6.0 and 95 have another. */
const IDENTIFIER = 0xa5ec;
const OLD_IDENTIFIER = 0xa5dc;
/** The first `nFib` of Word 97; earlier ones keep their text otherwise. */
const WORD_97 = 0xc1;
const FLAGS = { encrypted: 0x0100, secondTable: 0x0200 };

/** Places of the pairs (offset, length) in FibRgFcLcb97 (2.5.6) and what later versions add. */
export const TABLE = {
  styles: 1,
  footnoteText: 3,
  commentReferences: 4,
  commentText: 5,
  sections: 6,
  headers: 11,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  commentBookmarks: 37,
  commentStarts: 42,
  commentEnds: 43,
  endnoteText: 47,
  shapes: 40,
  headerShapes: 41,
  revisionAuthors: 51,
  boxText: 56,
  headerBoxText: 58,
  lists: 73,
  listOverrides: 74,
  commentExtra: 112,
} as const;
const FIRST_PAIR = 154;
/** How many pairs there are: Word 97 has this many, later versions more. */
const PAIRS_AT = 152;
const PAIRS_OF_WORD_97 = 93;

/** The stories of a document, in the order in which their text stands (2.4.1), with the place of their length in the head. */
const STORIES = {
  main: 76,
  footnotes: 80,
  headers: 84,
  macros: 88,
  comments: 92,
  endnotes: 96,
  boxes: 100,
  headerBoxes: 104,
} as const;
export type StoryName = keyof typeof STORIES;

/** Character positions `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export class Fib {
  /** The stream WordDocument, which positions of text count in. */
  readonly text: Bytes;
  /** Properties too long for their place stand here; absent in many documents. */
  readonly data: Bytes | undefined;
  readonly #table: Bytes;

  /** @throws UnreadableError when it is encrypted, of a Word before 97, or no Word document */
  constructor(container: OleContainer) {
    const text = container.stream("WordDocument");
    if (text === undefined) throw damaged("缺少 WordDocument 流。", "The stream WordDocument is missing.");
    this.text = text;
    const version = text.u16(2);
    const identifier = text.u16(0);
    if (identifier !== IDENTIFIER && identifier !== OLD_IDENTIFIER)
      throw damaged("WordDocument 流的开头不对。", "The stream WordDocument begins wrongly.");
    if (identifier === OLD_IDENTIFIER || version < WORD_97) {
      const what = { zh: "Word 6.0/95 文档，请另存为 .docx", en: "a Word 6.0/95 document; save it as .docx" };
      throw new UnreadableError("unknown-format", { what });
    }
    const flags = text.u16(10);
    if ((flags & FLAGS.encrypted) !== 0) throw new UnreadableError("encrypted-document");
    const table = container.stream((flags & FLAGS.secondTable) === 0 ? "0Table" : "1Table");
    if (table === undefined)
      throw damaged("缺少表格流（0Table/1Table）。", "The table stream (0Table, 1Table) is missing.");
    this.#table = table;
    this.data = container.stream("Data");
  }

  /**
   * One of the tables; undefined when the document has none.
   * @throws UnreadableError when it points outside the stream
   */
  table(index: number): Bytes | undefined {
    if (index >= PAIRS_OF_WORD_97 && index >= this.text.u16(PAIRS_AT)) return undefined;
    const at = FIRST_PAIR + index * 8;
    const length = this.text.u32(at + 4);
    return length === 0 ? undefined : this.#table.slice(this.text.u32(at), length);
  }

  /** A table with what stands behind it: the levels of lists do. */
  tableAndBeyond(index: number): Bytes | undefined {
    const at = FIRST_PAIR + index * 8;
    const from = this.text.u32(at);
    return this.text.u32(at + 4) === 0 ? undefined : this.#table.slice(from, this.#table.length - from);
  }

  /** Where the stories stand, in character positions. */
  get stories(): Readonly<Record<StoryName, Stretch>> {
    let start = 0;
    const entries = Object.entries(STORIES).map(([name, at]) => {
      const stretch = { start, end: start + this.text.u32(at) };
      start = stretch.end;
      return [name, stretch] as const;
    });
    return Object.fromEntries(entries) as Record<StoryName, Stretch>;
  }
}
