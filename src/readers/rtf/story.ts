/** Reads the paragraphs of the body, a header, a note …, each a destination of its own. */
import type { Block, Part } from "../../document/model.js";
import type { Bounds } from "../bounds.js";
import { type AutomaticNumber, Counters } from "../numbering/counters.js";
import { numbered } from "../numbering/label.js";
import { inFont } from "../symbol.js";
import type { Definitions } from "./definitions.js";
import type { ListDefinitions } from "./lists.js";
import { markHiddenText, markShownText } from "./marking.js";
import { Paragraph } from "./paragraph.js";
import type { Sink } from "./sink.js";
import type { ParagraphState, State } from "./state.js";
import { Tables } from "./tables.js";

/** What all stories of a document share. */
export interface Shared extends Bounds {
  readonly definitions: Definitions;
  readonly lists: ListDefinitions;
  /** The counters of a part, and its tables. */
  readonly counters: Map<Part, Counters>;
  readonly tables: Map<Part, { count: number }>;
}

/** What follows the number, by the paragraph's own list or else as the file writes it. */
const NUMBER_GAP = /[\t ]+$/;

/** Pictures of symbol fonts. */
const PRIVATE = /[\uF020-\uF0FF]/g;

export class Story implements Sink {
  readonly ignoresFonts = false;
  readonly paragraphs: Paragraph[] = [];
  current = new Paragraph();
  readonly #tables: Tables;

  constructor(
    public part: Part,
    readonly shared: Shared,
    readonly property?: string,
  ) {
    let tables = shared.tables.get(part);
    if (tables === undefined) shared.tables.set(part, (tables = { count: 0 }));
    this.#tables = new Tables(tables);
  }

  add(text: string, offset: number, end: number, state: State): void {
    if (text === "") return;
    this.shared.grow(text.length);
    const { definitions } = this.shared;
    const shown = inFont(text, definitions.fonts.get(state.font ?? -1)?.name).replace(PRIVATE, "•");
    if (markHiddenText(this.current, shown, state.character, definitions)) return;
    this.current.add(shown, offset, end);
    markShownText(this.current, shown.length, state.character, definitions);
  }

  /** `\par` and what else ends a paragraph: a cell, a nested cell. A paragraph whose end was deleted goes on. */
  end(state: State, by: "par" | "cell" | "nestcell"): void {
    const { deleted, movedFrom } = state.character;
    if (by === "par" && (deleted === true || movedFrom === true)) return;
    const cell = this.#tables.cellOf(state.paragraph, by);
    this.#finishParagraph(state.paragraph, cell);
    if (by !== "par") this.#tables.endCell();
  }

  endRow(nested: boolean): void {
    this.#tables.endRow(nested);
  }

  /** The story ends; a last paragraph may go without an end. */
  finish(state: State): void {
    if (!this.current.isEmpty) this.end({ ...state, character: {} }, "par");
  }

  #finishParagraph(state: ParagraphState, cell: Block["cell"]): void {
    const { shared, current } = this;
    shared.countParagraphs(1);
    const { definitions } = shared;
    const styleIndex = state.style ?? 0;
    const inherited = definitions.style(styleIndex);
    const level = state.outlineLevel ?? inherited.outlineLevel ?? 9;
    const isHeading = level >= 0 && level < 9;
    const style = this.property === undefined ? definitions.styleName(styleIndex) : undefined;
    const alignment = state.alignment ?? inherited.alignment;
    const number = this.#numberOf(current, state);
    const { text, segments } = current;
    const content = number === null ? { text, segments } : numbered(number, text, segments);
    current.shift = content.text.length - text.length;
    shared.grow(current.shift);
    current.block = {
      kind: isHeading ? "heading" : cell === undefined ? "paragraph" : "table-cell",
      part: this.part,
      ...content,
      ...(isHeading && { outlineLevel: level + 1 }),
      ...(style !== undefined && { style }),
      ...(alignment !== undefined && { alignment }),
      ...(cell !== undefined && { cell }),
      ...(this.property !== undefined && { property: this.property }),
    };
    this.paragraphs.push(current);
    for (const one of current.inner) this.paragraphs.push(one);
    this.current = new Paragraph();
  }

  /** The number as the file writes it, else as its list counts. */
  #numberOf({ writtenNumber }: Paragraph, { list = 0, listLevel = 0 }: ParagraphState): AutomaticNumber | null {
    const counted = list === 0 ? null : this.#counters().next(String(list), listLevel, []);
    const written = writtenNumber.replace(PRIVATE, "•");
    const text = written.replace(NUMBER_GAP, "").trimStart();
    if (text === "") return counted;
    const gap = counted?.gap ?? NUMBER_GAP.exec(written)?.[0] ?? "";
    return { text, gap, list: counted?.list ?? `ls${list}`, level: counted?.level ?? listLevel };
  }

  #counters(): Counters {
    let counters = this.shared.counters.get(this.part);
    if (counters === undefined) this.shared.counters.set(this.part, (counters = new Counters(this.shared.lists)));
    return counters;
  }
}
