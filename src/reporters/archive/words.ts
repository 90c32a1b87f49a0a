/** What the report of an archive says besides the words of every report. */
import { fill, type Locale, type Localized, type MessageData } from "../../text/locale.js";

const WORDS = {
  title: { zh: "归档检查报告", en: "Report on an archive" },
  "title.page": { zh: "归档检查报告 · 第 {n} 卷", en: "Report on an archive · volume {n}" },
  noScript: {
    zh: "文件清单要用脚本显示，浏览器现在不许运行。各卷里的问题照样可以看：",
    en: "The list of files needs JavaScript, which is switched off here. The findings can be read all the same:",
  },
  "page.first": { zh: "第 1 卷", en: "volume 1" },
  "page.index": { zh: "全部文件", en: "All files" },
  "page.previous": { zh: "上一卷", en: "Previous volume" },
  "page.next": { zh: "下一卷", en: "Next volume" },
  "page.files": { zh: "本卷文件（{n}）", en: "Files here ({n})" },
  "page.rules": { zh: "规则的道理和依据", en: "The rules, why and on what ground" },
  "skip.files": { zh: "跳到文件清单", en: "Skip to the files" },
  "more.places": { zh: "还有 {n} 处没有列出。", en: "{n} more are not listed." },
  "more.file": {
    zh: "问题太多，这里只列一部分。要看全部，请单独检查这份文件：gongwen-lint <文件> --output html:报告.html",
    en: "There are too many to list them all here. For all of them check this file by itself: gongwen-lint <file> --output html:report.html",
  },
  filter: { zh: "筛选", en: "Filter" },
  search: { zh: "按路径查找…", en: "Search paths…" },
  shown: { zh: "显示 {n} 份，共 {all} 份", en: "{n} of {all} files" },
  clear: { zh: "清除筛选", en: "Clear" },
  empty: { zh: "没有符合条件的文件。", en: "No file matches." },
  files: { zh: "文件", en: "Files" },
  panels: { zh: "汇总与筛选项", en: "Sums and filters" },
  "by.verdict": { zh: "结论", en: "Verdict" },
  "by.folder": { zh: "文件夹", en: "Folders" },
  "by.rule": { zh: "规则", en: "Rules" },
  "by.format": { zh: "格式", en: "Formats" },
  "by.kind": { zh: "文种", en: "Kinds" },
  "by.reason": { zh: "没有检查的原因", en: "Why not checked" },
  "by.content": { zh: "内容相同", en: "Same content" },
  "rule.places": { zh: "{id} · 共 {places} 处", en: "{id} · {places} findings" },
  "kind.none": { zh: "未判断出", en: "unknown" },
  "format.none": { zh: "看不出", en: "unknown" },
  "list.all": { zh: "全部列出", en: "Show all" },
  "list.first": { zh: "只列前几项", en: "Show fewer" },
  "folder.top": { zh: "全部", en: "All" },
  "folder.none": { zh: "这里没有下级文件夹。", en: "No folders here." },
  "folder.more": { zh: "还有 {n} 个文件夹没有列出，可按路径查找。", en: "{n} more folders; search by path." },
  "same.count": { zh: "{n} 份：{path}", en: "{n} files: {path}" },
  "by.text": { zh: "文字大半相同", en: "Much of the text the same" },
  "near.pair": { zh: "{share}%：{copy} ← {original}", en: "{share}%: {copy} ← {original}" },
  "top.others": { zh: "另有 {n} 个文件不是文档，没有列出", en: "{n} more files are no documents and not listed" },
  "top.interrupted": {
    zh: "扫描中断了，这里只有中断之前的文件",
    en: "the scan was interrupted; these are the files before",
  },
  "same.more": { zh: "还有 {n} 项没有列出。", en: "{n} more are not listed." },
  "same.morePaths": { zh: "还有 {n} 份。", en: "{n} more." },
  "column.path": { zh: "文件", en: "File" },
  "column.verdict": { zh: "结论", en: "Verdict" },
  "column.format": { zh: "格式", en: "Format" },
  "column.kind": { zh: "文种", en: "Kind" },
  "column.errors": { zh: "错误", en: "Errors" },
  "column.warnings": { zh: "提醒", en: "Warnings" },
  "column.infos": { zh: "提示", en: "Notes" },
  "column.rules": { zh: "主要问题", en: "Commonest findings" },
  "print.more": { zh: "另有 {n} 份没有打印；请先筛选。", en: "{n} more are not printed; filter first." },
  none: { zh: "—", en: "—" },
  keys: { zh: "键盘", en: "Keyboard" },
  "keys.move": { zh: "上一份 / 下一份", en: "previous / next file" },
  "keys.open": { zh: "打开", en: "open" },
  "keys.search": { zh: "查找", en: "search" },
  "keys.clear": { zh: "清除筛选", en: "clear the filter" },
  made: {
    zh: "gongwen-lint {version} 生成。问题清单在旁边的文件夹 {folder} 里，请一起移动。不联网。",
    en: "Made by gongwen-lint {version}. The findings are in the folder {folder} beside this page; move them together. No network is used.",
  },
  "made.page": {
    zh: "gongwen-lint {version} 生成。不联网。",
    en: "Made by gongwen-lint {version}. No network is used.",
  },
  stop: { zh: "：", en: ": " },
} as const satisfies Record<string, Localized>;

export type ArchiveWord = keyof typeof WORDS;
export type ArchiveSpeak = (word: ArchiveWord, data?: MessageData) => string;

export function archiveSpeaker(locale: Locale): ArchiveSpeak {
  return (word, data = {}) => fill(WORDS[word][locale], data);
}

/** What the script says. */
const CLIENT = [
  "shown",
  "none",
  "folder.top",
  "folder.none",
  "folder.more",
  "print.more",
] as const satisfies readonly ArchiveWord[];

/** The words that the script needs, `{places}` and all. */
export function clientWords(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(CLIENT.map((word) => [word, WORDS[word][locale]]));
}
