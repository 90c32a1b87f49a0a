/** Takes the parts of a document: styles, text and properties, which stand in several files of a package or in one flat file. */
import type { Localized } from "../../text/locale.js";
import { UnreadableError } from "../errors.js";
import type { BlockDraft } from "../blocks.js";
import type { Element, Handler } from "../package/xml.js";
import type { Context, PartPlace } from "./context.js";
import { headerOf, type MasterPages } from "./master-pages.js";
import { MetaHandler } from "./meta.js";
import { Story } from "./story.js";
import { StylesHandler } from "./styles.js";

/** What else a document can be, by the element in its body. */
const OTHERS: ReadonlyMap<string, Localized> = new Map([
  ["office:spreadsheet", { zh: "OpenDocument 电子表格（.ods）", en: "an OpenDocument spreadsheet (.ods)" }],
  ["office:presentation", { zh: "OpenDocument 演示文稿（.odp）", en: "an OpenDocument presentation (.odp)" }],
  ["office:drawing", { zh: "OpenDocument 绘图（.odg）", en: "an OpenDocument drawing (.odg)" }],
  ["office:chart", { zh: "OpenDocument 图表", en: "an OpenDocument chart" }],
  ["office:database", { zh: "OpenDocument 数据库（.odb）", en: "an OpenDocument database (.odb)" }],
  ["office:image", { zh: "OpenDocument 图片", en: "an OpenDocument image" }],
]);

/** What was read of a document. */
export interface Gathered {
  body?: Story;
  readonly masterPages: MasterPages;
  readonly properties: BlockDraft[];
}

/** Takes one XML file. */
export class DocumentHandler implements Handler {
  readonly #place: PartPlace;
  #inner: { readonly handler: Handler; depth: number } | undefined;
  #inBody = false;

  constructor(
    readonly context: Context,
    readonly gathered: Gathered,
    readonly path: string,
  ) {
    this.#place = { path, paragraphs: 0 };
  }

  open(element: Element): void {
    if (this.#inner !== undefined) {
      this.#inner.depth++;
      return this.#inner.handler.open(element);
    }
    const handler = this.#handlerFor(element);
    if (handler !== undefined) this.#inner = { handler, depth: 1 };
  }

  close(name: string): void {
    if (this.#inner === undefined) return;
    if (--this.#inner.depth === 0) this.#inner = undefined;
    else this.#inner.handler.close(name);
  }

  text(text: string): void {
    this.#inner?.handler.text?.(text);
  }

  #handlerFor(element: Element): Handler | undefined {
    const { context, gathered } = this;
    switch (element.name) {
      case "office:font-face-decls":
      case "office:styles":
        return new StylesHandler(context.styles, false);
      case "office:automatic-styles":
        context.styles.forgetAutomatic();
        return new StylesHandler(context.styles, true);
      case "office:meta":
        return new MetaHandler(context, this.path, gathered.properties);
      case "style:master-page":
        gathered.masterPages.begin(element);
        return undefined;
      case "office:body":
        this.#inBody = true;
        return undefined;
      default:
        return this.#inBody ? this.#bodyFor(element) : this.#headerFor(element);
    }
  }

  #headerFor(element: Element): Handler | undefined {
    const header = headerOf(element);
    if (header === undefined) return undefined;
    const { part } = header;
    const story = new Story(part, this.context, this.#place);
    // what is not displayed is read all the same: its paragraphs count
    if (element.attribute("display") !== "false")
      this.gathered.masterPages.add({ ...header, drafts: () => story.drafts(part) });
    return story;
  }

  #bodyFor(element: Element): Handler | undefined {
    const other = OTHERS.get(element.name);
    if (other !== undefined) throw new UnreadableError("unknown-format", { what: other });
    if (element.name !== "office:text") return undefined;
    return (this.gathered.body = new Story("body", this.context, this.#place));
  }
}
