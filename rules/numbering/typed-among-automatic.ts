/** Series in which some numbers are typed and others are put there by the word processor: nothing is wrong to the eye until somebody edits. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { RANK } from "../../src/analysis/outline/schemes.js";
import type { Marker, Series } from "../../src/analysis/outline/types.js";
import type { Document } from "../../src/document/model.js";
import { compareRanges } from "../../src/text/range.js";

export interface Mixture {
  /** The first number that is made otherwise than most of its series; than the first, where there are as many of both. */
  readonly odd: Marker;
  /** Whether it is the automatic one. */
  readonly automatic: boolean;
  /** The nearest before it that is made as most are; the first behind it where there is none. */
  readonly other: Marker;
}

/** The values before and behind an automatic number in the word processor's own list. */
interface Neighbours {
  before?: number;
  behind?: number;
}

/** Undefined for a typed number. */
type Automatic = ReadonlyMap<Marker, Neighbours>;

/** The mixtures of a document, one for each series; the cells of tables have no series. */
export function mixtures({ document, outline }: Analysis): Mixture[] {
  if (!document.blocks.some(({ label }) => label !== undefined)) return [];
  const inBody = outline.series.filter(
    ({ scheme, markers: [first] }) =>
      RANK[scheme] !== undefined && first !== undefined && document.blocks[first.range.block]?.cell === undefined,
  );
  const automatic = automaticNumbers(document, inBody);
  return inBody.flatMap(listsOf).flatMap((list) => mixtureOf(list, automatic) ?? []);
}

/** The automatic numbers with what stands around them in their list and level. */
function automaticNumbers({ blocks }: Document, series: readonly Series[]): Automatic {
  const found = new Map<Marker, Neighbours>();
  const last = new Map<string, Marker>();
  const markers = series.flatMap((one) => one.markers).sort((a, b) => compareRanges(a.range, b.range));
  for (const marker of markers) {
    const label = blocks[marker.range.block]?.label;
    if (label === undefined || marker.range.start >= label.end) continue;
    const list = `${label.level} ${label.list}`;
    const before = last.get(list);
    last.set(list, marker);
    found.set(marker, before === undefined ? {} : { before: before.value });
    const previous = before && found.get(before);
    if (previous !== undefined) previous.behind = marker.value;
  }
  return found;
}

/** A series may be several lists that each begin with 1. */
function listsOf({ markers }: Series): Marker[][] {
  const lists: Marker[][] = [];
  for (const marker of markers) {
    const list = lists.at(-1);
    if (list === undefined || marker.value === 1) lists.push([marker]);
    else list.push(marker);
  }
  return lists;
}

function mixtureOf(list: readonly Marker[], automatic: Automatic): Mixture | null {
  if (!list.some((marker, index) => goesOn(marker, list[index + 1], automatic))) return null;
  const automatics = list.filter((marker) => automatic.has(marker)).length;
  const [first] = list;
  const isOdd =
    automatics * 2 === list.length ? first !== undefined && !automatic.has(first) : automatics * 2 < list.length;
  const at = list.findIndex((marker) => automatic.has(marker) === isOdd);
  const odd = list[at];
  const other = list[at - 1] ?? list.find((marker) => automatic.has(marker) !== isOdd);
  return odd === undefined || other === undefined ? null : { odd, automatic: isOdd, other };
}

/** Whether a number of the other kind takes up the count. One that the word processor's list has already, or had before, belongs to that list. */
function goesOn(marker: Marker, next: Marker | undefined, automatic: Automatic): boolean {
  if (next === undefined || next.value !== marker.value + 1) return false;
  const [own, following] = [automatic.get(marker), automatic.get(next)];
  if ((own === undefined) === (following === undefined)) return false;
  return own === undefined ? following?.before !== marker.value : own.behind !== next.value;
}
