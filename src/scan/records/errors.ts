/** Why a file of records cannot be taken, in words for the person who named it. */
import { fill, type Locale, type Localized, type MessageData } from "../../text/locale.js";

const REASONS = {
  unreadable: { zh: "读不出 {file}：{reason}", en: "{file} cannot be read: {reason}" },
  "no-file": { zh: "{file} 不是普通文件。", en: "{file} is no regular file." },
  "not-utf8": {
    zh: "{file} 第 {line} 行不是 UTF-8。PowerShell 的 > 会改写编码，请改用 --output 写 JSONL。",
    en: "{file}, line {line}: not UTF-8. PowerShell's > changes the encoding; write JSONL with --output instead.",
  },
  "too-long": {
    zh: "{file} 第 {line} 行超过 {limit} MB，不读。",
    en: "{file}, line {line}: longer than {limit} MB, which is not read.",
  },
  "no-json": {
    zh: "{file} 第 {line} 行不是 JSON。要用 --format jsonl 的报告，一行一个文件。",
    en: "{file}, line {line}: no JSON. What is wanted is a report of --format jsonl, a file a line.",
  },
  "no-record": {
    zh: "{file} 第 {line} 行不是 gongwen-lint 的 JSONL 记录（type 应为 file 或 summary）。",
    en: "{file}, line {line}: no JSONL record of gongwen-lint (whose type is file or summary).",
  },
  "wrong-record": {
    zh: "{file} 第 {line} 行的记录不对：{key}",
    en: "{file}, line {line}: the record is not as it should be: {key}",
  },
  changed: {
    zh: "{file} 正在变动：读第二遍时第 {line} 行不一样了。等检查结束再用。",
    en: "{file} is changing: line {line} was another when it was read again. Use it when its scan is done.",
  },
} as const satisfies Record<string, Localized>;

/** A file of records that cannot be taken; nothing was written. */
export class RecordsError extends Error {
  override readonly name = "RecordsError";

  constructor(
    readonly code: keyof typeof REASONS,
    readonly data: MessageData,
  ) {
    super(fill(REASONS[code].zh, data));
  }

  describe(locale: Locale): string {
    return fill(REASONS[this.code][locale], this.data);
  }
}
