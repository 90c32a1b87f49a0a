/** Reads Markdown: the text that a reader of the rendered document sees, every character tied to its place in the source. */
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, Directive, Document, Label, Notice, Segment } from "../../document/model.js";
import { lineOf } from "../../document/locate.js";
import { directivesIn } from "../../document/suppressions.js";
import { plainTextDocument } from "../text/plain-text.js";

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root["children"][number];

/** Nesting beyond this is no document; the parser's time and stack grow with it. */
const DEEPEST = 100;
/** Signs that open something, in one paragraph; the parser looks back through them. */
const MOST_OPENERS = 2000;
/** An item that lists nested line by line have indented this far; the parser takes cubic time over such a staircase. */
const DEEP_ITEM = /^[ \t]{100}[ \t]*(?:>|[-*+]|\d{1,9}[.)])/m;
/** What a definition of a link points to, as opposed to a bracketed instruction before a colon. */
const LINK_TARGET = /^(?!.*[\u3400-\u9fff]).*[:/.#]/;
/** Tags, comments and the elements whose content is no text. */
const MARKUP = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)|<[!?/]?[a-z][^>]*(?:>|$)/gi;
/** A pay tag looks like an element and is what a reader must hear of. */
const PAY_TAG = /^<\/?(?:paid|pay|vip|hide)>$/i;
/** A YAML block at the top: data about the document, none of its text. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,200}---[ \t]*(?:\r?\n|$)/;
const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,31});/;

/** What a line will be. */
interface LineDraft {
  text: string;
  readonly segments: Segment[];
  kind: Block["kind"];
  outlineLevel?: number;
  label?: Label;
}

/**
 * @param text the decoded text
 * @param encoding how it was decoded, for the report
 */
export function markdownDocument(text: string, encoding: string, notices: readonly Notice[] = []): Document {
  const plain = plainTextDocument(text, encoding, notices);
  if (isTooDeep(text)) return { ...plain, format: "md", notices: [...notices, { code: "markdown-as-text" }] };
  const lineStarts = plain.lineStarts ?? [0];
  const reading = new Reading(text, lineStarts);
  const front = FRONT_MATTER.exec(text)?.[0] ?? "";
  reading.hide(0, front.length);
  // the parser drops a mark at the start, and every offset after it would be one too small
  const body = (front.replace(/[^\r\n]/g, " ") + text.slice(front.length)).replace(/^\uFEFF/, " ");
  // four spaces before a paragraph are an indent in Chinese prose, not code
  reading.visit(fromMarkdown(body, { extensions: [{ disable: { null: ["codeIndented"] } }] }));
  reading.close();
  const blocks = reading.lines.map((line, index): Block => ({ index, part: "body", paragraph: index + 1, ...line }));
  const { directives } = reading;
  return { format: "md", encoding, blocks, lineStarts, notices, ...(directives.length > 0 && { directives }) };
}

function isTooDeep(text: string): boolean {
  if (DEEP_ITEM.test(text)) return true;
  if (new RegExp(`^(?:[ \\t]{0,3}(?:>|[-*+]|\\d{1,9}[.)])[ \\t]?){${DEEPEST}}`, "m").test(text)) return true;
  let openers = 0;
  let blank = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) {
      if (blank) openers = 0;
      blank = true;
    } else if (code !== 13 && code !== 32 && code !== 9) blank = false;
    if (code === 91 || code === 42 || code === 95 || code === 96 || code === 60) openers++;
    if (openers > MOST_OPENERS) return true;
  }
  return false;
}

class Reading {
  readonly lines: LineDraft[];
  /** What silences this tool. */
  readonly directives: Directive[] = [];
  readonly #hidden = new Set<number>();

  constructor(
    readonly source: string,
    readonly lineStarts: readonly number[],
  ) {
    this.lines = lineStarts.map(() => ({ text: "", segments: [], kind: "paragraph" }));
  }

  visit(node: Nodes, number?: () => { text: string; generated: boolean }): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === "text") return this.#showText(node.value, start, end);
    if (node.type === "inlineCode")
      return this.#showText(node.value, start + this.source.slice(start, end).indexOf(node.value), end);
    if (node.type === "code") return this.#showCode(start, end);
    if (node.type === "html") return this.#showHtml(start, end);
    if (node.type === "definition")
      return LINK_TARGET.test(node.url) ? this.hide(start, end) : this.#showLines(start, end);
    if (node.type === "list") return this.#list(node);
    if (node.type === "heading") this.#mark(start, node.depth);
    if (node.type === "listItem" && number !== undefined) this.#showNumber(start, number());
    if ("children" in node) for (const child of node.children) this.visit(child);
  }

  hide(start: number, end: number): void {
    if (end <= start) return;
    for (let index = this.#lineAt(start); index <= this.#lineAt(end - 1); index++) this.#hidden.add(index);
  }

  /** Lines of which nothing is shown are no blank lines either; known only when all has been read. */
  close(): void {
    for (const index of this.#hidden) {
      const line = this.lines[index];
      if (line?.text === "") line.kind = "code";
    }
  }

  /** The text between the tags: an element around a paragraph is no reason to leave it unchecked. */
  #showHtml(start: number, end: number): void {
    this.hide(start, end);
    let at = start;
    for (const tag of this.source.slice(start, end).matchAll(MARKUP)) {
      const from = start + tag.index;
      this.#showLines(at, PAY_TAG.test(tag[0]) ? from + tag[0].length : from);
      at = from + tag[0].length;
      if (tag[0].startsWith("<!--")) this.#markDirective(tag[0], at);
    }
    this.#showLines(at, end);
  }

  /** @param end where the comment ends: what is next to it counts from there */
  #markDirective(comment: string, end: number): void {
    const block = this.#lineAt(end - 1);
    for (const { text } of directivesIn(comment)) {
      const at = this.#trimEnd(this.lines[block]);
      this.directives.push({ text, range: { block, start: at, end: at } });
    }
  }

  /** Takes off the spaces that set a comment off. @returns the length of what stays */
  #trimEnd(line: LineDraft | undefined): number {
    if (line === undefined) return 0;
    line.text = line.text.trimEnd();
    const { length } = line.text;
    for (let last = line.segments.at(-1); last !== undefined && last.end > length; last = line.segments.at(-1)) {
      line.segments.pop();
      if (last.start < length) line.segments.push({ ...last, end: length });
    }
    return length;
  }

  #showLines(start: number, end: number): void {
    for (let index = this.#lineAt(start), from = start; from < end; index++) {
      const to = Math.min(end, this.lineStarts[index + 1] ?? end);
      const text = this.source.slice(from, to).replace(/[\r\n\u2028\u2029]{1,2}$/, "");
      const line = this.lines[index];
      if (line !== undefined && (text.trim() !== "" || line.text !== "")) this.#append(line, text, from);
      from = to;
    }
  }

  /** Numbers are shown as they are typed; where all items carry the same one, rendering counts and so do we. */
  #list(node: Extract<Nodes, { type: "list" }>): void {
    const typed = node.children.map(
      (item) => /^\d+[.)]/.exec(this.source.slice(item.position?.start.offset ?? 0))?.[0] ?? "",
    );
    const counts = node.ordered === true && typed.length > 1 && typed.every((number) => number === typed[0]);
    node.children.forEach((item, index) => {
      const delimiter = typed[index]?.at(-1) ?? ".";
      const text = counts ? `${(node.start ?? 1) + index}${delimiter}` : (typed[index] ?? "");
      this.visit(item, node.ordered === true ? () => ({ text, generated: counts }) : undefined);
    });
  }

  #showNumber(offset: number, { text, generated }: { text: string; generated: boolean }): void {
    const line = this.lines[this.#lineAt(offset)];
    if (line === undefined) return;
    if (!generated) {
      this.#append(line, text, offset);
      this.#append(line, " ", offset + text.length);
      return;
    }
    line.label = { start: line.text.length, end: line.text.length + text.length, list: `line ${offset}`, level: 0 };
    const start = line.text.length;
    line.text += `${text} `;
    line.segments.push({ start, end: line.text.length, origin: { kind: "generated", by: "numbering" } });
  }

  #mark(offset: number, level: number): void {
    const line = this.lines[this.#lineAt(offset)];
    if (line !== undefined) Object.assign(line, { kind: "heading", outlineLevel: level });
  }

  #showCode(start: number, end: number): void {
    for (let index = this.#lineAt(start); index <= this.#lineAt(Math.max(start, end - 1)); index++) {
      const line = this.lines[index];
      if (line === undefined) continue;
      const from = this.lineStarts[index] ?? 0;
      const to = Math.min(end, (this.lineStarts[index + 1] ?? end + 1) - 1);
      line.kind = "code";
      this.#append(line, this.source.slice(from, to).replace(/[\r\n]+$/, ""), from);
    }
  }

  /** Ties a text to its source: the parser has dropped backslashes, spaces at the ends of lines and the marks of quotations, and resolved entities. */
  #showText(value: string, start: number, end: number): void {
    let at = start;
    let index = this.#lineAt(start);
    for (let shown = 0; shown < value.length && at < end;) {
      while (at >= (this.lineStarts[index + 1] ?? Number.POSITIVE_INFINITY)) index++;
      const line = this.lines[index] as LineDraft;
      const entity = this.source.charAt(at) === "&" ? ENTITY.exec(this.source.slice(at, at + 40))?.[0] : undefined;
      if (entity !== undefined && value.charAt(shown) !== "&") {
        const length = (value.codePointAt(shown) ?? 0) > 0xffff ? 2 : 1;
        this.#append(line, value.slice(shown, shown + length), at, true);
        shown += length;
        at += entity.length;
      } else if (this.source.charAt(at) === value.charAt(shown)) {
        if (!/[\r\n\u2028\u2029]/.test(value.charAt(shown))) this.#append(line, value.charAt(shown), at);
        shown++;
        at++;
      } else if (/[\r\n]/.test(value.charAt(shown)) && !/[\r\n]/.test(this.source.slice(at, end))) shown++;
      else at++;
    }
  }

  /** @param alone whether the text stands for a longer stretch of source and shares its segment with nothing */
  #append(line: LineDraft, text: string, offset: number, alone = false): void {
    if (text === "") return;
    const start = line.text.length;
    line.text += text;
    const last = line.segments.at(-1);
    const joins = !alone && last?.origin.kind === "text" && last.origin.offset + (last.end - last.start) === offset;
    if (joins) line.segments[line.segments.length - 1] = { ...last, end: line.text.length };
    else line.segments.push({ start, end: line.text.length, origin: { kind: "text", offset } });
  }

  #lineAt(offset: number): number {
    return lineOf(this.lineStarts, offset) - 1;
  }
}
