/** The same figure, told twice in the same words and not alike. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { linesWith, rangeIn } from "../../src/analysis/lines.js";
import type { Range } from "../../src/text/range.js";
import { SIGN, signsOf } from "../../src/text/signs.js";
import data from "./inconsistent-figure.yaml";
import { isApproximate, quantitiesIn } from "./quantities.js";
import { matchesOf } from "../../src/text/matches.js";

const words = data as Readonly<Record<"periods" | "scopes" | "perProject", readonly string[]>>;
const PERIOD = new RegExp(words.periods.join("|"));
/** 年, as it stands in every one of the periods. */
const SIGNS_OF_PERIOD = words.periods.reduce((shared, period) => shared & signsOf(period), SIGN.year);
const SCOPE = new RegExp(words.scopes.join("|"));
const PER_PROJECT = new RegExp(words.perProject.join("|"));
const CLAUSE = /[^，。；：！？（）\s]{8,60}/g;
/** Shorter words can be said of many things. */
const SHORTEST = 8;

export interface Contradiction {
  readonly first: Range;
  readonly firstText: string;
  readonly second: Range;
  readonly secondText: string;
}

interface Told {
  readonly range: Range;
  readonly text: string;
  readonly value: number;
}

/** Clauses with period and scope (全年全县共培训干部120人次) that stand exactly twice, with two figures. */
export function contradictionsIn({ prose, document }: Analysis): Contradiction[] {
  const told = new Map<string, Told[]>();
  for (const line of linesWith(prose, SIGNS_OF_PERIOD)) {
    const { block, text, signs } = line;
    if ((signs & SIGN.digit) === 0 || !PERIOD.test(text) || !SCOPE.test(text)) continue;
    if (document.blocks[block]?.cell !== undefined) continue;
    for (const { 0: clause, index } of matchesOf(text, CLAUSE)) {
      if (!/\d/.test(clause) || !PERIOD.test(clause) || !SCOPE.test(clause) || PER_PROJECT.test(clause)) continue;
      const quantities = quantitiesIn(clause);
      const [quantity] = quantities;
      if (quantity === undefined || quantities.length > 1 || isApproximate(quantity, clause)) continue;
      const key = `${clause.slice(0, quantity.start)}#${quantity.unit}${clause.slice(quantity.end)}`;
      if ((key.match(/\p{Script=Han}/gu) ?? []).length < SHORTEST) continue;
      const range = rangeIn(line, index + quantity.start, index + quantity.end);
      const each = { range, text: clause.slice(quantity.start, quantity.end), value: quantity.value };
      told.set(key, [...(told.get(key) ?? []), each].slice(0, 3));
    }
  }
  const found: Contradiction[] = [];
  for (const [first, second, third] of told.values()) {
    if (first === undefined || second === undefined || third !== undefined || first.value === second.value) continue;
    found.push({ first: first.range, firstText: first.text, second: second.range, secondText: second.text });
  }
  return found;
}
