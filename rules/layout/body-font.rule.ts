import { defineRule } from "../../src/rule/index.js";
import { Deviations } from "./deviations.js";
import { rolesOf } from "./roles.js";
import { clause, STANDARD, wrongType } from "./standard.js";
import { mainFormat } from "./type.js";

export default defineRule({
  id: "body-font",
  family: "layout",
  layout: "gbt9704",
  severity: "info",
  name: { zh: "正文字体字号", en: "Type of the body" },
  summary: { zh: "正文一般用3号仿宋。", en: "The body is usually set in 仿宋 of size 3号 (16 pt)." },
  why: {
    zh: "字体字号不合标准，版心就排不成每面22行、每行28字。",
    en: "In another type a page does not come to 22 lines of 28 characters.",
  },
  source: clause(
    "advised",
    "5.2.2：如无特殊说明，公文格式各要素一般用3号仿宋体字。",
    "5.2.2: unless stated otherwise, elements are usually set in 3号仿宋.",
  ),
  messages: {
    type: {
      zh: "正文有{count}段为{found}，标准一般用三号仿宋。请选中后改为三号仿宋。",
      en: "{count} paragraphs of the body are in {found}; the standard usually has 三号仿宋 (16 pt). Change them.",
    },
    place: { zh: "同样为{found}", en: "in {found} too" },
  },
  data: {
    found: { zh: "不合标准的字体、字号", en: "the font and size that deviate" },
    count: { zh: "段数", en: "how many paragraphs" },
  },
  exampleOptions: { format: "docx" },
  examples: {
    bad: [
      "{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{宋体 小四 缩进2}⟦现就防汛工作通知如下。⟧\n{宋体 小四 缩进2}一要落实责任。",
    ],
    good: [
      "{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{仿宋_GB2312 三号 缩进2}现就防汛工作通知如下。",
    ],
  },
  check({ document, analysis, report }) {
    const deviations = new Deviations<string>();
    for (const range of analysis.part(rolesOf).text) {
      const format = mainFormat(document, range);
      if (format !== null) deviations.add(wrongType(format, "仿宋", STANDARD.size.body), range);
    }
    for (const { found, first, related, count } of deviations) {
      report({ message: "type", data: { found, count }, range: first, related });
    }
  },
});
