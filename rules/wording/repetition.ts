/** Decides which doubles are slips. */
import { wordsOf } from "../../src/text/words.js";
import type { Segmenter, Word } from "../../src/analysis/segment/types.js";
import { characterSlip, runSlip } from "./doubled-character.js";
import type { Double } from "./doubles.js";
import { CLAUSE_END, isBlank, NUMERALS, type Slip } from "./slip.js";
import data from "./repeated-word.yaml";

interface Data {
  readonly verbs: string;
  readonly asking: string;
  readonly echoes: string;
  readonly emphatic: string;
  readonly degree: string;
  readonly softening: string;
  readonly nounAndVerb: string;
  readonly noun: string;
  readonly verb: string;
  readonly borders: string;
  readonly nameEndings: string;
  readonly nameHeads: string;
  readonly units: string;
  readonly termEnds: string;
  readonly nounTerms: string;
  readonly wordsWithOne: string;
}

const DATA = data as Data;
const VERBS = wordSet(DATA.verbs);
const ECHOES = wordSet(DATA.echoes);
const EMPHATIC = wordSet(DATA.emphatic);
const NOUN_AND_VERB = wordSet(DATA.nounAndVerb);
const WORDS_WITH_ONE = wordSet(DATA.wordsWithOne);
const NAME_ENDINGS = wordSet(DATA.nameEndings);
const BORDERS = wordsOf(DATA.borders);
const ASKING = new RegExp(DATA.asking);
const SOFTENING = new RegExp(DATA.softening);
const NAME_HEADS = new RegExp(DATA.nameHeads);
const DEGREE = new RegExp(DATA.degree);
const NOUN = new RegExp(DATA.noun);
const VERB = new RegExp(DATA.verb);
const UNITS = new RegExp(DATA.units);
const TERM = beginning(DATA.termEnds);
const NOUN_TERM = beginning(`${DATA.termEnds} ${DATA.nounTerms}`);
/** What makes no term with the word behind it: 的公司, 与公司. */
const NO_COMPOUND = /[的地得和与及或对在向由以为了把将等是]$/;

const HAN = /^[\u4E00-\u9FFF\u3400-\u4DBF]+$/;
const YEAR = /^\d{4}年$/;
/** 第九第九条, but 安全第一|第一时间. */
const ORDINAL = /^第(?!一$)[一二三四五六七八九十百]+[条款项章节次届个]?$/;
const COUNTING = /[\d〇零一二两三四五六七八九十百千万亿第几数]$/;
/** Two by two: 两个两个地数. */
const DISTRIBUTIVE = /^[地一]/;
/** A mark that divides clauses; ！ and ？ are meant. */
const DIVIDER = /[，。；、,;]/;
const BORDER = /[，。；：、！？,;:\s）】”]/;
/** What may stand in front of the first of two clauses: 要加强领导，加强领导. */
const LEAD = /[要须应当将并还也续实步]/;
const LAST_MEMBER = /^(?:等|和|及|以及|与)/;
const RHETORIC = /^[、，,]?\s?再|^[！!]/;
const UTTERANCE = /[，。！？“：]$/;
/** Fewest characters of a clause that is repeated by slip; shorter ones are emphasis as often. */
const SHORTEST_CLAUSE = 4;

/** How much text on each side the segmenter is shown. */
const WINDOW = 12;

/** @param segmenter asked only about what the patterns take for a slip */
export function slipOf(text: string, double: Double, segmenter: () => Segmenter): Slip | null {
  const { start, period, end } = double;
  if (period === 1) return end - start < 4 ? characterSlip(text, start, end) : runSlip(text, start, end);
  const unit = text.slice(start, start + period);
  if (end - start < 2 * period || !(HAN.test(unit) || YEAR.test(unit))) return clauseSlip(text, double);
  if (!isWordSlip(text, unit, start)) return null;
  const slip: Slip = { kind: "word", unit, start, end: start + 2 * period, sure: true };
  if (ORDINAL.test(unit)) return slip;
  const { word, nameEnding } = wordsAt(text, double, segmenter());
  return word ? { ...slip, sure: !isSoftened(text, unit, start) && isSure(text, unit, start, nameEnding) } : null;
}

/** 研究研究提高保额的办法 may be meant; 学习学习教育 and 检查检查组 repeat the beginning of a term. */
function isSoftened(text: string, unit: string, start: number): boolean {
  return VERBS.has(unit) && !TERM.test(text.slice(start + 2 * unit.length, start + 2 * unit.length + 2));
}

/** 市人民政府|政府工作报告 may be two words, and 相关规定|规定供应商应当… a noun and its verb. */
function isSure(text: string, unit: string, start: number, nameEnding: boolean): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  if (isUtterance(text, before, start + 2 * unit.length)) return false;
  if (NAME_ENDINGS.has(unit)) return !nameEnding && !NAME_HEADS.test(before) && !isTwoTerms(text, unit, start);
  return (
    !(NOUN_AND_VERB.has(unit) && NOUN.test(before)) ||
    CLAUSE_END.test(text.slice(start + 2 * unit.length, start + 2 * unit.length + 4))
  );
}

/** 没事没事， is what people say; as a whole clause a word is repeated by intent as often. */
function isUtterance(text: string, before: string, behind: number): boolean {
  return UTTERANCE.test(before) && CLAUSE_END.test(text.slice(behind, behind + 1)) && behind < text.length;
}

/** 上市公司|公司治理: the first copy ends a term, the second begins one. */
function isTwoTerms(text: string, unit: string, start: number): boolean {
  const behind = start + 2 * unit.length;
  return (
    HAN.test(text.charAt(start - 1)) &&
    !NO_COMPOUND.test(text.charAt(start - 1)) &&
    NOUN_TERM.test(text.slice(behind, behind + 2))
  );
}

function isWordSlip(text: string, unit: string, start: number): boolean {
  if (isBlank(unit)) return false;
  const before = text.slice(Math.max(0, start - 4), start);
  const behind = start + 2 * unit.length;
  const after = text.slice(behind, behind + 4);
  if (NUMERALS.test(unit.charAt(0)) && !isCountSlip(unit, before, after)) return false;
  if (RHETORIC.test(after)) return false;
  if (EMPHATIC.has(unit) || DEGREE.test(unit) || (ECHOES.has(unit) && CLAUSE_END.test(after))) return false;
  if (NOUN_AND_VERB.has(unit) && NOUN.test(before) && VERB.test(after)) return false;
  if (VERBS.has(unit) && (ASKING.test(before) || (SOFTENING.test(before) && CLAUSE_END.test(after)))) return false;
  return !BORDERS.some((border) => border.startsWith(unit) && text.startsWith(border, start));
}

/** 一个一个 is said one by one and 第十条十条 a border; 二是二是, 五年五年, 亿元亿元 are slips. */
function isCountSlip(unit: string, before: string, after: string): boolean {
  if (NUMERALS.test(unit)) return false;
  if (UNITS.test(unit)) return COUNTING.test(before) && !after.startsWith("级");
  if (COUNTING.test(before)) return false;
  if (unit.startsWith("一") && unit.length <= 3) return WORDS_WITH_ONE.has(unit);
  return !DISTRIBUTIVE.test(after);
}

/**
 * Whether the second copy is made of words: in 企业|创业|创新 something stands twice by chance. The first may be the end of a longer word
 * (高速公路|公路). Where the double itself confuses the segmenter (不得不|得) it is asked about the text with one copy; there the copy may also
 * begin a term of two words (学习教育), not a word of one (大学|大学生).
 */
function wordsAt(text: string, { start, period, end }: Double, segmenter: Segmenter) {
  const from = Math.max(0, start - WINDOW);
  const before = text.slice(from, start);
  const behind = text.slice(end, end + WINDOW);
  const bounds = (words: readonly Word[]) =>
    new Set(words.flatMap((word) => [from + word.start, from + word.start + word.text.length]));
  const twice = bounds(segmenter.words(before + text.slice(start, end) + behind));
  for (let at = start + period; at + period <= end; at++) {
    if (twice.has(at) && twice.has(at + period)) return { word: true, nameEnding: !twice.has(at - period) };
  }
  const words = segmenter.words(before + text.slice(start + period, end) + behind);
  const once = bounds(words);
  if (once.has(start) && once.has(start + period)) return { word: true, nameEnding: false };
  const term = words.find((word) => from + word.start === start)?.text.slice(period) ?? "";
  return { word: term.length > 1 && segmenter.words(term).length === 1, nameEnding: false };
}

/** A clause, or a member of an enumeration, that stands twice between marks. */
function clauseSlip(text: string, { start, period, end }: Double): Slip | null {
  for (let from = start; from + 2 * period - 1 <= end; from++) {
    if (!DIVIDER.test(text.charAt(from + period - 1)) || !beginsClause(text, from)) continue;
    const unit = text.slice(from, from + period - 1);
    const behind = from + 2 * period - 1;
    return isClauseSlip(text, unit, from, behind)
      ? { kind: "clause", unit, start: from, end: behind, sure: true }
      : null;
  }
  return null;
}

function beginsClause(text: string, from: number): boolean {
  return from === 0 || BORDER.test(text.charAt(from - 1)) || LEAD.test(text.charAt(from - 1));
}

function isClauseSlip(text: string, unit: string, from: number, behind: number): boolean {
  const after = text.slice(behind, behind + 4);
  const member = text.charAt(from - 1) === "、" && text.charAt(from + unit.length) === "、" && HAN.test(unit);
  if (behind < text.length && !BORDER.test(text.charAt(behind)) && !(member && LAST_MEMBER.test(after))) return false;
  const length = unit.replace(/[^\u4E00-\u9FFF]/g, "").length;
  if (length < (member ? 2 : SHORTEST_CLAUSE) || isBlank(unit)) return false;
  // said three times it is meant
  if (RHETORIC.test(after) || text.startsWith(unit, behind + 1)) return false;
  return text.slice(Math.max(0, from - unit.length - 1), from - 1) !== unit;
}

function beginning(words: string): RegExp {
  return new RegExp(`^(?:${wordsOf(words).join("|")})`);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(wordsOf(words));
}
