/** What the rules on traces of editing rest on. */
import type { RuleSource } from "../../src/rule/index.js";

export const FINAL_TEXT: RuleSource = {
  tier: "practice",
  text: {
    zh: "提交的应是定稿。《党政机关公文处理工作条例》第二十条（四）要求发文前复核文字、格式；编辑痕迹怎样处理没有条文，属通常做法。",
    en: "What is handed in is the final text. Regulation on official documents, art. 20(4): wording and form are reviewed before issue; how traces of editing are handled is practice.",
  },
};
