import type { Indent, ParagraphFormat } from "../../src/document/looks.js";
import type { Document } from "../../src/document/model.js";
import { defineRule } from "../../src/rule/index.js";
import { Deviations } from "./deviations.js";
import { rolesOf } from "./roles.js";
import { clause, STANDARD } from "./standard.js";
import { mainFormat } from "./type.js";

export default defineRule({
  id: "first-line-indent",
  family: "layout",
  layout: "gbt9704",
  severity: "warning",
  name: { zh: "首行缩进", en: "First-line indent" },
  summary: {
    zh: "正文每个自然段左空二字，回行顶格。",
    en: "Each paragraph of the body begins two characters in; its other lines begin at the margin.",
  },
  why: {
    zh: "缩进不一，段落就显得参差；用空格凑的缩进改字号后会走样。",
    en: "Uneven indents look careless.",
  },
  source: clause(
    "required",
    "7.3.3：每个自然段左空二字，回行顶格。",
    "7.3.3: each paragraph begins two characters in, its other lines at the margin.",
  ),
  messages: {
    first: {
      zh: "正文有{count}段首行缩进{characters}字，标准规定左空二字。请把“首行缩进”设为2字符。",
      en: "{count} paragraphs of the body begin {characters} characters in; the standard requires two. Set the first-line indent to 2 characters.",
    },
    left: {
      zh: "正文有{count}段整段左缩进{characters}字，标准规定回行顶格。请把左缩进设为0。",
      en: "{count} paragraphs of the body are indented by {characters} characters as a whole; the standard requires that all lines but the first begin at the margin. Set the left indent to 0.",
    },
    place: { zh: "这一段也一样", en: "here too" },
  },
  data: {
    characters: { zh: "现在缩进几个字", en: "the indent that there is, in characters" },
    count: { zh: "段数", en: "how many paragraphs" },
  },
  exampleOptions: { format: "docx" },
  examples: {
    bad: ["{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{仿宋 三号}⟦现就防汛工作通知如下。⟧"],
    good: [
      "{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{仿宋 三号 缩进2}现就防汛工作通知如下。\n{仿宋 三号}　　各单位要高度重视。",
    ],
  },
  check({ document, analysis, report }) {
    const deviations = new Deviations<WrongIndent>();
    for (const { block, end } of analysis.part(rolesOf).text) {
      const range = { block, start: 0, end };
      deviations.add(wrongIndent(document, block), range);
    }
    for (const { found, first, related, count } of deviations) {
      const { message, characters } = found;
      report({ message, data: { characters, count }, range: first, related, group: `${message} ${characters}` });
    }
  },
});

interface WrongIndent {
  readonly message: "first" | "left";
  readonly characters: number;
}

/** How a paragraph is indented, when not as the standard requires; null too where the file does not say enough. */
function wrongIndent(document: Document, index: number): WrongIndent | null {
  const { blocks, looks } = document;
  const block = blocks[index];
  const format = looks?.paragraphs[looks.blocks[index]?.paragraph ?? -1];
  if (block === undefined || format === undefined) return null;
  const size = mainFormat(document, { block: index, start: 0, end: block.text.length })?.size;
  const [first, left] = indentsOf(format, size);
  if (first === null || left === null) return null;
  const { characters, tolerance } = STANDARD.indent;
  const typed = /^\u3000*/.exec(block.text)?.[0].length ?? 0;
  const total = first + left + typed;
  if (Math.abs(total - characters) > tolerance) return { message: "first", characters: rounded(total) };
  return Math.abs(left) > tolerance ? { message: "left", characters: rounded(left) } : null;
}

/** Of the first line and of all lines, in characters; null where the size of type is not known. */
function indentsOf({ firstLine, left }: ParagraphFormat, size: number | undefined): [number | null, number | null] {
  const inCharacters = (indent: Indent = { points: 0 }): number | null => {
    if ("characters" in indent) return indent.characters;
    if (indent.points === 0) return 0;
    return size === undefined ? null : indent.points / size;
  };
  return [inCharacters(firstLine), inCharacters(left)];
}

function rounded(characters: number): number {
  return Math.round(characters * 10) / 10;
}
