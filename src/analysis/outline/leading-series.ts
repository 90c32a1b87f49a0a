/** Puts the numbers at the head of lines into series: which belongs to which list, through all the levels. */
import type { LeadingMarker } from "./leading-markers.js";
import { RANK } from "./schemes.js";
import type { Marker, Scheme } from "./types.js";

export interface OpenSeries {
  readonly scheme: Scheme;
  readonly markers: Marker[];
}

/** Schemes whose numbers run through the document whatever stands above them (the articles of a law through its chapters). */
const CONTINUOUS: ReadonlySet<Scheme> = new Set(["article"]);

/**
 * The lists that are open at a place, outermost first. A marker of a scheme that is open closes the lists inside it;
 * a marker of an outer scheme closes the inner ones; a list that goes on where it stopped under the heading before (（三） after （二））
 * is the same list.
 */
export class LeadingSeries {
  readonly all: OpenSeries[] = [];
  readonly #open: OpenSeries[] = [];
  readonly #closed = new Map<Scheme, OpenSeries>();

  /** Takes the next marker of the document. @returns whether it counts as a number at all */
  add(marker: LeadingMarker): boolean {
    const { scheme, value } = marker;
    if (!marker.certain && !this.#expects(scheme, value)) return false;
    const depth = this.#open.findLastIndex((series) => series.scheme === scheme);
    if (depth >= 0) this.#closeFrom(depth + 1);
    else {
      this.#closeInner(scheme);
      this.#open.push(this.#goesOn(scheme, value) ?? this.#begin(scheme));
    }
    this.#open.at(-1)?.markers.push(marker);
    return true;
  }

  /** Begins a new list of a scheme whose first number stands inside a paragraph (附件：1. …, next line 2. …). */
  openWith(first: Marker): void {
    const depth = this.#open.findLastIndex((series) => series.scheme === first.scheme);
    if (depth >= 0) this.#closeFrom(depth);
    const series = this.#begin(first.scheme);
    series.markers.push(first);
    this.#open.push(series);
  }

  /** The value of the last number of the open list of a scheme, or null. */
  lastOf(scheme: Scheme): Marker | null {
    return this.#open.findLast((series) => series.scheme === scheme)?.markers.at(-1) ?? null;
  }

  /** An unnumbered heading, a table: lists above stay open only if they go on afterwards. */
  interrupt(): void {
    this.#closeFrom(0);
  }

  /** Another document begins (an annex): nothing goes on. */
  reset(): void {
    this.#closeFrom(0);
    this.#closed.clear();
  }

  #expects(scheme: Scheme, value: number): boolean {
    const last = this.lastOf(scheme);
    return last === null ? this.#goesOn(scheme, value) !== null : last.value === value - 1;
  }

  #goesOn(scheme: Scheme, value: number): OpenSeries | null {
    const closed = this.#closed.get(scheme);
    const last = closed?.markers.at(-1)?.value;
    const before = closed?.markers.at(-2)?.value;
    if (closed === undefined || last === undefined || value === 1) return null;
    // a list never begins with 4: it is the one before, with a slip here (5 7) or there (4 9, and now 6)
    const slipped = value > 2 && (value >= last - 1 || (before !== undefined && value === before + 2));
    return last + 1 === value || slipped || CONTINUOUS.has(scheme) ? closed : null;
  }

  #begin(scheme: Scheme): OpenSeries {
    const series: OpenSeries = { scheme, markers: [] };
    this.all.push(series);
    return series;
  }

  #closeInner(scheme: Scheme): void {
    const rank = RANK[scheme] ?? 0;
    const from = this.#open.findLastIndex((series) => (RANK[series.scheme] ?? 0) < rank);
    this.#closeFrom(from + 1);
  }

  #closeFrom(depth: number): void {
    for (const series of this.#open.splice(depth)) this.#closed.set(series.scheme, series);
  }
}
