/** The words of one block while they are read: white space collapsed as CSS collapses it, every unit with its place in the source. */
import type { Segment } from "../../document/model.js";
import type { References } from "./references.js";

/** White space that collapses; a no-break space does not (CSS Text 3, 4.1). */
const PIECE = /[ \t\n\f\r]+|&|\0|[^ \t\n\f\r&\0]+/g;
/** As it stands, but for line ends and references. */
const KEPT_PIECE = /\r\n?|\n|&|\0|[^\r\n&\0]+/g;

export interface Words {
  readonly text: string;
  readonly segments: readonly Segment[];
}

export class Flow {
  /** In pieces: asking a long text that still grows for its last unit would copy it each time. */
  #pieces: string[] = [];
  #segments: Segment[] = [];
  #last = "";
  #verbatim = true;
  #length = 0;
  /** White space that shows only if something follows it. */
  #space: { readonly offset: number; breaks: boolean } | null = null;
  /** Where the last reference ended: its letters were taken with its `&`. */
  #referenceEnd = 0;

  constructor(
    readonly source: string,
    readonly references: References,
  ) {}

  /** UTF-16 units so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds the text `[start, end)` of the source. */
  show(start: number, end: number): void {
    this.#read(PIECE, start, end, (piece, at) => {
      const breaks = /[\n\r]/.test(piece);
      if (this.#space === null) this.#space = { offset: at, breaks };
      else this.#space.breaks ||= breaks;
    });
  }

  /** The same where white space is kept. @param onBreak is called for each line end */
  showKept(start: number, end: number, onBreak: () => void): void {
    this.#read(KEPT_PIECE, start, end, onBreak);
  }

  #read(pattern: RegExp, start: number, end: number, onSpace: (piece: string, at: number) => void): void {
    const part = this.source.slice(start, end);
    for (const { 0: piece, index } of part.matchAll(pattern)) {
      const at = start + index;
      if (piece === "\0") continue;
      if (piece === "&") this.#reference(at, end);
      else if (/^[\n\r]/.test(piece) || (pattern === PIECE && /^[ \t\f]/.test(piece))) onSpace(piece, at);
      else this.#literal(piece, at);
    }
  }

  #literal(piece: string, at: number): void {
    const from = Math.max(0, this.#referenceEnd - at);
    if (from < piece.length) this.#add(piece.slice(from), at + from, true);
  }

  #reference(at: number, end: number): void {
    const { shown, length } = this.references.at(this.source, at, end);
    this.#referenceEnd = at + length;
    this.#add(shown, at, length === shown.length);
  }

  #add(shown: string, offset: number, verbatim: boolean): void {
    this.#settleSpace(shown);
    this.#append(shown, offset, verbatim);
  }

  /** The words without the line breaks at their end; the flow begins anew. */
  finish(): Words {
    let text = this.#pieces.join("");
    while (text.endsWith("\n")) text = text.slice(0, -1);
    const segments = this.#segments.filter(({ start }) => start < text.length);
    const last = segments.at(-1);
    if (last !== undefined && last.end > text.length) segments[segments.length - 1] = { ...last, end: text.length };
    this.#pieces = [];
    this.#segments = [];
    this.#length = 0;
    this.#space = null;
    return { text, segments };
  }

  /** A line break; white space around it does not show. */
  breakLine(offset: number): void {
    this.#space = null;
    if (this.#length > 0) this.#append("\n", offset, false);
  }

  /** Between characters of full width a line end in the source is no space (CSS Text 3, 4.1.3). */
  #settleSpace(next: string): void {
    const space = this.#space;
    this.#space = null;
    if (space === null || this.#length === 0 || this.#last === "\n") return;
    if (space.breaks && isWide(this.#last) && isWide(next)) return;
    this.#append(" ", space.offset, this.source[space.offset] === " ");
  }

  /** @param verbatim the source has the same there; what stands for something else is a segment of its own */
  #append(shown: string, offset: number, verbatim: boolean): void {
    const start = this.#length;
    this.#pieces.push(shown);
    this.#length += shown.length;
    this.#last = shown.slice(-1);
    const last = this.#verbatim && verbatim ? this.#segments.at(-1) : undefined;
    this.#verbatim = verbatim;
    if (last?.origin.kind === "text" && last.origin.offset + (last.end - last.start) === offset)
      this.#segments[this.#segments.length - 1] = { ...last, end: this.#length };
    else this.#segments.push({ start, end: this.#length, origin: { kind: "text", offset } });
  }
}

/** Characters of East Asian width W or F, Hangul apart (UAX 11); either half of a pair counts as one. */
function isWide(text: string): boolean {
  return /^[\u2e80-\u312f\u3190-\ua4cf\ud800-\udfff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(text);
}
