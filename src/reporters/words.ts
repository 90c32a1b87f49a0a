/** Every word of the reports, in both languages side by side. */
import type { Summary } from "../engine/result.js";
import { fill, type Locale, type MessageData } from "../text/locale.js";
import type { ReporterContext } from "./reporter.js";

const WORDS = {
  "verdict.blocked": { zh: "不能提交", en: "Not ready" },
  "verdict.warned": { zh: "可提交，请看提醒", en: "Ready, see the warnings" },
  "verdict.ready": { zh: "可以提交", en: "Ready" },
  "verdict.skipped": { zh: "略过", en: "Skipped" },
  "verdict.unreadable": { zh: "无法检查", en: "Not checked" },
  "severity.error": { zh: "错误", en: "Errors" },
  "severity.warning": { zh: "提醒", en: "Warnings" },
  "severity.info": { zh: "提示", en: "Notes" },
  "level.error": { zh: "错误", en: "error" },
  "level.warning": { zh: "提醒", en: "warning" },
  "level.info": { zh: "提示", en: "note" },
  "count.error": { zh: "错误 {n}", en: "errors {n}" },
  "count.warning": { zh: "提醒 {n}", en: "warnings {n}" },
  "count.info": { zh: "提示 {n}", en: "notes {n}" },
  "count.suppressed": { zh: "已忽略 {n} 处", en: "{n} suppressed" },
  "count.baselined": { zh: "另有 {n} 处在基线中", en: "{n} more in the baseline" },
  "kind.chosen": { zh: "按“{name}”检查", en: "checked as {name}" },
  "kind.sure": { zh: "文种：{name}", en: "kind: {name}" },
  "kind.likely": { zh: "文种像是：{name}", en: "kind: probably {name}" },
  "kind.none": { zh: "文种未判断出", en: "kind: unknown" },
  characters: { zh: "{n} 字", en: "{n} characters" },
  encoding: { zh: "编码 {encoding}", en: "encoding {encoding}" },
  notice: { zh: "说明：{text}", en: "Note: {text}" },
  whole: { zh: "全文", en: "whole document" },
  line: { zh: "第 {line} 行第 {column} 列", en: "line {line}, column {column}" },
  paragraph: { zh: "第 {n} 段", en: "paragraph {n}" },
  cell: { zh: "（表格第 {row} 行第 {column} 列）", en: " (table row {row}, column {column})" },
  "part.header": { zh: "页眉", en: "header, " },
  "part.footer": { zh: "页脚", en: "footer, " },
  "part.footnote": { zh: "脚注", en: "footnote, " },
  "part.endnote": { zh: "尾注", en: "endnote, " },
  "part.comment": { zh: "批注", en: "comment, " },
  "part.textbox": { zh: "文本框", en: "text box, " },
  "part.properties": { zh: "文档属性", en: "properties, " },
  "part.body": { zh: "", en: "" },
  page: { zh: "（第 {n} 页）", en: " (page {n})" },
  under: { zh: "在“{heading}”之下", en: "under “{heading}”" },
  places: { zh: "共 {n} 处：{list}", en: "{n} places: {list}" },
  "related.more": { zh: "还有 {n} 处", en: "and {n} more" },
  "places.more": { zh: "{list} 等", en: "{list} …" },
  "list.mark": { zh: "、", en: ", " },
  first: { zh: "首处 {place}", en: "first at {place}" },
  placed: { zh: "{place}：{message}", en: "{place}: {message}" },
  related: { zh: "{message}：{place}", en: "{message}: {place}" },
  "summary.files": { zh: "共 {files} 个文件", en: "{files} files" },
  "summary.blocked": { zh: "{n} 个不能提交", en: "{n} not ready" },
  "summary.warned": { zh: "{n} 个可提交但有提醒", en: "{n} ready with warnings" },
  "summary.ready": { zh: "{n} 个可以提交", en: "{n} ready" },
  "summary.skipped": { zh: "{n} 个略过", en: "{n} skipped" },
  "summary.unreadable": { zh: "{n} 个无法检查", en: "{n} not checked" },
  "summary.total": {
    zh: "错误 {errors}，提醒 {warnings}，提示 {infos}",
    en: "errors {errors}, warnings {warnings}, notes {infos}",
  },
  "summary.line": {
    zh: "共 {files} 个文件，{unreadable} 个无法检查；错误 {errors}，提醒 {warnings}，提示 {infos}。",
    en: "Files {files}, not checked {unreadable}; errors {errors}, warnings {warnings}, notes {infos}.",
  },
  "report.title": { zh: "公文检查结果", en: "Result of the check" },
  reason: { zh: "原因：{text}", en: "Reason: {text}" },
  source: { zh: "依据：{text}", en: "Source: {text}" },
  "notifications.more": {
    zh: "还有 {n} 条说明没有列出，用 json 或 jsonl 格式可以看到。",
    en: "{n} more are not listed here; the formats json and jsonl have them.",
  },
  "column.file": { zh: "文件", en: "file" },
  "column.level": { zh: "级别", en: "severity" },
  "column.rule": { zh: "规则", en: "rule" },
  "column.problem": { zh: "问题", en: "problem" },
  "column.place": { zh: "位置", en: "place" },
  "column.line": { zh: "行", en: "line" },
  "column.column": { zh: "列", en: "column" },
  "column.paragraph": { zh: "段", en: "paragraph" },
  "column.page": { zh: "页", en: "page" },
  "column.text": { zh: "原文", en: "text" },
  "column.sentence": { zh: "所在句子", en: "sentence" },
  "column.message": { zh: "说明", en: "message" },
  "column.fingerprint": { zh: "标识", en: "fingerprint" },
  "scan.byFolder": { zh: "按文件夹", en: "By folder" },
  "scan.byFolderBelow": {
    zh: "按文件夹（末尾有 / 的含下级）",
    en: "By folder (one with / at its end: and all below it)",
  },
  "scan.byRule": { zh: "按规则", en: "By rule" },
  "scan.folder": { zh: "文件夹", en: "folder" },
  "scan.files": { zh: "文件", en: "files" },
  "scan.column.blocked": { zh: "不能提交", en: "not ready" },
  "scan.column.warned": { zh: "有提醒", en: "warnings" },
  "scan.column.ready": { zh: "可以提交", en: "ready" },
  "scan.column.unreadable": { zh: "无法检查", en: "not checked" },
  "scan.column.skipped": { zh: "略过", en: "skipped" },
  "scan.column.blanks": { zh: "有空白", en: "blanks left" },
  "scan.column.fromSite": { zh: "有网站痕迹", en: "site marks" },
  "scan.origins": {
    zh: "空白没有填完（像模板）的 {blanks} 个，带网站或付费痕迹（像下载来）的 {fromSite} 个",
    en: "{blanks} with blanks left, as templates have; {fromSite} with marks of a site or a paywall, as downloads have",
  },
  "scan.byFormat": { zh: "按格式", en: "By format" },
  "scan.format": { zh: "格式", en: "format" },
  "scan.byKind": { zh: "按文种", en: "By kind of document" },
  "scan.kind": { zh: "文种", en: "kind" },
  "scan.unknown": { zh: "（未判断出）", en: "(not known)" },
  "scan.worst": { zh: "问题最多的文件", en: "The worst files" },
  "scan.worstCounts": { zh: "错误 {errors}，提醒 {warnings}", en: "{errors} errors, {warnings} warnings" },
  "scan.unread": { zh: "无法检查的文件", en: "Files that could not be checked" },
  "scan.leftOut": {
    zh: "略过的文件（压缩包里的文档加 --zip 才查）",
    en: "Files that were skipped (documents in zip files are checked with --zip)",
  },
  "scan.reason": { zh: "{n} 个：{reason}", en: "{n}: {reason}" },
  "scan.duplicates": { zh: "内容完全相同的文件", en: "Files with the same content" },
  "scan.near": {
    zh: "内容大半相同的文件（像是从哪个抄来）",
    en: "Files that share most of their text (the likely copy first)",
  },
  "scan.share": { zh: "{percent}% 见于", en: "{percent}% stands in" },
  "scan.left": { zh: "…… 另有 {n} 个没有列出", en: "… {n} more are not listed" },
  "scan.others": {
    zh: "另有 {n} 个文件不是文档，没有检查。",
    en: "{n} more files are no documents and were not checked.",
  },
  "scan.interrupted": { zh: "已中断，查了 {files} 个文件", en: "Interrupted after {files} files" },
  "scan.more": {
    zh: "逐条的问题请写入报告查看，如 --output 归档.html、--output 结果.jsonl 或 --output 结果.csv。",
    en: "For every finding write a report: --output archive.html, --output result.jsonl or --output result.csv.",
  },
  "scan.rule": { zh: "规则", en: "rule" },
  "scan.findings": { zh: "处数", en: "findings" },
} as const;

export type Word = keyof typeof WORDS;

/** Speaks one language. */
export type Speak = (word: Word, data?: MessageData) => string;

export function speaker(locale: Locale): Speak {
  return (word, data = {}) => fill(WORDS[word][locale], data);
}

/** The sums of a run, in a sentence. */
export function totalsOf({ files, unreadable, errors, warnings, infos }: Summary, speak: Speak): string {
  return speak("summary.line", { files, unreadable, errors, warnings, infos });
}

/** What each rule calls the defect that it finds, by its id. */
export function ruleNames({ locale, rules }: Pick<ReporterContext, "locale" | "rules">): ReadonlyMap<string, string> {
  return new Map(rules.map(({ id, name }) => [id, name[locale]]));
}
