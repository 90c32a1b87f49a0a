/** What paragraphs say of themselves (`w:pPr`): most of them say what another has said in the same words. */
import type { Element } from "../package/xml.js";
import type { Paragraph } from "./paragraph.js";
import { type ParagraphProperties, readParagraphProperty } from "./paragraph-properties.js";
import { RawLook } from "./raw-look.js";
import { changeOf } from "./revisions.js";

export class OwnProperties {
  /** Says nothing; never written to. */
  static readonly NONE = new OwnProperties();

  styleId: string | undefined;
  properties: ParagraphProperties = {};
  layout: RawLook | undefined;
  /** Of its mark, from which an automatic number takes its looks. */
  mark: RawLook | undefined;

  copy(): OwnProperties {
    const copy = new OwnProperties();
    copy.styleId = this.styleId;
    copy.properties = { ...this.properties };
    copy.layout = this.layout?.copy();
    copy.mark = this.mark?.copy();
    return copy;
  }

  /** @param isChild whether the element stands in `w:pPr` itself, not in the properties of the mark or number */
  take(element: Element, isChild: boolean): void {
    if (element.name === "w:pStyle") {
      this.styleId = element.attribute("val");
      return;
    }
    readParagraphProperty(this.properties, element);
    if (isChild) (this.layout ??= RawLook.ofParagraph()).take(element);
    else (this.mark ??= RawLook.ofCharacters()).take(element);
  }
}

/** How deep in a paragraph's properties those of its mark stand: w:pPr, w:rPr, and they. */
const MARK_PROPERTY = 3;
/** What does more than say something of its paragraph: changes, sections, whatever is not Word's own. */
const MORE = /<(?!\/?w:)|<w:(?:ins|del|move|sectPr|[A-Za-z]*Change)\b/;

/** Reads `w:pPr` into the open paragraph. */
export class OwnPropertiesReader {
  /** By what `w:pPr` holds, as it is written. */
  readonly #known = new Map<string, OwnProperties>();
  /** Of the open `w:pPr`, where it is to be kept. */
  #content: string | undefined;
  #depth = 0;
  #inMarkProperties = false;

  /** Whether the elements that come are properties. */
  get reading(): boolean {
    return this.#depth > 0;
  }

  /** Takes a whole `w:pPr`. @returns false where it has to be read */
  again(content: string, isKnown: boolean, paragraph: Paragraph | undefined): boolean {
    this.#content = undefined;
    if (paragraph?.own !== OwnProperties.NONE) return false;
    const known = isKnown ? this.#known.get(content) : undefined;
    if (known !== undefined) paragraph.own = known;
    else if (!MORE.test(content)) this.#content = content;
    return known !== undefined;
  }

  /** `w:pPr` begins. */
  begin(paragraph: Paragraph | undefined): void {
    this.#depth = 1;
    // what it has may be what others have
    if (paragraph !== undefined) paragraph.own = paragraph.own.copy();
  }

  /** Takes the start of an element in `w:pPr`. */
  open(element: Element, paragraph: Paragraph | undefined): void {
    const depth = ++this.#depth;
    if (paragraph === undefined) return;
    if (depth === MARK_PROPERTY && this.#inMarkProperties) {
      const change = changeOf(element);
      if (change !== undefined) paragraph.change(change, false);
    } else if (depth < MARK_PROPERTY) this.#inMarkProperties = element.name === "w:rPr";
    paragraph.own.take(element, depth === 2);
  }

  /** Takes the end of one, or that of `w:pPr`. */
  close(paragraph: Paragraph | undefined): void {
    if (--this.#depth > 0 || this.#content === undefined) return;
    if (paragraph !== undefined) this.#known.set(this.#content, paragraph.own);
    this.#content = undefined;
  }
}
