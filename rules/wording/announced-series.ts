/** Numbered series (一是…二是…; （一）…（四）) and the number that announces them: 抓好以下五项工作：. */
import { longestFirst } from "../../src/text/words.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Marker, Series } from "../../src/analysis/outline/types.js";
import type { Line } from "../../src/analysis/lines.js";
import { type Announcement, announcementsIn, WORDS } from "./announcements.js";
import { lastOf } from "../../src/text/last.js";
import { matchesOf } from "../../src/text/matches.js";
import { isAt, tableOf } from "../../src/text/scan.js";
import { fitsBefore } from "./counted-lists.js";

export interface MiscountedSeries {
  readonly announcement: Announcement;
  readonly line: Line;
  readonly listed: number;
  readonly sure: boolean;
  readonly last: Marker;
}

/** 首先…其次…最后 leaves out numbers; articles of a law are no list of what was announced. */
const UNNUMBERED: ReadonlySet<string> = new Set(["article", "one-side", "first-next"]);
/** Behind what announces a series, and between clauses. */
const MARKS = tableOf("：:。，");
const DIVIDERS = tableOf("，。；：、");
/** How far before the first item an announcement may stand, in UTF-16 units. */
const REACH = 60;
const NOUNS = alternatives(WORDS.seriesNouns);
const ADJECTIVES = alternatives(WORDS.seriesAdjectives);
const VERBS = alternatives(WORDS.seriesVerbs);
/** Behind 三项, 三个: 重点工作, 突出问题来抓, 方面的原因, 事让人放心不下. */
const COUNTED = new RegExp(
  `^(?:(?:(?:${ADJECTIVES})的|[^，。；：、的]{0,4})(?:${NOUNS})(?:上|来)?(?:${VERBS})?|(?:${NOUNS})[^，。；：、的]{0,8})(?:的[^，。；：、]{1,6})?$`,
  "u",
);
/** Behind 三方面, 三点: nothing, 的措施, 入手, 做法. */
const COMPLETE = new RegExp(`^(?:上|来)?(?:${VERBS})?$|^的?(?:${NOUNS})[^，。；：、的]{0,8}$`, "u");
const COMPLETE_MEASURES = new Set(["方面", "点", "条", "类", "部分", "环节", "阶段", "领域", "层面"]);
/** What follows is meant, whatever is counted: 以下三个渠道. */
const FOLLOWING = /(?:以下|下列|下面|如下)$/u;
/** 现将三项工作情况报告如下: a number of what is reported on. */
const SUBJECT = /^现?[将就对把]/u;
const REPORTED = /情况|汇报|报告|通报|总结|通知|纪要|答复|反馈|如下/u;
/** What is told of the others in one go, behind the last item: 其余7件待公布, 另有两项…. */
const REST =
  /(?:^|[，。；、])\s*(?:其余|其它|其他|剩余|剩下|余下|另外|另有|还有)(?:还有|尚有|的)?(?:[一二两三四五六七八九十]{1,3}|\d{1,3})\s?(\p{Script=Han})/gu;
/** Announces what follows even before a full stop. */
const PROMISE = /以下|下列|下面|如下|[提讲谈说]|强调/u;

export function* miscountedSeries(analysis: Analysis): Generator<MiscountedSeries> {
  const { outline, lines } = analysis;
  const mistaken = new Set(outline.mistakes.map(({ marker }) => marker));
  for (const series of outline.series) {
    const first = series.markers[0];
    if (first?.value !== 1 || UNNUMBERED.has(series.scheme)) continue;
    const place = leadIn(first, lines);
    if (place === null) continue;
    const { line, text } = place;
    const announcement = announcedAt(line.text, text.length);
    if (announcement === null) continue;
    // a mistake in the numbers is another rule's, and leaves open how many there are
    if (series.markers.some((marker) => mistaken.has(marker))) continue;
    const items = itemsUnder(series, line, analysis);
    const last = items.at(-1);
    if (last === undefined || items.length < 2) continue;
    if (items.length === announcement.count || last.value === announcement.count) continue;
    if (items.length < announcement.count && tellsRest(last, announcement, lines)) continue;
    if (announcement.quoted && !/[：:]$/u.test(text) && !items.every((marker) => names(marker, announcement, analysis)))
      continue;
    const promised =
      (first.leading ? /[：:]$/u : /[：:，]$/u).test(text) || PROMISE.test(text.slice(-REACH)) || announcement.quoted;
    yield { announcement, line, listed: items.length, sure: promised && items.length === series.markers.length, last };
  }
}

/** Whether an item carries the noun of a set with a name: “三个到位”。一是组织到位。 */
function names({ line, contentStart }: Marker, { noun }: Announcement, { lines }: Analysis): boolean {
  const own = lines[line];
  const content = own?.text.slice(contentStart - own.start) ?? "";
  return (/^[^，。；：]{0,40}/u.exec(content)?.[0] ?? "").includes(noun);
}

/** Whether the last item, or the line behind it, counts the others in the same measure. */
function tellsRest({ line, contentStart }: Marker, { measure }: Announcement, lines: readonly Line[]): boolean {
  const own = lines[line];
  const next = lines.slice(line + 1, line + 4).find(({ text }) => text.trim() !== "");
  return [own?.text.slice(contentStart - own.start) ?? "", next?.text ?? ""].some((text) =>
    matchesOf(text, REST).some(([, counted = ""]) => measure.startsWith(counted)),
  );
}

/** The text in front of the first item: in its own line, or the whole line before when the item opens its line. */
function leadIn(first: Marker, lines: readonly Line[]): { readonly line: Line; readonly text: string } | null {
  const own = lines[first.line];
  if (own === undefined) return null;
  if (!first.leading) {
    const text = own.text.slice(0, first.range.start - own.start).trimEnd();
    return text === "" ? null : { line: own, text };
  }
  for (let index = first.line - 1; index >= 0; index--) {
    const line = lines[index];
    if (line !== undefined && line.text.trim() !== "") return { line, text: line.text.trimEnd() };
  }
  return null;
}

/** The announcement in the last clause of what ends at `end`: nothing but its noun may stand between it and the mark. */
function announcedAt(text: string, end: number): Announcement | null {
  if (!isAt(text, end - 1, MARKS)) return null;
  const from = Math.max(0, end - REACH);
  const clause = text.slice(from, end - 1);
  let last = clause.length;
  while (last > 0 && !isAt(clause, last - 1, DIVIDERS)) last--;
  const found = lastOf(announcementsIn(clause.slice(last)));
  if (found === undefined) return null;
  const offset = from + last;
  const tail = clause.slice(last + found.start + found.numeral.length + found.measure.length).replace("”", "");
  const shape = COMPLETE_MEASURES.has(found.measure) ? COMPLETE : COUNTED;
  const announces = found.quoted
    ? tail.startsWith(found.noun) && tail.length <= found.noun.length + 4
    : shape.test(tail) || (FOLLOWING.test(clause.slice(0, last + found.start)) && tail.length <= 12);
  if (
    !announces ||
    SUBJECT.test(clause.slice(last, last + found.start)) ||
    REPORTED.test(tail) ||
    fitsBefore(text, shift(found, offset))
  )
    return null;
  return shift(found, offset);
}

function shift(found: Announcement, by: number): Announcement {
  const { start, end, before, after } = found;
  return { ...found, start: start + by, end: end + by, before: before + by, after: after + by };
}

/** The items up to the end of the section that the announcement stands in: a list may go on under the next heading. */
function itemsUnder(series: Series, line: Line, { outline }: Analysis): Marker[] {
  const first = series.markers[0]?.line ?? 0;
  const headings = outline.headingsAt({ block: line.block, start: line.start, end: line.start + 1 });
  const around = headings.findLast(({ endLine }) => endLine > first);
  const end = around?.endLine ?? Infinity;
  return series.markers.filter((marker) => marker.line < end);
}

/** Longest first, so that 重点工作 is not cut at 重点. */
function alternatives(words: readonly string[]): string {
  return longestFirst(words).join("|");
}
