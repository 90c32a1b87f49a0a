/** One paragraph while it is read: its text with the source of every unit, and what is marked on it. */
import type { Mark } from "../../document/marks.js";
import type { Segment } from "../../document/model.js";

/** A mark without its place; text that it keeps is given piece by piece. */
export type MarkFacts = Mark extends infer One ? (One extends Mark ? Omit<One, "range"> : never) : never;

/** A mark whose block has no index yet. */
export interface LocalMark {
  readonly facts: MarkFacts;
  readonly start: number;
  end: number;
}

/** Kept of what is not shown, in UTF-16 units. */
const LONGEST_MARK_TEXT = 200;
const STREAM = "WordDocument";

export class Paragraph {
  text = "";
  readonly segments: Segment[] = [];
  /** For each segment, the character position of its first unit. */
  readonly positions: number[] = [];
  readonly marks: LocalMark[] = [];
  /** The latest mark of each kind, by its facts. */
  readonly #latest = new Map<string, LocalMark>();

  /** @param start character position of its first character */
  constructor(readonly start: number) {}

  /**
   * Text that is seen.
   * @param position character position of its first unit
   * @param offset byte of its first unit in the stream WordDocument
   * @param step bytes from one unit to the next
   */
  add(text: string, position: number, offset: number, step: number, marks: readonly MarkFacts[]): void {
    const start = this.text.length;
    this.text += text;
    for (const facts of marks) this.#mark(facts, start, this.text.length);
    const last = this.segments.at(-1);
    if (
      last?.origin.kind === "bytes" &&
      last.origin.step === step &&
      last.origin.offset + (last.end - last.start) * step === offset
    )
      this.segments[this.segments.length - 1] = { ...last, end: this.text.length };
    else {
      this.segments.push({ start, end: this.text.length, origin: { kind: "bytes", stream: STREAM, offset, step } });
      this.positions.push(position);
    }
  }

  /** Text that is not seen. */
  pass(text: string, facts: MarkFacts & { readonly text: string }): void {
    const at = this.text.length;
    const mark = this.#mark(facts, at, at);
    const kept = mark.facts as { text: string };
    kept.text = (kept.text + text).slice(0, LONGEST_MARK_TEXT);
  }

  #mark(facts: MarkFacts, start: number, end: number): LocalMark {
    const key = JSON.stringify(facts);
    const latest = this.#latest.get(key);
    if (latest?.end === start) {
      latest.end = end;
      return latest;
    }
    const mark = { facts: { ...facts }, start, end };
    this.marks.push(mark);
    this.#latest.set(key, mark);
    return mark;
  }
}
