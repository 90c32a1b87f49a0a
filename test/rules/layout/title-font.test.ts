import { describe, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/layout/title-font.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";
import { HEAD } from "./head.js";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `${HEAD}{仿宋 三号 缩进2}现通知如下。`,
      // the red head of minutes (10.3) is no title in the sense of 7.3.1
      "{宋体 三号 居中 红色}示例市水务局会议纪要\n{仿宋 三号 缩进2}张三同志主持会议。",
      `{华文中宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：`,
    ],
    invalid: [
      {
        text: "{小标宋 三号 居中}⟦关于防汛工作的通知⟧\n{仿宋 三号}各镇人民政府：",
        severity: "info",
        data: { found: "三号" },
      },
      { text: "{宋体 二号 居中}⟦关于防汛工作的通知⟧\n{仿宋 三号}各镇人民政府：", data: { found: "宋体" } },
      "{宋体 二号 居中}⟦示例市水务局⟧\n{宋体 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：",
    ],
  },
  profiles,
);
