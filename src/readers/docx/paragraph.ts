/** One paragraph while it is read: its text with the source of every unit. */
import type { FormattedStretch } from "../../document/looks.js";
import type { Block, Origin, Part, Segment } from "../../document/model.js";
import { alignmentOfWord } from "../alignment.js";
import type { AutomaticNumber } from "../numbering/counters.js";
import { numbered } from "../numbering/label.js";
import { OwnProperties } from "./own-properties.js";
import type { ParagraphProperties } from "./paragraph-properties.js";
import { type MarkDraft, ParagraphMarks } from "./paragraph-marks.js";
import { type Change, markChange } from "./revisions.js";

/** Of signs of formulas, and of words that are drawn. */
export const DRAWN: Origin = { kind: "generated", by: "drawing" };

interface Run {
  readonly index: number;
  offset: number;
}

/** A block that has not yet its place in the document. */
export type BlockDraft = Omit<Block, "index" | "paragraph" | "page"> & { page?: number };

/** A block, and what stands on its text. */
export interface ReadBlock {
  readonly block: BlockDraft;
  readonly marks: readonly MarkDraft[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class Paragraph {
  /** Its own properties, before the style's. */
  own: OwnProperties = OwnProperties.NONE;
  /** Its mark was deleted or moved away: it goes on in the next paragraph. */
  unmarked = false;
  page: number | undefined;
  /** Paragraphs of text boxes that stand in it. */
  readonly inner: ReadBlock[] = [];
  /** The style of the table that it stands in; "" where that names none. */
  tableStyle: string | undefined;
  /** How its runs look, as the collector knows it. */
  readonly looks: FormattedStretch[] = [];
  text = "";
  readonly marks = new ParagraphMarks();
  /** Tracked changes of its mark. */
  changes: Change[] = [];
  /** A tracked change of its format. */
  formatting: Change | undefined;
  readonly #segments: Segment[] = [];
  /** The open runs: ruby text has runs inside a run. */
  #runs: Run[] = [];
  #runCount = 0;

  /**
   * @param path the package part
   * @param index 0-based among the start tags of `w:p` in the part
   */
  constructor(
    readonly path: string,
    private index: number,
    readonly part: Part,
    readonly cell: Block["cell"],
  ) {}

  /** Goes on as the next paragraph, whose properties are those of the whole. */
  continueAs(index: number): void {
    this.index = index;
    this.own = OwnProperties.NONE;
    this.unmarked = false;
    this.formatting = undefined;
    this.#runs = [];
    this.#runCount = 0;
  }

  /** Takes a tracked change among its properties. */
  change(change: Change, isFormat: boolean): void {
    const { change: kind } = change.content;
    if (isFormat) this.formatting = change;
    else this.changes.push(change);
    if (kind === "deletion" || kind === "move-from") this.unmarked = true;
  }

  /** Its end tag: what was changed of its mark stands behind its text. */
  end(): void {
    const at = this.text.length;
    for (const change of this.changes) {
      const { change: kind } = change.content;
      markChange(this.marks, change, at, at, kind === "deletion" || kind === "move-from" ? "\n" : "");
    }
    this.changes = [];
  }

  /** A `w:r` or `m:r` begins; runs are counted by their start tags, those that are not shown included. */
  openRun(): void {
    this.#runs.push({ index: this.#runCount++, offset: 0 });
  }

  closeRun(): void {
    this.#runs.pop();
  }

  /** A run that is not shown. */
  passRun(): void {
    this.#runCount++;
  }

  /** Text of the current run as a reader sees it; its length is that of the source. */
  add(text: string, look = 0): void {
    if (text === "") return;
    const run = this.#runs.at(-1);
    const offset = run?.offset ?? 0;
    const index = run?.index ?? Math.max(0, this.#runCount - 1);
    const start = this.text.length;
    this.text += text;
    this.skip(text.length);
    this.#look(start, look);
    const last = this.#segments.at(-1);
    if (last !== undefined && continues(last, this.index, index, offset))
      this.#segments[this.#segments.length - 1] = { ...last, end: this.text.length };
    else {
      const origin: Origin = { kind: "docx", path: this.path, paragraph: this.index, run: index, offset };
      this.#segments.push({ start, end: this.text.length, origin });
    }
  }

  #look(start: number, format: number): void {
    const last = this.looks.at(-1);
    const end = this.text.length;
    if (last?.format === format) this.looks[this.looks.length - 1] = { start: last.start, end, format };
    else this.looks.push({ start, end, format });
  }

  /** Text that is seen and stands nowhere in the file. */
  draw(text: string, look = 0): void {
    const start = this.text.length;
    this.text += text;
    this.#look(start, look);
    this.#segments.push({ start, end: this.text.length, origin: DRAWN });
  }

  /** Text of the current run that is not shown: it counts in the run and nowhere else. */
  skip(length: number): void {
    const run = this.#runs.at(-1);
    if (run !== undefined) run.offset += length;
  }

  /** Its marks as they stand in its block, whose text begins with its number. */
  marksIn({ text }: BlockDraft): readonly MarkDraft[] {
    if (this.formatting !== undefined) markChange(this.marks, this.formatting, 0, this.text.length);
    const { drafts } = this.marks;
    const shift = text.length - this.text.length;
    return shift === 0
      ? drafts
      : drafts.map((draft) => ({ ...draft, start: draft.start + shift, end: draft.end + shift }));
  }

  /**
   * @param properties own and style's together
   * @param styleName as the author knows it
   * @param number put in front
   */
  finish(
    properties: ParagraphProperties,
    styleName: string | undefined,
    number: AutomaticNumber | null = null,
  ): BlockDraft {
    const level = properties.outlineLevel;
    const isHeading = level !== undefined && level >= 0 && level < 9;
    const alignment = alignmentOfWord(properties.alignment);
    const content =
      number === null ? { text: this.text, segments: this.#segments } : numbered(number, this.text, this.#segments);
    const kind = isHeading ? "heading" : this.cell === undefined ? "paragraph" : "table-cell";
    const block: Mutable<BlockDraft> = Object.assign({ kind, part: this.part } as const, content);
    if (isHeading) block.outlineLevel = level + 1;
    if (styleName !== undefined) block.style = styleName;
    if (alignment !== undefined) block.alignment = alignment;
    if (this.cell !== undefined) block.cell = this.cell;
    if (this.page !== undefined) block.page = this.page;
    return block;
  }
}

function continues({ start, end, origin }: Segment, paragraph: number, run: number, offset: number): boolean {
  return (
    origin.kind === "docx" &&
    origin.paragraph === paragraph &&
    origin.run === run &&
    origin.offset + (end - start) === offset
  );
}
