/** What the reader of the report should know about how a file was read. */
import { FORMATS } from "../document/formats.js";
import type { Format, Notice } from "../document/model.js";
import { fill, type Locale, type Localized } from "../text/locale.js";

const WORDING: Readonly<Record<string, Localized>> = {
  "read-in-spite-of-name": {
    zh: "文件名是 .{extension}，内容却是{format}，按内容读取。",
    en: "The name says .{extension}, the content is {format}; read as its content says.",
  },
  "encoding-guessed": {
    zh: "文字编码按 {encoding} 读取，仅凭内容不能完全确定。",
    en: "Read as {encoding}; the content alone does not settle the encoding.",
  },
  "part-not-read": {
    zh: "文档的一个部分（{part}）已损坏，没有读取，其余照常检查。",
    en: "One part of the document ({part}) is damaged and was not read; the rest was checked.",
  },
  "other-document": {
    zh: "文件里还有另一份文档（{part}），没有检查。",
    en: "The file holds another document ({part}), which was not checked.",
  },
  "other-page": {
    zh: "文件里还有另一个网页（{part}），没有检查。",
    en: "The file holds another page ({part}), which was not checked.",
  },
  "embedded-document": {
    zh: "文档嵌入了另一个文件（{part}），其中的内容没有检查。",
    en: "The document embeds another file ({part}); its content was not checked.",
  },
  "page-not-read": {
    zh: "第 {pages} 页已损坏，没有读取，其余照常检查。",
    en: "Page {pages} is damaged and was not read; the rest was checked.",
  },
  "page-without-text": {
    zh: "第 {pages} 页没有文字层（空白页或扫描的图片），没有检查。",
    en: "Page {pages} has no text layer (blank or scanned); it was not checked.",
  },
  "cut-off": {
    zh: "文件不完整，末尾缺失，只检查了现有的部分。",
    en: "The file is cut off; only what is left of it was checked.",
  },
  "numbers-not-read": {
    zh: "自动编号的定义已损坏，编号没有读出；序号、标题和结构没有检查。",
    en: "The definitions of automatic numbers are damaged; numbers were not read, and numbering, headings and structure were not checked.",
  },
  "open-in-program": {
    zh: "文件好像正在 {program} 中打开，检查的是最近一次保存的内容。",
    en: "The file seems to be open in {program}; what was last saved was checked.",
  },
  "open-by-user": {
    zh: "文件好像正在 {program} 中打开（用户 {user}），检查的是最近一次保存的内容。",
    en: "The file seems to be open in {program} (user {user}); what was last saved was checked.",
  },
  "numbers-unknown": {
    zh: "网页没有说明各层自动编号怎样写（一、（一）、1.），序号、标题和结构没有检查。",
    en: "The page does not say how the numbers of its nested lists are written; numbering, headings and structure were not checked.",
  },
  "layout-not-read": {
    zh: "读不到{format}的字体、缩进和页面，版式没有检查。",
    en: "Fonts, indents and pages of {format} cannot be read; its layout was not checked.",
  },
  "markdown-as-text": {
    zh: "Markdown 标记过于复杂，按纯文本检查。",
    en: "The Markdown markup is too complex; checked as plain text.",
  },
};

/** A notice in words. */
export function describeNotice({ code, data = {} }: Notice, locale: Locale): string {
  const name = FORMATS[data["format"] as Format]?.name[locale];
  // Latin letters stand apart from Chinese ones
  const format = locale === "zh" && /^\w/.test(name ?? "") ? ` ${name}` : name;
  return fill(WORDING[code]?.[locale] ?? code, format === undefined ? data : { ...data, format });
}
