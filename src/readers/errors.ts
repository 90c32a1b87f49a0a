/** Why a file could not be read, in words for the person who named it. */
import { FORMATS } from "../document/formats.js";
import { fill, type Locale, type Localized, localized } from "../text/locale.js";

const SUPPORTED = Object.values(FORMATS).map(({ extensions }) => `.${extensions[0]}`);

/** One entry a reason: the code that stands in the JSON report, and what a person reads. */
const REASONS = {
  "file-not-found": { zh: "找不到这个文件。请检查路径。", en: "No such file. Check the path." },
  "undecodable-name": {
    zh: "名字不是 UTF-8 编码（多半是 GBK），打不开。请先改名，如 convmv -f gbk -t utf8 -r --notest 文件夹。",
    en: "Its name is not in UTF-8 (GBK, most likely), and it cannot be opened. Rename it first, e.g. convmv -f gbk -t utf8 -r --notest folder.",
  },
  "no-permission": { zh: "没有读取权限。", en: "No permission to read it." },
  "in-use": {
    zh: "正被其他程序占用（如 Word、WPS 或同步软件），读不到内容。请关闭后再检查。",
    en: "Another program (Word, WPS, a synchronising service) holds it and lets nobody read it. Close it there and check again.",
  },
  "not-a-file": { zh: "不是普通文件（{what}），不读取。", en: "Not a regular file ({what}); not read." },
  "read-failed": { zh: "读取失败：{reason}", en: "Reading failed: {reason}" },
  "check-timeout": {
    zh: "检查用时过长，已放弃（--timeout 可放宽）。",
    en: "Checking took too long and was given up (--timeout allows more).",
  },
  "check-crashed": {
    zh: "检查时进程异常退出（可能内存不足，或文件触发了程序错误）。其他文件不受影响。",
    en: "The process that checked it ended abnormally (too little memory, or a fault that the file provokes). Other files are not affected.",
  },
  "check-failed": { zh: "检查时程序出错：{reason}", en: "A fault of the program while checking: {reason}" },
  "empty-file": { zh: "文件是空的（0 字节）。", en: "The file is empty (0 bytes)." },
  "file-too-large": {
    zh: "文件太大（{size}，上限 {limit}），未检查。",
    en: "The file is too large ({size}, limit {limit}); not checked.",
  },
  "unknown-format": {
    zh: `不是能读取的文档（看上去是{what}）。支持 ${SUPPORTED.join("、")}。`,
    en: `Not a document that can be read (it looks like {what}). Supported: ${SUPPORTED.join(", ")}.`,
  },
  "no-text": {
    zh: "里面没有文字（{what}），无法检查。",
    en: "There is no text in it ({what}); it cannot be checked.",
  },
  "undecodable-text": {
    zh: "文字编码无法判断，强行读取会成为乱码。请另存为 UTF-8 后再检查。",
    en: "The text encoding cannot be told; reading it anyway would give garbage. Save it as UTF-8 and check again.",
  },
  "encrypted-document": {
    zh: "文档有密码保护，无法读取。请去掉打开密码后再检查。",
    en: "The document is protected by a password. Remove the password and check again.",
  },
  "damaged-document": {
    zh: "文档已损坏，无法读取：{reason}",
    en: "The document is damaged and cannot be read: {reason}",
  },
  "limit-exceeded": {
    zh: "文档内容超出安全限制（{what}：{value}，上限 {limit}），未检查。",
    en: "The document exceeds a safety limit ({what}: {value}, limit {limit}); not checked.",
  },
} as const satisfies Record<string, Localized>;

export type UnreadableCode = keyof typeof REASONS;

/** Thrown by readers; `code` and `data` are the facts, the wording is chosen by locale at the edge. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";

  /** @param data the values of the reason's places; a `Localized` value is worded in the reader's language */
  constructor(
    readonly code: UnreadableCode,
    readonly data: Readonly<Record<string, string | number | Localized>> = {},
  ) {
    super(`${code} ${JSON.stringify(data)}`);
  }

  /** The reason in words. */
  describe(locale: Locale): string {
    return fill(REASONS[this.code][locale], localized(this.data, locale));
  }
}

/** A file of more bytes than the limit. */
export function fileTooLarge(size: number, limit: number): UnreadableError {
  const mebibytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return new UnreadableError("file-too-large", { size: mebibytes(size), limit: mebibytes(limit) });
}

/** A damaged document, with the reason in both languages. */
export function damaged(zh: string, en: string): UnreadableError {
  return new UnreadableError("damaged-document", { reason: { zh, en } });
}

/** Something is more than the limits allow. */
export function exceeded(zh: string, en: string, value: number | string, limit: number): UnreadableError {
  return new UnreadableError("limit-exceeded", { what: { zh, en }, value, limit });
}
