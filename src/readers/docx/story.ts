/** Reads the paragraphs of one part: the body, a header, the notes. */
import type { Part } from "../../document/model.js";
import type { Numbering } from "./numbering.js";
import { type BlockDraft, Paragraph } from "./paragraph.js";
import { type ParagraphProperties, readParagraphProperty, type Styles } from "./styles.js";
import { Tables } from "./tables.js";
import { symbol } from "./symbol.js";
import { type Element, type Handler, isOn } from "./xml.js";

export interface StoryContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Called with the length of every stretch of text, so that the whole stays bounded. */
  readonly grow: (length: number) => void;
}

/** What is not part of the text in its final form: what was deleted or moved away, old properties, the reading aid above ruby text. */
const SKIPPED: ReadonlySet<string> = new Set(
  "del moveFrom rt pPrChange rPrChange sectPr tblPrChange tcPrChange trPrChange instrText delText"
    .split(" ")
    .map((name) => `w:${name}`),
);
const SEPARATORS: ReadonlySet<string> = new Set(["separator", "continuationSeparator", "continuationNotice"]);

/** Characters that single elements stand for; a page break is a line break to the eye. */
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "\u2011",
};

export class Story implements Handler {
  readonly #blocks: BlockDraft[] = [];
  /** Whether Word recorded where pages break; without that nothing is said of pages. */
  #pagesKnown = false;
  #page = 1;
  #paragraphs = 0;
  #skipping = 0;
  #inText = false;
  #inProperties = 0;
  #inRunProperties = false;
  #hidden = false;
  /** For each open field, whether its code (and not yet its result) is read. */
  readonly #fields: boolean[] = [];
  readonly #open: Paragraph[] = [];
  readonly #tables = new Tables();
  /** For each open mc:AlternateContent, whether one of its branches was read. */
  readonly #alternatives: boolean[] = [];

  constructor(
    readonly path: string,
    readonly part: Part,
    readonly context: StoryContext,
  ) {}

  open(element: Element): void {
    const { name } = element;
    if (this.#skipping > 0 || this.#isSkipped(element)) {
      this.#skipping++;
      return;
    }
    if (this.#inProperties > 0) return this.#openProperty(element);
    switch (name) {
      case "w:p":
        return this.#openParagraph();
      case "w:pPr":
        this.#inProperties = 1;
        return;
      case "w:r":
        this.#openRun();
        return;
      case "w:rPr":
        this.#inRunProperties = true;
        return;
      case "w:vanish":
        if (this.#inRunProperties) this.#hidden = isOn(element);
        return;
      case "w:rStyle":
        if (this.context.styles.hides(element.attribute("val") ?? "")) this.#hidden = true;
        return;
      case "w:t":
      case "m:t":
        this.#inText = true;
        return;
      case "mc:AlternateContent":
        this.#alternatives.push(false);
        return;
      case "w:txbxContent":
        this.#tables.openTextBox();
        return;
      case "w:tbl":
      case "w:tr":
      case "w:tc":
      case "w:gridSpan":
        return this.#tables.open(name, element);
      default:
        this.#openInline(element);
    }
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (this.#inProperties > 0) {
      this.#inProperties--;
      if (this.#inProperties === 0) this.#number();
      return;
    }
    switch (name) {
      case "w:p":
        return this.#closeParagraph();
      case "w:r":
        this.#hidden = false;
        return;
      case "w:rPr":
        this.#inRunProperties = false;
        return;
      case "w:t":
      case "m:t":
        this.#inText = false;
        return;
      case "mc:AlternateContent":
        this.#alternatives.pop();
        return;
      case "w:txbxContent":
      case "w:tbl":
        this.#tables.close();
    }
  }

  text(text: string): void {
    if (this.#inText && this.#skipping === 0) this.#add(text);
  }

  /** What was read. */
  finish(): BlockDraft[] {
    if (!this.#pagesKnown) for (const block of this.#blocks) delete block.page;
    return this.#blocks;
  }

  #isSkipped(element: Element): boolean {
    const { name } = element;
    if (SKIPPED.has(name)) return true;
    if (name === "mc:Choice" || name === "mc:Fallback") {
      const taken = this.#alternatives.at(-1) === true;
      if (!taken && this.#alternatives.length > 0) this.#alternatives[this.#alternatives.length - 1] = true;
      return taken;
    }
    return (name === "w:footnote" || name === "w:endnote") && SEPARATORS.has(element.attribute("type") ?? "");
  }

  #openProperty(element: Element): void {
    this.#inProperties++;
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    if (element.name === "w:pStyle") paragraph.styleId = element.attribute("val");
    else readParagraphProperty(paragraph.own, element);
  }

  #openParagraph(): void {
    const inside = this.#open.length > 0 || this.#tables.inTextBox;
    this.#open.push(new Paragraph(this.path, this.#paragraphs++, inside ? "textbox" : this.part, this.#tables.cell));
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    this.#open.push(paragraph);
    this.#number();
    this.#open.pop();
    paragraph.page ??= this.#page;
    const finished = [
      paragraph.finish(this.#propertiesOf(paragraph), this.context.styles.nameOf(paragraph.styleId)),
      ...paragraph.inner,
    ];
    const outer = this.#open.at(-1);
    const target = outer === undefined ? this.#blocks : outer.inner;
    for (const block of finished) target.push(block);
  }

  #openRun(): void {
    this.#number();
    this.#hidden = false;
    this.#open.at(-1)?.startRun();
  }

  /** Makes the paragraph's automatic number, once its properties are known. */
  #number(): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || paragraph.numbered) return;
    paragraph.numbered = true;
    const { numId, level } = this.#propertiesOf(paragraph);
    if (numId === undefined || numId === "0") return;
    const number = this.context.numbering.next(numId, level, paragraph.styleId);
    if (number !== null) paragraph.setNumber(number);
  }

  #propertiesOf({ own, styleId }: Paragraph): ParagraphProperties {
    const style = this.context.styles.propertiesOf(styleId);
    return {
      outlineLevel: own.outlineLevel ?? style.outlineLevel,
      alignment: own.alignment ?? style.alignment,
      numId: own.numId ?? style.numId,
      // a level of its own counts only with a list of its own
      level: own.level ?? (own.numId === undefined ? style.level : undefined),
    };
  }

  #openInline(element: Element): void {
    const character = CHARACTERS[element.name];
    if (character !== undefined && !this.#inRunProperties) {
      if (element.name === "w:br" && element.attribute("type") === "page") this.#page++;
      return this.#add(character);
    }
    switch (element.name) {
      case "w:sym":
        return this.#add(symbol(element));
      case "w:lastRenderedPageBreak":
        this.#page++;
        this.#pagesKnown = true;
        return;
      case "w:fldChar":
        return this.#field(element.attribute("fldCharType"));
    }
  }

  #field(type: string | undefined): void {
    if (type === "begin") this.#fields.push(true);
    else if (type === "separate" && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    else if (type === "end") this.#fields.pop();
  }

  #add(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    if (this.#hidden || this.#fields.includes(true)) return paragraph.skip(text.length);
    this.#number();
    paragraph.page ??= this.#page;
    this.context.grow(text.length);
    paragraph.add(text);
  }
}
