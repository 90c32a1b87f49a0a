/** Gathers the paragraphs of a page, and gives them their places. */
import type { Block, Part, Segment } from "../../document/model.js";
import type { Mark } from "../../document/marks.js";
import { type BlockDraft, placed } from "../blocks.js";
import type { AutomaticNumber } from "../numbering/counters.js";
import { numbered } from "../numbering/label.js";
import { type Item, markerOf } from "./lists.js";
import { type MarkDraft, markOf } from "./page-marks.js";
import { type Cell, type Context, OUTERMOST } from "./open-elements.js";
import type { Words } from "./flow.js";

interface PageBlock {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly context: Context;
  readonly item: Item | null;
  readonly marks: MarkDraft[];
  readonly property?: string;
  /** Its table only arranges the page. */
  arranged: boolean;
}

/** Between a number and its item a browser leaves a gap. */
const GAP = " ";

/** The order in which parts are reported, the body first. */
const PARTS: readonly Part[] = ["body", "header", "footer", "footnote", "endnote", "comment", "properties"];

/** A cell with so many paragraphs, or with a table in it, belongs to a table that only arranges the page; cells of tables of data have one or two. */
const ARRANGED_FROM = 6;

export class PageBlocks {
  readonly #blocks: PageBlock[] = [];

  /** A paragraph with the marks on it. */
  add(text: string, segments: readonly Segment[], context: Context, marks: MarkDraft[]): void {
    const { item, cell } = context;
    const first = item !== null && !item.taken;
    if (first) item.taken = true;
    cell?.drafts.push(this.#blocks.length);
    this.#blocks.push({ text, segments, context, item: first ? item : null, marks, arranged: false });
  }

  /** What the page says about itself. */
  addProperty(property: string, { text, segments }: Words): void {
    if (text.trim() === "") return;
    const context: Context = { ...OUTERMOST, part: "properties" };
    this.#blocks.push({ text, segments, context, item: null, marks: [], property, arranged: false });
  }

  /** Marks behind the last paragraph. */
  addMarks(marks: readonly MarkDraft[]): void {
    const last = this.#blocks.at(-1);
    for (const { of } of marks) last?.marks.push({ of, start: last.text.length, end: last.text.length });
  }

  /** A cell ends. */
  endCell({ drafts, holdsTable }: Cell): void {
    if (!holdsTable && drafts.length < ARRANGED_FROM) return;
    for (const index of drafts) (this.#blocks[index] as PageBlock).arranged = true;
  }

  /** All of them in the order of the report. */
  finish(): { blocks: Block[]; marks: Mark[] } {
    const rank = new Map(PARTS.map((part, index) => [part, index]));
    const ordered = this.#blocks.toSorted((a, b) => (rank.get(a.context.part) ?? 0) - (rank.get(b.context.part) ?? 0));
    const blocks = placed(ordered.map(draftOf));
    const marks = ordered.flatMap(({ marks: drafts, text }, index) => {
      const shift = (blocks[index] as Block).text.length - text.length;
      return drafts.map((draft) => markOf({ ...draft, start: draft.start + shift, end: draft.end + shift }, index));
    });
    return { blocks, marks };
  }
}

function draftOf({ text, segments, context, item, property, arranged }: PageBlock): BlockDraft {
  const { part, heading, alignment, code } = context;
  const cell = arranged ? undefined : context.cell?.place;
  const number = item && numberOf(item);
  const kind = heading > 0 ? "heading" : cell !== undefined ? "table-cell" : code ? "code" : "paragraph";
  return {
    kind: property === undefined ? kind : "paragraph",
    part,
    ...(number === null ? { text, segments } : numbered(number, text, segments)),
    ...(heading > 0 && { outlineLevel: heading }),
    ...(alignment !== undefined && { alignment }),
    ...(cell !== undefined && { cell }),
    ...(property !== undefined && { property }),
  };
}

function numberOf(item: Item): AutomaticNumber | null {
  const { id, level } = item.list;
  const text = markerOf(item);
  return text === "" ? null : { text, gap: GAP, list: id, level };
}
