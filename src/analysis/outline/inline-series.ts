/** Puts the numbers inside paragraphs into series: one 一是…二是…三是, whether it runs through one paragraph or several, nested or repeated. */
import { lastOf } from "../../text/last.js";
import type { Marker, Scheme } from "./types.js";
import type { OpenSeries } from "./leading-series.js";

/** Lists that a paragraph may hold whole; they begin with 1 or are no list. */
const LIST_SCHEMES: ReadonlySet<Scheme> = new Set([
  "han",
  "han-paren",
  "arabic",
  "arabic-paren",
  "arabic-half-paren",
  "circled",
]);

/** More series of a scheme than this are never open at once, and no real one is longer; the bound keeps a hostile text linear. */
const MOST_OPEN = 32;

const NONE: readonly OpenSeries[] = [];

/**
 * The inline series that are open in one section. A heading or a numbered line closes them all.
 */
export class InlineSeries {
  readonly all: OpenSeries[] = [];
  /** By scheme, innermost last. */
  readonly #open = new Map<Scheme, OpenSeries[]>();

  /** Closes every series: another section begins. */
  close(): void {
    this.#open.clear();
  }

  add(marker: Marker): void {
    const own = this.#open.get(marker.scheme);
    if (LIST_SCHEMES.has(marker.scheme)) return this.#addListNumber(own ?? NONE, marker);
    const innermost = own && lastOf(own);
    if (own === undefined || innermost === undefined) return this.#begin(marker);
    if (marker.value === 1) {
      // 二是…一是…三是: the first two changed places
      return isSwapped(innermost, marker) ? this.#append(innermost, marker) : this.#begin(marker);
    }
    // as nearly always
    if (!marker.leading && lastValue(innermost) === marker.value - 1) return this.#append(innermost, marker);
    const candidates = candidatesFor(own, marker);
    const home = candidates.findLast((series) => lastValue(series) === marker.value - 1);
    if (home !== undefined) return this.#append(home, marker);
    const astray = candidates[candidates.length - 1] as OpenSeries;
    // 一是 一是 三是: the second 一是 was meant to be 二是
    const outer = candidates.at(-2);
    if (
      outer !== undefined &&
      astray.markers.length === 1 &&
      lastValue(outer) === marker.value - 2 &&
      lastValue(astray) === 1
    ) {
      outer.markers.push(...astray.markers.splice(0));
      return this.#append(outer, marker);
    }
    const repeats = astray.markers.slice(-MOST_OPEN, -1).some(({ value }) => value === marker.value);
    if (marker.value < lastValue(astray) && repeats) return this.#begin(marker);
    this.#append(astray, marker);
  }

  #addListNumber(own: readonly OpenSeries[], marker: Marker): void {
    if (marker.value === 1) return this.#begin(marker);
    const home = own.findLast((series) => lastOf(series.markers)?.line === marker.line);
    if (home !== undefined && marker.value <= lastValue(home) + 2) this.#append(home, marker);
  }

  #begin(marker: Marker): void {
    const series: OpenSeries = { scheme: marker.scheme, markers: [marker] };
    this.all.push(series);
    const own = this.#open.get(marker.scheme);
    if (own === undefined) this.#open.set(marker.scheme, [series]);
    else if (own.push(series) > MOST_OPEN) own.shift();
  }

  /** The series goes on, so those of its scheme that were opened inside it are over. */
  #append(series: OpenSeries, marker: Marker): void {
    series.markers.push(marker);
    const own = this.#open.get(marker.scheme) ?? [];
    own.length = own.indexOf(series) + 1;
  }
}

/**
 * The series that a marker can belong to, innermost last. Inside a paragraph that already has such numbers it can only be one of theirs;
 * a marker that opens a paragraph goes on with one that paragraphs were opened with, if there is any.
 */
function candidatesFor(own: readonly OpenSeries[], marker: Marker): readonly OpenSeries[] {
  if (!marker.leading) {
    const here = own.filter((series) => lastOf(series.markers)?.line === marker.line);
    return here.length > 0 ? here : own.slice(-1);
  }
  const led = own.filter((series) => series.markers.every(({ leading }) => leading));
  return led.length > 0 ? led : own;
}

function isSwapped({ markers }: OpenSeries, first: Marker): boolean {
  const second = markers[0];
  if (second === undefined || markers.length > 1 || second.value !== 2) return false;
  return second.line === first.line || (second.leading && first.leading);
}

function lastValue(series: OpenSeries): number {
  return lastOf(series.markers)?.value ?? 0;
}
