import type { Document } from "../../src/document/model.js";
import { readSuppressionComment } from "../../src/document/suppressions.js";
import { defineRule } from "../../src/rule/index.js";
import { clip } from "./clip.js";
import { FINAL_TEXT } from "./source.js";

export default defineRule({
  id: "leftover-comment",
  family: "traces",
  severity: "warning",
  name: { zh: "批注没有处理", en: "Leftover comment" },
  summary: { zh: "文档里还留着批注。", en: "Comments that were left in the document." },
  why: {
    zh: "批注里是改稿的意见，对方打开文件就能看到；有批注也说明还有意见没有处理。",
    en: "Comments are remarks among editors, and whoever opens the file reads them; one that is left may not have been dealt with.",
  },
  source: FINAL_TEXT,
  messages: {
    open: {
      zh: "这里有批注“{comment}”。请处理后删去批注。",
      en: "There is a comment here: “{comment}”. Deal with it and delete it.",
    },
    done: {
      zh: "这里有已标为“已解决”的批注“{comment}”，对方仍能看到。请删去。",
      en: "There is a comment here that is marked as done and can still be read: “{comment}”. Delete it.",
    },
    empty: { zh: "这里有空批注。请删去。", en: "There is an empty comment here. Delete it." },
  },
  data: {
    comment: { zh: "批注的内容，过长时截短", en: "the comment, clipped" },
    author: { zh: "批注者（文件中有记录时）", en: "who wrote it, where the file says so" },
    date: { zh: "时间（文件中有记录时）", en: "when, where the file says so" },
    resolved: { zh: "是否已标为解决", en: "whether it is marked as done" },
  },
  exampleOptions: { format: "docx" },
  examples: {
    bad: ["全年办结⟦[#320件|数字请再核一下#]⟧。"],
    good: ["全年办结320件（数据来源：年报）。", "负责人：[#张某|gongwen-lint 忽略 —— 化名#]。"],
  },
  check({ document, report }) {
    for (const { comment, range, resolved, ...known } of commentsOf(document)) {
      if (readSuppressionComment(comment) !== null) continue;
      const text = clip(comment);
      const message = text === "" ? "empty" : resolved ? "done" : "open";
      const severity = resolved ? "info" : "warning";
      report({ message, data: { comment: text, resolved, ...known }, range, severity, group: message });
    }
  },
});

/** Comments at their places; those without a known place at their own text. */
function commentsOf({ blocks, marks = [] }: Document) {
  const anchored = marks.flatMap((mark) => {
    if (mark.kind !== "comment") return [];
    const { text: comment, range, resolved, author, date } = mark;
    return [{ comment, range, resolved, ...(author !== undefined && { author }), ...(date !== undefined && { date }) }];
  });
  if (anchored.length > 0) return anchored;
  return blocks
    .filter(({ part, text }) => part === "comment" && text.trim() !== "")
    .map(({ index, text }) => ({
      comment: text,
      range: { block: index, start: 0, end: text.length },
      resolved: false,
    }));
}
