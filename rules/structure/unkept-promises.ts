/** Finds lines that announce something (主要做法如下：) which does not come. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { isDateLine, isSignature } from "../../src/analysis/elements/sign-off.js";
import { hint } from "../../src/analysis/clues.js";
import { type Line, linesWith, rangeIn } from "../../src/analysis/lines.js";
import type { Heading } from "../../src/analysis/outline/types.js";
import type { Range } from "../../src/text/range.js";
import { showsBelow } from "./empty-section-shown.js";
import { whenNeeded } from "../../src/text/long-pattern.js";

/** 如下：, or 以下几个方面： where the colon says that they come now. */
const ANNOUNCES = whenNeeded(
  () =>
    /(?:如下(?:几|[一二三四五六七八九十两]|\d)?(?:个?方面|点|项|条)?\s*[：:。]?|以下(?:几|[一二三四五六七八九十两]|\d)个?(?:方面|点|项|条)(?:的?(?:工作|问题|做法|措施|内容|情况|要求|建议))?\s*[：:])\s*$/u,
);
const BELOW = hint(["如下", "以下"]);
/** They stand so near the end: looked for before the whole pattern is tried. */
const NEAR_END = 20;
/** A picture has no text. */
const SHOWS = /(?:图|照片|公式|链接|二维码|地址|视频|流程|路线|架构|示意|表)[^，。；]{0,8}$/u;
/** What announces the whole text: its own parts follow, whatever their numbers. */
const WHOLE = /(?:现|特|兹)(?:将|就|对)|(?:报告|汇报|请示|通知|通报|总结|函告|函复|批复|答复)如下/u;
const CLOSES = /^\s*(?:特此|专此|此复|妥否|当否|以上|附\s*件|抄\s*送|谢谢)/u;

export interface Promise {
  /** The clause that announces. */
  readonly range: Range;
  readonly text: string;
}

export function unkeptPromises(analysis: Analysis): Promise[] {
  const { document, elements, outline, prose } = analysis;
  const found: Promise[] = [];
  const candidates = linesWith(prose, 0, BELOW).filter(
    ({ text }) => /[如以]下/u.test(text.slice(-NEAR_END)) && ANNOUNCES().test(text),
  );
  if (candidates.length === 0) return found;
  const { all, end } = elements.extent;
  let headings: Map<number, Heading> | undefined;
  let at = 0;
  for (const line of candidates) {
    while (at < all.length && (all[at] as Line).index < line.index) at++;
    const block = document.blocks[line.block];
    if (all[at]?.index !== line.index || block?.cell !== undefined || outline.contents.has(line.index)) continue;
    const clause = clauseOf(line);
    if (SHOWS.test(clause.text.replace(ANNOUNCES(), "")) || /[“‘《（(][^”’》）)]*$/u.test(line.text)) continue;
    const next = all[at + 1];
    const kept =
      next !== undefined &&
      !(at + 1 < end && signsOff(all, at + 1, end)) &&
      !CLOSES.test(next.text) &&
      (WHOLE.test(clause.text) || !isOthersHeading(analysis, line, headingOn(next)));
    if (!kept && !mayBePicture(analysis, line, next)) found.push(clause);
  }
  return found;

  function headingOn({ index }: Line): Heading | undefined {
    headings ??= new Map(outline.headings.map((heading) => [heading.line, heading]));
    return headings.get(index);
  }
}

/** Whether signature and date are all that comes before the end. */
function signsOff(all: readonly Line[], at: number, end: number): boolean {
  const [line, below] = [all[at] as Line, all[at + 1]];
  if (end - at > 2) return false;
  return isDateLine(line) || (isSignature(line) && below !== undefined && isDateLine(below));
}

/** A heading that goes on with the numbers outside: 二、 under 一、…情况如下：. */
function isOthersHeading({ outline }: Analysis, line: Line, opened: Heading | undefined): boolean {
  if (opened === undefined) return false;
  const above = outline.headingsAt({ block: line.block, start: line.end, end: line.end });
  const { marker, level } = opened;
  if (marker === null) {
    const last = above.at(-1);
    return last !== undefined && last.endLine <= opened.line && level <= last.level;
  }
  return (
    marker.value > 1 &&
    above.some((heading) => heading.marker?.scheme === marker.scheme && heading.marker.value === marker.value - 1)
  );
}

/** In Word a picture stands in a paragraph without text; in Markdown code and pictures are no text. */
function mayBePicture({ document }: Analysis, line: Line, next: Line | undefined): boolean {
  if (document.blocks.slice(line.block + 1, line.block + 3).some(({ kind }) => kind === "code")) return true;
  if (document.format !== "docx") return showsBelow(document, line.block);
  const below = document.blocks[line.block + 1];
  return below?.text.trim() === "" && next !== undefined && below.part === "body";
}

/** The last clause of a line: what announces. */
function clauseOf(line: Line): Promise {
  const { text } = line;
  const end = text.trimEnd().length;
  const words = text.slice(0, end);
  const mark = Math.max(...["，", "。", "；", "：", ","].map((stop) => words.lastIndexOf(stop, end - 2)));
  const from = mark + 1 + (words.slice(mark + 1).length - words.slice(mark + 1).trimStart().length);
  return { range: rangeIn(line, from, end), text: words.slice(from) };
}
