/** Reads the paragraphs of one part: the body, a header, the notes. */
import type { Part } from "../../document/model.js";
import { Fields } from "./fields.js";
import { Omissions } from "./omissions.js";
import type { BlockDraft } from "./paragraph.js";
import { Paragraphs, type StoryContext } from "./paragraphs.js";
import { RunProperties } from "./run-properties.js";
import type { Sections } from "./sections.js";
import { CHARACTERS, withoutEnds } from "./shown-text.js";
import { readParagraphProperty } from "./paragraph-properties.js";
import { Tables } from "./tables.js";
import type { Element, Handler } from "../package/xml.js";
import { inFont, symbol } from "../symbol.js";

/** A paragraph whose mark was deleted does not go on beyond these. */
const CONTAINERS: ReadonlySet<string> = new Set(["w:tbl", "w:tc", "w:footnote", "w:endnote", "w:comment"]);

export class Story implements Handler {
  readonly #paragraphs: Paragraphs;
  readonly #fields = new Fields();
  readonly #tables = new Tables();
  #skipping = 0;
  #skippedParagraphs = 0;
  #inText = false;
  /** Whether spaces at the ends of the current text count (xml:space). */
  #preserve = false;
  #inProperties = 0;
  readonly #run: RunProperties;
  readonly #omissions = new Omissions();

  /** @param readFields false takes the code of fields for text: for parts with a field that never ends, which would hide the rest */
  constructor(
    readonly path: string,
    readonly part: Part,
    readonly context: StoryContext,
    readonly readFields = true,
  ) {
    this.#paragraphs = new Paragraphs(path, part, context);
    this.#run = new RunProperties(context.styles, context.looks);
  }

  /** The forms of its pages. */
  get sections(): Sections {
    return this.#paragraphs.sections;
  }

  /** Whether a field began and never ended. */
  get endsInField(): boolean {
    return this.#fields.inCode;
  }

  open(element: Element): void {
    if (this.#skipping > 0 || this.#omissions.has(element)) return this.#skip(element);
    if (this.#inProperties > 0) return this.#openProperty(element);
    const { name } = element;
    if (CONTAINERS.has(name)) this.#paragraphs.divide();
    switch (name) {
      case "w:p":
        return this.#paragraphs.open(this.#tables);
      case "w:pPr":
        this.#inProperties = 1;
        return;
      case "w:r":
      case "m:r":
        return this.#openRun();
      case "w:rPr":
        this.#run.reading = true;
        return;
      case "w:t":
      case "m:t":
        this.#inText = true;
        this.#preserve = element.attribute("space") === "preserve" || name === "m:t";
        return;
      case "mc:AlternateContent":
        this.#omissions.openAlternatives();
        return;
      case "w:txbxContent":
        return this.#tables.openTextBox();
      case "w:tbl":
      case "w:tr":
      case "w:tc":
      case "w:gridSpan":
      case "w:tblStyle":
        return this.#tables.open(name, element);
      default:
        return this.#run.reading ? this.#run.take(element) : this.#openInline(element);
    }
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      if (name === "w:p") this.#skippedParagraphs--;
      return;
    }
    if (this.#inProperties > 0) {
      this.#inProperties--;
      return;
    }
    switch (name) {
      case "w:p":
        return this.#paragraphs.close();
      case "w:r":
      case "m:r":
        this.#run.reset();
        this.#paragraphs.current?.closeRun();
        return;
      case "w:rPr":
        this.#run.reading = false;
        return;
      case "w:t":
      case "m:t":
        this.#inText = false;
        return;
      case "mc:AlternateContent":
        this.#omissions.closeAlternatives();
        return;
      case "w:txbxContent":
      case "w:tbl":
        return this.#tables.close();
      case "w:tc":
        this.#paragraphs.divide();
    }
  }

  text(text: string): void {
    if (!this.#inText || this.#skipping > 0) return;
    const shown = inFont(text, this.#run.font).replace(/[\n\r]/g, " ");
    if (this.#preserve) return this.#add(shown);
    const { start, end } = withoutEnds(shown);
    const paragraph = this.#paragraphs.current;
    paragraph?.skip(start);
    this.#add(shown.slice(start, end));
    paragraph?.skip(shown.length - end);
  }

  /** What was read. */
  finish(): BlockDraft[] {
    return this.#paragraphs.finish();
  }

  /** What is not shown still counts where paragraphs and runs are counted. */
  #skip(element: Element): void {
    this.#skipping++;
    const { name } = element;
    const paragraph = this.#paragraphs.current;
    if (name === "w:p") {
      this.#paragraphs.pass();
      this.#skippedParagraphs++;
    } else if ((name === "w:r" || name === "m:r") && this.#skippedParagraphs === 0) paragraph?.passRun();
    else if (this.#skipping === 1 && name === "w:sectPr") this.sections.begin();
    else if (this.#skipping === 2) this.sections.take(element);
    else if (this.#inProperties > 0 && this.#skipping === 1 && (name === "w:del" || name === "w:moveFrom"))
      if (paragraph !== undefined) paragraph.unmarked = true;
  }

  #openProperty(element: Element): void {
    this.#inProperties++;
    const paragraph = this.#paragraphs.current;
    if (paragraph === undefined) return;
    if (element.name === "w:pStyle") paragraph.styleId = element.attribute("val");
    else {
      readParagraphProperty(paragraph.own, element);
      paragraph.takeLook(element, this.#inProperties === 2);
    }
  }

  #openRun(): void {
    this.#run.reset();
    this.#paragraphs.current?.openRun();
  }

  #openInline(element: Element): void {
    const character = CHARACTERS.get(element.name);
    if (character !== undefined) {
      this.#add(character);
      if (element.name === "w:br" && element.attribute("type") === "page") this.#paragraphs.pages.breakByHand();
      return;
    }
    switch (element.name) {
      case "w:sym":
        return this.#add(symbol(element.attribute("font"), Number.parseInt(element.attribute("char") ?? "", 16)));
      case "w:lastRenderedPageBreak":
        return this.#paragraphs.pages.record();
      case "w:fldChar":
        if (this.readFields) this.#fields.mark(element.attribute("fldCharType"));
    }
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.current;
    if (paragraph === undefined || text === "") return;
    const hidden = this.#run.hidden ?? this.context.styles.propertiesOf(paragraph.styleId).hidden ?? false;
    if (hidden || this.#fields.inCode) return paragraph.skip(text.length);
    this.#paragraphs.show(paragraph, text, this.#run.look);
  }
}
