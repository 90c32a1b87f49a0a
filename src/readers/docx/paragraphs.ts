/** The paragraphs of one part while it is read: which ones are open, and the blocks of those that ended. */
import type { Part, Segment } from "../../document/model.js";
import { inOnePiece } from "../blocks.js";
import type { Bounds } from "../bounds.js";
import type { LooksCollector } from "./looks.js";
import type { Notes } from "./notes.js";
import type { Numbering } from "./numbering.js";
import { Pages } from "./pages.js";
import { DRAWN, Paragraph, type ReadBlock } from "./paragraph.js";
import { ParagraphBlocks } from "./paragraph-blocks.js";
import { ParagraphMarks } from "./paragraph-marks.js";
import { type Lost, markChange } from "./revisions.js";
import type { Comments } from "./comments.js";
import type { DrawnText } from "./diagrams.js";
import { Sections } from "./sections.js";
import type { Styles } from "./styles.js";
import type { Tables } from "./tables.js";

export interface StoryContext extends Bounds {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly looks: LooksCollector;
  readonly comments: Comments;
  readonly notes: Notes;
  /** The paragraphs of a diagram, by its relationship. */
  readonly diagram: (id: string) => readonly DrawnText[];
}

export class Paragraphs {
  readonly pages = new Pages();
  readonly sections = new Sections();
  readonly #blocks: ReadBlock[] = [];
  readonly #paragraphBlocks: ParagraphBlocks;
  /** A text box makes paragraphs inside paragraphs. */
  readonly #open: Paragraph[] = [];
  /** A paragraph that goes on in the next one. */
  #unfinished: Paragraph | undefined;
  /** Start tags of paragraphs so far, shown or not. */
  #count = 0;
  /** What stands where nothing is left: it goes to the next paragraph, at the part's end to the last one. */
  #stray: ParagraphMarks | undefined;

  constructor(
    readonly path: string,
    readonly part: Part,
    readonly context: StoryContext,
  ) {
    this.#paragraphBlocks = new ParagraphBlocks(context.styles, context.numbering, context.looks);
  }

  /** The innermost open paragraph. */
  get current(): Paragraph | undefined {
    return this.#open.at(-1);
  }

  /** How many have ended; text boxes count with their paragraph. */
  get ended(): number {
    return this.#blocks.length;
  }

  /** The texts of those that ended behind the first `from` ones. */
  textsFrom(from: number): string[] {
    return this.#blocks.slice(from).map(({ block }) => block.text);
  }

  /** A paragraph begins. */
  open({ cell, inTextBox, style }: Tables): void {
    const index = this.#count++;
    const unfinished = this.#unfinished;
    if (unfinished !== undefined && this.#open.length === 0) {
      this.#unfinished = undefined;
      unfinished.continueAs(index);
      this.#open.push(unfinished);
      return;
    }
    const inside = this.#open.length > 0 || inTextBox;
    this.context.countParagraphs(1);
    const paragraph = new Paragraph(this.path, index, inside ? this.#boxPart : this.part, cell);
    paragraph.tableStyle = style;
    if (this.#stray !== undefined) paragraph.marks.inherit(this.#stray, 0);
    this.#stray = undefined;
    this.#open.push(paragraph);
  }

  /** A paragraph begins that is not shown. */
  pass(): void {
    this.#count++;
  }

  /** The innermost open paragraph ends. */
  close(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    paragraph.end();
    if (!paragraph.unmarked || this.#open.length > 0) return this.#finish(paragraph);
    this.#unfinished = paragraph;
    this.sections.abandon();
  }

  /** What holds the paragraphs begins or ends: none goes on beyond it. */
  divide(): void {
    const paragraph = this.#unfinished;
    this.#unfinished = undefined;
    if (paragraph === undefined) return;
    // nothing is left of a paragraph that was deleted whole
    if (paragraph.text === "" && paragraph.inner.length === 0) this.#strayed().inherit(paragraph.marks, 0);
    else this.#finish(paragraph);
  }

  /** Text that is seen and stands nowhere in the file. */
  draw(paragraph: Paragraph, text: string, look: number): void {
    paragraph.page ??= this.pages.current;
    this.context.grow(text.length);
    paragraph.draw(text, look);
  }

  /**
   * A paragraph of a drawing that stands in the open paragraph.
   * @param segments of text that stands in another part
   */
  insert(text: string, segments: readonly Segment[] = inOnePiece(text, DRAWN)): void {
    const outer = this.current;
    if (outer === undefined || text.trim() === "") return;
    this.context.countParagraphs(1);
    this.context.grow(text.length);
    const block = { kind: "paragraph", part: this.#boxPart, text, segments, page: this.pages.current } as const;
    outer.inner.push({ block, marks: [] });
  }

  /** What stands in a box in a header is header. */
  get #boxPart(): Part {
    return this.part === "body" ? "textbox" : this.part;
  }

  /** What was deleted stood here. */
  lose({ change, text }: Lost): void {
    const { current } = this;
    const at = current?.text.length ?? 0;
    markChange(current?.marks ?? this.#strayed(), change, at, at, text);
  }

  /**
   * Text of the current run as a reader sees it.
   * @param look how the run looks, as the collector knows it
   */
  show(paragraph: Paragraph, text: string, look: number): void {
    paragraph.page ??= this.pages.current;
    this.pages.show();
    this.context.grow(text.length);
    paragraph.add(text, look);
  }

  /** What was read. */
  finish(): ReadBlock[] {
    this.divide();
    this.sections.end(this.#blocks.length);
    if (!this.pages.known) for (const { block } of this.#blocks) delete block.page;
    const last = this.#blocks.at(-1);
    if (this.#stray !== undefined && last !== undefined) {
      const marks = new ParagraphMarks();
      marks.inherit(this.#stray, last.block.text.length);
      this.#blocks[this.#blocks.length - 1] = { ...last, marks: [...last.marks, ...marks.drafts] };
    }
    return this.#blocks;
  }

  #strayed(): ParagraphMarks {
    return (this.#stray ??= new ParagraphMarks());
  }

  #finish(paragraph: Paragraph): void {
    paragraph.page ??= this.pages.current;
    const block = this.#paragraphBlocks.make(paragraph);
    this.context.grow(block.label?.end ?? 0);
    const blocks = this.#open.at(-1)?.inner ?? this.#blocks;
    blocks.push({ block, marks: paragraph.marksIn(block) });
    for (const one of paragraph.inner) blocks.push(one);
    if (this.#open.length === 0) this.sections.end(blocks.length);
  }
}
