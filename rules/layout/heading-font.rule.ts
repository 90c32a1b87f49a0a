import { defineRule } from "../../src/rule/index.js";
import { Deviations } from "./deviations.js";
import { type Layer, rolesOf } from "./roles.js";
import { clause, STANDARD, type Typeface, wrongType } from "./standard.js";
import { mainFormat } from "./type.js";

const LAYERS: readonly { readonly layer: Layer; readonly form: string; readonly typeface: Typeface }[] = [
  { layer: 1, form: "一、", typeface: "黑体" },
  { layer: 2, form: "（一）", typeface: "楷体" },
  { layer: 3, form: "1.", typeface: "仿宋" },
  { layer: 4, form: "（1）", typeface: "仿宋" },
];

export default defineRule({
  id: "heading-font",
  family: "layout",
  layout: "gbt9704",
  severity: "info",
  name: { zh: "小标题字体字号", en: "Type of headings" },
  summary: {
    zh: "小标题一般“一、”用黑体，“（一）”用楷体，“1.”“（1）”用仿宋，都是3号。",
    en: "Headings are usually set in 黑体 (一、), 楷体 (（一）) and 仿宋 (1. and （1）), all of size 3号.",
  },
  why: { zh: "层次靠字体区分，字体乱了层次就看不清。", en: "The type tells the layers apart." },
  source: clause(
    "advised",
    "7.3.3：一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字标注；字号按5.2.2一般用3号。",
    "7.3.3: usually 黑体 for the first layer, 楷体 for the second, 仿宋 for the third and fourth; 5.2.2: usually 3号.",
  ),
  messages: {
    type: {
      zh: "“{form}”层有{count}个小标题为{found}，标准一般用三号{typeface}。请改为三号{typeface}。",
      en: "{count} headings of the layer “{form}” are in {found}; the standard usually has 三号{typeface} (16 pt). Change them.",
    },
    place: { zh: "同样为{found}", en: "in {found} too" },
  },
  data: {
    form: { zh: "哪一层", en: "which layer" },
    found: { zh: "不合标准的字体、字号", en: "the font and size that deviate" },
    typeface: { zh: "标准一般用的字体", en: "the type that the standard usually has" },
    count: { zh: "个数", en: "how many headings" },
  },
  exampleOptions: { format: "docx" },
  examples: {
    bad: [
      "{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{仿宋 三号 缩进2}现通知如下。\n{宋体 三号 缩进2}⟦一、落实责任⟧\n{仿宋 三号 缩进2}层层压实责任。\n{宋体 三号 缩进2}二、备足物资",
    ],
    good: [
      "{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{仿宋 三号 缩进2}现通知如下。\n{黑体 三号 缩进2}一、落实责任\n{楷体_GB2312 三号 缩进2}（一）明确分工",
    ],
  },
  check({ document, analysis, report }) {
    const { headings } = analysis.part(rolesOf);
    for (const { layer, form, typeface } of LAYERS) {
      const deviations = new Deviations<string>();
      for (const heading of headings) {
        const format = heading.layer === layer ? mainFormat(document, heading.range) : null;
        if (format !== null) deviations.add(wrongType(format, typeface, STANDARD.size.body), heading.range);
      }
      for (const { found, first, related, count } of deviations) {
        const data = { form, found, typeface, count };
        report({ message: "type", data, range: first, related, group: `${form} ${found}` });
      }
    }
  },
});
