/** An item of 一是…二是… that lost its number: a sentence built like the items before it, right behind the last of them. */
import { lastOf } from "../../src/text/last.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Marker, Series } from "../../src/analysis/outline/types.js";
import { renumber } from "../../src/analysis/outline/schemes.js";
import type { Range } from "../../src/text/range.js";
import { nextOf, tableOf } from "../../src/text/scan.js";

/** Sentences that sum up, go on or look back begin with these; an item does not. */
const NO_ITEM =
  /^(?:通过|目前|截至|同时|此外|另外|总之|这些|这|以上|上述|今年|去年|全年|累计|有效|切实|实现|共|其中|我|他|她|有力|得到|取得|使|让|真正|对此|下一步|由于|因此|但|虽然|如|在|从|据|经)/u;
/** What an item ends with. */
const STOPS = tableOf("。；");
/** Items shorter than this say too little to compare. */
const SHORTEST = 8;
/** The last item and the sentence behind it are shorter than this, in UTF-16 units; what goes on longer is a text, and is not searched for its end. */
const LONGEST = 2000;

export interface LostMarker {
  /** The first words of the sentence. */
  readonly range: Range;
  /** The number that it would have. */
  readonly expected: string;
  readonly last: Marker;
}

/**
 * Every item is one sentence, the last one is followed by exactly one more that ends the paragraph and begins, as each item does, with a verb.
 * @returns null where that is not so; without parts of speech nothing can be told
 */
export function lostMarker(analysis: Analysis, { scheme, markers }: Series): LostMarker | null {
  const last = lastOf(markers);
  const line = last === undefined ? undefined : analysis.lines[last.line];
  if (scheme !== "is" || last === undefined || line === undefined || markers.length < 2) return null;
  if (line.end - last.contentStart > LONGEST || markers[0]?.line !== last.line) return null;
  const behind = line.text.slice(last.contentStart - line.start);
  const stop = nextOf(behind, STOPS);
  const lost = behind.slice(stop + 1);
  if (stop === -1 || lost.length < SHORTEST || !isLastSentence(lost) || NO_ITEM.test(lost)) return null;
  const own = behind.slice(0, stop + 1);
  const before = markers.slice(0, -1).map((marker, index) => {
    const end = markers[index + 1]?.range.start ?? line.end;
    return line.text.slice(marker.contentStart - line.start, end - line.start);
  });
  if (!before.every((item) => /^[^。；]+[。；]$/u.test(item.trim()))) return null;
  // a cheap look that spares most documents the dictionary: sentences of one build have as many clauses
  if (new Set([...before, own, lost].map(clauses)).size > 1) return null;
  const begins = [...before, own, lost].map((text) => verbAt(analysis, text));
  if (begins.some((verb) => verb === null)) return null;
  const start = last.contentStart + own.length;
  const range = { block: line.block, start, end: start + (begins.at(-1)?.length ?? 1) };
  return { range, expected: renumber(scheme, last.text, last.value + 1), last };
}

function isLastSentence(text: string): boolean {
  const stop = nextOf(text, STOPS);
  return stop === -1 || stop === text.length - 1;
}

function clauses(text: string): number {
  return text.split("，").length;
}

/** The verb of two characters that a text begins with, or null. */
function verbAt({ segmenter }: Analysis, text: string): string | null {
  const [first] = segmenter.words(text.slice(0, 12));
  return first?.text.length === 2 && first.tag?.startsWith("v") === true ? first.text : null;
}
