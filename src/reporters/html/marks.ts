/** One block of a document as HTML: its text, set off where it was, with every finding marked at exactly its place. */
import type { InlineStyle, StyledStretch } from "../../document/view.js";
import { SEVERITIES, type Severity } from "../../rule/types.js";
import { documentText } from "./document-text.js";

/** A finding in the text of a block, `[start, end)`. */
export interface Spot {
  /** The finding's number in its file. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** At one place; where more findings than these lie over each other, the last ones are no marks, but the list still leads to them. */
const MOST_OVER_EACH_OTHER = 40;

interface Edges {
  readonly points: Spot[];
  readonly starts: Spot[];
  readonly ends: Spot[];
  readonly opens: StyledStretch[];
  readonly closes: StyledStretch[];
}

/**
 * Marks are cut wherever a finding or a style begins or ends, so that they never cross: a mark says in `data-f` which findings it belongs to, and the pieces
 * of a finding, put together, are its text.
 * @param id of the place of a finding, by its number
 */
export function markedText(
  text: string,
  spots: readonly Spot[],
  stretches: readonly StyledStretch[],
  id: (number: number) => string,
): string {
  if (spots.length === 0 && stretches.length === 0) return documentText(text);
  const edges = edgesOf(text.length, spots, stretches);
  const active = new Set<Spot>();
  const styles = new Map<InlineStyle, number>();
  const named = new Set<Spot>();
  let html = "";
  let before = 0;
  for (const [at, { points, starts, ends, opens, closes }] of edges) {
    html += piece(text.slice(before, at), active, styles, named, id);
    before = at;
    for (const spot of ends) active.delete(spot);
    for (const { style } of closes) styles.set(style, (styles.get(style) ?? 0) - 1);
    for (const spot of points) html += openMark([spot], id(spot.number), "p ") + "</mark>";
    for (const spot of starts) {
      if (active.size < MOST_OVER_EACH_OTHER) active.add(spot);
      else html += `<a id="${id(spot.number)}"></a>`;
    }
    for (const { style } of opens) styles.set(style, (styles.get(style) ?? 0) + 1);
  }
  return html + piece(text.slice(before), active, styles, named, id);
}

/** What happens where, in order. */
function edgesOf(length: number, spots: readonly Spot[], stretches: readonly StyledStretch[]): [number, Edges][] {
  const edges = new Map<number, Edges>();
  const at = (offset: number): Edges => {
    const place = Math.min(offset, length);
    const known = edges.get(place) ?? { points: [], starts: [], ends: [], opens: [], closes: [] };
    edges.set(place, known);
    return known;
  };
  for (const spot of spots) {
    if (spot.start >= spot.end) {
      at(spot.start).points.push(spot);
      continue;
    }
    at(spot.start).starts.push(spot);
    at(spot.end).ends.push(spot);
  }
  for (const stretch of stretches) {
    at(stretch.start).opens.push(stretch);
    at(stretch.end).closes.push(stretch);
  }
  return [...edges].sort(([a], [b]) => a - b);
}

function piece(
  text: string,
  active: ReadonlySet<Spot>,
  styles: ReadonlyMap<InlineStyle, number>,
  named: Set<Spot>,
  id: (number: number) => string,
): string {
  if (text === "") return "";
  const on = [...styles].filter(([, count]) => count > 0).map(([style]) => style);
  const open = on.map((style) => `<${style}>`).join("");
  const close = on
    .toReversed()
    .map((style) => `</${style}>`)
    .join("");
  if (active.size === 0) return open + documentText(text) + close;
  const spots = [...active];
  const [first, ...others] = spots.filter((spot) => !named.has(spot));
  for (const spot of spots) named.add(spot);
  const anchors = others.map(({ number }) => `<a id="${id(number)}"></a>`).join("");
  const blank = text.trim() === "" ? "w " : "";
  return `${open}${anchors}${openMark(spots, first && id(first.number), blank)}${documentText(text)}</mark>${close}`;
}

function openMark(spots: readonly Spot[], id: string | undefined, classes: string): string {
  const gravest = SEVERITIES.find((severity) => spots.some((spot) => spot.severity === severity)) ?? "info";
  const numbers = spots.map(({ number }) => number).join(" ");
  // the number is shown in print, at the first piece of a finding
  const name = id === undefined ? "" : ` id="${id}" data-n="${id.slice(id.lastIndexOf("-") + 1)}"`;
  return `<mark${name} class="${classes}${gravest}" data-f="${numbers}">`;
}
