import type { RuleSource } from "../../src/rule/index.js";

/** What the rules of numbering rest on: none of them is a matter of taste. */
export const NUMBERING_SOURCE: RuleSource = {
  tier: "breakage",
  text: {
    zh: "《党政机关公文处理工作条例》第十九条（四）要求段落顺序准确；层次序数依 GB/T 9704-2012 7.3.3。",
    en: "Regulation on official documents, art. 19(4): the order of paragraphs must be accurate; level numbers as in GB/T 9704-2012 7.3.3.",
  },
};
