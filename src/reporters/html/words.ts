/** What the page says besides the words of every report. */
import { fill, type Locale, type MessageData } from "../../text/locale.js";

const WORDS = {
  title: { zh: "公文检查报告", en: "Report on official documents" },
  "skip.findings": { zh: "跳到问题清单", en: "Skip to the findings" },
  "skip.document": { zh: "跳到原文", en: "Skip to the document" },
  files: { zh: "文件", en: "Files" },
  findings: { zh: "问题清单", en: "Findings" },
  document: { zh: "原文", en: "Document" },
  filter: { zh: "筛选", en: "Filter" },
  severity: { zh: "级别", en: "Severity" },
  rule: { zh: "规则", en: "Rule" },
  file: { zh: "文件", en: "File" },
  all: { zh: "全部规则", en: "All rules" },
  allFiles: { zh: "全部文件", en: "All files" },
  search: { zh: "查找说明、原文…", en: "Search messages and text…" },
  searchLabel: { zh: "查找", en: "Search" },
  shown: { zh: "显示 {n} 处，共 {all} 处", en: "{n} of {all} shown" },
  none: { zh: "没有发现问题。", en: "Nothing was found." },
  noMatch: { zh: "没有符合筛选条件的问题。", en: "No finding matches the filter." },
  why: { zh: "为什么", en: "Why" },
  source: { zh: "依据", en: "Source" },
  noDocument: {
    zh: "这份文件的原文没有读出，无法显示。",
    en: "The text of this file could not be read and cannot be shown.",
  },
  picture: { zh: "〔图片〕", en: "[picture]" },
  pictureOf: { zh: "〔图片：{text}〕", en: "[picture: {text}]" },
  "part.header": { zh: "页眉", en: "Header" },
  "part.footer": { zh: "页脚", en: "Footer" },
  "part.footnote": { zh: "脚注", en: "Footnotes" },
  "part.endnote": { zh: "尾注", en: "Endnotes" },
  "part.comment": { zh: "批注", en: "Comments" },
  "part.textbox": { zh: "文本框", en: "Text box" },
  "part.properties": { zh: "文档属性", en: "Properties" },
  keys: { zh: "键盘", en: "Keyboard" },
  "keys.next": { zh: "下一处 / 上一处", en: "next / previous finding" },
  "keys.file": { zh: "下一个 / 上一个文件", en: "next / previous file" },
  "keys.enter": { zh: "在清单与原文之间来回", en: "from the list to the document and back" },
  "keys.search": { zh: "查找", en: "search" },
  "keys.escape": { zh: "离开查找框，取消选中", en: "leave the search, clear the selection" },
  "bar.previous": { zh: "上一处", en: "Previous" },
  "bar.next": { zh: "下一处", en: "Next" },
  "bar.back": { zh: "回到清单", en: "Back to the list" },
  made: {
    zh: "gongwen-lint {version} 生成。本页自成一体，不联网。",
    en: "Made by gongwen-lint {version}. This page stands alone and needs no network.",
  },
  stop: { zh: "：", en: ": " },
  end: { zh: "。", en: ". " },
} as const;

export type PageWord = keyof typeof WORDS;
export type PageSpeak = (word: PageWord, data?: MessageData) => string;

export function pageSpeaker(locale: Locale): PageSpeak {
  return (word, data = {}) => fill(WORDS[word][locale], data);
}
