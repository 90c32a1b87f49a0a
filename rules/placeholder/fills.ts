/** What a blank must hold, where the text itself says so. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Range } from "../../src/text/range.js";
import type { BlankKind } from "./types.js";
import { formatHanNumeral } from "../../src/text/numerals.js";

/** How far before a blank a list of members may begin, in UTF-16 units. */
const REACH = 160;
/** Fewer members without quotation marks are too easily something else. */
const FEWEST_BARE = 3;
const YEAR = /(?:19|20)\d{2}(?=年)/g;

/** What the text says that a blank must hold, or null. */
export function fillOf(
  kind: BlankKind,
  form: string,
  text: string,
  { start, end }: Range,
  analysis: Analysis,
): string | null {
  if (kind === "count") return countOfMembers(text, start, text.slice(end, end + 2));
  return kind === "date" ? yearOfTitle(form, analysis) : null;
}

/**
 * The number of members that are listed directly before `X个…`: “甲、乙、丙”X个方面, “甲”“乙”“丙”X项工程, 甲、乙、丙X个环节.
 * @returns the numeral (三; 两 for 2), or null where the text does not tell: 和 and 等 leave it open
 */
function countOfMembers(text: string, start: number, after: string): string | null {
  if (!/^[个项种类条方]/u.test(after)) return null;
  const before = text.slice(Math.max(0, start - REACH), start);
  const count = quotedMembers(before) ?? bareMembers(before);
  if (count === null) return null;
  return count === 2 ? "两" : formatHanNumeral(count);
}

/** Members in one pair of quotation marks, or in a pair each. */
function quotedMembers(before: string): number | null {
  if (!before.endsWith("”")) return null;
  const each = /(?:“[^“”]{1,30}”、?){2,}$/u.exec(before);
  if (each !== null) return each[0].match(/“/gu)?.length ?? null;
  const inside = /“([^“”]{3,})”$/u.exec(before)?.[1]?.split("、") ?? [];
  return inside.length >= 2 && inside.every(isMember) ? inside.length : null;
}

function bareMembers(before: string): number | null {
  const clause = /[^，。；：！？“”（）\n]*$/u.exec(before)?.[0] ?? "";
  const members = clause.split("、");
  // the first may have words before it that belong to the sentence, so the others must be alike and short
  const alike = members.slice(1).every((member) => isMember(member) && member.length <= 8);
  return members.length >= FEWEST_BARE && alike && !clause.endsWith("等") ? members.length : null;
}

/** 甲和乙 may be one member or two. */
function isMember(text: string): boolean {
  return text.length >= 2 && !/[和及与或等]/u.test(text);
}

/** The year of a stub such as 20XX, when the title names one year and the stub allows it. */
function yearOfTitle(stub: string, analysis: Analysis): string | null {
  const years = new Set(analysis.title?.text.match(YEAR) ?? []);
  const [year] = years;
  if (years.size !== 1 || year === undefined) return null;
  const digits = /^(\d{2,3})[XxＸｘ×*○_]{1,2}$/u.exec(stub)?.[1];
  return digits !== undefined && year.startsWith(digits) ? year : null;
}
