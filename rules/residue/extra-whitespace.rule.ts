import type { Block } from "../../src/document/model.js";
import { defineRule } from "../../src/rule/index.js";

/** So many empty lines in a row are no layout any more. */
const BLANK_RUN = 3;
const TRAILING = /[ \t\u00A0\u2000-\u200A\u202F\u3000]+$/;
/** A no-break space, or a half-width space between two Han characters or beside Chinese punctuation, inside a sentence. */
const INSIDE = /(?<=[\p{Script=Han}，。、；：”）])[ \u00A0]+(?=[\p{Script=Han}“（])|\u00A0+/gu;
const HAN_SENTENCE = /[，。；]/u;
/** 第一条 为了…: the space behind a number is its mark. */
const NUMBER_BEFORE =
  /^\s*(?:第[〇一二三四五六七八九十百千\d]{1,8}[编章节条款]|[（(]?[一二三四五六七八九十\d]{1,3}[）).．、]?)$/u;

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
  check({ document, report }) {
    let blanks: Block[] = [];
    const flush = () => {
      const [first] = blanks;
      if (first !== undefined && blanks.length >= BLANK_RUN) {
        const range = { block: first.index, start: 0, end: first.text.length };
        report({ message: "blank", data: { kind: "blank", count: blanks.length }, range, group: "blank" });
      }
      blanks = [];
    };
    for (const block of document.blocks) {
      if (block.part !== "body" || block.cell !== undefined || block.kind === "code") continue;
      if (block.text.trim() === "") {
        blanks.push(block);
        continue;
      }
      flush();
      for (const { start, end, kind } of spaces(block)) {
        report({ message: kind, data: { kind }, range: { block: block.index, start, end }, group: kind });
      }
    }
  },
});

interface Spaces {
  readonly start: number;
  readonly end: number;
  readonly kind: "trailing" | "inside" | "nobreak";
}

function spaces(block: Block): Spaces[] {
  const { text } = block;
  const generated = block.label === undefined ? 0 : (block.segments[0]?.end ?? 0);
  const body = text.trimEnd().length;
  const found: Spaces[] = [];
  if (text.includes(" ", generated) || text.includes("\u00A0", generated)) {
    for (const match of text.slice(0, body).matchAll(INSIDE)) {
      const { index: start } = match;
      const nobreak = match[0].includes("\u00A0");
      if (start < generated || (!nobreak && !isInSentence(text, start))) continue;
      if (start < 16 && (text.slice(0, start).trim() === "" || NUMBER_BEFORE.test(text.slice(0, start)))) continue;
      found.push({ start, end: start + match[0].length, kind: nobreak ? "nobreak" : "inside" });
    }
  }
  // written by hand: a pattern anchored at the end would try every run of spaces in a long line
  if (body < text.length && body >= generated && TRAILING.test(text.slice(body)))
    found.push({ start: body, end: text.length, kind: "trailing" });
  return found;
}

/** Labels are spaced out on purpose (索 引 号, 张 三); in a sentence nobody does that. */
function isInSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at);
  const after = text.slice(at + 1, at + 21);
  return (
    HAN_SENTENCE.test(before + after) &&
    !/[ \u3000]\p{Script=Han}?$/u.test(before) &&
    !/^\p{Script=Han}?[ \u3000]/u.test(after)
  );
}
