/** Reads the paragraphs of one part: the body, a header, the notes. */
import type { Part } from "../../document/model.js";
import { Formula } from "./formula.js";
import { Marking } from "./marking.js";
import { Omissions } from "./omissions.js";
import { OwnPropertiesReader } from "./own-properties.js";
import type { ReadBlock } from "./paragraph.js";
import { Paragraphs, type StoryContext } from "./paragraphs.js";
import { type Change, changeOf, Lost } from "./revisions.js";
import { Passing } from "./passing.js";
import { RunText } from "./run-text.js";
import type { Sections } from "./sections.js";
import { CHARACTERS } from "./shown-text.js";
import { symbol } from "../symbol.js";
import { Tables } from "./tables.js";
import type { Element, Handler } from "../package/xml.js";

/** A paragraph whose mark was deleted does not go on beyond these. */
const CONTAINERS: ReadonlySet<string> = new Set(["w:tbl", "w:tc", "w:footnote", "w:endnote", "w:comment"]);
/** What spelling and grammar checks left, and where other programs may look: a third of the elements around a run. */
const IDLE: ReadonlySet<string> = new Set(["w:proofErr", "w:bookmarkStart", "w:bookmarkEnd"]);

export class Story implements Handler {
  readonly idle = IDLE;
  readonly #paragraphs: Paragraphs;
  readonly #marking: Marking;
  readonly #tables = new Tables();
  readonly #passing = new Passing();
  /** A deleted row or cell, all of which is passed over. */
  #deleted: { readonly change: Change; readonly until: string } | undefined;
  readonly #properties = new OwnPropertiesReader();
  /** How many paragraphs ended before the open comment. */
  #commentStart = 0;
  readonly #run: RunText;
  readonly #formula = new Formula();
  readonly #omissions: Omissions;

  /** @param ignoredFields ordinals of fields that never end, which would hide the rest */
  constructor(
    readonly path: string,
    readonly part: Part,
    readonly context: StoryContext,
    ignoredFields: ReadonlySet<number> = new Set(),
  ) {
    this.#paragraphs = new Paragraphs(path, part, context);
    this.#omissions = new Omissions(context.notes);
    this.#marking = new Marking(ignoredFields);
    this.#run = new RunText(this.#paragraphs, this.#marking, context);
  }

  /** The forms of its pages. */
  get sections(): Sections {
    return this.#paragraphs.sections;
  }

  /** The ordinals of the fields that began and never ended. */
  get endlessFields(): ReadonlySet<number> {
    return new Set(this.#marking.fields.open.map(({ ordinal }) => ordinal));
  }

  mayRepeat(name: string): boolean {
    if (name !== "w:pPr" && name !== "w:rPr") return false;
    const isPassed = this.#passing.active || this.#deleted !== undefined;
    return !isPassed && !this.#properties.reading && !this.#run.inProperties;
  }

  again(name: string, content: string, isKnown: boolean): boolean {
    if (name === "w:rPr") return this.#run.again(content, isKnown);
    return this.#properties.again(content, isKnown, this.#paragraphs.current);
  }

  open(element: Element): void {
    if (this.#passing.active || this.#deleted !== undefined || this.#omissions.has(element)) return this.#pass(element);
    if (this.#properties.reading) return this.#properties.open(element, this.#paragraphs.current);
    const { name } = element;
    if (CONTAINERS.has(name)) this.#paragraphs.divide();
    switch (name) {
      case "w:p":
        return this.#openParagraph(element);
      case "w:pPr":
        return this.#properties.begin(this.#paragraphs.current);
      case "m:r":
        this.#run.draw(this.#formula.write());
        return this.#run.open();
      case "w:r":
        return this.#run.open();
      case "w:rPr":
        return this.#run.readProperties(true);
      case "w:t":
      case "m:t":
        return this.#run.openText(element);
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
        this.#tables.open(name, element);
        return this.#marking.open(element, undefined);
      default:
        return this.#run.inProperties ? this.#run.takeProperty(element) : this.#openInline(element);
    }
  }

  close(name: string): void {
    if (this.#passing.active) {
      const lost = this.#passing.close(name);
      if (lost !== undefined) this.#paragraphs.lose(lost);
      return;
    }
    if (this.#properties.reading) return this.#properties.close(this.#paragraphs.current);
    switch (name) {
      case "w:p":
        return this.#paragraphs.close();
      case "w:r":
      case "m:r":
        return this.#run.close();
      case "w:rPr":
        return this.#run.readProperties(false);
      case "w:t":
      case "m:t":
        return this.#run.closeText();
      case "mc:AlternateContent":
        this.#omissions.closeAlternatives();
        return;
      case "w:txbxContent":
      case "w:tbl":
        return this.#tables.close();
      case "w:comment":
        return this.#closeComment();
      case "w:tc":
        this.#paragraphs.divide();
    }
    if (name.startsWith("m:")) this.#run.draw(this.#formula.close(name));
    if (name === this.#deleted?.until) this.#deleted = undefined;
    this.#marking.close(name, this.#paragraphs.current);
  }

  text(text: string): void {
    if (this.#passing.active) return this.#marking.fields.addCode(this.#passing.text(text));
    this.#run.text(text);
  }

  finish(): ReadBlock[] {
    return this.#paragraphs.finish();
  }

  #pass(element: Element): void {
    const { name } = element;
    const isOuter = !this.#passing.active;
    const { current } = this.#paragraphs;
    if (name === "w:p") this.#paragraphs.pass();
    else if ((name === "w:r" || name === "m:r") && !this.#passing.inParagraph) current?.passRun();
    else if (name.startsWith("w:comment")) this.#marking.anchors.take(element, current);
    if (isOuter && name === "w:sectPr") this.sections.begin();
    else if (this.#passing.depth === 1) this.sections.take(element);
    if (this.#passing.isDeletion) this.context.notes.take(element, true);
    const change = isOuter ? (this.#deleted?.change ?? this.#takeChange(element)) : undefined;
    this.#passing.open(element, change && new Lost(change));
  }

  /** Takes a tracked change. @returns it, where its text was deleted */
  #takeChange(element: Element): Change | undefined {
    const change = changeOf(element);
    if (change === undefined) return undefined;
    if (this.#properties.reading) this.#paragraphs.current?.change(change, element.name === "w:pPrChange");
    else if (this.#run.inProperties) this.#marking.run.take(element);
    else if (this.#marking.inRowProperties) this.#delete(change, "w:tr");
    else return change;
    return undefined;
  }

  #delete(change: Change, until: string): void {
    this.#deleted = { change, until };
    if (until === "w:tr") this.#tables.dropRow();
  }

  #openParagraph(element: Element): void {
    if (this.part === "comment") this.context.comments.paragraph(element.attribute("paraId"));
    this.#paragraphs.open(this.#tables);
    this.#marking.anchors.enter(this.#paragraphs.current);
  }

  #closeComment(): void {
    this.#paragraphs.divide();
    this.context.comments.close(this.#paragraphs.textsFrom(this.#commentStart));
  }

  #openInline(element: Element): void {
    const { name } = element;
    const character = CHARACTERS.get(name);
    if (character !== undefined) {
      this.#run.add(character);
      if (name === "w:br" && element.attribute("type") === "page") this.#paragraphs.pages.breakByHand();
    } else if (name === "w:sym")
      this.#run.add(symbol(element.attribute("font"), Number.parseInt(element.attribute("char") ?? "", 16)));
    else if (name === "w:lastRenderedPageBreak") this.#paragraphs.pages.record();
    else if (name.startsWith("m:")) this.#formula.open(element);
    else if (name === "textpath") this.#paragraphs.insert(element.attribute("string") ?? "");
    else if (name === "relIds") this.#insertDiagram(element);
    else if (name === "w:cellDel") this.#deleteCell(element);
    else if (name === "w:comment") this.#openComment(element);
    else {
      if (name === "w:fldChar" && element.attribute("fldCharType") === "end") this.#drawChoice();
      this.context.notes.take(element, false);
      this.#marking.open(element, this.#paragraphs.current);
    }
  }

  #drawChoice(): void {
    const { fields } = this.#marking;
    const { choice } = fields;
    if (choice === "") return;
    fields.separate();
    this.#run.draw(choice);
  }

  #insertDiagram(element: Element): void {
    for (const { text, segments } of this.context.diagram(element.attribute("dm") ?? ""))
      this.#paragraphs.insert(text, segments);
  }

  #deleteCell(element: Element): void {
    const change = changeOf(element);
    if (change !== undefined) this.#delete(change, "w:tc");
  }

  #openComment(element: Element): void {
    this.#commentStart = this.#paragraphs.ended;
    this.context.comments.open(element);
  }
}
