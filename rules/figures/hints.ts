/** First looks that several files share. */
import { hint, pairs } from "../../src/analysis/clues.js";

const DIGITS = "0123456789";

/** 15:00, 8时 */
export const CLOCK_TIMES = hint(pairs(DIGITS, ":：时点"));
/** 2024-05-06 */
export const SEPARATED_DATES = hint(pairs(DIGITS, "-./．"));
