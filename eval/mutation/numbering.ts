/** Numbers of a series doubled, dropped, exchanged, and written in a wrong form. */
import { replaced, replaceOne } from "./edit.js";
import type { Injector, Mutant } from "./types.js";

const HAN = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];

/** A way of numbering that a plain pattern can see; the number is the first group. */
interface Way {
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether numbers open lines, so that an item reaches to the line of the next. */
  readonly leading: boolean;
}

const WAYS: readonly Way[] = [
  { name: "一、", pattern: /^[ 　]*([一二三四五六七八九十]{1,3})、/gm, leading: true },
  { name: "（一）", pattern: /^[ 　]*（([一二三四五六七八九十]{1,3})）/gm, leading: true },
  { name: "1.", pattern: /^[ 　]*(\d{1,2})[.．](?![\d ]*\d)/gm, leading: true },
  { name: "第一条", pattern: /^[ 　]*第([一二三四五六七八九十]{1,3})条/gm, leading: true },
  { name: "一是", pattern: /(?<=[。；：\n])([一二三四五六七八九十])是/g, leading: false },
  { name: "第一，", pattern: /(?<=[。；：\n　])第([一二三四五六七八九十])，/g, leading: false },
];

interface Found {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly itemStart: number;
}

function valueOf(number: string): number {
  return /^\d/.test(number) ? Number(number) : HAN.indexOf(number) + 1;
}

function written(value: number, like: string): string {
  return /^\d/.test(like) ? String(value) : (HAN[value - 1] ?? "");
}

/** Neighbours in the text whose numbers follow each other: [k, k+1]. */
function pairs(text: string, { pattern }: Way): Pair[] {
  const found = [...text.matchAll(pattern)].map((match): Found => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    return { value: valueOf(match[1] ?? ""), start, end: start + (match[1]?.length ?? 0), itemStart: match.index };
  });
  return found.flatMap((first, index) => {
    const second = found[index + 1];
    const apart = second !== undefined && (first.value !== second.value - 1 || first.value === 0);
    return second === undefined || apart ? [] : [{ first, second, third: found[index + 2] }];
  });
}

interface Pair {
  readonly first: Found;
  readonly second: Found;
  /** The number behind them, whatever it is. */
  readonly third: Found | undefined;
}

type Change = (text: string, pair: Pair) => Mutant | null;

function onPair(way: Way, change: Change): Injector["inject"] {
  return (text, random) => {
    const all = pairs(text, way);
    return all.length === 0 ? null : change(text, random.pick(all));
  };
}

/** 一、二、三 → 一、一、三. */
const double: Change = (text, { first, second }) =>
  replaced(text, second.start, second.end, text.slice(first.start, first.end));

/** The first of the two goes with all that it says. */
const drop: Change = (text, { first, second }) => ({
  text: text.slice(0, first.itemStart) + text.slice(second.itemStart),
  place: { start: first.itemStart, end: first.itemStart + (second.end - second.itemStart) + 1 },
});

const swap: Change = (text, { first, second }) => {
  const exchanged =
    text.slice(0, first.start) +
    text.slice(second.start, second.end) +
    text.slice(first.end, second.start) +
    text.slice(first.start, first.end) +
    text.slice(second.end);
  return { text: exchanged, place: { start: first.start, end: second.end } };
};

/** A number far out of its order: a digit mistyped. Behind it the count goes on, or nobody could tell it from a gap. */
const jump: Change = (text, { second, third }) => {
  const wrong = written(second.value + 4, text.slice(second.start, second.end));
  return third?.value !== second.value + 1 || wrong === "" ? null : replaced(text, second.start, second.end, wrong);
};

const changes: readonly (readonly [rule: string, name: string, change: Change])[] = [
  ["duplicate-number", "doubled", double],
  ["skipped-number", "dropped", drop],
  ["misordered-number", "exchanged", swap],
  ["misordered-number", "mistyped", jump],
];

const styles: readonly (readonly [
  rule: string,
  from: string,
  name: string,
  pattern: RegExp,
  by: (number: string) => string,
])[] = [
  [
    "number-punctuation",
    "（一）",
    "（二）、",
    /(?<=^[ 　]*)（([一二三四五六七八九十]{1,3})）(?=\p{Script=Han})/gmu,
    (n) => `（${n}）、`,
  ],
  ["number-punctuation", "1.", "2、", /(?<=^[ 　]*)(\d{1,2})[.．](?=\p{Script=Han})/gmu, (n) => `${n}、`],
  [
    "number-punctuation",
    "一、",
    "二.",
    /(?<=^[ 　]*)([一二三四五六七八九十]{1,3})、(?=\p{Script=Han})/gmu,
    (n) => `${n}.`,
  ],
  [
    "mixed-number-style",
    "（一）",
    "2.",
    /(?<=^[ 　]*)（([二三四五六七八九])）(?=\p{Script=Han})/gmu,
    (n) => `${valueOf(n)}.`,
  ],
  [
    "mixed-number-style",
    "一、",
    "2.",
    /(?<=^[ 　]*)([二三四五六七八九])、(?=\p{Script=Han})/gmu,
    (n) => `${valueOf(n)}.`,
  ],
];

export const numbering: readonly Injector[] = [
  ...changes.flatMap(([rule, name, change]) =>
    WAYS.map((way): Injector => ({ rule, name: `${way.name} ${name}`, inject: onPair(way, change) })),
  ),
  ...styles.map(([rule, from, to, pattern, by]): Injector => ({
    rule,
    name: `${from} → ${to}`,
    inject: replaceOne(pattern, ({ 1: numeral = "" }) => by(numeral)),
  })),
  {
    rule: "heading-level-jump",
    name: "（一）… → （1）…",
    inject(text, random) {
      const parts = text.split(/^(?=[一二三四五六七八九十]{1,3}、)/m);
      const able = parts.flatMap((part, index) =>
        /^（一）/m.test(part) && !/^\d{1,2}[.．]/m.test(part) ? [index] : [],
      );
      if (able.length === 0) return null;
      const index = random.pick(able);
      const before = parts.slice(0, index).join("");
      const part = (parts[index] ?? "").replace(
        /^（([一二三四五六七八九十]{1,3})）/gm,
        (_, n: string) => `（${valueOf(n)}）`,
      );
      const start = before.length + part.search(/^（1）/m);
      return { text: before + part + parts.slice(index + 1).join(""), place: { start, end: start + 3 } };
    },
  },
];
