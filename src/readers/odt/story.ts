/** Reads the paragraphs of the body, or of a header or footer. */
import type { Part } from "../../document/model.js";
import type { Element, Handler } from "../package/xml.js";
import { Changes } from "./changes.js";
import { Comments } from "./comments.js";
import type { Context, PartPlace } from "./context.js";
import { type Close, Inline } from "./inline.js";
import { isParagraph } from "./namespaces.js";
import { OpenLists } from "./open-lists.js";
import { Pages } from "./pages.js";
import type { Drafted } from "./paragraph.js";
import { ParagraphMaker } from "./paragraph-maker.js";
import { isHiddenSection, isNotShown } from "./omissions.js";
import type { PageStart } from "./sections.js";
import type { Surroundings } from "./surroundings.js";
import { Tables } from "./tables.js";

interface OpenElement {
  /** Whether characters in it are text of the paragraph. */
  readonly inText: boolean;
  readonly close: Close | undefined;
}

const NOTHING: Handler = { open: () => {}, close: () => {} };

export class Story implements Handler {
  readonly #sinks: Partial<Record<Part, Drafted[]>> = {};
  readonly #tableCounters: Partial<Record<Part, { count: number }>> = {};
  readonly #elements: OpenElement[] = [];
  readonly #places: Surroundings[] = [];
  readonly #pages = new Pages();
  readonly #changes = new Changes();
  readonly #comments = new Comments();
  readonly #inline: Inline;
  readonly #paragraphs: ParagraphMaker;
  /** Who takes the elements inside one that is no text of the story, and how deep they are. */
  #aside: { readonly handler: Handler; depth: number } | undefined;

  constructor(
    part: Part,
    readonly context: Context,
    readonly place: PartPlace,
  ) {
    this.#inline = new Inline(context, this.#pages, this.#changes, this.#comments);
    this.#paragraphs = new ParagraphMaker(context, place, this.#pages, this.#inline);
    this.#places.push(this.#placeIn(part, this.#sinkOf(part), false));
  }

  open(element: Element): void {
    if (this.#aside !== undefined) {
      if (isParagraph(element.name)) this.place.paragraphs++;
      this.#aside.depth++;
      return this.#aside.handler.open(element);
    }
    const aside = this.#asideFor(element);
    if (aside !== undefined) {
      this.#aside = { handler: aside, depth: 1 };
      return;
    }
    const inText = this.#isInText(element.name);
    this.#elements.push({ inText, close: this.#enter(element) });
  }

  close(name: string): void {
    if (this.#aside === undefined) return this.#elements.pop()?.close?.();
    if (--this.#aside.depth === 0) this.#aside = undefined;
    else this.#aside.handler.close(name);
  }

  text(text: string): void {
    if (this.#aside !== undefined) return this.#aside.handler.text?.(text);
    const paragraph = this.#here.paragraph;
    if (paragraph !== undefined && this.#elements.at(-1)?.inText === true) this.#inline.text(paragraph, text);
  }

  /** Where pages of another form begin. */
  get pageStarts(): readonly PageStart[] {
    return this.#paragraphs.sections;
  }

  /** Called when all was read. */
  finish(): void {
    this.#paragraphs.finish();
  }

  /** What was read for a part; text boxes stand among the paragraphs around them. */
  drafts(part: Part): readonly Drafted[] {
    const drafts = this.#sinkOf(part);
    if (!this.#pages.known) for (const { block } of drafts) delete block.page;
    return drafts;
  }

  get #here(): Surroundings {
    return this.#places.at(-1) as Surroundings;
  }

  #sinkOf(part: Part): Drafted[] {
    return part === "comment" ? this.#comments.drafts : (this.#sinks[part] ??= []);
  }

  #asideFor(element: Element): Handler | undefined {
    const { name } = element;
    if (name === "text:tracked-changes") return this.#changes;
    if (this.#here.part === "comment" && (name === "dc:creator" || name === "dc:date"))
      return { ...NOTHING, text: (text) => this.#comments.takeText(name, text) };
    return isNotShown(name) ? NOTHING : undefined;
  }

  /** Characters inside a paragraph are its text, unless they stand in something that has paragraphs of its own. */
  #isInText(name: string): boolean {
    if (isParagraph(name) || name === "text:ruby-base") return true;
    const prefix = name.slice(0, name.indexOf(":"));
    const isInline = prefix === "text" || prefix === "loext" || prefix === "field";
    return isInline && name !== "text:note" && name !== "text:ruby" && this.#elements.at(-1)?.inText === true;
  }

  #enter(element: Element): Close | undefined {
    const { name } = element;
    if (isParagraph(name)) return this.#enterParagraph(element);
    if (name.startsWith("draw:")) return this.#enterPlace("textbox", this.#here.paragraph?.inner ?? this.#here.sink);
    if (name.startsWith("table:") || name.startsWith("loext:table")) return this.#enterTable(element);
    switch (name) {
      case "text:soft-page-break":
        this.#pages.record();
        return undefined;
      case "text:list":
        this.#here.lists.openList(element);
        return () => this.#here.lists.closeList();
      case "text:list-item":
        this.#here.lists.openItem(element);
        return () => this.#here.lists.closeItem();
      case "text:numbered-paragraph":
        this.#here.numbered = this.#here.lists.single(element);
        return () => void (this.#here.numbered = null);
      case "text:section":
        return isHiddenSection(element) ? this.#enterHidden() : undefined;
      case "text:note": {
        const part = element.attribute("note-class") === "endnote" ? "endnote" : "footnote";
        return this.#enterPlace(part, this.#sinkOf(part));
      }
      case "office:annotation":
        return this.#enterComment(element);
      default:
        return this.#here.paragraph && this.#inline.open(this.#here.paragraph, element);
    }
  }

  #enterParagraph(element: Element): Close {
    // a paragraph inside a paragraph is one of a text box, whatever stands between
    const leave =
      this.#here.paragraph === undefined ? undefined : this.#enterPlace("textbox", this.#here.paragraph.inner);
    this.#paragraphs.begin(element, this.#here);
    return () => {
      this.#paragraphs.end(this.#here);
      leave?.();
    };
  }

  #enterHidden(): Close {
    const { part, sink, tables } = this.#here;
    return this.#enterPlace(part, sink, true, tables);
  }

  #enterComment(element: Element): Close {
    this.#comments.begin(this.#here.paragraph, element);
    const leave = this.#enterPlace("comment", this.#sinkOf("comment"));
    return () => {
      leave();
      this.#comments.close();
    };
  }

  #enterTable(element: Element): Close | undefined {
    const { tables } = this.#here;
    switch (element.name.slice(element.name.indexOf(":") + 1)) {
      case "table":
        this.#paragraphs.beginTable(element, this.#here);
        tables.openTable();
        return () => tables.closeTable();
      case "table-row":
        tables.openRow();
        return undefined;
      case "table-cell": {
        tables.openCell(element);
        const { part, sink } = this.#here;
        return this.#enterPlace(part, sink, false, tables);
      }
      case "covered-table-cell":
        tables.openCell(element);
        // what another cell covers is not shown
        return this.#enterPlace(this.#here.part, [], false, tables);
      default:
        return undefined;
    }
  }

  #enterPlace(part: Part, sink: Drafted[], hidden = false, tables?: Tables): Close {
    this.#places.push(this.#placeIn(part, sink, hidden || this.#here.hidden, tables));
    return () => void this.#places.pop();
  }

  #placeIn(part: Part, sink: Drafted[], hidden: boolean, tables?: Tables): Surroundings {
    const counter = (this.#tableCounters[part] ??= { count: 0 });
    const lists = new OpenLists(this.context.lists, this.context.styles);
    return { part, sink, hidden, lists, tables: tables ?? new Tables(counter), paragraph: undefined, numbered: null };
  }
}
