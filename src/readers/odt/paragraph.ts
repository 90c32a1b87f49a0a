/** One paragraph while it is read: its text as white space is shown (ODF 1.3 part 3, 6.1.2), and what stands on it. */
import type { Block, Part, Segment } from "../../document/model.js";
import type { Mark } from "../../document/marks.js";
import { alignmentOfCss } from "../alignment.js";
import { type BlockDraft, inOnePiece } from "../blocks.js";
import type { AutomaticNumber } from "../numbering/counters.js";
import { numbered } from "../numbering/label.js";
import { merged, type Properties, type ResolvedStyle } from "./styles.js";

/** A mark without its place. */
export type MarkKind = Mark extends infer Each ? (Each extends Mark ? Omit<Each, "range"> : never) : never;

/** A mark on a paragraph: offsets in its text without its number. */
export interface PlacedMark {
  readonly start: number;
  end: number;
  mark: MarkKind;
}

/** A block with its marks, until it has its place in the document. */
export interface Drafted {
  readonly block: Omit<BlockDraft, "page"> & { page?: number };
  readonly marks: readonly PlacedMark[];
  readonly look: Look;
}

/** How a paragraph looks, by the properties that say so. */
interface Look {
  readonly paragraph: Properties;
  /** Of its automatic number. */
  readonly number: Properties;
  readonly stretches: readonly Stretch[];
}

/** Offsets in the text without its number. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly properties: Properties;
}

/** How much of what is not shown is kept, in UTF-16 units. */
const LONGEST_CLIP = 200;

/** What is said of text that nobody sees. */
export function clipped(text: string): string {
  return text.length > LONGEST_CLIP ? `${text.slice(0, LONGEST_CLIP - 1)}…` : text;
}

export class Paragraph {
  text = "";
  page: number | undefined;
  /** Nobody sees the paragraph. */
  hidden = false;
  /** Where the tracked changes begin that began in it. */
  readonly changes = new Map<string, number>();
  readonly marks: PlacedMark[] = [];
  /** Paragraphs of text boxes that stand in it. */
  readonly inner: Drafted[] = [];
  readonly #stretches: Stretch[] = [];
  /** What was last: a space after which no other is shown, or the paragraph's start. */
  #afterSpace = true;
  #highlight: PlacedMark | undefined;

  /**
   * @param index 0-based among the start tags of paragraphs in the package part
   * @param outlineLevel 1-based
   */
  constructor(
    readonly path: string,
    readonly index: number,
    readonly part: Part,
    readonly cell: Block["cell"],
    readonly style: ResolvedStyle,
    readonly outlineLevel: number | undefined,
    readonly number: AutomaticNumber | null,
    /** What its list level says of its indents. */
    readonly indents: Properties,
  ) {}

  /** What is shown of characters of the file: spaces, tabs and line ends in a row are one space, and none at the start. */
  shown(raw: string): string {
    const collapsed = raw.replace(/[ \t\r\n]+/g, " ");
    const shown = this.#afterSpace && collapsed.startsWith(" ") ? collapsed.slice(1) : collapsed;
    if (shown !== "") this.#afterSpace = shown.endsWith(" ");
    return shown;
  }

  /** Characters that elements stand for are shown as they are. */
  keepSpace(): void {
    this.#afterSpace = false;
  }

  /**
   * Adds text as it is shown.
   * @param properties of the text
   */
  add(text: string, properties: Properties): void {
    const start = this.text.length;
    this.text += text;
    this.#stretches.push({ start, end: this.text.length, properties });
    const background = properties.get("background-color");
    if (background === undefined || background === "transparent") return;
    const last = this.#highlight;
    if (last?.end === start && last.mark.kind === "highlight" && last.mark.color === background)
      last.end = this.text.length;
    else this.#highlight = this.mark({ kind: "highlight", color: background, by: "shading" }, start);
  }

  /** Adds text that nobody sees. */
  hide(text: string): void {
    const last = this.marks.at(-1);
    if (last?.mark.kind === "hidden" && last.end === this.text.length)
      last.mark = { kind: "hidden", text: clipped(last.mark.text + text) };
    else this.mark({ kind: "hidden", text: clipped(text) });
  }

  /** Takes back what was added behind the start of a mark: it was no text. */
  cut(mark: PlacedMark): void {
    this.text = this.text.slice(0, mark.start);
    this.marks.length = this.marks.lastIndexOf(mark) + 1;
    while ((this.#stretches.at(-1)?.start ?? -1) >= mark.start) this.#stretches.pop();
    this.#highlight = undefined;
  }

  /** A mark from here on; its end is set later. */
  mark(mark: MarkKind, start = this.text.length): PlacedMark {
    const placed = { start, end: this.text.length, mark };
    this.marks.push(placed);
    return placed;
  }

  finish(): Drafted {
    if (this.#afterSpace && this.text.endsWith(" ")) this.text = this.text.slice(0, -1);
    const { paragraph, text: number, direct } = this.style;
    const look = { paragraph: merged([direct, this.indents, paragraph]), number, stretches: this.#stretches };
    return { block: this.#block(), marks: this.marks, look };
  }

  #block(): Drafted["block"] {
    const { text, cell, number, outlineLevel, style } = this;
    const origin = { kind: "odt", path: this.path, paragraph: this.index, offset: 0 } as const;
    const segments: Segment[] = text === "" ? [] : inOnePiece(text, origin);
    const alignment = alignmentOfCss(style.paragraph.get("text-align"));
    return {
      kind: outlineLevel !== undefined ? "heading" : cell === undefined ? "paragraph" : "table-cell",
      part: this.part,
      ...(number === null ? { text, segments } : numbered(number, text, segments)),
      ...(outlineLevel !== undefined && { outlineLevel }),
      ...(style.name !== undefined && { style: style.name }),
      ...(alignment !== undefined && { alignment }),
      ...(cell !== undefined && { cell }),
      ...(this.page !== undefined && { page: this.page }),
    };
  }
}
