import type { Analysis } from "../../src/analysis/analysis.js";
import type { Marker, Scheme } from "../../src/analysis/outline/types.js";
import { RANK } from "../../src/analysis/outline/schemes.js";
import { defineRule } from "../../src/rule/index.js";
import { compareRanges } from "../../src/text/range.js";
import { LEVELS_SOURCE } from "./source.js";

/** What may stand right below each level; a document of two levels may go from 一、 to 1. (practice). */
const BELOW: Readonly<Partial<Record<Scheme, readonly Scheme[]>>> = {
  han: ["han-paren", "arabic", "decimal"],
  "han-paren": ["arabic", "decimal"],
  arabic: ["arabic-paren", "arabic-half-paren", "circled", "decimal"],
};
const EXAMPLE: Readonly<Partial<Record<Scheme, string>>> = { han: "（一）", "han-paren": "1.", arabic: "（1）" };

export default defineRule({
  id: "heading-level-jump",
  family: "numbering",
  severity: "warning",
  name: { zh: "层次跳级", en: "Skipped level" },
  summary: {
    zh: "层次序号跳级：“一、”下面直接用“（1）”。",
    en: "A level is left out: （1） right below 一、.",
  },
  why: {
    zh: "跳级让人以为中间一层被删掉了。",
    en: "A reader takes it that the level between was cut.",
  },
  source: LEVELS_SOURCE,
  messages: {
    jump: {
      zh: "“{above}”下面直接用“{number}”，中间缺一级。下一级通常用“{expected}”。",
      en: "“{number}” stands right below “{above}”: a level is missing. The next level is usually “{expected}”.",
    },
    above: { zh: "上一级“{above}”在这里", en: "the level above, “{above}”, is here" },
  },
  data: {
    number: { zh: "跳级的序号", en: "the number that is too deep" },
    above: { zh: "上一级序号", en: "the number above" },
    expected: { zh: "下一级通常的写法", en: "the usual form of the next level" },
  },
  examples: {
    bad: ["一、工作情况\n⟦（1）⟧走访企业\n走访企业三十家。\n（2）座谈群众\n召开座谈会两次。\n二、下步打算\n逐项办理。"],
    good: [
      "一、工作情况\n1.走访企业\n走访企业三十家。\n2.座谈群众\n召开座谈会两次。",
      "一、工作情况\n（一）走访企业\n走访企业三十家。\n（二）座谈群众\n召开座谈会两次。",
      "一、工作情况\n今年完成三件事：\n（1）走访；\n（2）座谈；\n（3）回访。",
    ],
  },
  check({ analysis, report }) {
    const above: Marker[] = [];
    const reported = new Set<string>();
    const markers: Marker[] = [];
    for (const list of analysis.outline.series) {
      if (list.scheme in RANK) for (const marker of list.markers) if (marker.leading) markers.push(marker);
    }
    for (const marker of markers.sort((a, b) => compareRanges(a.range, b.range))) {
      while (rankOf(above.at(-1)) >= rankOf(marker)) above.pop();
      const parent = above.at(-1);
      above.push(marker);
      if (parent === undefined || marker.value !== 1 || isNext(parent, marker)) continue;
      if (isEnumeration(analysis, marker) || isRunIn(analysis, marker)) continue;
      const pair = `${parent.scheme} ${marker.scheme}`;
      if (reported.has(pair)) continue;
      reported.add(pair);
      report({
        message: "jump",
        data: { number: withMark(marker), above: withMark(parent), expected: EXAMPLE[parent.scheme] ?? "" },
        range: marker.range,
        related: [{ message: "above", data: { above: withMark(parent) }, range: parent.range }],
      });
    }
  },
});

function rankOf(marker: Marker | undefined): number {
  return marker === undefined ? -1 : (RANK[marker.scheme] ?? 0);
}

/** What is counted behind a colon is no level: 今年完成三件事：（1）… */
function isEnumeration({ lines }: Analysis, { line }: Marker): boolean {
  const above = lines.slice(Math.max(0, line - 3), line).findLast(({ text }) => text.trim() !== "");
  return /[：:]\s*$/u.test(above?.text ?? "");
}

/** Nor is what is counted within one paragraph: （1）走访；（2）座谈。 */
function isRunIn({ lines }: Analysis, { line, range, scheme }: Marker): boolean {
  const rest = lines[line]?.text.slice(range.end - (lines[line]?.start ?? 0)) ?? "";
  return scheme === "arabic-paren" && /[；;，。]\s?[（(]2[)）]/u.test(rest);
}

function isNext(parent: Marker, child: Marker): boolean {
  return BELOW[parent.scheme]?.includes(child.scheme) ?? true;
}

function withMark({ scheme, text }: Marker): string {
  return scheme === "han" ? `${text}、` : scheme === "arabic" ? `${text}.` : text;
}
