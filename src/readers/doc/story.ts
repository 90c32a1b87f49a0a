/** Reads the paragraphs of one story: the body, a header, the notes. */
import type { Part } from "../../document/model.js";
import { type BlockDraft } from "../blocks.js";
import { Counters } from "../numbering/counters.js";
import { numbered } from "../numbering/label.js";
import { inFont, symbol } from "../symbol.js";
import type { DocContext } from "./context.js";
import { Fields } from "./fields.js";
import type { Stretch } from "./fib.js";
import { marksOf, unseenMark } from "./marks.js";
import { type LocalMark, Paragraph } from "./paragraph.js";
import { type ParagraphProperties, readParagraphProperties } from "./paragraph-properties.js";
import { CELL_MARK, Tables } from "./tables.js";
import type { PropertyRun } from "./runs.js";
import { type Properties, SPRM } from "./sprm.js";
import { runAt, type TextRun } from "./text-runs.js";

const PARAGRAPH_MARK = 0x0d;
/** Ends a section, and with it a paragraph; elsewhere it breaks the page. */
const SECTION_MARK = 0x0c;
const SYMBOL = 0x28;
/** What characters below U+0020 show; the others show nothing ([MS-DOC] 2.4.1, sprmCFSpec). */
const SHOWN: Readonly<Record<number, string>> = {
  0x09: "\t",
  0x0b: "\n",
  0x0c: "\n",
  0x0e: "\n",
  0x1e: "\u2011",
};

/** Half of a character, which a cut or damaged file can have. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A block with its marks, that has not yet its place in the document. */
export interface Draft {
  readonly block: BlockDraft;
  readonly marks: readonly LocalMark[];
  /** Character positions of its text with its mark. */
  readonly positions: Stretch;
  /** From character positions to places in its text: each holds up to the next. */
  readonly places: readonly { readonly position: number; readonly offset: number }[];
}

export class Story {
  /** Whether a field began and never ended. */
  endsInField = false;
  #fields = new Fields();
  readonly #tables = new Tables();
  readonly #counters: Counters;
  #paragraph: Paragraph;
  #latest: { readonly run: PropertyRun; readonly changes: Properties; readonly own: ParagraphProperties } | undefined;
  #drafts: Draft[] = [];

  /**
   * @param readFields false takes the code of fields for text: for stories with a field that never ends, which would hide the rest
   * @param after called with the positions of every paragraph: gives what stands behind it
   */
  constructor(
    readonly context: DocContext,
    readonly part: Part,
    readonly readFields = true,
    readonly after: (positions: Stretch) => readonly Draft[] = () => [],
  ) {
    this.#counters = new Counters(context.lists);
    this.#paragraph = new Paragraph(0);
  }

  /** The paragraphs between two character positions. */
  read({ start, end }: Stretch): Draft[] {
    this.#drafts = [];
    this.#paragraph = new Paragraph(start);
    for (let position = start; position < end;) {
      const run = runAt(this.context, position, end);
      if (run === undefined) break;
      this.#readRun(run);
      position += run.text.length;
    }
    const last = this.#paragraph;
    if (last.text !== "") this.#finish(last, end, {}, 0, 0);
    this.#tables.finish();
    this.endsInField ||= this.#fields.inCode;
    this.#fields = new Fields();
    return this.#drafts;
  }

  #readRun(run: TextRun): void {
    const { text } = run;
    for (let at = 0; at < text.length;) {
      const special = run.properties.special === true || text.charCodeAt(at) < 0x20;
      const end = special ? at + 1 : endOfPlain(text, at);
      if (special) this.#readSpecial(run, at);
      else this.#add(run, at, text.slice(at, end));
      at = end;
    }
  }

  #readSpecial(run: TextRun, at: number): void {
    const code = run.text.charCodeAt(at);
    const isSectionEnd = code === SECTION_MARK && this.context.sectionEnds.has(run.position + at + 1);
    if (code === PARAGRAPH_MARK || code === CELL_MARK || isSectionEnd) return this.#end(run, at, code);
    if (code >= 0x13 && code <= 0x15) return this.readFields ? this.#fields.mark(code) : undefined;
    const { symbol: shown } = run.properties;
    if (shown !== undefined && code === SYMBOL) this.#add(run, at, symbol(this.context.fonts[shown.font], shown.code));
    else this.#add(run, at, code < 0x20 ? (SHOWN[code] ?? "") : run.text.charAt(at));
  }

  /** Adds `text`, which stands at `at` in a run. */
  #add({ position, offset, piece, properties }: TextRun, at: number, text: string): void {
    if (text === "") return;
    if (this.#fields.inCode) return this.#fields.add(text);
    const unseen = unseenMark(properties, this.context.revisionAuthors);
    if (unseen !== undefined) return this.#paragraph.pass(text, unseen);
    this.context.grow(text.length);
    const shown = inFont(text, this.context.fonts[properties.font ?? -1]);
    const marks = marksOf(properties, this.#fields.resultOf, this.context.revisionAuthors);
    this.#paragraph.add(shown, position + at, offset + at * piece.step, piece.step, marks);
  }

  /** A mark that ends a paragraph; a deleted one lets it go on in the next. */
  #end(run: TextRun, at: number, mark: number): void {
    if (mark === PARAGRAPH_MARK && run.properties.deleted === true) return;
    const found = this.context.paragraphs.at(run.offset + at * run.piece.step);
    const own = { ...this.#ownOf(found, run.piece.changes) };
    const changed = run.piece.changes.findLast(({ code }) => code === SPRM.paragraphStyle);
    const paragraph = this.#paragraph;
    this.#paragraph = new Paragraph(run.position + at + 1);
    if (run.properties.hidden === true) own.hidden = true;
    this.#finish(paragraph, run.position + at + 1, own, changed?.operand.u16(0) ?? found.style, mark);
  }

  /** What is said of a paragraph itself; paragraphs of one format follow each other. */
  #ownOf(run: PropertyRun, changes: Properties): ParagraphProperties {
    if (this.#latest?.run === run && this.#latest.changes === changes) return this.#latest.own;
    const own: ParagraphProperties = {};
    readParagraphProperties(own, run.properties);
    readParagraphProperties(own, changes);
    this.#latest = { run, changes, own };
    return own;
  }

  #finish(paragraph: Paragraph, end: number, own: ParagraphProperties, style: number, mark: number): void {
    const ofStyle = this.context.styles.propertiesOf(style);
    this.context.countParagraphs(1);
    const cell = this.#tables.next(own, mark);
    if (cell === null) return;
    const level = own.outlineLevel ?? ofStyle.paragraph.outlineLevel ?? 9;
    const isHeading = level < 9;
    const alignment = own.alignment ?? ofStyle.paragraph.alignment;
    const name = this.context.styles.nameOf(style);
    const counted = this.#numberOf(own, ofStyle.paragraph, ofStyle.chain);
    // a paragraph hidden with its mark counts unseen
    const number = paragraph.text === "" && own.hidden === true ? null : counted;
    const shift = number === null ? 0 : number.text.length + number.gap.length;
    this.context.grow(shift);
    const text = paragraph.text.replace(LONE_SURROGATE, "\uFFFD");
    const positions = { start: paragraph.start, end };
    this.#drafts.push({
      block: {
        kind: isHeading ? "heading" : cell === undefined ? "paragraph" : "table-cell",
        part: this.part,
        ...(number === null ? { text, segments: paragraph.segments } : numbered(number, text, paragraph.segments)),
        ...(isHeading && { outlineLevel: level + 1 }),
        ...(name !== undefined && { style: name }),
        ...(alignment !== undefined && { alignment }),
        ...(cell !== undefined && { cell }),
      },
      marks: paragraph.marks.map(({ facts, ...at }) => ({ facts, start: at.start + shift, end: at.end + shift })),
      positions,
      places: paragraph.segments.map(({ start }, i) => ({
        position: paragraph.positions[i] ?? 0,
        offset: start + shift,
      })),
    });
    for (const draft of this.after(positions)) this.#drafts.push(draft);
  }

  #numberOf(own: ParagraphProperties, style: ParagraphProperties, chain: readonly number[]) {
    const list = own.list ?? style.list ?? 0;
    // the style's level counts only with the style's list
    const level = own.level ?? (own.list === undefined ? style.level : undefined);
    return list === 0 ? null : this.#counters.next(String(list), level, chain.map(String));
  }
}

function endOfPlain(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 0x20) at++;
  return at;
}
