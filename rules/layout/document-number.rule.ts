import { defineRule } from "../../src/rule/index.js";
import { clause } from "./standard.js";

/** 示水〔2024〕5号 on a line of its own; 签发人 may stand beside it. Wrong forms too. */
const NUMBER =
  /^\s*([\p{Script=Han}]{1,12})\s?([〔[［(（【﹝])\s?([\d０-９]{2,4}|[〇○零一二三四五六七八九]{2,4})\s?年?([〕\]］)）】﹞])\s?(第?)\s?([\d０-９]{1,5}|[〇零一二三四五六七八九十百]{1,6})\s?(号?)(?=\s*$|\s+签发人)/u;
/** So many lines with text are searched: it stands above the title (7.2.5), or under it in a transcript. */
const SEARCHED = 12;

export default defineRule({
  id: "document-number",
  family: "layout",
  layout: "gbt9704",
  severity: "warning",
  name: { zh: "发文字号", en: "Document number" },
  summary: {
    zh: "发文字号的形式：机关代字、六角括号括年份、顺序号，如示水〔2024〕5号。",
    en: "The form of a document number: abbreviation, year in tortoise-shell brackets, serial number, as in 示水〔2024〕5号.",
  },
  why: {
    zh: "发文字号是查找、引用公文的依据，形式有标准。",
    en: "A document is found and cited by its number, whose form the standard fixes.",
  },
  source: clause(
    "required",
    "7.2.5：年份、发文顺序号用阿拉伯数字标注；年份应标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位，在阿拉伯数字后加“号”字。",
    "7.2.5: year and serial number in Arabic digits; the year in full in 〔〕; no 第, no leading zero, 号 behind the number.",
  ),
  messages: {
    bracket: {
      zh: "发文字号“{text}”的年份应用六角括号，即“〔{year}〕”。请改正。",
      en: "The year of the document number “{text}” takes tortoise-shell brackets: 〔{year}〕.",
    },
    year: {
      zh: "发文字号“{text}”的年份应写四位阿拉伯数字。请改正。",
      en: "The year of the document number “{text}” takes four Arabic digits.",
    },
    ordinal: { zh: "发文字号“{text}”的顺序号前不加“第”字。请删去。", en: "The serial number of “{text}” takes no 第." },
    serial: {
      zh: "发文字号“{text}”的顺序号应用阿拉伯数字，不编虚位（1不写作01）。请改正。",
      en: "The serial number of “{text}” takes Arabic digits without leading zeros.",
    },
    unit: { zh: "发文字号“{text}”末尾缺“号”字。请补上。", en: "The document number “{text}” lacks 号 at its end." },
  },
  exampleOptions: { format: "docx" },
  examples: {
    bad: [
      "⟦示水[2024]5号⟧\n关于防汛工作的通知\n各镇人民政府：",
      "⟦示水〔2024〕05号⟧\n关于防汛工作的通知\n各镇人民政府：",
    ],
    good: ["示水〔2024〕5号\n关于防汛工作的通知\n各镇人民政府：\n依照《防汛条例》（2011年修订）第5条。"],
  },
  check({ analysis, report }) {
    const lines = analysis.elements.extent.all.slice(0, SEARCHED);
    for (const { block, start: lineStart, text: line } of lines) {
      const match = NUMBER.exec(line);
      if (match === null) continue;
      const [whole, , open = "", year = "", close = "", ordinal = "", serial = "", unit = ""] = match;
      const start = lineStart + whole.length - whole.trimStart().length;
      const text = whole.trim();
      const range = { block, start, end: start + text.length };
      if (open !== "〔" || close !== "〕") report({ message: "bracket", data: { text, year }, range });
      if (!/^\d{4}$/.test(year)) report({ message: "year", data: { text }, range });
      if (ordinal !== "") report({ message: "ordinal", data: { text }, range });
      if (!/^[1-9]\d*$/.test(serial)) report({ message: "serial", data: { text }, range });
      if (unit === "") report({ message: "unit", data: { text }, range });
      return;
    }
  },
});
