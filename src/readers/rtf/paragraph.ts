/** One paragraph while it is read: its text with the source of every unit, and the marks on it. */
import type { Segment } from "../../document/model.js";
import type { BlockDraft } from "../blocks.js";
import type { Mark } from "../../document/marks.js";

type WithoutRange<M> = M extends unknown ? Omit<M, "range"> : never;
/** What stands on a stretch, before it is known which block it becomes. */
export type Marking = WithoutRange<Mark>;

type HiddenMarking = Extract<Marking, { kind: "hidden" | "revision" }>;

export interface Stretch {
  readonly paragraph: Paragraph;
  start: number;
  end: number;
  marking: Marking;
}

interface Piece {
  readonly start: number;
  end: number;
  /** Of the first unit. */
  readonly offset: number;
  /** Bytes a unit. */
  readonly step: number;
}

/** The longest quotation of what is not shown, in UTF-16 units. */
const LONGEST_QUOTATION = 200;

export class Paragraph {
  text = "";
  /** The number that the file gives it as text, with what follows it. */
  writtenNumber = "";
  /** Paragraphs of text boxes that stand in it. */
  readonly inner: Paragraph[] = [];
  readonly marks: Stretch[] = [];
  /** Set when the paragraph ends. */
  block: BlockDraft | undefined;
  /** How long the automatic number in front is. */
  shift = 0;
  readonly #pieces: Piece[] = [];
  /** The last mark of each kind. */
  readonly #latest = new Map<string, Stretch>();

  /** Nothing stands in it. */
  get isEmpty(): boolean {
    return this.text === "" && this.inner.length === 0;
  }

  /** Text that the bytes `[offset, end)` of the file say. */
  add(text: string, offset: number, end: number): void {
    const start = this.text.length;
    const step = Math.floor((end - offset) / text.length);
    this.text += text;
    const last = this.#pieces.at(-1);
    if (last?.step === step && last.offset + (start - last.start) * step === offset) last.end = this.text.length;
    else this.#pieces.push({ start, end: this.text.length, offset, step });
  }

  /** Marks the last `length` units; marks of one kind that touch are one. */
  mark(marking: Marking, length: number): void {
    const end = this.text.length;
    const before = this.#latest.get(marking.kind);
    if (before?.end === end - length && JSON.stringify(before.marking) === JSON.stringify(marking)) before.end = end;
    else {
      const stretch = { paragraph: this, start: end - length, end, marking };
      this.#latest.set(marking.kind, stretch);
      this.marks.push(stretch);
    }
  }

  /** Text that is not shown where it stands. */
  markHidden(marking: HiddenMarking): void {
    const at = this.text.length;
    const text = marking.text.slice(0, LONGEST_QUOTATION);
    const last = this.marks.at(-1);
    if (last?.start === at && last.end === at && isSame(last.marking, marking)) {
      last.marking = { ...marking, text: (last.marking.text + text).slice(0, LONGEST_QUOTATION) };
    } else this.marks.push({ paragraph: this, start: at, end: at, marking: { ...marking, text } });
  }

  /** Of its own text. */
  get segments(): Segment[] {
    return this.#pieces.map(({ start, end, offset, step }) => ({
      start,
      end,
      origin: { kind: "bytes", stream: "", offset, step },
    }));
  }
}

/** Whether two marks differ in nothing but their text. */
function isSame(a: Marking, b: HiddenMarking): a is HiddenMarking {
  return JSON.stringify({ ...a, text: "" }) === JSON.stringify({ ...b, text: "" });
}
