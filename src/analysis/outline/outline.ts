/** Reads the structure of a document in one pass over its lines. */
import { lastOf } from "../../text/last.js";
import type { Block, Document } from "../../document/model.js";
import { compareRanges } from "../../text/range.js";
import { SIGN } from "../../text/signs.js";
import type { Analysis } from "../analysis.js";
import { type Line, lineAt } from "../lines.js";
import { contentsLines } from "./contents.js";
import { HeadingTree } from "./headings.js";
import { inlineMarkers } from "./inline-markers.js";
import { InlineSeries } from "./inline-series.js";
import { type LeadingMarker, leadingMarkers } from "./leading-markers.js";
import { LeadingSeries, type OpenSeries } from "./leading-series.js";
import { inlineMistakes, leadingMistakes } from "./mistakes.js";
import type { Heading, Marker, Outline } from "./types.js";

/** 附件, 附件2, 附：: what follows is another document. */
const ANNEX_LINE = /^\s*附\s*[件表录图]?\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?\s*$/u;
const ANNEX_LIST = /^\s*附\s*[件表]?\s*[：:]/u;

/** Reads headings, lists and inline series. Headers, notes, comments and text boxes have none of their own. */
export function outlineOf(analysis: Analysis): Outline {
  const { document, lines } = analysis;
  const reading = new Reading(analysis, contentsLines(document, lines));
  for (const line of lines) reading.read(line);
  reading.tree.end(lines.length);
  const leading = reading.scopes.flatMap((scope) => scope.leading.all).filter(isList);
  const inline = reading.scopes.flatMap((scope) => scope.inline.all).filter(isList);
  return {
    headings: reading.tree.headings,
    series: [...leading, ...inline].sort(byFirstMarker),
    mistakes: [...leadingMistakes(analysis, leading), ...inlineMistakes(analysis, inline)].sort((a, b) =>
      compareRanges(a.marker.range, b.marker.range),
    ),
    contents: reading.contents,
    headingsAt: headingFinder(document, lines, reading.tree.headings),
  };
}

function isList(series: OpenSeries): boolean {
  return series.markers.length > 0;
}

function byFirstMarker(a: OpenSeries, b: OpenSeries): number {
  return compareRanges((a.markers[0] as Marker).range, (b.markers[0] as Marker).range);
}

/** The lists of one text: the body, or a table's cell. */
interface Scope {
  readonly leading: LeadingSeries;
  readonly inline: InlineSeries;
}

/** The state of the pass. */
class Reading {
  readonly tree = new HeadingTree();
  /** Every scope that has been read. */
  readonly scopes: Scope[] = [];
  readonly #body = this.#newScope();
  /** The body, or the cell of a table: a text of its own; behind the table the body's lists go on. */
  #scope = this.#body;
  #cell: Block["cell"];
  /** The last list number that stands inside a paragraph: 附件：1. …, and the next line 2. …. */
  #listInside: Marker | null = null;
  #quoted = false;
  #inAnnexList = false;

  constructor(
    readonly analysis: Analysis,
    readonly contents: ReadonlySet<number>,
  ) {}

  read(line: Line): void {
    const block = this.analysis.document.blocks[line.block];
    if (block === undefined || block.part !== "body" || this.contents.has(line.index) || line.text.trim() === "")
      return;
    if (this.#insideQuotation(line)) return;
    const inCell = this.#enter(block);
    const namesAnnex = (line.signs & SIGN.annex) !== 0;
    const listsAnnexes = namesAnnex && ANNEX_LIST.test(line.text);
    if (namesAnnex && (ANNEX_LINE.test(line.text) || listsAnnexes)) this.#annex(line);
    const opening = leadingMarkers(this.analysis.document, line);
    const markers = opening.length === 0 ? opening : opening.filter((marker) => this.#addLeading(marker));
    // the names of annexes are no headings
    this.#inAnnexList = listsAnnexes || (this.#inAnnexList && markers.length > 0);
    if (!inCell && !this.#inAnnexList) this.#addHeading(line, block, markers);
    if (markers.length > 0) this.#scope.inline.close();
    const behind = (lastOf(markers)?.contentStart ?? line.start) - line.start;
    for (const marker of inlineMarkers(line, behind)) {
      this.#scope.inline.add(marker);
      if (marker.value === 1) this.#listInside = marker;
    }
  }

  #newScope(): Scope {
    const scope = { leading: new LeadingSeries(), inline: new InlineSeries() };
    this.scopes.push(scope);
    return scope;
  }

  /** @returns whether the block stands in a table */
  #enter({ cell }: Block): boolean {
    if (cell === undefined) this.#scope = this.#body;
    else if (cell.table !== this.#cell?.table || cell.row !== this.#cell.row || cell.column !== this.#cell.column) {
      this.#scope = this.#newScope();
    }
    this.#cell = cell;
    return cell !== undefined;
  }

  #annex(line: Line): void {
    this.#scope.leading.reset();
    this.#scope.inline.close();
    if (ANNEX_LINE.test(line.text)) this.tree.end(line.index);
  }

  #addLeading(marker: LeadingMarker): boolean {
    const inside = this.#listInside;
    if (inside !== null && inside.scheme === marker.scheme && marker.value === 2 && marker.line - inside.line <= 2) {
      this.#scope.leading.openWith(inside);
    }
    const added = this.#scope.leading.add(marker);
    if (added) this.#listInside = null;
    return added;
  }

  #addHeading(line: Line, block: Block, markers: readonly LeadingMarker[]): void {
    const first = markers[0];
    if (first !== undefined) this.tree.addMarked(line, block, first, this.#scope.leading.lastOf("article") !== null);
    else if (block.kind === "heading" && line.start === 0) {
      this.#scope.leading.interrupt();
      this.#scope.inline.close();
      this.tree.addPlain(line, block.outlineLevel ?? 1);
    }
  }

  /** The articles that a decision quotes (“第三条 …” over several paragraphs) are not its own. */
  #insideQuotation({ text, signs }: Line): boolean {
    if (this.#quoted) {
      if (text.includes("”")) this.#quoted = false;
      return true;
    }
    if ((signs & SIGN.curlyQuote) === 0 || !/^\s*“\s*(?:第|[一二三四五六七八九十]+、|[（(])/u.test(text)) return false;
    this.#quoted = text.lastIndexOf("”") < text.lastIndexOf("“");
    return true;
  }
}

/** Looks headings up by place; one table of the innermost heading of each line is made when first asked for. */
function headingFinder(
  { blocks }: Document,
  lines: readonly Line[],
  headings: readonly Heading[],
): Outline["headingsAt"] {
  let innermost: (Heading | null)[] | undefined;
  return (range) => {
    // where a note belongs is not known; a header belongs nowhere
    const part = blocks[range.block]?.part;
    if (headings.length === 0 || (part !== "body" && part !== "textbox")) return [];
    innermost ??= innermostHeadings(lines.length, headings);
    const line = lineAt(lines, range);
    let heading = innermost[line] ?? null;
    if (heading !== null && heading.line === line && range.start < heading.range.end) heading = heading.parent;
    const path: Heading[] = [];
    for (; heading !== null; heading = heading.parent) path.unshift(heading);
    return path;
  };
}

function innermostHeadings(count: number, headings: readonly Heading[]): (Heading | null)[] {
  const innermost: (Heading | null)[] = [];
  let next = 0;
  let current: Heading | null = null;
  for (let line = 0; line < count; line++) {
    while (current !== null && current.endLine <= line) current = current.parent;
    while (headings[next]?.line === line) current = headings[next++] ?? null;
    innermost[line] = current;
  }
  return innermost;
}
