/** Blanks that are runs of one sign: XX, ××, ○○, **, ____, 某某. */
import { marks } from "./marks.js";
import { type Blank, DATA, type Scanner, endsWithAny } from "./types.js";
import { startsWithAny } from "./words.js";
import { matchesOf } from "../../src/text/matches.js";

const HAN = /\p{Script=Han}/u;
const WORD = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/;

const IN_SENTENCE = /[\p{Script=Han}、，。；：（）“”]/u;

/** Greek and Cyrillic letters and signs that look like X are typed for it. */
const CROSS_RUN = /[XxＸｘ×✕✖╳ΧχХх]+(?:[.．][XxＸｘ×]+)?/gu;
/** 一九八○年 is a wrong zero, no blank: among Chinese numerals ○ is none. */
const YEAR_STUB =
  /(?:(?:19|20)\d?[XxＸｘ×*＊○O_＿]{1,2}|[一二][九〇○零][〇○零一二三四五六七八九]?[XxＸｘ×*＊_＿]{1,2})(?=[年〕\]])/gu;
const MAY_BE_STUB = /[XxＸｘ×*＊○O_＿][年〕\]]/;
/** 编排方式为：X妆XXXX describes what numbers look like. */
const SCHEMA_BEFORE = /(?:编排方式|编号规则|格式|编码规则|代号)[^，。；]{0,6}(?:[为是用]|如下|[：:])[^，。；]*$/u;
const DATE_BEHIND = /^\s?[年月日号时分]/u;

/** X and its look-alikes; a single one only where a word behind it says that something is missing. */
export const crosses: Scanner = (text) => {
  // “N+X”机制，即N项服务加X项服务: the formula says what X is
  const formula = /[+＋]\s?([Xx×])/u.exec(text)?.[1];
  return matchesOf(text, CROSS_RUN).flatMap((match): Blank[] => {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0] === formula) return [];
    return isCrossBlank(text, start, end) ? [{ start, end, severity: "error" }] : [];
  });
};

/** 20XX年, 202×年, 20**年, 二〇XX年. */
export const yearStubs: Scanner = (text) => (MAY_BE_STUB.test(text) ? marks(text, YEAR_STUB, "error", "date") : []);

function isCrossBlank(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 8);
  if (WORD.test(before.slice(-1)) || WORD.test(after.charAt(0))) return false;
  if (/^[-_/\\@.:=#&][A-Za-z0-9]/.test(after)) return false;
  // 2011-XXXX年 is a range of years, A-XXXX a code
  if (/[A-Za-z0-9][-_/\\@.:=#&]$/.test(before) && !after.startsWith("年")) return false;
  if (/[+＋]\s?$/.test(before) || /^\s?[+＋]/.test(after) || /^[”"’]\s?[+＋]/u.test(after)) return false;
  if (startsWithAny(after, DATA.notBlank.after) && run.length <= 2) return false;
  if (/^[×✕✖╳xX]$/u.test(run) && (/[\d）)]\s?$/.test(before) || /^\s?[\d（(]/.test(after))) return false;
  if (SCHEMA_BEFORE.test(text.slice(Math.max(0, start - 24), start))) return false;
  if (run.length > 1) return !isLatinSentence(text, start, end);
  return saysWhatIsMissing(before, after);
}

/** A run inside Latin text (a formula, a size) is no blank of a Chinese document. */
function isLatinSentence(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 12), start) + text.slice(end, end + 12);
  return !HAN.test(around) && /[A-Za-z]{2,}/.test(around);
}

/** Whether the words around a single sign want a number, a date or a name: X个, 第X次, X月, X市, X同志. */
function saysWhatIsMissing(before: string, after: string): boolean {
  if (/^(?:届|中全会)/u.test(after) || endsWithAny(before.replace(/[：:]$/u, ""), DATA.person.before)) return true;
  if (/^\s?(?:[年月时分]|日(?![报常语本益子])|号(?=[，。、；至到（）()》前后\s]|$))/u.test(after)) return true;
  if (before.endsWith("第")) return true;
  const { measures, organisation, person } = DATA;
  if (startsWithAny(after.replace(/^[余多]/u, ""), measures.plain) || /^[人家位条项处]/u.test(after)) return true;
  return startsWithAny(after, organisation.after) || startsWithAny(after, person.after);
}

const SHAPES = /([○◯〇□▢■▲△◆◇●◎])\1+/g;
const SINGLE_SHAPE =
  /(?<![一二三四五六七八九十〇○零\d□■△▲])(?:[○◯](?=[年月日])|(?<=\p{Script=Han})[○◯□■△▲](?=\p{Script=Han}))/gu;

/** ○○县, □□同志, ●●; not 二〇〇八, not a line of ornaments, not the boxes of a form. */
export const shapes: Scanner = (text) => {
  const blanks = matchesOf(text, SHAPES).flatMap((match): Blank[] => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.charAt(start - 1);
    const after = text.slice(end, end + 6);
    if (/[一二三四五六七八九十〇零]/u.test(before) || /^[一二三四五六七八九十]/u.test(after)) return [];
    const named = saysWhatIsMissing(text.slice(Math.max(0, start - 8), start), after) || DATE_BEHIND.test(after);
    if (!named && !HAN.test(before) && !HAN.test(after.charAt(0))) return [];
    // rings stand for a word wherever they are, other shapes inside a sentence; at the head of a line they are bullets
    const isRing = /^[○◯〇]/u.test(match[0]);
    return named || isRing || (IN_SENTENCE.test(before) && IN_SENTENCE.test(after.charAt(0)))
      ? [{ start, end, severity: "error" }]
      : [];
  });
  return [...blanks, ...singleShapes(text)];
};

/** ○年, 机组□台: a single one in front of a date sign or a measure word. */
function singleShapes(text: string): Blank[] {
  return matchesOf(text, SINGLE_SHAPE).flatMap(({ index }): Blank[] => {
    const after = text.slice(index + 1, index + 5);
    if (/^[年月日]/u.test(after)) return [{ start: index, end: index + 1, severity: "error", kind: "date" }];
    return isCounted(after) ? [{ start: index, end: index + 1, severity: "error" }] : [];
  });
}

const MAY_BE_CIRCLES = /(?:OO|00)[市县区局镇乡村同]/;
const LETTER_CIRCLES = /(?<![A-Za-z0-9.])(?:O{2,}|0{2,})(?=[市县区局镇乡村](?!\d)|同志)/g;

/** Letters O in place of ○, in texts without a round sign. */
export const letterCircles: Scanner = (text) =>
  MAY_BE_CIRCLES.test(text) && !/[○◯〇□]/.test(text)
    ? matchesOf(text, LETTER_CIRCLES).map(({ index, 0: run }) => ({
        start: index,
        end: index + run.length,
        severity: "error",
      }))
    : [];

const STARS = /[*＊]{2,}|(?<=\p{Script=Han})[*＊](?=\p{Script=Han}|[％%])/gu;

/** ***局, **同志; not a masked number (138****1234), not **bold**, not a rule of stars. */
export const stars: Scanner = (text) => {
  const runs = matchesOf(text, STARS);
  const bold = runs.length >= 2 && runs.every(({ 0: run }) => run === "**" || run === "***") && isBold(text, runs);
  if (bold) return [];
  return runs.flatMap((match): Blank[] => {
    const start = match.index;
    const end = start + match[0].length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    if (/[A-Za-z0-9]/.test(before) || /[A-Za-z0-9*]/.test(after)) return [];
    if (match[0].length === 1 && !isCounted(text.slice(end, end + 4))) return [];
    const named =
      (/[\p{Script=Han}%％]/u.test(after) && !/[在是说被对向为与和]/u.test(after)) ||
      endsWithAny(text.slice(Math.max(0, start - 4), start), DATA.person.before);
    return named || (after === "" ? false : /[（“《〔]/u.test(before)) ? [{ start, end, severity: "error" }] : [];
  });
};

function isCounted(after: string): boolean {
  return (
    /^[人家位处]/u.test(after) ||
    (startsWithAny(after, DATA.measures.plain) && !startsWithAny(after, DATA.measures.otherWords))
  );
}

/** Stars that pair up around words, as Markdown does, mean emphasis. */
function isBold(text: string, runs: readonly RegExpExecArray[]): boolean {
  if (runs.length % 2 !== 0) return false;
  if (runs.some(({ index, 0: run }) => isCounted(text.slice(index + run.length, index + run.length + 4)))) return false;
  return runs.every((open, index) => {
    if (index % 2 === 1) return true;
    const close = runs[index + 1];
    const inside = text.slice(open.index + open[0].length, close?.index ?? 0);
    return inside.length > 0 && !/^\s|\s$/.test(inside) && open[0] === close?.[0];
  });
}

/** ____年, 姓名：____; a line of nothing else is a rule. */
export const underscores: Scanner = (text) => {
  if (!/[_＿]{2}/u.test(text) || !/[^_＿\s\-—=]/u.test(text)) return [];
  return matchesOf(text, /[_＿]{2,}/g).flatMap((match): Blank[] => {
    const end = match.index + match[0].length;
    const isIdentifier = /[A-Za-z0-9]/.test(text.charAt(match.index - 1)) && /[A-Za-z0-9]/.test(text.charAt(end));
    return isIdentifier ? [] : [{ start: match.index, end, severity: "error" }];
  });
};

const SOME = /某{2,}|某(?=省|市(?!场)|县|区(?!域)|局|镇|乡|村|街道|社区|单位|部门|公司|同志|领导)/gu;

/** 某某同志, 某县; not 某些, not 王某某 (whose name a case report hides on purpose). */
export const certainSome: Scanner = (text) => {
  return matchesOf(text, SOME).flatMap((match): Blank[] => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.charAt(start - 1);
    const after = text.slice(end, end + 6);
    if (match[0].length === 1) {
      const vague = /^(?:单位|部门|公司|同志|领导|村|社区)/u.test(after);
      return before === "某" ? [] : [{ start, end, severity: vague ? "info" : "warning" }];
    }
    const named = startsWithAny(after, DATA.organisation.after) || startsWithAny(after, DATA.person.after);
    if (HAN.test(before) && !named && !endsWithAny(text.slice(Math.max(0, start - 4), start), DATA.person.before))
      return [];
    return [{ start, end, severity: "warning" }];
  });
};
