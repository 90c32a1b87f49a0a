import { describe, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/layout/first-line-indent.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";
import { HEAD } from "./head.js";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `${HEAD}{仿宋 三号 缩进2}现通知如下。`,
      `${HEAD}{仿宋 三号}　　现通知如下。`,
      `${HEAD}现通知如下。`,
      `${HEAD}{仿宋 三号 缩进2}现通知如下。\n{仿宋 三号 缩进2}附件：1.物资表\n{仿宋 三号 缩进5}2.值班表\n{仿宋 三号 缩进5}3.名单`,
    ],
    invalid: [
      `${HEAD}{仿宋 三号 缩进2}附件：1.物资表\n{仿宋 三号 缩进5}⟦1.各单位要报送附件。⟧`,
      {
        text: `${HEAD}{仿宋 三号}⟦现通知如下。⟧`,
        severity: "warning",
        data: { characters: 0, count: 1 },
        message: "首行缩进0字",
      },
      { text: `${HEAD}{仿宋 三号 缩进4}⟦现通知如下。⟧`, data: { characters: 4 } },
      { text: `${HEAD}{仿宋 三号 缩进2}⟦　　现通知如下。⟧`, data: { characters: 4 } },
      { text: `${HEAD}{仿宋 三号 左缩进2}⟦现通知如下。⟧`, data: { characters: 2 }, message: "整段左缩进2字" },
    ],
  },
  profiles,
);
