import type { CharacterFormat } from "../../src/document/looks.js";
import type { Document } from "../../src/document/model.js";
import { defineRule } from "../../src/rule/index.js";
import type { Range } from "../../src/text/range.js";
import { clause, STANDARD, wrongType } from "./standard.js";

/** — 1 —: one-em dashes on both sides, a space or none between. */
const DASHED = /—\s?$/u;
const DASHED_BEHIND = /^\s?—/u;

export default defineRule({
  id: "page-number",
  family: "layout",
  layout: "gbt9704",
  severity: "info",
  name: { zh: "页码", en: "Page number" },
  summary: {
    zh: "页码一般用4号半角宋体数字，左右各一条一字线，单页居右、双页居左。",
    en: "Page numbers are usually 宋体 digits of size 4号 between dashes, right on odd pages and left on even ones.",
  },
  why: { zh: "页码是公文的要素，多页没有页码容易错漏。", en: "Without page numbers pages get lost or mixed up." },
  source: clause(
    "advised",
    "7.5：一般用4号半角宋体阿拉伯数字，左右各放一条一字线；单页码居右空一字，双页码居左空一字。",
    "7.5: usually 4号 half-width 宋体 digits with a dash on each side; odd ones at the right, even ones at the left, one character in.",
  ),
  messages: {
    missing: {
      zh: "没有插入页码。公文一般要有页码，请在页脚插入。",
      en: "There are no page numbers. Documents usually have them; insert them in the footer.",
    },
    dashes: {
      zh: "页码左右一般各有一条一字线，如“— 1 —”。请补上。",
      en: "A page number usually stands between dashes: — 1 —. Add them.",
    },
    type: {
      zh: "页码为{found}，标准一般用四号宋体。请改为四号宋体。",
      en: "Page numbers are in {found}; the standard usually has 四号宋体 (14 pt). Change them.",
    },
    sides: {
      zh: "页码单双页位置相同；标准一般单页居右、双页居左。请设置“奇偶页不同”。",
      en: "Page numbers stand in the same place on all pages; usually odd ones stand right and even ones left. Set different odd and even pages.",
    },
  },
  data: { found: { zh: "不合标准的字体、字号", en: "the font and size that deviate" } },
  exampleOptions: { format: "docx" },
  examples: {
    bad: ["{小标宋 二号 居中}关于防汛工作的通知\n页脚 {宋体 四号 偶页}⟦[=1|PAGE=]⟧"],
    good: [
      "{小标宋 二号 居中}关于防汛工作的通知\n页脚 {宋体 四号 居右 奇页}— [=1|PAGE=] —\n页脚 {宋体 四号 偶页}— [=2|PAGE=] —",
    ],
  },
  check({ document, report }) {
    if (document.looks === undefined || document.looks.sections.length === 0) return;
    const numbers = pageNumbers(document);
    const [first] = numbers;
    if (first === undefined) return report({ message: "missing", data: {}, range: null });
    const bare = numbers.find((range) => !isDashed(document, range));
    if (bare !== undefined) report({ message: "dashes", data: {}, range: bare, group: "dashes" });
    for (const range of numbers) {
      const format = formatAt(document, range);
      // digits are set in the font of Latin letters
      const found = format === undefined ? null : wrongType(format, "宋体", STANDARD.size.pageNumber, "ascii");
      if (found === null) continue;
      report({ message: "type", data: { found }, range, group: "type" });
      break;
    }
    if (!document.looks.sections.some(({ differentEven }) => differentEven) && standsInPlace(document, first))
      report({ message: "sides", data: {}, range: first, group: "sides" });
  },
});

/** The page numbers in footers and headers, and in frames and boxes of theirs. */
function pageNumbers({ blocks, marks = [] }: Document): Range[] {
  return marks.flatMap((mark) =>
    mark.kind === "field" && /^PAGE(?:\s|$)/i.test(mark.code) && blocks[mark.range.block]?.part !== "body"
      ? [mark.range]
      : [],
  );
}

function isDashed({ blocks }: Document, { block, start, end }: Range): boolean {
  const text = blocks[block]?.text ?? "";
  return DASHED.test(text.slice(0, start)) && DASHED_BEHIND.test(text.slice(end));
}

/** Whether a number stands on the same side of all pages; a frame may stand on the outer side of each. */
function standsInPlace({ looks }: Document, { block }: Range): boolean {
  return looks?.paragraphs[looks.blocks[block]?.paragraph ?? -1]?.outside !== true;
}

function formatAt({ looks }: Document, { block, start }: Range): CharacterFormat | undefined {
  const stretch = looks?.blocks[block]?.characters.find((one) => one.start <= start && start < one.end);
  return looks?.characters[stretch?.format ?? -1];
}
