import { defineRule } from "../../src/rule/index.js";
import { clip } from "./clip.js";
import { FINAL_TEXT } from "./source.js";

/** Hidden spaces and marks are settings of programs; a letter or a digit is text. */
const WORDS = /[\p{L}\p{N}]/u;

export default defineRule({
  id: "hidden-text",
  family: "traces",
  severity: "warning",
  name: { zh: "隐藏文字", en: "Hidden text" },
  summary: { zh: "设为“隐藏”的文字：看不到，但在文件里。", en: "Text set to hidden: not shown, but in the file." },
  why: {
    zh: "隐藏文字打开“显示编辑标记”就能看到，可能带出旧稿内容；也可能是误把正文隐藏了。",
    en: "Anyone who shows formatting marks reads it; it may be text of an older draft, or text that was hidden by mistake.",
  },
  source: FINAL_TEXT,
  messages: {
    hidden: {
      zh: "这里有隐藏文字“{text}”。不需要的请删去，需要的请取消隐藏。",
      en: "There is hidden text here: “{text}”. Delete it, or show it if it is meant to be read.",
    },
  },
  data: { text: { zh: "隐藏的文字，过长时截短", en: "the hidden text, clipped" } },
  exampleOptions: { format: "docx" },
  examples: {
    bad: ["各单位要高度重视。⟦⟧[~（原稿：各县区）~]"],
    good: ["各单位要高度重视。", "各单位要高度重视。[~ ~]"],
  },
  check({ document, report }) {
    for (const mark of document.marks ?? []) {
      if (mark.kind !== "hidden" || !WORDS.test(mark.text)) continue;
      report({ message: "hidden", data: { text: clip(mark.text) }, range: mark.range, group: "hidden" });
    }
  },
});
