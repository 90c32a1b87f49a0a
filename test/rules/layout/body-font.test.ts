import { describe, expect, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/layout/body-font.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";
import { HEAD } from "./head.js";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `${HEAD}{仿宋 三号 缩进2}现通知如下。`,
      `${HEAD}{方正仿宋_GBK 三号 缩进2}现通知如下。`,
      `${HEAD}{CESI仿宋-GB2312 三号 缩进2}现通知如下。`,
      `${HEAD}{FZFSJW--GB1-0 三号 缩进2}现通知如下。`,
      `${HEAD}{方正公文仿宋 三号 缩进2}现通知如下。`,
      `${HEAD}{仿宋 三号 缩进2}现通知如下。\n{宋体 五号 缩进2}数据来源：统计年报。`,
      `${HEAD}{仿宋 三号 缩进2}现通知如下。\n{黑体 三号 缩进2}列席：`,
      `${HEAD}现通知如下。`,
      `${HEAD}{黑体 三号 缩进2}一、落实责任\n{仿宋 三号 缩进2}各单位要落实责任。\n{楷体 三号 居右}示例市水务局\n{楷体 三号 居右}2024年5月6日`,
      `${HEAD}{仿宋 三号 缩进2}现通知如下。\n{仿宋 三号 缩进2}（一）落实责任。各单位要落实责任。`,
    ],
    invalid: [
      { text: `${HEAD}{宋体 三号 缩进2}⟦现通知如下。⟧`, severity: "info", data: { found: "宋体", count: 1 } },
      { text: `${HEAD}{仿宋 小四 缩进2}⟦现通知如下。⟧`, data: { found: "小四", count: 1 } },
      {
        text: `${HEAD}{宋体 小四 缩进2}⟦现通知如下。⟧\n{宋体 小四 缩进2}一要落实责任。\n{仿宋 三号 缩进2}二要备足物资。`,
        data: { found: "宋体小四", count: 2 },
        message: "2段为宋体小四",
      },
      `${HEAD}{宋体 小四 缩进2}⟦现通知如下。⟧\n{黑体 三号 缩进2}⟦一要落实责任。⟧`,
    ],
  },
  profiles,
);

describe("paragraphs of one deviation", () => {
  it("are one finding with its places", () => {
    const body = Array.from({ length: 37 }, (_, index) => `{宋体 小四 缩进2}第${index + 1}个要求要落实。`).join("\n");
    const { findings } = lintMarked(rule, HEAD + body, { profiles });
    expect(findings.map(({ data, related }) => [data["count"], related.length])).toEqual([[37, 36]]);
  });
});
