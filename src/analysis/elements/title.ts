/** Finds the title. */
import type { Range } from "../../text/range.js";
import { SIGN } from "../../text/signs.js";
import type { Analysis } from "../analysis.js";
import type { Line } from "../lines.js";
import { byRank, patternOf, type Profile } from "../profile.js";
import { whenNeeded } from "../../text/long-pattern.js";

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
  /** Whether its end names a kind that has no profile: then nothing else in the text makes it another. */
  readonly otherKind: boolean;
}

/** How many lines with text are searched: a saved web page has its metadata above. */
const SEARCHED = 40;
/** A longer line is a title only if it ends with the name of a kind. */
const LONGEST_LINE = 60;
/** The longest titles of the State Council, names of two issued documents included, have about 90 characters. */
const LONGEST_TITLE = 110;
const MOST_LINES = 4;
/** The labels that sites and registers put above a document, spaces left out: 索引号：…, 标题：…. */
const METADATA =
  /^(?:索引号|主题分类|主题词|分类|标题|名称|关键词|内容概述|发文机关|发布机构|发布单位|制定机关|公开主体|公开日期|公开类型|公开方式|发文字号|文号|成文日期|发布日期|发布时间|生成日期|生效日期|施行日期|效力级别|有效性|时效性|体裁分类|信息来源|来源|作者|责任编辑|编辑|浏览次数|阅读次数|字号)[：:]/u;
/** The same document's title as its metadata give it. */
const LABELLED_TITLE = /^\s*标\s*题\s*[：:]\s*/u;
/** Dates, numbers of documents, addresses, items of a list: what may stand above a title or in its midst and is no part of it. */
const ABOVE = whenNeeded(
  () =>
    /^\s*(?:\S[\s\S]{0,9}[：:]|[〔[（(]\d{4}[〕\])）]|\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-][\s\d日号]{0,6}(?:[（(].*)?$|.{0,16}[〔[（(]\d{4}[〕\])）]\s?(?:第\s?)?\d+\s?号|[\w\s./:@-]*$|[（(].{0,40}[）)]\s*$|[-—–*=_·]+\s*$|附\s*件|密\s*级|特急|加急|签发人|首页|当前位置|目\s*录)/u,
);
/** Text, salutations, and sentences that lack their full stop. */
const NO_TITLE =
  /[。；！？，：:;]\s*$|。|^(?:各|尊敬的|同志们)|^(?:现在|今天|刚才|近年来|今年以来|一年来)[，,]|[，,]我代表/u;
/** Who speaks, and the letterhead, stand alone above or below a title and are none. */
const SPEAKER =
  /^[\p{Script=Han}、]{0,24}(?:总理|主席|书记|省长|市长|区长|县长|州长|乡长|镇长|局长|主任|院长|检察长|校长|部长|董事长|总经理|处长|科长|所长)\s+[\p{Script=Han}]{1,2}\s?[\p{Script=Han}]{1,2}$|(?:政府|委员会|办公室|[局厅委部院]|公司|党组)\s?文\s?件$/u;
const BULLET = /^[•●■◆▪·]/u;
/** Whom a text addresses: its title would stand above. */
const SALUTATION = /^\s*(?:各|尊敬的|同志们).{0,60}[：:！]\s*$/u;
/** Kinds of documents that have no profile, and other papers: their names end titles all the same, and many are a title alone: 声明. */
const OTHER_KINDS =
  /(?:决定|决议|命令|公告|通告|公报|议案|答复|说明|提纲|简报|(?:倡议|承诺|责任|申请|保证|决心|建议|悔过|检讨)书|合同|协议|招标文件|证明|讲解|名单|一览表|须知|指南|手册|清单|台账|(?:感谢|慰问|祝贺|贺|表扬|表彰|公开|邀请|介绍|推荐|道歉|证明|举报)信|声明|启事|讣告|(?:悼|祝|开幕|闭幕|欢迎|欢送|答谢|祝酒|颁奖)词|(?:唁|贺|慰问)电|[喜捷]报|大事记)$/u;
/** What may stand behind the kind's name: （草案）, （2024年3月）, a footnote sign. */
const BEHIND = /\s*(?:[（(〔[][^（）()]{0,30}[）)〕\]]|[*＊①②])*\s*$/u;

/** A line that may belong to a title. */
interface Candidate {
  readonly line: Line;
  /** Without spaces around. */
  readonly text: string;
  /** 1-based, where the format says so: lines of different levels are different headings. */
  readonly level: number | undefined;
  readonly inTable: boolean;
  readonly looksSo: boolean;
}

/** @returns null when the text begins without one */
export function findTitle(analysis: Analysis): Title | null {
  const profiles = byRank(analysis.options.profiles);
  const head = candidatesOf(analysis);
  const plain = head.filter(
    ({ text, line: { signs } }) => (signs & SIGN.colon) === 0 || !METADATA.test(text.replace(/\s/g, "")),
  );
  return named(plain, (words) => profileOfTitle(words, profiles)) ?? unnamed(plain) ?? labelled(head, profiles);
}

/** The lines before running text and before the first number; a title stands among them. */
function candidatesOf({ lines, document, outline }: Analysis): Candidate[] {
  const firstMarked = outline.headings.find(({ marker }) => marker !== null)?.line ?? Number.POSITIVE_INFINITY;
  const head: Candidate[] = [];
  for (const line of lines) {
    if (head.length >= SEARCHED || line.index >= firstMarked) break;
    const block = document.blocks[line.block];
    const text = line.text.trim();
    if (block?.part !== "body" || text === "" || outline.contents.has(line.index)) continue;
    if (isText(text)) break;
    const looksSo = block.alignment === "center" || /title|标题/i.test(block.style ?? "") || block.kind === "heading";
    head.push({ line, text, level: block.outlineLevel, inTable: block.cell !== undefined, looksSo });
  }
  return head;
}

/** The first run of lines whose words end with the name of a kind that has a profile. */
function named(head: readonly Candidate[], kindOf: (words: string) => Profile | null): Title | null {
  for (const at of head.keys()) {
    let found: Title | null = null;
    for (const run of runsFrom(head, at)) {
      if (found !== null && !goesOn(found.text, run.at(-1)?.text ?? "")) break;
      const profile = kindOf(joined(run));
      if (profile !== null) found = titleOf(run, profile);
    }
    if (found !== null) return found;
  }
  return null;
}

/** Whether words that end with the name of a kind are half of a title: 关于推行公示制度 / 的通知. */
function goesOn(text: string, next: string): boolean {
  return next.startsWith("的") || (text.includes("关于") && !/的[^的]{2,4}$/u.test(stripped(text)));
}

/** Without a profile's name: the first lines that end with the name of another kind, stand first, or look as titles do. */
function unnamed(head: readonly Candidate[]): Title | null {
  let isFirst = true;
  for (const [at, candidate] of head.entries()) {
    const { text, looksSo } = candidate;
    if (SALUTATION.test(text)) return null;
    if (ABOVE().test(text)) continue;
    for (const run of runsFrom(head, at)) {
      if (OTHER_KINDS.test(stripped(joined(run)))) return titleOf(run, null, true);
    }
    if (text.length > LONGEST_LINE || text.length < 4 || NO_TITLE.test(text) || SPEAKER.test(text)) continue;
    if ((looksSo || isFirst) && /\p{Script=Han}{3}/u.test(text)) return titleOf([candidate], null);
    isFirst = false;
  }
  return null;
}

/** The lines that may be one title, from the one at `at`: alone, with the next, and so on. */
function* runsFrom(head: readonly Candidate[], at: number): Generator<readonly Candidate[]> {
  const [first, ...rest] = head.slice(at, at + MOST_LINES);
  if (first === undefined || !maySpeak(first)) return;
  const run = [first];
  yield run;
  if (ABOVE().test(first.text) || first.inTable) return;
  for (const next of rest) {
    if (next.level !== first.level || next.inTable || !maySpeak(next) || ABOVE().test(next.text)) return;
    run.push(next);
    yield run;
  }
}

/** The title that the metadata of a saved page give, where the text itself has none. */
function labelled(head: readonly Candidate[], profiles: readonly Profile[]): Title | null {
  const found = head.find(({ text }) => LABELLED_TITLE.test(text));
  if (found === undefined) return null;
  const text = found.text.replace(LABELLED_TITLE, "");
  return text === "" ? null : titleOf([{ ...found, text }], profileOfTitle(joined([{ ...found, text }]), profiles));
}

function maySpeak({ text }: Candidate): boolean {
  return text.length <= LONGEST_TITLE && !NO_TITLE.test(text) && !BULLET.test(text) && /\p{Script=Han}/u.test(text);
}

/** Whether a line is running text: the title would stand above it. */
function isText(text: string): boolean {
  return (text.includes("。") && (text.length > LONGEST_LINE || !ABOVE().test(text))) || text.length > 160;
}

function joined(run: readonly Candidate[]): string {
  return run
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");
}

function titleOf(run: readonly Candidate[], profile: Profile | null, otherKind = false): Title {
  const [{ line, text }] = run as [Candidate];
  const end = line.start + line.text.trimEnd().length;
  return {
    text: run.length === 1 ? text : joined(run),
    range: { block: line.block, start: end - text.length, end },
    first: line.index,
    last: run.at(-1)?.line.index ?? line.index,
    profile,
    otherKind,
  };
}

function stripped(title: string): string {
  return title
    .replace(/[“”"《》]/gu, "")
    .replace(BEHIND, "")
    .replace(/模板$/u, "");
}

/** The kind that a title names with its last words; `profiles` with the highest rank first. */
function profileOfTitle(title: string, profiles: readonly Profile[]): Profile | null {
  const words = stripped(title);
  if (words.length < 2) return null;
  return profiles.find((profile) => patternOf(profile.title).test(words)) ?? null;
}
