import { describe, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/layout/heading-font.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";
import { HEAD } from "./head.js";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `${HEAD}{仿宋 三号 缩进2}现通知如下。\n{黑体 三号 缩进2}一、落实责任\n{楷体 三号 缩进2}（一）明确分工\n{仿宋 三号 缩进2}1.分片包干\n{仿宋 三号 缩进2}（1）镇级`,
    ],
    invalid: [
      {
        text: `${HEAD}{仿宋 三号 缩进2}现通知如下。\n{仿宋 三号 缩进2}⟦一、落实责任⟧\n{仿宋 三号 缩进2}各单位要落实。`,
        data: { form: "一、", found: "仿宋", typeface: "黑体", count: 1 },
      },
      {
        text: `${HEAD}{仿宋 三号 缩进2}现通知如下。\n{黑体 小三 缩进2}⟦一、落实责任⟧\n{黑体 小三 缩进2}二、备足物资\n{仿宋 三号 缩进2}各单位要备足。`,
        data: { found: "小三", count: 2 },
      },
    ],
  },
  profiles,
);
