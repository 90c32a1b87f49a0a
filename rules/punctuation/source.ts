/** Clauses that several rules of the family rest on. */
import type { RuleSource } from "../../src/rule/index.js";

/** GB/T 15834-2011: marks of Chinese text are full-width and come in pairs. */
export const PUNCTUATION_STANDARD: RuleSource = {
  tier: "required",
  text: {
    zh: "《标点符号用法》（GB/T 15834-2011）；《党政机关公文处理工作条例》第十九条、第二十条：标点符号使用规范。",
    en: "GB/T 15834-2011, Use of Punctuation Marks; Regulations on Official Documents, articles 19 and 20: punctuation must be correct.",
  },
};
