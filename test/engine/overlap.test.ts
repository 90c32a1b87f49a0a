import { expect, it } from "vitest";
import { lintText } from "../../src/index.js";

const rulesOf = (text: string, only: readonly string[]) =>
  lintText(text)
    .findings.map(({ rule }) => rule)
    .filter((rule) => only.includes(rule));

it.each([
  ["the marks of a site's line", "下面是关于读书活动的内容,欢迎阅读!", ["site-residue"]],
  [
    "marks beside it",
    "各科室:加强学习。下面是关于读书活动的内容,欢迎阅读!",
    ["half-width-punctuation", "site-residue"],
  ],
  ["dots that stand for a blank", "单位：......", ["unfilled-placeholder"]],
])("says how things are written, but not of what must go: %s", (_, line, expected) => {
  const only = ["site-residue", "half-width-punctuation", "repeated-punctuation", "unfilled-placeholder"];
  expect(rulesOf(`示例市图书馆2024年工作总结\n一年来，我馆认真开展读书活动。\n${line}`, only)).toEqual(expected);
});

it("says it all when the rule of what must go is off", () => {
  const { findings } = lintText("下面是关于读书活动的内容,欢迎阅读!", { rules: { "site-residue": "off" } });
  expect(findings.map(({ rule }) => rule)).toContain("half-width-punctuation");
});
