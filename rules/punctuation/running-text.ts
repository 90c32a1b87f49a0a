/** Tells paragraphs of running text from headings, labels, captions and the other lines that take no full stop. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Ending } from "./endings.js";
import words from "./missing-full-stop.yaml";
import { whenNeeded } from "../../src/text/long-pattern.js";

const data = words as Readonly<Record<"labels" | "cues" | "names" | "furniture", readonly string[]>>;

/** The last word of a text; a table, a form or an address ends otherwise. */
const WORD = /[\p{Script=Han}\d%％‰A-Za-z”’）)》]$/u;
const HAN = /\p{Script=Han}/u;
/** So near the end Chinese words must stand: noise, codes and addresses end other lines. */
const END = 10;
/** A line of several columns, a row of a schedule, a form to fill in, a formula, a line in brackets. */
const LAYOUT = whenNeeded(
  () =>
    /^\s*\d{1,2}[:：]\d{2}(?:\s?[—–~～-]\s?\d{1,2}[:：]\d{2})?\s|\S {3,}\S|[_＿]{2}$|^\s*\||[｜│＝=√]|^（[^（）]*）$/u,
);
/** 图1 示例 */
const CAPTION = /^\s*(?:图|表|附件|附图|附表)\s?[\d一二三四五六七八九十]{1,3}(?:[-.—]\d{1,3})?\s/u;
const LABEL = whenNeeded(
  () => new RegExp(`^(?:${data.labels.join("|")})[\\d一二三四五六七八九十]{0,3}(?:[：:]|[.．]\\d)`, "u"),
);
/** So much of a line may hold its label, spread with spaces: 索 引 号：. */
const LABEL_ROOM = 24;
/** 招标人：示例公司; not 主要任务是：. */
const FIELD = /^[^，。；：]{1,7}[^，。；：是为有说出求][：:][^，。；]*$/u;
const BULLET = /^\s*[•●■◆▪·◇□☑★☆►➢—-]/u;
const LEADS_ON = /(?:如下|下列|以下)(?:几点|几个方面|意见|问题|工作)?$/u;
const CUE = new RegExp(data.cues.join("|"), "u");
const FURNITURE = new RegExp(data.furniture.join("|"), "u");
/** What a title or the name of an annex ends with. */
const NAME = new RegExp(`^(?:[^，。]{0,60}|.{0,40}(?:关于|印发|转发).{0,120})(?:${data.names.join("|")})$`, "u");
/** So many names in a row, each so short, are a list of names. */
const NAMES = 4;
const LONGEST_NAME = 6;
/** A law or rule has more articles than this. */
const FEWEST_ARTICLES = 4;
/** A sentence of one clause is as long as this. */
const SHORTEST_PLAIN = 24;
/** What is shorter there may be the title of a chapter, or a row of a table. */
const SHORTEST = 18;

/**
 * Whether a paragraph can be running text at all.
 * @param labels more words that open a line of data
 */
export function mayRun({ document, title }: Analysis, { paragraph, text }: Ending, labels: readonly string[]): boolean {
  if (!WORD.test(text) || !HAN.test(text.slice(-END)) || LAYOUT().test(text) || CAPTION.test(text)) return false;
  const head = text.slice(0, LABEL_ROOM).replace(/\s/gu, "");
  if (LABEL().test(head) || labels.some((label) => head.startsWith(`${label}：`))) return false;
  return paragraph.every((line) => {
    const block = document.blocks[line.block];
    if (block === undefined || block.cell !== undefined || block.kind !== "paragraph") return false;
    if (block.alignment === "center" || block.alignment === "right") return false;
    if (/标题|题注|caption|title|heading|toc|目录/iu.test(block.style ?? "")) return false;
    return title === null || line.index < title.first || line.index > title.last;
  });
}

/** Whether a text announces what follows: it takes a colon. */
export function leadsOn({ text }: Ending): boolean {
  return LEADS_ON.test(text);
}

/**
 * Whether a text without a number and without a stop inside reads like a sentence and not like a heading.
 * @param hasHeadings whether the document has headings without numbers
 * @returns null when it cannot be told
 */
export function isSentence({ text }: Ending, hasHeadings: boolean): boolean | null {
  const hasClauses = /[，；：]/u.test(text);
  if (!hasClauses && text.length < SHORTEST_PLAIN && !LEADS_ON.test(text)) return false;
  const isName = NAME.test(text) && !text.includes("我");
  if (isName || FURNITURE.test(text) || FIELD.test(text) || BULLET.test(text) || isNames(text)) return false;
  if (LEADS_ON.test(text)) return true;
  const hasCue = CUE.test(text);
  if (hasHeadings) return hasClauses && text.length >= 20 && (hasCue || text.length >= 40);
  if (hasClauses) return text.length >= 30 || (hasCue && text.length >= 12) ? true : text.length >= 16 ? null : false;
  return hasCue && text.length >= SHORTEST_PLAIN;
}

/** The lines from the first article of a law or rule to its last: all that has no number there is text. */
export function articlesOf({ outline }: Analysis): (ending: Ending) => boolean {
  const lines = outline.series
    .filter(({ scheme }) => scheme === "article")
    .flatMap(({ markers }) => markers.filter(({ leading }) => leading).map(({ line }) => line));
  if (lines.length < FEWEST_ARTICLES) return () => false;
  const first = lines.reduce((a, b) => Math.min(a, b));
  const last = lines.reduce((a, b) => Math.max(a, b));
  return ({ line, text }) =>
    text.length >= SHORTEST && line.index > first && line.index < last && !BULLET.test(text) && !isNames(text);
}

/** 王示例、李示例、张示例、赵示例 */
function isNames(text: string): boolean {
  const names = text.split(/[、，；\s]/u);
  return names.length >= NAMES && names.every((name) => name.length <= LONGEST_NAME);
}
