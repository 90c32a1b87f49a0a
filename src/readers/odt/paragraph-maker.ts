/** Begins and ends paragraphs: style, number, page; and keeps what stands between them. */
import { type Element, integer } from "../package/xml.js";
import type { Context, PartPlace } from "./context.js";
import type { Inline } from "./inline.js";
import type { ListPlace } from "./list-numbers.js";
import type { Pages } from "./pages.js";
import { clipped, type MarkKind, Paragraph } from "./paragraph.js";
import type { Properties, ResolvedStyle } from "./styles.js";
import type { PageStart } from "./sections.js";
import type { Surroundings } from "./surroundings.js";

const NONE: Properties = new Map();
/** Identifies the list of the headings that stand in no list. */
const OUTLINE = "outline";
/** Levels of headings in Word; more are possible and are no headings to anybody. */
const DEEPEST = 9;

export class ParagraphMaker {
  /** Marks of what was hidden before the next paragraph. */
  #pending: MarkKind[] = [];
  #last: Paragraph | undefined;
  /** Where pages of a master page begin: the paragraph's index in the body. */
  readonly sections: PageStart[] = [];

  constructor(
    readonly context: Context,
    readonly place: PartPlace,
    readonly pages: Pages,
    readonly inline: Inline,
  ) {}

  beginTable(element: Element, here: Surroundings): void {
    this.#beginPage(this.context.styles.get("table", element.attribute("style-name")), here);
  }

  begin(element: Element, here: Surroundings): void {
    const index = this.place.paragraphs++;
    this.context.countParagraphs(1);
    const style = this.context.styles.get("paragraph", element.attribute("style-name"));
    this.#beginPage(style, here);
    const level = outlineLevelOf(element, style);
    const place = this.#placeOf(element, style, here, level);
    const number = place && this.context.numbers.next(place);
    const indents = place?.style.levels[place.level]?.indents ?? NONE;
    this.context.grow(number?.text.length ?? 0);
    const { part, tables } = here;
    here.paragraph = new Paragraph(this.place.path, index, part, tables.cell, style, level, number, indents);
    this.inline.openParagraph(here.paragraph);
  }

  end(here: Surroundings): void {
    const { paragraph, sink } = here;
    if (paragraph === undefined) return;
    here.paragraph = undefined;
    this.inline.closeParagraph(paragraph);
    paragraph.page ??= this.pages.current;
    if (here.hidden || paragraph.hidden) return this.#passOver(paragraph.text);
    for (const mark of this.#pending.splice(0)) paragraph.mark(mark, 0).end = 0;
    sink.push(paragraph.finish());
    this.#last = paragraph;
    for (const one of paragraph.inner) sink.push(one);
  }

  /** What was hidden behind the last paragraph stands at its end. */
  finish(): void {
    for (const mark of this.#pending.splice(0)) this.#last?.mark(mark);
  }

  #passOver(text: string): void {
    if (text === "") return;
    const last = this.#pending.at(-1);
    if (last?.kind === "hidden") this.#pending = [{ kind: "hidden", text: clipped(`${last.text}\n${text}`) }];
    else this.#pending.push({ kind: "hidden", text: clipped(text) });
  }

  #beginPage({ paragraph, masterPage }: ResolvedStyle, here: Surroundings): void {
    if (here.part !== "body" || here.tables.cell !== undefined) return;
    // pages begin as those of the default master page, unless the first paragraph says otherwise
    if (!this.pages.begun || (masterPage ?? "") !== "") {
      this.context.masterPages.add(masterPage ?? "");
      this.sections.push({ start: here.sink.length, masterPage: masterPage ?? "" });
    }
    this.pages.begin(paragraph, masterPage);
  }

  #placeOf(element: Element, style: ResolvedStyle, here: Surroundings, level: number | undefined): ListPlace | null {
    const { styles } = this.context;
    if (here.numbered !== null) {
      const place = here.numbered;
      here.numbered = null;
      return place;
    }
    if (here.lists.inList) return here.lists.take(style.listStyle);
    const isNumbered = element.name === "text:h" && element.attribute("is-list-header") !== "true";
    // a style can say that its headings are not numbered
    if (!isNumbered || level === undefined || styles.outline === undefined || style.listStyle === "") return null;
    const restart = element.attribute("restart-numbering") === "true";
    const start = restart ? integer(element.attribute("start-value")) : undefined;
    return { list: OUTLINE, style: styles.outline, level: level - 1, start, restart, numbered: true };
  }
}

/** 1-based: what the heading says, or its style. */
function outlineLevelOf(element: Element, style: ResolvedStyle): number | undefined {
  const own = element.name === "text:h" ? (integer(element.attribute("outline-level")) ?? 1) : style.outlineLevel;
  return own !== undefined && own >= 1 && own <= DEEPEST ? own : undefined;
}
