/** Tells paragraphs of running text from headings, labels, captions and the other lines that take no full stop. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Line } from "../../src/analysis/lines.js";
import type { Paragraph } from "./paragraphs.js";
import { tableOf } from "./scan.js";
import words from "./missing-full-stop.yaml";

const data = words as Readonly<Record<"labels" | "cues" | "names" | "furniture", readonly string[]>>;

/** What ends a sentence or leads on; closing marks may follow. */
const STOPS = tableOf("。！？；：…!?;:.．｡，、,—");
const CLOSERS = tableOf("”’」』）)》]〕】");
/** A bracket of its own behind the last sentence: …。（完） */
const NOTE_BEHIND = /[。！？；][”’]?\s*[（(][^（）()]{0,80}[）)]$/u;
/** Footnote signs and spaces behind the last word. */
const BEHIND = /[①-⑳*＊†\s]/u;
const FOOTNOTE = /\[\d{1,3}\]$/u;
/** So many characters show how a paragraph ends. */
const TAIL = 100;
/** A sentence that is over, and words behind it. */
const SENTENCE_INSIDE = /[。！？][”’」』）)]*\s*[^\s。！？”’」』）)]/u;
/** The last word of a text; a table, a form or an address ends otherwise. */
const WORD = /[\p{Script=Han}\d%％‰A-Za-z”’）)》]$/u;
/** A line of several columns, a form to fill in. */
const LAYOUT = /\S {3,}\S|[_＿]{2}$|^\s*\||[｜│＝=√]|^（[^（）]*）$/u;
const LEADS_ON = /(?:如下|下列|以下)(?:几点|几个方面|意见|问题|工作)?$/u;
/** 招标人：示例公司; not 主要任务是：. */
const FIELD = /^[^，。；：]{1,7}[^，。；：是为有说出求]：[^，。；]*$/u;
const BULLET = /^\s*[•●■◆▪·◇□☑★☆►➢—-]/u;
/** A word that a line end of another format has cut: 投标 人. */
const CUT_WORD = /\p{Script=Han}{4} \p{Script=Han}{4}/u;
/** So much of a paragraph may hold its number: 第一百二十三条. */
const MARKER_ROOM = 12;
/** So many paragraphs with cut words, and so large a share of the long ones, show a converted document. */
const CUT_PARAGRAPHS = 5;
const CUT_SHARE = 0.1;
const LONG = 40;
const LABEL = new RegExp(`^(?:${data.labels.join("|")})[\\d一二三四五六七八九十]{0,3}(?:[：:]|[.．]\\d)`, "u");
/** 图1 示例 */
const CAPTION = /^\s*(?:图|表|附件|附图|附表)\s?[\d一二三四五六七八九十]{1,3}(?:[-.—]\d{1,3})?\s/u;
/** So much of a line may hold its label, spread with spaces: 索 引 号：. */
const LABEL_ROOM = 24;
const CUE = new RegExp(data.cues.join("|"), "u");
const FURNITURE = new RegExp(data.furniture.join("|"), "u");
/** What a title or the name of an annex ends with. */
const NAME = new RegExp(`^(?:[^，。]{0,60}|.{0,40}(?:关于|印发|转发).{0,120})(?:${data.names.join("|")})$`, "u");

/** A paragraph and where it ends. */
export interface Ending {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly line: Line;
  /** Offset in the line behind the last word. */
  readonly end: number;
  readonly stopped: boolean;
}

export function endingOf(paragraph: Paragraph): Ending {
  const line = paragraph.at(-1) ?? paragraph[0];
  let end = line.text.length;
  while (end > 0 && BEHIND.test(line.text.charAt(end - 1))) end--;
  end -= FOOTNOTE.exec(line.text.slice(Math.max(0, end - 5), end))?.[0].length ?? 0;
  const before =
    paragraph.length === 1
      ? ""
      : paragraph
          .slice(0, -1)
          .map((part) => part.text.trim())
          .join("");
  return { paragraph, text: before + line.text.slice(0, end).trim(), line, end, stopped: isStopped(line.text, end) };
}

function isStopped(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && CLOSERS[text.charCodeAt(at)] === 1) at--;
  return STOPS[text.charCodeAt(at)] === 1 || NOTE_BEHIND.test(text.slice(Math.max(0, end - TAIL), end));
}

/** Whether a text announces what follows: it takes a colon. */
export function leadsOn({ text }: Ending): boolean {
  return LEADS_ON.test(text);
}

/** Whether more than one sentence stands in the paragraph. */
export function hasSentences({ text }: Ending): boolean {
  return SENTENCE_INSIDE.test(text);
}

/**
 * Whether a text without a number and without a stop inside reads like a sentence and not like a heading.
 * @param hasHeadings whether the document has headings without numbers
 */
export function isSentence({ text }: Ending, hasHeadings: boolean): boolean {
  if (NAME.test(text) || FURNITURE.test(text) || FIELD.test(text) || BULLET.test(text)) return false;
  if (LEADS_ON.test(text)) return true;
  const clauses = /[，；：]/u.test(text);
  if (hasHeadings) return clauses && text.length >= 20 && (CUE.test(text) || text.length >= 40);
  return (clauses && text.length >= 12) || text.length >= 24;
}

/** Whether a line can be running text at all. */
export function mayRun({ document, title }: Analysis, { paragraph, text }: Ending): boolean {
  return (
    paragraph.every((line) => {
      const block = document.blocks[line.block];
      if (block === undefined || block.cell !== undefined || block.kind !== "paragraph") return false;
      if (block.alignment === "center" || block.alignment === "right") return false;
      if (/标题|题注|caption|title|heading|toc|目录/iu.test(block.style ?? "")) return false;
      return title === null || line.index < title.first || line.index > title.last;
    }) &&
    WORD.test(text) &&
    !LAYOUT.test(text) &&
    !CAPTION.test(text) &&
    !LABEL.test(text.slice(0, LABEL_ROOM).replace(/\s/gu, ""))
  );
}

/** Whether the document was made from another whose line ends became spaces and paragraphs: where its paragraphs end says nothing. */
export function isConverted(endings: readonly Ending[]): boolean {
  const long = endings.filter(({ text }) => text.length >= LONG);
  const cut = long.filter(({ text }) => CUT_WORD.test(text.slice(MARKER_ROOM))).length;
  return cut >= CUT_PARAGRAPHS && cut >= CUT_SHARE * long.length;
}
