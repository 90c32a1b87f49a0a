/** Lines that hold a date and nothing else. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Line } from "../../src/analysis/lines.js";
import { SIGN } from "../../src/text/signs.js";

const BARE_DATE = /^\s*[（(]?(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}[）)]?\s*$/;

/** A line that is nothing but 2024-05-06 has no Chinese character, so it is no prose. */
export function bareDates({ lines, document }: Analysis): Line[] {
  return lines.filter(({ text, block, signs }) => {
    return (
      (signs & SIGN.digit) !== 0 &&
      (signs & SIGN.han) === 0 &&
      text.length < 40 &&
      BARE_DATE.test(text) &&
      document.blocks[block]?.part === "body"
    );
  });
}
