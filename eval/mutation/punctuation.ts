/** Marks made half-width, dropped, doubled, and commas where a sentence ends. */
import { removed, replaceOne } from "./edit.js";
import type { Random } from "../random.js";
import type { Injector, Mutant } from "./types.js";

const HALF: Readonly<Record<string, string>> = { "，": ",", "；": ";", "：": ":", "？": "?", "！": "!" };
const IN_PROSE = "(?<=\\p{Script=Han})";

/** Takes away one match of a pattern. */
function dropOne(pattern: RegExp): (text: string, random: Random) => Mutant | null {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return null;
    const { index, 0: match } = random.pick(matches);
    return removed(text, index, index + match.length);
  };
}

/** One mark of a pair goes; the finding is at the other, wherever that stands in the paragraph. */
function loneOf(open: string, close: string): (text: string, random: Random) => Mutant | null {
  return replaceOne(new RegExp(`${open}[^${open}${close}\\n]{1,60}${close}`, "g"), ({ 0: match }, random) =>
    random.below(2) === 0 ? match.slice(1) : match.slice(0, -1),
  );
}

export const punctuation: readonly Injector[] = [
  ...Object.entries(HALF).map(([full, half]): Injector => ({
    rule: "half-width-punctuation",
    name: `${full} → ${half}`,
    inject: replaceOne(new RegExp(`${IN_PROSE}${full}(?=\\p{Script=Han})`, "gu"), () => half),
  })),
  {
    rule: "half-width-punctuation",
    name: "（） → ()",
    inject: replaceOne(/(?<=\p{Script=Han})（(\p{Script=Han}[^（）\n]{1,30})）/gu, ({ 1: inside }) => `(${inside})`),
  },
  {
    rule: "half-width-punctuation",
    name: '“” → ""',
    inject: replaceOne(/“(\p{Script=Han}[^“”\n]{1,30})”/gu, ({ 1: inside }) => `"${inside}"`),
  },
  ...["“”", "（）", "《》"].map((pair): Injector => ({
    rule: "unpaired-punctuation",
    name: pair,
    inject: loneOf(pair.charAt(0), pair.charAt(1)),
  })),
  {
    rule: "repeated-punctuation",
    name: "a mark twice",
    inject: replaceOne(/(?<=\p{Script=Han})[，。、；：](?=\p{Script=Han}|\n)/gu, ({ 0: mark }) => mark + mark),
  },
  {
    rule: "repeated-punctuation",
    name: "two marks",
    inject: replaceOne(/(?<=\p{Script=Han})[，。](?=\p{Script=Han})/gu, ({ 0: mark }, random) =>
      mark === "，" ? random.pick(["，。", "、，"]) : random.pick(["。，", "；。", "，。"]),
    ),
  },
  {
    rule: "missing-full-stop",
    name: "end of a paragraph",
    inject: dropOne(/(?<=[，、；][^\n]{25,}\p{Script=Han})。(?=\n)/gu),
  },
  {
    rule: "enumeration-comma",
    name: "《》、《》",
    inject: replaceOne(/》《/g, () => "》、《"),
  },
  {
    rule: "enumeration-comma",
    name: "“”、“”",
    inject: replaceOne(/”“/g, () => "”、“"),
  },
  {
    rule: "enumerator-punctuation",
    name: "。二是 → ，二是",
    inject: replaceOne(/。(?=[二三四五六]是)/g, () => "，"),
  },
];
