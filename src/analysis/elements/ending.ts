/** Finds what stands at the end: closing words, signature, date. */
import type { Line } from "../lines.js";
import { patternOf, type Profile } from "../profile.js";
import type { Extent } from "./extent.js";
import { isDateLine, isDelivery, isOrgan, isSignature } from "./sign-off.js";
import type { Title } from "./title.js";

export interface Ending {
  readonly closing: boolean;
  readonly signature: boolean;
  readonly date: boolean;
  /** The line of the date at the end; null where there is none, or it stands under the title. */
  readonly dateLine: Line | null;
  /** The line of the signature beside it; the same line where one holds both. */
  readonly signatureLine: Line | null;
}

/** So many lines with text before the end (or an annex) are searched. */
const TAIL = 14;

/** Reads the end of the main document, and what may stand under the title in its stead. */
export function findEnding({ all, from, annex, end }: Extent, profile: Profile | null, title: Title | null): Ending {
  const tail = all.slice(Math.max(0, annex - TAIL), annex);
  // what is issued with the document may follow its date without a line that says so
  const own = end < annex ? all.slice(Math.max(0, end - TAIL), end) : tail;
  const head = title === null ? [] : all.slice(from, from + 4);
  const dated = own.findLast(isDateLine) ?? (own === tail ? undefined : tail.findLast(isDateLine));
  const signed = signatureBeside(own.includes(dated as Line) ? own : tail, dated);
  // for most documents nobody asks
  const inside = () => all.some((line, index) => index > 2 && isDateLine(line) && isSignature(all[index - 1] as Line));
  const closing = profile === null ? null : patternOf(profile.closing.pattern);
  // from the end, where closing words stand
  const ends = (lines: readonly Line[]) => lines.findLast(({ text }) => closing?.test(text)) !== undefined;
  // a report given at a meeting names the day and who gives it under its title, and ends without formalities
  const spoken = head.some((line, index) => isDelivery(line, head[index + 1]));
  return {
    closing: spoken || ends(own) || (own !== tail && ends(tail)),
    signature:
      spoken ||
      signed !== undefined ||
      head.some(isSignature) ||
      (profile?.titleSigns === true && hasOrgan(title)) ||
      // as documents are published: the organs above the words, the day in brackets below them
      (head.some(isDateLine) && (hasOrgan(title) || isIssuedAbove(all.slice(0, from), title))) ||
      inside(),
    date: spoken || dated !== undefined || head.some(isDateLine) || inside(),
    dateLine: dated ?? null,
    signatureLine: signed ?? null,
  };
}

function signatureBeside(tail: readonly Line[], dated: Line | undefined): Line | undefined {
  const at = dated === undefined ? tail.length : tail.indexOf(dated);
  const before = tail.slice(Math.max(0, at - 4), at);
  if (dated === undefined) return before.findLast(isSignature);
  return before.findLast(isSignature) ?? tail.slice(at, at + 2).find(isSignature);
}

/** A title that begins with the organ signs the document: 示例市统计局2024年工作总结. */
function hasOrgan(title: Title | null): boolean {
  if (title === null) return false;
  const before = /^(.{2,60}?)(?:关于|(?:19|20)[\dX×]{2}\s*年|[上下]半年|第[一二三四]季度|\[)/u.exec(title.text)?.[1];
  return before !== undefined && isOrgan(before.replace(OTHERS, ""));
}

/** 示例县教育局等五部门. */
const OTHERS = /等.{0,3}(?:部门|单位|机关)$/u;
/** So many lines above the title are read: organs, a number, a date. */
const ABOVE = 4;

/** Whether an organ stands on a line of its own above the title. */
function isIssuedAbove(above: readonly Line[], title: Title | null): boolean {
  const organs = above.filter(({ index }) => title !== null && index < title.first).slice(-ABOVE);
  return organs.some(({ text }) => text.length <= LONGEST_ORGANS && isOrgan(text.trim().replace(OTHERS, "")));
}

const LONGEST_ORGANS = 60;
