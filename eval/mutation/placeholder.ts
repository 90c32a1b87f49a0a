/** Blanks in place of real figures, dates, names and titles, in every form that templates have. */
import type { Random } from "../random.js";
import { replaceOne } from "./edit.js";
import type { Injector } from "./types.js";

const MARKS = ["XX", "XXX", "xx", "××", "×××", "ＸＸ", "***", "○○", "____"];
const ONE = [...MARKS, "X", "×", "x"];
const UNITS = "(?:余|多)?(?:个|次|人|名|件|项|场|户|家|条|篇|万元|亿元|亩|公里|％|%|吨|台|套|所|座|份|期|处)";
/** Before a name that is not the middle of a word. */
const FRONT = "(?<=[，。、；：“（\\n在赴到])";
const one = (forms: readonly string[]) => (_: unknown, random: Random) => random.pick(forms);

const kinds: readonly (readonly [name: string, pattern: RegExp, forms: readonly string[]])[] = [
  ["figure", new RegExp(`(?<![\\d.〔年第—～~:：-])\\d{1,6}(?:\\.\\d+)?(?=${UNITS})`, "gu"), ONE],
  [
    "figure in brackets",
    new RegExp(`(?<![\\d.〔年第—～~:：-])\\d{1,6}(?=${UNITS})`, "gu"),
    ["（    ）", "【】", "[  ]"],
  ],
  ["year", /(?<!\d)20\d\d年/g, ["20XX年", "20xx年", "20××年", "202X年", "202×年", "XXXX年", "____年", "20**年"]],
  [
    "date",
    /(?<!\d)20\d\d年\d{1,2}月\d{1,2}日/g,
    [
      "20XX年X月X日",
      "XXXX年XX月XX日",
      "____年__月__日",
      "20××年×月×日",
      "2024年×月×日",
      "    年  月  日",
      "2024年X月XX日",
    ],
  ],
  [
    "place",
    new RegExp(`${FRONT}\\p{Script=Han}{2}(?=(?:县|区|市|镇|乡|街道|社区|村)(?![域级委长里民干容场直]))`, "gu"),
    MARKS,
  ],
  ["office", new RegExp(`${FRONT}[市县区](?=\\p{Script=Han}{2,4}局)`, "gu"), MARKS],
  [
    "person",
    /(?<=(?:书记|主任|局长|县长|校长|经理|镇长|组长|队长|院长|科长|主席|联系人：))\p{Script=Han}{2,3}(?=[，。、；）\n]|同志|主持|带队)/gu,
    ["XXX", "×××", "○○○", "***", "XX"],
  ],
  ["title of a document", /(?<=《)[^《》\n]{4,30}(?=》)/g, ["XXX", "××××", "XXXXXX", "    "]],
  ["quoted name", /(?<=“)[^“”，。\n]{3,8}(?=”)/g, ["XXX", "××", "XX"]],
  ["ordinal", /(?<=第)[一二三四五六七八九十\d]{1,3}(?=[届次期批])/g, ["X", "XX", "×", "__"]],
  [
    "document number",
    /〔20\d\d〕\d{1,4}号/g,
    ["〔2024〕×号", "〔20XX〕X号", "〔〕5号", "〔20××〕××号", "〔2024〕  号"],
  ],
  [
    "instruction",
    new RegExp(`${FRONT}\\p{Script=Han}{2,6}(?=[，。])`, "gu"),
    [
      "（此处填写单位名称）",
      "【此处插入数据】",
      "（请填写具体情况）",
      "（填写具体数字）",
      "[请在此处输入]",
      "【待补充】",
      "（单位名称）",
    ],
  ],
  [
    "field of a template",
    new RegExp(`${FRONT}\\p{Script=Han}{2,6}(?=[，。])`, "gu"),
    ["{{unit}}", "${name}", "<%=title%>", "«姓名»", "[[日期]]", "单击或点击此处输入文字。"],
  ],
];

export const placeholder: readonly Injector[] = kinds.map(([name, pattern, forms]) => ({
  rule: "unfilled-placeholder",
  name,
  inject: replaceOne(pattern, one(forms)),
}));
