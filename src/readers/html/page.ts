/** Goes through the tags and words of a page. A tree is never built: nesting costs nothing, and a broken page is read to its end. */
import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";
import type { Block } from "../../document/model.js";
import type { Mark } from "../../document/marks.js";
import { directivesIn } from "../../document/suppressions.js";
import { contextIn } from "./context.js";
import type { DirectiveDraft } from "./directives.js";
import * as elements from "./elements.js";
import { nextItem, openList } from "./lists.js";
import { type OpenElement, OpenElements } from "./open-elements.js";
import { Table } from "./tables.js";
import { TagToken } from "./tags.js";
import { Writer } from "./writer.js";

/** What an `input` shows as words: text fields and buttons. */
const SHOWN_INPUT = /^(?:text|search|email|tel|url|number|date|time|month|week|submit|reset|button|)$/i;
const HEADING = /^h[1-6]$/;

export class Page implements TokenHandler {
  readonly #writer: Writer;
  readonly #open = new OpenElements((element) => this.#closed(element));
  readonly #tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
  /** Elements end as XML says. */
  readonly #isXml: boolean;
  /** What silences this tool, where it stands in the source. */
  readonly directives: DirectiveDraft[] = [];
  /** Where the last tag ended. */
  #end = 0;
  #lists = 0;
  #tables = 0;
  #numbersUnknown = false;
  /** Of a `select` the first option is shown, and what is chosen. */
  #optionSeen = false;

  /** @param source the decoded text */
  constructor(readonly source: string) {
    this.#writer = new Writer(source);
    this.#isXml = /^\s{0,32}<\?xml\s/.test(source.slice(0, 64));
  }

  /** The paragraphs, what stands on them, and whether the numbers of lists are others than those that the author sees. */
  read(): { blocks: Block[]; marks: Mark[]; numbersUnknown: boolean } {
    this.#tokenizer.write(this.source, true);
    this.#writer.endBlock();
    this.#open.closeAll();
    return { ...this.#writer.finish(), numbersUnknown: this.#numbersUnknown };
  }

  onStartTag(token: Token.TagToken): void {
    this.#wordsBefore(token);
    this.#startTag(new TagToken(token));
  }

  onEndTag(token: Token.TagToken): void {
    this.#wordsBefore(token);
    this.#endTag(token.tagName);
  }

  onComment(token: Token.CommentToken): void {
    this.#wordsBefore(token);
    if (token.location === null || !token.data.includes("gongwen-lint-")) return;
    const { startOffset, endOffset } = token.location;
    for (const { text } of directivesIn(this.source.slice(startOffset, endOffset)))
      this.directives.push({ text, offset: startOffset });
  }

  onDoctype(token: Token.DoctypeToken): void {
    this.#wordsBefore(token);
  }

  onEof(): void {
    const unfinished = this.#writer.inTitle ? -1 : this.source.slice(this.#end).search(/<\/?[a-z]/i);
    this.#writer.words(this.#open.context, this.#end, unfinished < 0 ? this.source.length : this.#end + unfinished);
  }

  // words are what stands between other tokens: the tokenizer's own bounds of them are not exact beside references
  onCharacter(): void {}
  onNullCharacter(): void {}
  onWhitespaceCharacter(): void {}

  #wordsBefore({ location }: Token.Token): void {
    if (location === null) return;
    if (this.#end < location.startOffset) this.#writer.words(this.#open.context, this.#end, location.startOffset);
    this.#end = location.endOffset;
  }

  #startTag(tag: TagToken): void {
    const { name } = tag;
    if (elements.BLOCKS.has(name)) {
      this.#writer.endBlock();
      this.#open.close("p");
    }
    if (elements.VOIDS.has(name) || (this.#isXml && tag.token.selfClosing)) return this.#emptyElement(tag);
    if (elements.RAW.has(name)) this.#tokenizer.state = TokenizerMode.RAWTEXT;
    else if (elements.RAW_WITH_REFERENCES.has(name)) this.#tokenizer.state = TokenizerMode.RCDATA;
    if (elements.PAGE_PARTS.has(name)) return;
    if (elements.TABLE_PARTS.has(name)) this.#openTablePart(name);
    else if (elements.LISTS.has(name)) this.#openList(tag);
    else if (elements.ITEMS.has(name)) this.#openItem(tag);
    else if (name === "table") this.#openTable(tag);
    else if ((name === "td" || name === "th") && this.#open.context.table !== null) this.#openCell(tag);
    else this.#openElement(tag);
  }

  #openElement(tag: TagToken): void {
    const { name } = tag;
    if (HEADING.test(name)) return this.#open.open("h", contextIn(tag, this.#open.context));
    if (/^r[bpt]c?$/.test(name)) for (const one of ["rb", "rp", "rt", "rtc"]) this.#open.close(one);
    if (name === "option") return this.#openOption(tag);
    if (name === "select") this.#optionSeen = false;
    if (name === "title" && !this.#open.context.unseen) this.#writer.beginTitle();
    this.#open.open(name, contextIn(tag, this.#open.context));
  }

  #openOption(tag: TagToken): void {
    this.#open.close("option");
    const unseen = this.#optionSeen && tag.attribute("selected") === undefined;
    this.#optionSeen = true;
    this.#open.open("option", { ...this.#open.context, ...(unseen && { unseen }) });
  }

  #emptyElement(tag: TagToken): void {
    const context = this.#open.context;
    if (tag.name === "br") this.#writer.breakLine(context, tag.token.location?.startOffset ?? 0);
    if (tag.name === "input" && SHOWN_INPUT.test(tag.attribute("type") ?? "")) {
      const value = tag.valuePlace("value", this.source);
      if (value !== null) this.#writer.words(context, value.start, value.end);
    }
    if (tag.name === "meta" && tag.attribute("name")?.toLowerCase() === "author") {
      const value = tag.valuePlace("content", this.source);
      if (value !== null) this.#writer.property("creator", value.start, value.end);
    }
  }

  #openList(tag: TagToken): void {
    const outer = this.#open.context;
    const list = openList(tag.name, ++this.#lists, outer.list, tag.attribute, tag.css);
    this.#open.open(tag.name, { ...contextIn(tag, outer), list, item: null });
  }

  #openItem(tag: TagToken): void {
    const open = this.#open.context.list?.open;
    if (open) this.#open.close(open);
    const context = contextIn(tag, this.#open.context);
    const { list } = context;
    if (list !== null) list.open = tag.name;
    if (list?.formUnknown === true) this.#numbersUnknown = true;
    const item = list === null || tag.name !== "li" ? null : nextItem(list, tag.attribute, tag.css);
    this.#open.open(tag.name, { ...context, item });
  }

  #openTable(tag: TagToken): void {
    const outer = this.#open.context;
    if (outer.cell !== null) outer.cell.holdsTable = true;
    this.#open.open("table", { ...contextIn(tag, outer), table: new Table(++this.#tables), cell: null });
  }

  #openCell(tag: TagToken): void {
    this.#closeCell();
    const outer = this.#open.context;
    if (outer.table === null) return;
    outer.table.cellOpen = true;
    const place = outer.table.nextCell(tag.attribute("colspan"), tag.attribute("rowspan"));
    const cell = { place, drafts: [], holdsTable: false };
    this.#open.open(tag.name, { ...contextIn(tag, outer), cell, list: null, item: null });
  }

  #closeCell(): void {
    if (this.#open.context.table?.cellOpen === true) this.#open.closeWall("td", "th");
  }

  #openTablePart(name: string): void {
    this.#open.close("caption");
    this.#closeCell();
    if (name === "tr") this.#open.context.table?.nextRow();
  }

  #endTag(name: string): void {
    if (name === "br") return this.#writer.breakLine(this.#open.context, this.#end - "</br>".length);
    if (elements.BLOCKS.has(name)) this.#writer.endBlock();
    if (name === "table") {
      if (this.#open.context.table !== null) this.#open.closeWall("table");
    } else if (name === "td" || name === "th" || elements.TABLE_PARTS.has(name)) this.#closeCell();
    else this.#open.close(HEADING.test(name) ? "h" : name);
  }

  #closed({ name, context }: OpenElement): void {
    const { collected, list, table, cell } = context;
    if (collected !== null && collected !== this.#open.context.collected) this.#writer.endCollected(collected);
    if (elements.ITEMS.has(name) && list !== null) list.open = null;
    if ((name === "td" || name === "th") && table !== null && cell !== null) {
      table.cellOpen = false;
      this.#writer.endCell(cell);
    }
    if (name === "title") this.#writer.endTitle();
  }
}
