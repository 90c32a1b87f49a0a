/** What stands inside paragraphs: characters, spans, fields, the points of changes (ODF 1.3 part 3, 6 and 7). */
import { type Element, integer } from "../package/xml.js";
import type { Changes } from "./changes.js";
import type { Comments } from "./comments.js";
import type { Context } from "./context.js";
import { FieldMarks } from "./field-marks.js";
import { fieldCode } from "./fields.js";
import type { Pages } from "./pages.js";
import type { Paragraph } from "./paragraph.js";
import { merged, type Properties } from "./styles.js";

/** Called when the element ends. */
export type Close = () => void;

/** Nobody types more spaces in a row; a file that says so is hostile. */
const MOST_SPACES = 1000;
/** Changes that began and never ended; each would stand on every paragraph. */
const MOST_OPEN_CHANGES = 64;

export class Inline {
  /** The properties of the text in the open paragraphs and spans, innermost last. */
  readonly #formats: Properties[] = [];
  readonly #merged = new WeakMap<Properties, WeakMap<Properties, Properties>>();
  readonly #openChanges = new Set<string>();
  readonly #fieldMarks = new FieldMarks();

  constructor(
    readonly context: Context,
    readonly pages: Pages,
    readonly changes: Changes,
    readonly comments: Comments,
  ) {}

  openParagraph(paragraph: Paragraph): void {
    this.#formats.push(paragraph.style.text);
  }

  closeParagraph(paragraph: Paragraph): void {
    this.#formats.pop();
    for (const id of this.#openChanges) this.#markChange(paragraph, id);
  }

  /** Takes characters of the file. */
  text(paragraph: Paragraph, raw: string): void {
    this.#add(paragraph, paragraph.shown(raw));
  }

  /**
   * An element inside a paragraph begins.
   * @returns what is to be done at its end
   */
  open(paragraph: Paragraph, element: Element): Close | undefined {
    switch (element.name) {
      case "text:s":
        return this.#addExactly(
          paragraph,
          " ".repeat(Math.min(MOST_SPACES, Math.max(1, integer(element.attribute("c")) ?? 1))),
        );
      case "text:tab":
        return this.#addExactly(paragraph, "\t");
      case "text:line-break":
        return this.#addExactly(paragraph, "\n");
      case "text:span":
        return this.#openFormat(this.context.styles.get("text", element.attribute("style-name")).text);
      case "text:hidden-paragraph":
        paragraph.hidden ||= element.attribute("is-hidden") === "true";
        return undefined;
      case "text:change":
      case "text:change-start":
      case "text:change-end":
        this.#takeChange(paragraph, element);
        return undefined;
      case "office:annotation-end":
        this.comments.end(paragraph, element.attribute("name"));
        return undefined;
      case "field:fieldmark-start":
      case "field:param":
      case "field:fieldmark-separator":
      case "field:fieldmark-end":
        this.#fieldMarks.take(paragraph, element);
        return undefined;
      default:
        return this.#openMarked(paragraph, element);
    }
  }

  #addExactly(paragraph: Paragraph, text: string): undefined {
    paragraph.keepSpace();
    this.#add(paragraph, text);
  }

  #add(paragraph: Paragraph, text: string): void {
    if (text === "") return;
    this.context.grow(text.length);
    const format = this.#formats.at(-1);
    if (format?.get("display") === "none") return paragraph.hide(text);
    paragraph.page ??= this.pages.current;
    paragraph.add(text, format ?? paragraph.style.text);
  }

  #openFormat(properties: Properties): Close {
    const outer = this.#formats.at(-1);
    this.#formats.push(outer === undefined ? properties : this.#inside(outer, properties));
    return () => void this.#formats.pop();
  }

  /** The properties of a span in others, put together once. */
  #inside(outer: Properties, properties: Properties): Properties {
    let known = this.#merged.get(outer);
    if (known === undefined) this.#merged.set(outer, (known = new WeakMap()));
    let result = known.get(properties);
    if (result === undefined) known.set(properties, (result = merged([properties, outer])));
    return result;
  }

  #openMarked(paragraph: Paragraph, element: Element): Close | undefined {
    if (isHiddenText(element)) return this.#openHidden(paragraph, element.attribute("string-value"));
    const placeholder = placeholderOf(element);
    const code = placeholder === undefined ? fieldCode(element) : undefined;
    if (placeholder === undefined && code === undefined) return undefined;
    const placed = paragraph.mark(placeholder ?? { kind: "field", code: code ?? "" });
    return () => void (placed.end = paragraph.text.length);
  }

  #openHidden(paragraph: Paragraph, text: string | undefined): Close {
    const close = this.#openFormat(new Map([["display", "none"]]));
    // the text stands in an attribute, the element is empty
    return () => {
      if (text !== undefined) paragraph.hide(text);
      close();
    };
  }

  #takeChange(paragraph: Paragraph, element: Element): void {
    const id = element.attribute("change-id") ?? "";
    const change = this.changes.get(id);
    if (change === undefined) return;
    if (element.name === "text:change") paragraph.mark(change);
    else if (element.name === "text:change-end") {
      if (this.#openChanges.delete(id)) this.#markChange(paragraph, id);
    } else if (this.#openChanges.size < MOST_OPEN_CHANGES) {
      this.#openChanges.add(id);
      paragraph.changes.set(id, paragraph.text.length);
    }
  }

  /** Puts a change on a paragraph from where it began there, or from the paragraph's start. */
  #markChange(paragraph: Paragraph, id: string): void {
    const change = this.changes.get(id);
    const start = paragraph.changes.get(id) ?? 0;
    if (change !== undefined && start < paragraph.text.length) paragraph.mark(change, start);
  }
}

/** LibreOffice writes what hidden text would show into an attribute. */
function isHiddenText(element: Element): boolean {
  return element.name === "text:hidden-text" && element.attribute("is-hidden") === "true";
}

function placeholderOf(element: Element): { readonly kind: "placeholder"; readonly name?: string } | undefined {
  const isControl = element.name === "loext:content-control" && element.attribute("showing-place-holder") === "true";
  if (!isControl && element.name !== "text:placeholder") return undefined;
  const name = element.attribute("alias") ?? element.attribute("tag") ?? element.attribute("description");
  return { kind: "placeholder", ...(name !== undefined && name !== "" && { name }) };
}
