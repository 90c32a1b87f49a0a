import { describe, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/layout/document-number.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";
import { HEAD } from "./head.js";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `示水〔2024〕5号\n${HEAD}`,
      `示水〔2024〕5号    签发人：周明远\n${HEAD}`,
      `示水函〔2024〕105号\n${HEAD}`,
      `${HEAD}根据示水[2024]5号要求。`,
      `第一次会议（2024年5月）\n${HEAD}`,
    ],
    invalid: [
      { text: `⟦示水（2024）5号⟧\n${HEAD}`, severity: "warning", message: "〔2024〕" },
      { text: `⟦示水【2024】5号⟧\n${HEAD}`, message: "六角括号" },
      { text: `⟦示水〔24〕5号⟧\n${HEAD}`, message: "四位" },
      { text: `⟦示水〔2024〕第5号⟧\n${HEAD}`, message: "“第”" },
      { text: `⟦示水〔2024〕005号⟧\n${HEAD}`, message: "虚位" },
      { text: `⟦示水〔2024〕5⟧\n${HEAD}`, message: "缺“号”" },
    ],
  },
  profiles,
);
