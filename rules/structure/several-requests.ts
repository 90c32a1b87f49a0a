/** Finds requests that ask for more than one thing, each under its number. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Range } from "../../src/text/range.js";

const ASKS = /恳请|请求|申请(?!表|人|书)|特请|请.{0,12}(?:批准|同意|支持|解决|核拨|核定|划拨|增拨|增加)/u;
/** A paragraph is read so far. */
const READ = 400;

/** The numbers of one list whose paragraphs each ask for something. */
export function severalRequests({ outline, lines, elements }: Analysis): Range[] {
  const { all, end } = elements.extent;
  const last = all[end - 1]?.index ?? 0;
  for (const { markers } of outline.series) {
    const asking = markers.filter((marker) => {
      if (marker.line > last) return false;
      const line = lines[marker.line];
      const from = marker.contentStart - (line?.start ?? 0);
      const words = marker.leading ? (line?.text.slice(from, from + READ) ?? "") : clauseFrom(line?.text ?? "", from);
      return ASKS.test(words);
    });
    if (asking.length > 1) return asking.map(({ range }) => range);
  }
  return [];
}

/** The sentence behind a number inside a paragraph. */
function clauseFrom(text: string, from: number): string {
  return /^[^。；]{0,120}/u.exec(text.slice(from))?.[0] ?? "";
}
