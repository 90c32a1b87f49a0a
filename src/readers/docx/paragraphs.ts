/** The paragraphs of one part while it is read: which ones are open, and the blocks of those that ended. */
import type { Part } from "../../document/model.js";
import type { LooksCollector } from "./looks.js";
import type { Numbering } from "./numbering.js";
import { Pages } from "./pages.js";
import { type BlockDraft, Paragraph } from "./paragraph.js";
import { ParagraphBlocks } from "./paragraph-blocks.js";
import { Sections } from "./sections.js";
import type { Styles } from "./styles.js";
import type { Tables } from "./tables.js";

export interface StoryContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly looks: LooksCollector;
  /** Called with the length of every stretch of text, so that the whole stays bounded. */
  readonly grow: (length: number) => void;
  /** Called with 1 for every paragraph. */
  readonly countParagraphs: (count: number) => void;
}

export class Paragraphs {
  readonly pages = new Pages();
  readonly sections = new Sections();
  readonly #blocks: BlockDraft[] = [];
  readonly #paragraphBlocks: ParagraphBlocks;
  /** A text box makes paragraphs inside paragraphs. */
  readonly #open: Paragraph[] = [];
  /** A paragraph that goes on in the next one. */
  #unfinished: Paragraph | undefined;
  /** Start tags of paragraphs so far, shown or not. */
  #count = 0;

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
    const opened = new Paragraph(this.path, index, inside ? "textbox" : this.part, cell);
    opened.tableStyle = style;
    this.#open.push(opened);
  }

  /** A paragraph begins that is not shown. */
  pass(): void {
    this.#count++;
  }

  /** The innermost open paragraph ends. */
  close(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    if (!paragraph.unmarked || this.#open.length > 0) return this.#finish(paragraph);
    this.#unfinished = paragraph;
    this.sections.abandon();
  }

  /** What holds the paragraphs begins or ends: none goes on beyond it. */
  divide(): void {
    const paragraph = this.#unfinished;
    this.#unfinished = undefined;
    // nothing is left of a paragraph that was deleted whole
    if (paragraph !== undefined && (paragraph.text !== "" || paragraph.inner.length > 0)) this.#finish(paragraph);
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
  finish(): BlockDraft[] {
    this.divide();
    this.sections.end(this.#blocks.length);
    if (!this.pages.known) for (const block of this.#blocks) delete block.page;
    return this.#blocks;
  }

  #finish(paragraph: Paragraph): void {
    paragraph.page ??= this.pages.current;
    const block = this.#paragraphBlocks.make(paragraph);
    this.context.grow(block.label?.end ?? 0);
    const blocks = this.#open.at(-1)?.inner ?? this.#blocks;
    blocks.push(block);
    for (const one of paragraph.inner) blocks.push(one);
    if (this.#open.length === 0) this.sections.end(blocks.length);
  }
}
