/** Numbers that belong to a list and are written in another list's form: 一、 2. 三、. */
import { compareRanges } from "../../text/range.js";
import type { OpenSeries } from "./leading-series.js";
import { RANK, renumber } from "./schemes.js";
import type { Marker, NumberingMistake } from "./types.js";

/** More numbers than this in a row are a list of their own. */
const MOST_ODD = 2;
/** So many numbers around are looked at, which keeps a document full of odd ones linear. */
const REACH = 100;

interface Placed {
  readonly marker: Marker;
  readonly series: OpenSeries;
  /** Index in the series. */
  readonly index: number;
}

/**
 * Finds numbers of one list that are written like another's. Such a number stands alone in its own form (a list of one that begins with 2), and a
 * list in another form stops right before it or has a gap there.
 */
export function mixedNumbers(all: readonly OpenSeries[]): NumberingMistake[] {
  if (!all.some(mayBeOdd)) return [];
  const placed = all
    // 4.1 is a level of its own
    .filter(({ scheme }) => RANK[scheme] !== undefined && scheme !== "decimal")
    .flatMap((series) => series.markers.map((marker, index): Placed => ({ marker, series, index })))
    .sort((a, b) => compareRanges(a.marker.range, b.marker.range));
  return placed.flatMap(({ marker, series, index }, at) => {
    if (index !== 0 || !mayBeOdd(series)) return [];
    const like = marker.value === 1 ? listBehind(placed, at) : listBefore(placed, at);
    return like === null ? [] : series.markers.map((odd) => mistakeOf(odd, like));
  });
}

/** What alone can be odd: a 1 by itself, or one or two numbers that do not begin with 1. */
function mayBeOdd({ scheme, markers }: OpenSeries): boolean {
  return RANK[scheme] !== undefined && markers.length <= (markers[0]?.value === 1 ? 1 : MOST_ODD);
}

function mistakeOf(odd: Marker, like: Marker): NumberingMistake {
  const expected = renumber(like.scheme, like.text, odd.value);
  return { kind: "mixed", marker: odd, expected, missing: [], earlier: like };
}

/** 一、 2. 三、 or 一、 二、 3.: a list has the number before, not this one, and goes on behind if it goes on. */
function listBefore(placed: readonly Placed[], at: number): Marker | null {
  const { marker: first, series: odd } = placed[at] as Placed;
  const behind = (odd.markers.at(-1)?.value ?? 0) + 1;
  // a number of a level above the list would end it
  let outermost = Number.POSITIVE_INFINITY;
  for (let other = at - 1; other >= Math.max(0, at - REACH); other--) {
    const { marker, series, index } = placed[other] as Placed;
    if (marker.scheme !== first.scheme && marker.value === first.value - 1 && rankOf(marker) <= outermost) {
      const next = series.markers[index + 1];
      // at the end of a list only beside a form that is next to its own: 3. behind 二、 may be of a list that lost its beginning
      if (next === undefined ? index > 0 && areNear(marker, first) : next.value === behind) return marker;
    }
    outermost = Math.min(outermost, rankOf(marker));
  }
  return null;
}

/** 1. 二、 三、: one number alone, and behind it a list that lacks it. */
function listBehind(placed: readonly Placed[], at: number): Marker | null {
  const { marker: first } = placed[at] as Placed;
  for (let other = at + 1; other < Math.min(placed.length, at + REACH); other++) {
    const { marker, series, index } = placed[other] as Placed;
    if (index === 0 && marker.value === 2 && series.markers[1]?.value === 3) return marker;
    if (rankOf(marker) < rankOf(first)) return null;
  }
  return null;
}

function rankOf({ scheme }: Marker): number {
  return RANK[scheme] ?? 0;
}

function areNear(a: Marker, b: Marker): boolean {
  return Math.abs(rankOf(a) - rankOf(b)) <= 2;
}
