/** Where a paper speaks of itself with another year than its title. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { rangeIn } from "../../src/analysis/lines.js";
import type { Range } from "../../src/text/range.js";
import { ownDate } from "./own-date.js";
import { isOfPart, namedYears, type NamedYear, type PaperYears } from "./years.js";
import { matchesOf } from "../../src/text/matches.js";

export interface StaleYear {
  readonly kind: "lead-in" | "heading" | "opening" | "self" | "date";
  readonly range: Range;
  readonly year: number;
  /** The year that the title gives, or that follows from it. */
  readonly expected: number;
}

/** 现将2023年工作总结如下, 现将《2024年工作要点》印发给你们, 特制定2024年工作计划. */
const LEAD_IN = /(?:现[将就]|兹将)[^。；]{0,80}?(?:如下|印发|下发)|[现特](?:制定|制订|拟定)(?!了)[^。；，》]{0,40}/g;
/** 2024年工作的总体要求是. */
const SELF =
  /((?:19|20)\d{2})\s?年[^，。；：]{0,12}工作的?(?:总体要求|总体思路|指导思想|基本思路|总的要求|主要目标|工作目标)[是为：]/g;
/** The review of a year begins with it. */
const OPENING = /^\s*((?:19|20)\d{2})\s?年(?:度|以?来|[，,]|[是我全在市县区局院校镇乡])/;

/** @param own what the title says; plans of the same year as the review are stale too */
export function* staleYears(analysis: Analysis, own: PaperYears): Generator<StaleYear> {
  const { outline, prose, title } = analysis;
  for (const heading of outline.headings) {
    if (heading.line <= (title?.last ?? -1) || !heading.title.includes("年")) continue;
    const line = analysis.lines[heading.line];
    if (line === undefined) continue;
    const offset = line.text.indexOf(heading.title);
    // 一、2023年工作总结: the year stands first, or it is part of a sentence
    for (const named of namedYears(heading.title)) {
      const expected = expectedYear(named, own, heading.title);
      if (expected === null || offset === -1 || heading.title.length > 30) continue;
      const range = rangeIn(line, offset + named.start, offset + named.end);
      yield { kind: "heading", range, year: named.year, expected };
    }
  }
  const headings = new Set(outline.headings.map(({ line }) => line));
  // a short lead-in may stand before
  let openings = 3;
  for (const opening of prose) {
    const { index, text } = opening;
    if (index <= (title?.last ?? -1)) continue;
    const at = (from: number, length: number) => rangeIn(opening, from, from + length);
    if (/现[将就]|兹将|[现特][制拟]/.test(text)) {
      for (const { 0: clause, index: from } of matchesOf(text, LEAD_IN)) {
        for (const named of namedYears(clause)) {
          const expected = named.kind === "review" ? own.review : own.plan;
          if (expected === null || expected === named.year) continue;
          const range = at(from + named.start, named.end - named.start);
          yield { kind: "lead-in", range, year: named.year, expected };
        }
      }
    }
    if (own.plan !== null && text.includes("工作")) {
      for (const { 1: year, index: from } of matchesOf(text, SELF)) {
        if (Number(year) === own.plan || Number(year) === own.review) continue;
        yield { kind: "self", range: at(from, 5), year: Number(year), expected: own.plan };
      }
    }
    if (headings.has(index)) openings = 0;
    if (openings-- <= 0 || text.length < 40) continue;
    openings = 0;
    const year = Number(OPENING.exec(text)?.[1] ?? Number.NaN);
    if (own.review === null || Number.isNaN(year) || year >= own.review || text.includes(String(own.review))) continue;
    const from = text.search(/\d/);
    yield { kind: "opening", range: at(from, 5), year, expected: own.review };
  }
  yield* staleDate(analysis, own);
}

/** The year that a heading should name; null when it may be right. */
function expectedYear({ kind, year }: NamedYear, own: PaperYears, heading: string): number | null {
  if (kind === "review") {
    if (own.review !== null) return year === own.review ? null : own.review;
    // a plan looks back on the year before
    return own.plan !== null && year < own.plan - 1 ? own.plan - 1 : null;
  }
  if (own.plan !== null) return year === own.plan ? null : own.plan;
  if (own.review === null || year === own.review + 1) return null;
  if (year === own.review) return own.partial || isOfPart(heading) ? null : own.review + 1;
  return own.review + 1;
}

/** A document is not dated years away from what it is of, nor before the year that it sums up. */
function* staleDate(analysis: Analysis, { review, plan }: PaperYears): Generator<StaleYear> {
  const own = analysis.part(ownDate);
  const years = [review, plan].filter((year) => year !== null);
  if (own === null || years.length === 0) return;
  const isEarly = review !== null && own.year < review;
  if (!isEarly && years.some((year) => Math.abs(own.year - year) < 2)) return;
  const { line, date } = own;
  const range = rangeIn(line, date.start, date.end);
  yield { kind: "date", range, year: own.year, expected: review ?? plan ?? 0 };
}
