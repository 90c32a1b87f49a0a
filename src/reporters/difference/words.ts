/** Every word of the reports of a comparison, in both languages side by side. */
import { fill, type Locale, type Localized, type MessageData } from "../../text/locale.js";

const WORDS = {
  title: { zh: "两次检查的比较", en: "Two checks compared" },
  inputs: {
    zh: "{old}（{oldFiles} 个文件）→ {new}（{newFiles} 个文件）",
    en: "{old} ({oldFiles} files) → {new} ({newFiles} files)",
  },
  "fate.new": { zh: "新增 {n} 处", en: "{n} new" },
  "fate.fixed": { zh: "已改好 {n} 处", en: "{n} fixed" },
  "fate.unchanged": { zh: "未变 {n} 处", en: "{n} unchanged" },
  "fate.gone": { zh: "随文件消失或未能再查 {n} 处", en: "{n} gone with their files or not checked again" },
  "fate.none": { zh: "没有新增问题", en: "nothing new" },
  counted: { zh: "{fate}：{parts}", en: "{fate}: {parts}" },
  files: { zh: "文件：{parts}", en: "Files: {parts}" },
  "files.added": { zh: "新增 {n}", en: "added {n}" },
  "files.removed": { zh: "消失 {n}", en: "gone {n}" },
  "files.moved": { zh: "移动 {n}", en: "moved {n}" },
  "files.changed": { zh: "变化 {n}", en: "changed {n}" },
  "files.unchanged": { zh: "未变 {n}", en: "unchanged {n}" },
  unreadable: { zh: "新出现的无法检查（{n} 个）", en: "Not checked, and new as such ({n})" },
  worst: { zh: "新增问题（{n} 个文件）", en: "New findings ({n} files)" },
  moved: { zh: "移动（{n} 个）", en: "Moved ({n})" },
  removed: { zh: "消失（{n} 个）", en: "Gone ({n})" },
  restored: { zh: "现在能检查了（{n} 个）", en: "Checked again ({n})" },
  "more.files": {
    zh: "还有 {n} 个文件，用 json 或 jsonl 格式可以看到。",
    en: "{n} more files; the formats json and jsonl have them.",
  },
  "more.findings": { zh: "还有 {n} 处", en: "{n} more" },
  times: { zh: "{text}（共 {n} 处）", en: "{text} ({n} places)" },
  "file.line": { zh: "{path}  {parts}", en: "{path}  {parts}" },
  "from.to": { zh: "{from} → {to}", en: "{from} → {to}" },
  byRule: { zh: "有变化的规则", en: "Rules with changes" },
  "column.rule": { zh: "规则", en: "rule" },
  "column.new": { zh: "新增", en: "new" },
  "column.fixed": { zh: "已改好", en: "fixed" },
  "column.unchanged": { zh: "未变", en: "unchanged" },
  "column.gone": { zh: "消失", en: "gone" },
} as const satisfies Record<string, Localized>;

export type DifferenceWord = keyof typeof WORDS;
export type DifferenceSpeak = (word: DifferenceWord, data?: MessageData) => string;

/** Speaks one language. */
export function differenceSpeaker(locale: Locale): DifferenceSpeak {
  return (word, data = {}) => fill(WORDS[word][locale], data);
}
