/** Years that name what a paper sums up or plans: 2023年工作总结, 2024年工作要点. */
import { yearOf } from "./dates.js";
import data from "./stale-year.yaml";
import { matchesOf } from "../../src/text/matches.js";

const words = data as Readonly<
  Record<"review" | "reviewTitles" | "plan" | "done" | "others" | "partial", readonly string[]>
>;
const either = (list: readonly string[]) => list.join("|");

export interface NamedYear {
  readonly kind: "review" | "plan";
  readonly year: number;
  /** Of the year and 年, in the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** A year for itself: not one end of 2021—2025年. */
const YEAR =
  /(?<![\d—–~～至到-])((?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})\s?年(?!\s?[—–~～至到-]\s?(?:\d|[一二][〇○零]))/g;
const KIND = new RegExp(`(${either(words.review)})|(?:${either(words.plan)})(?!的?(?:${either(words.done)}))`);
const REVIEW_TITLE = new RegExp(either(words.reviewTitles));
const OTHERS = new RegExp(either(words.others));
const PARTIAL = new RegExp(either(words.partial));
/** Between a year and what it names stand so many characters at most. */
const REACH = 24;

const NONE: readonly NamedYear[] = [];

/** Every year of a title, a heading or a lead-in with what it names; a year that names neither a review nor a plan is left out. */
export function namedYears(text: string): readonly NamedYear[] {
  if (!text.includes("年")) return NONE;
  const found: NamedYear[] = [];
  const matches = matchesOf(text, YEAR);
  for (const [index, match] of matches.entries()) {
    const year = yearOf(match[1] ?? "") ?? 0;
    const start = match.index;
    const end = start + match[0].length;
    const between = text.slice(end, Math.min(matches[index + 1]?.index ?? text.length, end + REACH));
    const named = KIND.exec(between);
    if (named === null || year === 0 || OTHERS.test(between)) continue;
    found.push({ kind: named[1] === undefined ? "plan" : "review", year, start, end });
  }
  return found;
}

/** Whether a title or heading speaks of a part of a year: then the rest of the same year can be planned. */
export function isOfPart(text: string): boolean {
  return PARTIAL.test(text);
}

export interface PaperYears {
  readonly review: number | null;
  readonly plan: number | null;
  readonly partial: boolean;
}

/** What a title says the paper is of; quoted titles (《2023年工作要点》) are other papers. */
export function yearsOfTitle(title: string): PaperYears {
  const own = title.replace(/《[^》]{0,60}》/g, (all) => "　".repeat(all.length));
  const named = namedYears(own).filter(
    ({ kind, end }) => kind === "plan" || REVIEW_TITLE.test(own.slice(end, end + REACH)),
  );
  const only = (kind: NamedYear["kind"]) => {
    const years = new Set(named.filter((each) => each.kind === kind).map(({ year }) => year));
    return years.size === 1 ? ([...years][0] ?? null) : null;
  };
  return { review: only("review"), plan: only("plan"), partial: isOfPart(own) };
}
