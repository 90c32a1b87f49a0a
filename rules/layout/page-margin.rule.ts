import type { Section } from "../../src/document/looks.js";
import { defineRule } from "../../src/rule/index.js";
import { clause, STANDARD } from "./standard.js";

const MILLIMETRE = 72 / 25.4;

export default defineRule({
  id: "page-margin",
  family: "layout",
  layout: "gbt9704",
  severity: "warning",
  name: { zh: "纸张和页边距", en: "Paper and margins" },
  summary: {
    zh: "A4纸，上白边37毫米，左白边28毫米，版心156×225毫米。",
    en: "A4; 37 mm above, 28 mm on the left, a type area of 156 by 225 mm.",
  },
  why: { zh: "版心不合标准，套红头、装订都会出问题。", en: "Letterhead and binding depend on it." },
  source: clause(
    "required",
    "5.1：采用A4型纸；5.2.1：天头37毫米±1毫米，订口28毫米±1毫米，版心156毫米×225毫米（右、下白边由此得出）。",
    "5.1: A4; 5.2.1: 37 mm ± 1 mm above, 28 mm ± 1 mm at the binding, a type area of 156 by 225 mm (from which the other margins follow).",
  ),
  messages: {
    width: {
      zh: "纸宽{found}毫米，标准规定{expected}毫米（A4）。请在“页面设置”中改正。",
      en: "The paper is {found} mm wide; the standard requires {expected} mm (A4). Correct it in the page setup.",
    },
    height: {
      zh: "纸高{found}毫米，标准规定{expected}毫米（A4）。请在“页面设置”中改正。",
      en: "The paper is {found} mm high; the standard requires {expected} mm (A4). Correct it in the page setup.",
    },
    top: {
      zh: "上白边{found}毫米，标准规定{expected}毫米。请在“页面设置”中改正。",
      en: "The margin above is {found} mm; the standard requires {expected} mm. Correct it in the page setup.",
    },
    left: {
      zh: "左白边{found}毫米，标准规定{expected}毫米。请在“页面设置”中改正。",
      en: "The margin on the left is {found} mm; the standard requires {expected} mm. Correct it in the page setup.",
    },
    areaWidth: {
      zh: "版心宽{found}毫米，标准规定{expected}毫米（左28、右26）。请在“页面设置”中改正。",
      en: "The type area is {found} mm wide; the standard requires {expected} mm (28 on the left, 26 on the right). Correct it in the page setup.",
    },
    areaHeight: {
      zh: "版心高{found}毫米，标准规定{expected}毫米（上37、下35）。请在“页面设置”中改正。",
      en: "The type area is {found} mm high; the standard requires {expected} mm (37 above, 35 below). Correct it in the page setup.",
    },
  },
  data: {
    found: { zh: "现在的尺寸，毫米", en: "what there is, in millimetres" },
    expected: { zh: "标准的尺寸，毫米", en: "what the standard requires, in millimetres" },
  },
  exampleOptions: { format: "docx" },
  examples: {
    bad: ["页面 210×297 上25.4 下46.6 左28 右26\n{小标宋 二号 居中}关于防汛工作的通知"],
    good: ["页面 210×297 上37 下35 左28 右26\n{小标宋 二号 居中}关于防汛工作的通知"],
  },
  check({ document, report }) {
    const sections = (document.looks?.sections ?? []).filter(({ continuous }) => !continuous);
    for (const section of sections) {
      // of one form throughout, the document itself deviates; else the section, where it begins
      const range = sections.length === 1 ? null : { block: section.start, start: 0, end: 0 };
      for (const { what, found, expected } of faultsOf(section))
        report({ message: what, data: { found, expected }, range, group: `${what} ${found}` });
    }
  },
});

interface Fault {
  readonly what: Exclude<keyof typeof STANDARD.page, "tolerance">;
  readonly found: number;
  readonly expected: number;
}

/** What of a section's page deviates; a page on its side (for a wide table) is turned, and its margins are its own. */
function faultsOf({ width, height, margins }: Section): Fault[] {
  if (width === undefined || height === undefined) return [];
  const { tolerance } = STANDARD.page;
  const faults: Fault[] = [];
  const check = (what: Fault["what"], points: number) => {
    const found = Math.round((points / MILLIMETRE) * 10) / 10;
    const expected = STANDARD.page[what];
    if (Math.abs(found - expected) > tolerance) faults.push({ what, found, expected });
  };
  check("width", Math.min(width, height));
  check("height", Math.max(width, height));
  if (margins === undefined || width > height || faults.length > 0) return faults;
  const { top, bottom, left, right, gutter } = margins;
  check("top", Math.abs(top));
  check("left", left + gutter);
  check("areaWidth", width - left - right - gutter);
  check("areaHeight", height - Math.abs(top) - Math.abs(bottom));
  return faults;
}
