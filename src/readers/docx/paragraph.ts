/** One paragraph while it is read: its text with the source of every unit. */
import type { Block, Label, Origin, Part, Segment } from "../../document/model.js";
import type { AutomaticNumber } from "./numbering.js";
import type { ParagraphProperties } from "./styles.js";

const ALIGNMENTS: Readonly<Record<string, NonNullable<Block["alignment"]>>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

export class Paragraph {
  /** Its own properties, before the style's. */
  readonly own: ParagraphProperties = {};
  styleId: string | undefined;
  /** Whether the automatic number was made (it counts once). */
  numbered = false;
  page: number | undefined;
  label: Label | undefined;
  /** Paragraphs of text boxes that stand in it. */
  readonly inner: BlockDraft[] = [];
  #text = "";
  readonly #segments: Segment[] = [];
  #run = -1;
  #offset = 0;

  /**
   * @param path the package part
   * @param index 0-based among the `w:p` of the part
   */
  constructor(
    readonly path: string,
    readonly index: number,
    readonly part: Part,
    readonly cell: Block["cell"],
  ) {}

  get text(): string {
    return this.#text;
  }

  startRun(): void {
    this.#run++;
    this.#offset = 0;
  }

  /** Puts the automatic number in front; called before any text. */
  setNumber(number: AutomaticNumber): void {
    this.label = { start: 0, end: number.text.length, list: number.list, level: number.level };
    this.#append(number.text + number.gap, { kind: "generated", by: "numbering" });
  }

  /** Text of the current run as a reader sees it. */
  add(text: string): void {
    if (text === "") return;
    const origin: Origin = {
      kind: "docx",
      path: this.path,
      paragraph: this.index,
      run: Math.max(0, this.#run),
      offset: this.#offset,
    };
    this.#append(text, origin);
    this.#offset += text.length;
  }

  /** Text of the current run that is not shown: it counts in the run and nowhere else. */
  skip(length: number): void {
    this.#offset += length;
  }

  #append(text: string, origin: Origin): void {
    const start = this.#text.length;
    this.#text += text;
    const last = this.#segments.at(-1);
    if (last !== undefined && continues(last, origin))
      this.#segments[this.#segments.length - 1] = { ...last, end: this.#text.length };
    else this.#segments.push({ start, end: this.#text.length, origin });
  }

  /** @param properties own and style's together; `styleName` as the author knows it */
  finish(properties: ParagraphProperties, styleName: string | undefined): BlockDraft {
    const level = properties.outlineLevel;
    const isHeading = level !== undefined && level >= 0 && level < 9;
    const alignment = ALIGNMENTS[properties.alignment ?? ""];
    return {
      kind: isHeading ? "heading" : this.cell === undefined ? "paragraph" : "table-cell",
      part: this.part,
      text: this.#text,
      segments: this.#segments,
      ...(isHeading && { outlineLevel: level + 1 }),
      ...(styleName !== undefined && { style: styleName }),
      ...(alignment !== undefined && { alignment }),
      ...(this.label !== undefined && { label: this.label }),
      ...(this.cell !== undefined && { cell: this.cell }),
      ...(this.page !== undefined && { page: this.page }),
    };
  }
}

/** A block that has not yet its place in the document. */
export type BlockDraft = Omit<Block, "index" | "paragraph" | "page"> & { page?: number };

function continues({ start, end, origin }: Segment, next: Origin): boolean {
  return (
    origin.kind === "docx" &&
    next.kind === "docx" &&
    origin.run === next.run &&
    origin.offset + (end - start) === next.offset
  );
}
