import { defineRule } from "../../src/rule/index.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import { isDocument } from "./expectations.js";

const TEXT =
  "为进一步做好基层服务工作，我局组织开展了专题走访。走访组分成四个小组，深入青湖区十二个社区，与居民面对面交流，收集意见六十三条，当场答复四十一条，其余二十二条已经转交有关科室限期办理。同时建立台账，实行销号管理，办理结果逐条向居民反馈，居民满意度明显提高。各科室主动认领任务，主要负责同志带头包案，每周调度一次进展，每月通报一次结果，形成了上下联动、齐抓共管的良好局面。下一步将巩固成果，完善机制，持续改进服务。";

export default defineRule({
  id: "missing-title",
  family: "structure",
  severity: "warning",
  name: { zh: "缺标题", en: "Missing title" },
  summary: { zh: "开头没有标题。", en: "The text begins without a title." },
  why: {
    zh: "没有标题的材料无法登记、归档，收文单位也看不出是什么文种。",
    en: "A document without a title cannot be registered, and its kind cannot be seen.",
  },
  source: {
    tier: "regulation",
    text: {
      zh: "《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成；事务文书依通常做法",
      en: "Regulation on official documents, art. 9: a title is organ, subject and kind; for office papers practice.",
    },
  },
  messages: {
    missing: {
      zh: "开头没有标题。请在首行写明标题（单位、事由、文种），如“关于……情况的报告”。",
      en: "There is no title. Put one on the first line: organ, subject, kind of document.",
    },
  },
  examples: {
    bad: [`${TEXT}\n一、下步打算\n继续抓好落实。`],
    good: [`青湖区服务工作情况的报告\n${TEXT}`, "会前请签到。"],
  },
  check({ analysis, report }) {
    if (analysis.title !== null || !isDocument(analysis) || isPlainList(analysis)) return;
    report({ message: "missing", data: {}, range: null });
  },
});

/** A text without a sentence (a table, a list of names) is no document of its own. */
function isPlainList({ lines }: Analysis): boolean {
  return !lines.some(({ text }) => text.length > 30 && text.includes("。"));
}
