import type { Highlight } from "../../src/document/marks.js";
import { defineRule } from "../../src/rule/index.js";
import { clip } from "./clip.js";
import { FINAL_TEXT } from "./source.js";

/** Marker pens that leave no trace to the eye. */
const UNSEEN: ReadonlySet<string> = new Set(["white", "none", "#ffffff"]);

export default defineRule({
  id: "leftover-highlight",
  family: "traces",
  severity: "warning",
  name: { zh: "突出显示没有去掉", en: "Leftover highlight" },
  summary: {
    zh: "用“突出显示”（荧光笔）标过的文字，通常是待核、待改的地方。",
    en: "Text marked with the highlighter, which is how people mark what is still to do.",
  },
  why: {
    zh: "标黄的地方多半还没有核实；就算已经核实，带着颜色也不能印发。",
    en: "What is highlighted was mostly left to be checked; and a document is not issued with it.",
  },
  source: FINAL_TEXT,
  messages: {
    highlighted: {
      zh: "“{text}”还标着颜色。请核实后去掉突出显示。",
      en: "“{text}” is still highlighted. Check it and remove the highlight.",
    },
    shaded: {
      zh: "“{text}”有黄色底纹。如是待核的标记，请核实后去掉。",
      en: "“{text}” has a yellow background. If it marks what is still to be checked, check it and remove it.",
    },
  },
  data: { color: { zh: "颜色", en: "the colour" } },
  exampleOptions: { format: "docx" },
  examples: {
    bad: ["完成投资⟦[*3.2亿元*]⟧，同比增长⟦[*cyan:8%*]⟧。"],
    good: ["完成投资3.2亿元。", "完成投资[*white:3.2亿元*]。"],
  },
  check({ document, report }) {
    for (const mark of document.marks ?? []) {
      if (mark.kind !== "highlight" || UNSEEN.has(mark.color.toLowerCase())) continue;
      const { range, color } = mark;
      const text = document.blocks[range.block]?.text.slice(range.start, range.end) ?? "";
      if (text.trim() === "") continue;
      const data = { text: clip(text), color };
      if (mark.by === "highlight") report({ message: "highlighted", data, range, group: color });
      else if (isYellow(mark)) report({ message: "shaded", data, range, severity: "info", group: color });
    }
  },
});

/** A background in another colour is design. */
function isYellow({ color }: Highlight): boolean {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color) ?? [];
  const value = (hex = "0") => Number.parseInt(hex, 16);
  return value(red) >= 0xe0 && value(green) >= 0xd0 && value(blue) <= 0x66;
}
