/** What stands on the text of one part: kept while the part is read, put on each stretch that comes. */
import type { Element } from "../package/xml.js";
import { CommentAnchors } from "./comments.js";
import { Controls, placeholder } from "./controls.js";
import { type Field, Fields } from "./fields.js";
import type { Paragraph } from "./paragraph.js";
import { type Change, changeOf, markChange } from "./revisions.js";
import { RunMarks } from "./run-marks.js";

type Place = Paragraph | undefined;

/** Elements whose end matters. */
const ENDS: ReadonlySet<string> = new Set(["w:trPr", "w:ins", "w:moveTo", "w:tr", "w:tc", "w:sdt", "w:fldSimple"]);

export class Marking {
  readonly anchors = new CommentAnchors();
  readonly controls = new Controls();
  readonly fields: Fields;
  readonly run = new RunMarks();
  /** Whether a change that comes is one of a table's row. */
  inRowProperties = false;
  /** The open insertions, innermost last. */
  readonly #insertions: Change[] = [];
  /** For each open row or cell whether it was inserted. */
  readonly #inserted: boolean[] = [];

  /** @param ignored the fields that never end */
  constructor(ignored: ReadonlySet<number>) {
    this.fields = new Fields(ignored);
  }

  /** Takes the start of an element that may mark what comes. */
  open(element: Element, paragraph: Place): void {
    switch (element.name) {
      case "w:ins":
      case "w:moveTo":
        return this.inRowProperties ? this.#insertPart(element) : this.#insert(element);
      case "w:cellIns":
        return this.#insertPart(element);
      case "w:tr":
      case "w:tc":
        this.#inserted.push(false);
        return;
      case "w:trPr":
        this.inRowProperties = true;
        return;
      case "w:fldChar":
        return this.#takeField(element.attribute("fldCharType"), paragraph);
      case "w:fldSimple":
        return this.fields.begin(element.attribute("instr") ?? "");
      case "w:name":
      case "w:checkBox":
      case "w:checked":
      case "w:default":
      case "w:listEntry":
      case "w:result":
        return this.fields.takeForm(element);
      case "w:sdt":
      case "w:alias":
      case "w:tag":
      case "w:showingPlcHdr":
        return this.controls.open(element);
      case "w:commentRangeStart":
      case "w:commentRangeEnd":
      case "w:commentReference":
        return this.anchors.take(element, paragraph);
    }
  }

  /** Takes the end of such an element. */
  close(name: string, paragraph: Place): void {
    if (!ENDS.has(name)) return;
    if (name === "w:trPr") this.inRowProperties = false;
    else if (name === "w:ins" || name === "w:moveTo") {
      if (!this.inRowProperties) this.#insertions.pop();
    } else if (name === "w:tr" || name === "w:tc") this.#closePart();
    else if (name === "w:sdt") this.controls.close();
    else if (name === "w:fldSimple") this.#endField(this.fields.endSimple(), paragraph);
  }

  /** The open row or cell was inserted. */
  #insertPart(element: Element): void {
    if (this.#inserted.pop() !== false) return;
    this.#inserted.push(true);
    this.#insert(element);
  }

  #closePart(): void {
    if (this.#inserted.pop() === true) this.#insertions.pop();
  }

  /** Marks what was just shown at the end of a paragraph. */
  show({ marks, text }: Paragraph, start: number): void {
    const end = text.length;
    const change = this.#insertions.at(-1);
    if (change !== undefined) markChange(marks, change, start, end);
    const { formatting, colour } = this.run;
    if (formatting !== undefined) markChange(marks, formatting, start, end);
    if (colour !== undefined) marks.put(`${colour.by} ${colour.color}`, colour, start, end);
    for (const field of this.fields.marked) {
      marks.put(field, { kind: "field", code: field.code.trim() }, start, end);
      field.shown = true;
      field.blank &&= /^\u2002*$/.test(text.slice(start, end));
    }
    const control = this.controls.prompting;
    if (control !== undefined) marks.put(control, placeholder(control), start, end);
  }

  #insert(element: Element): void {
    const change = changeOf(element);
    if (change !== undefined) this.#insertions.push(change);
  }

  #takeField(type: string | undefined, paragraph: Place): void {
    if (type === "begin") this.fields.begin();
    else if (type === "separate") this.fields.separate();
    else if (type === "end") this.#endField(this.fields.end(), paragraph);
  }

  /** A field without a result is marked where it would stand; a form field that shows only its blanks is a blank. */
  #endField(field: Field | undefined, paragraph: Place): void {
    if (field === undefined || paragraph === undefined || this.fields.inCode) return;
    const code = field.code.trim();
    const isBlank = field.blank && /^FORMTEXT\b/i.test(code);
    if (field.shown && !isBlank) return;
    const at = paragraph.text.length;
    const { start, end } = paragraph.marks.put(field, { kind: "field", code }, at, at);
    if (isBlank) paragraph.marks.put(`form ${field.ordinal}`, placeholder({ title: field.name }), start, end);
  }
}
