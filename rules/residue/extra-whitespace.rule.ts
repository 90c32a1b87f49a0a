import type { Analysis } from "../../src/analysis/analysis.js";
import type { Block, Document } from "../../src/document/model.js";
import { defineRule } from "../../src/rule/index.js";
import { SIGN } from "../../src/text/signs.js";
import { PUSHED_RIGHT, type Spaces, superfluousSpaces } from "./spaces.js";

/** In Word a picture stands in an empty paragraph, and empty paragraphs push a title down its cover. */
const BLANK_PARAGRAPHS = 6;
const DATE =
  /^\s*(?:\d{4}|[〇○Ｏ零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

export default defineRule({
  id: "extra-whitespace",
  family: "residue",
  severity: "info",
  name: { zh: "多余的空白", en: "Extra white space" },
  summary: {
    zh: "行尾空格、句中空格、不换行空格、成片空行。",
    en: "Spaces at the end of lines and inside sentences, no-break spaces, runs of blank lines.",
  },
  why: {
    zh: "多半是从网页复制带来的，不影响内容，但会影响排版，也看得出文字的来历。",
    en: "Usually copied from a web page; harmless to the content, but it disturbs layout and betrays where the text comes from.",
  },
  source: { tier: "practice", text: { zh: "排版惯例。", en: "Practice of typesetting." } },
  messages: {
    trailing: { zh: "行尾有多余空格。可以删去。", en: "Spaces at the end of the line. They can go." },
    inside: { zh: "句中有多余空格。可以删去。", en: "Spaces inside a sentence. They can go." },
    nobreak: {
      zh: "有不换行空格（U+00A0），常见于网页。可以删去。",
      en: "No-break spaces (U+00A0), as web pages have. They can go.",
    },
    blank: { zh: "连续 {count} 个空行。可以只留一个。", en: "{count} blank lines in a row. One is enough." },
  },
  data: {
    kind: { zh: "trailing、inside、nobreak、blank", en: "trailing, inside, nobreak or blank" },
    count: { zh: "空行数", en: "number of blank lines" },
  },
  examples: {
    bad: ["工作扎实推进。⟦ ⟧", "统筹⟦\u00A0⟧推进", "要坚持⟦ ⟧稳中求进，务求实效。", "正文。\n⟦⟧\n\n\n落款"],
    good: ["　　工作扎实推进。", "张　三　李小四", "索 引 号", "正文。\n\n落款", "采用 GB/T 9704 的格式。"],
  },
  options: {
    blankLines: {
      type: "integer",
      default: 3,
      minimum: 2,
      meaning: { zh: "连续几个空行就算多", en: "so many empty lines in a row are too many" },
    },
  },
  check({ document, analysis, options, report }) {
    for (const { first, count } of blankRuns(analysis, options.blankLines)) {
      const range = { block: first.index, start: 0, end: first.text.length };
      report({ message: "blank", data: { kind: "blank", count }, range, group: "blank" });
    }
    const { blockSigns, signs } = analysis;
    if ((signs & SIGN.space) === 0) return;
    for (const block of document.blocks) {
      if (((blockSigns[block.index] ?? 0) & SIGN.space) === 0 || !isProse(block)) continue;
      for (const { start, end, kind } of spacesOf(block, document)) {
        report({ message: kind, data: { kind }, range: { block: block.index, start, end }, group: kind });
      }
    }
  },
});

function isProse({ part, cell, kind }: Block): boolean {
  return part === "body" && cell === undefined && kind !== "code";
}

/** Runs of blank lines between lines of the body; Markdown shows none, and those at the end nobody sees. */
function* blankRuns(
  { document, blockSigns }: Analysis,
  blankLines: number,
): Generator<{ readonly first: Block; readonly count: number }> {
  if (document.format === "md") return;
  const fewest = document.format === "docx" ? Math.max(BLANK_PARAGRAPHS, blankLines) : blankLines;
  let blanks: Block[] = [];
  for (const block of document.blocks) {
    if (block.part !== "body") continue;
    const hasText = ((blockSigns[block.index] ?? 0) & SIGN.han) !== 0;
    if (!hasText && isProse(block) && block.text.trim() === "") {
      blanks.push(block);
      continue;
    }
    const first = blanks[0];
    if (first === undefined) continue;
    if (blanks.length >= fewest) yield { first, count: blanks.length };
    blanks = [];
  }
}

function spacesOf(block: Block, document: Document): Spaces[] {
  const found: Spaces[] = [];
  const generated = block.label === undefined ? 0 : (block.segments[0]?.end ?? 0);
  let offset = 0;
  for (const line of block.text.split("\n")) {
    for (const { start, end, kind } of superfluousSpaces(line, Math.max(0, generated - offset))) {
      if (kind === "trailing" && isLayout(line.slice(0, start), end - start, block, document)) continue;
      found.push({ start: offset + start, end: offset + end, kind });
    }
    offset += line.length + 1;
  }
  return found;
}

/** Two spaces break a line in Markdown; spaces behind a signature or date keep it off the right edge. */
function isLayout(line: string, count: number, block: Block, { format, blocks }: Document): boolean {
  if (count < 2) return false;
  if (format === "md" || block.alignment === "right" || block.alignment === "center") return true;
  return (
    DATE.test(line) ||
    line.search(/[^ \u00A0\u3000]/) >= PUSHED_RIGHT ||
    DATE.test(blocks[block.index + 1]?.text.trimEnd() ?? "")
  );
}
