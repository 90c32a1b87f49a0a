import type { RuleSource } from "../../src/rule/index.js";

/** What the rules of counting rest on: none of them is a matter of taste. */
export const NUMBERING_SOURCE: RuleSource = {
  tier: "breakage",
  text: {
    zh: "《党政机关公文处理工作条例》第十九条（四）要求段落顺序准确；层次序数依 GB/T 9704-2012 7.3.3。",
    en: "Regulation on official documents, art. 19(4): the order of paragraphs must be accurate; level numbers as in GB/T 9704-2012 7.3.3.",
  },
};

/** What the rules of forms and levels rest on: the clause says 可以, so it advises. */
export const LEVELS_SOURCE: RuleSource = {
  tier: "advised",
  text: {
    zh: "GB/T 9704-2012 7.3.3：文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。",
    en: "GB/T 9704-2012 7.3.3: levels may be numbered 一、, （一）, 1., （1） in this order.",
  },
};
