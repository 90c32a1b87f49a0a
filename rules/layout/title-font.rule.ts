import type { CharacterFormat } from "../../src/document/looks.js";
import { defineRule } from "../../src/rule/index.js";
import { Deviations } from "./deviations.js";
import { rolesOf } from "./roles.js";
import { clause, STANDARD, wrongType } from "./standard.js";
import { mainFormat } from "./type.js";

export default defineRule({
  id: "title-font",
  family: "layout",
  layout: "gbt9704",
  severity: "info",
  name: { zh: "标题字体字号", en: "Type of the title" },
  summary: { zh: "标题一般用2号小标宋。", en: "The title is usually set in 小标宋 of size 2号 (22 pt)." },
  why: { zh: "标题是一眼就看到的地方，字体字号最显眼。", en: "The title is what is seen first." },
  source: clause("advised", "7.3.1：标题一般用2号小标宋体字。", "7.3.1: the title is usually set in 2号小标宋."),
  messages: {
    type: {
      zh: "标题为{found}，标准一般用二号小标宋。请改为二号小标宋。",
      en: "The title is in {found}; the standard usually has 二号小标宋 (22 pt). Change it.",
    },
    place: { zh: "同样为{found}", en: "in {found} too" },
  },
  data: { found: { zh: "不合标准的字体、字号", en: "the font and size that deviate" } },
  exampleOptions: { format: "docx" },
  examples: {
    bad: ["{黑体 三号 居中}⟦关于防汛工作的通知⟧\n{仿宋 三号}各镇人民政府：\n{仿宋 三号 缩进2}现通知如下。"],
    good: ["{方正小标宋简体 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{仿宋 三号 缩进2}现通知如下。"],
  },
  check({ document, analysis, report }) {
    const deviations = new Deviations<string>();
    for (const range of analysis.part(rolesOf).title) {
      const format = mainFormat(document, range);
      if (format !== null && !isRed(format)) deviations.add(wrongType(format, "小标宋", STANDARD.size.title), range);
    }
    for (const { found, first, related } of deviations) {
      report({ message: "type", data: { found }, range: first, related });
    }
  },
});

/** Red is the name of the organ at the head of the page (发文机关标志, 7.2.4), which minutes have as their title (10.3). */
function isRed({ color }: CharacterFormat): boolean {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? "") ?? [];
  const value = (hex = "ff") => Number.parseInt(hex, 16);
  return color !== undefined && value(red) >= 0xc0 && value(green) <= 0x40 && value(blue) <= 0x40;
}
