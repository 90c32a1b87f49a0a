/** The marks of one paragraph while it is read; they learn their block when the paragraph has its place. */
import type { CommentAnchor, Mark } from "../../document/marks.js";

type Content<M> = M extends unknown ? Omit<M, "range" | "text"> : never;

/** A mark without its place and its text; a comment is known by its id until the comments are read. */
export type MarkContent = Content<Exclude<Mark, CommentAnchor>> | { readonly kind: "comment"; readonly id: string };

export interface MarkDraft {
  readonly content: MarkContent;
  /** UTF-16 units of the paragraph's own text, its number excluded. */
  start: number;
  /** Infinity as long as it goes on to the paragraph's end. */
  end: number;
  /** What would stand there and is not shown. */
  lost: string;
}

/** Of text that is not shown so much is told, in UTF-16 units. */
export const LONGEST_LOST = 200;

export class ParagraphMarks {
  readonly drafts: MarkDraft[] = [];
  /** Made when it is needed: most paragraphs have no marks. */
  #latest: Map<unknown, MarkDraft> | undefined;

  /**
   * Marks a stretch.
   * @param key equal for stretches of the same thing: those that follow each other become one mark
   * @param lost text that would stand there
   */
  put(key: unknown, content: MarkContent, start: number, end: number, lost = ""): MarkDraft {
    const latest = this.#latest?.get(key);
    if (latest !== undefined && latest.end === start) {
      latest.end = end;
      latest.lost = clipped(latest.lost, lost);
      return latest;
    }
    const draft = { content, start, end, lost: clipped("", lost) };
    this.drafts.push(draft);
    (this.#latest ??= new Map()).set(key, draft);
    return draft;
  }

  /** Takes over the marks of a paragraph of which nothing is left, as marks of the place `at`. */
  inherit(from: ParagraphMarks, at: number): void {
    for (const [key, { content, lost }] of from.#latest ?? []) this.put(key, content, at, at, lost);
  }
}

/** Clipped between characters. */
function clipped(text: string, more: string): string {
  if (more === "" || text.length >= LONGEST_LOST) return text;
  const whole = text + more.slice(0, LONGEST_LOST);
  if (whole.length <= LONGEST_LOST) return whole;
  return whole.slice(0, LONGEST_LOST).replace(/[\uD800-\uDBFF]$/, "");
}
