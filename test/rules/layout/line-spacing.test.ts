import { describe, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/layout/line-spacing.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";
import { HEAD } from "./head.js";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `${HEAD}{仿宋 三号 缩进2 行距28}现通知如下。`,
      `${HEAD}{仿宋 三号 缩进2 行距30}现通知如下。`,
      `${HEAD}{仿宋 三号 缩进2 行距28.95}现通知如下。`,
      `${HEAD}现通知如下。`,
    ],
    invalid: [
      {
        text: `${HEAD}{仿宋 三号 缩进2 行距20}⟦现通知如下。⟧`,
        severity: "info",
        data: { value: 20, count: 1 },
        message: "固定值20磅",
      },
      {
        text: `${HEAD}{仿宋 三号 缩进2 行距1.5倍}⟦现通知如下。⟧\n{仿宋 三号 缩进2 行距1.5倍}一要落实责任。`,
        data: { value: 1.5, count: 2 },
      },
      { text: `${HEAD}{仿宋 三号 缩进2}⟦现通知如下。⟧`, data: { value: 1 }, message: "1倍" },
    ],
  },
  profiles,
);
