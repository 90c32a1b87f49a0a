/** Finds the title. */
import type { Range } from "../../text/range.js";
import type { Analysis } from "../analysis.js";
import type { Line } from "../lines.js";
import { patternOf, type Profile } from "../profile.js";

export interface Title {
  /** The words, joined where they stand on several lines. */
  readonly text: string;
  /** Its first line. */
  readonly range: Range;
  /** Index in `analysis.lines` of its first and its last line. */
  readonly first: number;
  readonly last: number;
  /** The kind that its end names. */
  readonly profile: Profile | null;
}

/** How many lines with text are searched: a saved web page has its metadata above. */
const SEARCHED = 40;
const LONGEST_LINE = 60;
const MOST_LINES = 4;
/** 索 引 号：…, 发文机关：…, dates, numbers of documents, addresses: what may stand above a title and is none. */
const ABOVE =
  /^\s*(?:\S[\s\S]{0,9}[：:]|[〔[（(]?\d{4}[〕\])）年]|.{0,16}[〔[（(]\d{4}[〕\])）]\s?(?:第\s?)?\d+\s?号|[\w\s./:@-]*$|[（(].{0,40}[）)]\s*$|[-—–*=_·]+\s*$|附\s*件|密\s*级|特急|加急|签发人|首页|当前位置|目\s*录)/u;
const NO_TITLE = /[。；！？，：:;]\s*$|。|^(?:各|尊敬的|同志们)/u;
/** What may stand behind the kind's name: （草案）, （2024年3月）, 的补充, a footnote sign. */
/** Kinds of documents that have no profile yet, and other papers: their names end titles all the same. */
const OTHER_KINDS =
  /(?:决定|决议|命令|公告|通告|公报|议案|答复|说明|提纲|简报|倡议书|承诺书|责任书|合同|协议|招标文件|证明|讲解|名单|一览表|须知|指南|手册|清单|台账)$/u;
const BEHIND = /\s*(?:[（(〔[][^（）()]{0,30}[）)〕\]]|[*＊①②])*\s*$/u;

/** @returns null when the text begins without one */
export function findTitle({ lines, document, outline, options }: Analysis): Title | null {
  const profiles = [...options.profiles].sort((a, b) => b.rank - a.rank);
  const firstMarked = outline.headings.find(({ marker }) => marker !== null)?.line ?? Number.POSITIVE_INFINITY;
  const head: Line[] = [];
  for (const line of lines) {
    if (head.length >= SEARCHED || line.index >= firstMarked) break;
    const block = document.blocks[line.block];
    if (block?.part !== "body" || line.text.trim() === "" || outline.contents.has(line.index)) continue;
    head.push(line);
  }
  return named(head, profiles) ?? unnamed(head, document.blocks);
}

/** The first run of lines that ends with the name of a kind, before the text begins. */
function named(head: readonly Line[], profiles: readonly Profile[]): Title | null {
  for (const [at, line] of head.entries()) {
    const text = line.text.trim();
    if (isText(text)) return null;
    if (text.length > LONGEST_LINE || NO_TITLE.test(text)) continue;
    for (let count = 1; count <= MOST_LINES && at + count <= head.length; count++) {
      const run = head.slice(at, at + count);
      if (count > 1 && ABOVE.test(text) && !/^\d{4}\s?年/.test(text)) break;
      if (
        run.some(
          (one, index) =>
            index > 0 &&
            (one.text.trim().length > LONGEST_LINE || NO_TITLE.test(one.text.trim()) || ABOVE.test(one.text)),
        )
      )
        break;
      const words = run
        .map((one) => one.text.trim())
        .join("")
        .replace(/\s/g, "");
      const profile = profileOfTitle(words, profiles);
      if (profile !== null && !(count > 1 && profileOfTitle(text.replace(/\s/g, ""), profiles) === profile))
        return titleOf(run, words, profile);
    }
  }
  return null;
}

/** Without a kind's name: a first line that stands as titles do. */
function unnamed(head: readonly Line[], blocks: Analysis["document"]["blocks"]): Title | null {
  for (const line of head) {
    const text = line.text.trim();
    const block = blocks[line.block];
    if (isText(text)) return null;
    if (text.length > LONGEST_LINE || text.length < 4 || NO_TITLE.test(text) || ABOVE.test(text)) continue;
    const looksSo =
      block?.alignment === "center" ||
      /title|标题/i.test(block?.style ?? "") ||
      block?.kind === "heading" ||
      OTHER_KINDS.test(text) ||
      line === head[0];
    if (looksSo && /\p{Script=Han}{3}/u.test(text)) return titleOf([line], text, null);
  }
  return null;
}

/** Whether a line is running text: the title would stand above it. */
function isText(text: string): boolean {
  return (
    (text.length > LONGEST_LINE && text.includes("。")) ||
    (text.includes("。") && !ABOVE.test(text)) ||
    text.length > 160
  );
}

function titleOf(run: readonly Line[], text: string, profile: Profile | null): Title {
  const [line] = run as [Line];
  const start = line.start + line.text.length - line.text.trimStart().length;
  const range = { block: line.block, start, end: line.start + line.text.trimEnd().length };
  return { text, range, first: line.index, last: run.at(-1)?.index ?? line.index, profile };
}

/** The kind that a title names with its last words. */
function profileOfTitle(title: string, profiles: readonly Profile[]): Profile | null {
  const words = title
    .replace(/[“”"《》]/gu, "")
    .replace(BEHIND, "")
    .replace(/模板$/u, "");
  if (words.length < 2) return null;
  return [...profiles].sort((a, b) => b.rank - a.rank).find((profile) => patternOf(profile.title).test(words)) ?? null;
}
