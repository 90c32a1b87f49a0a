/** Blanks of papers that are signed or decided later: contracts, papers of questions, signatures, the day from which a draft will hold. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { type Line, lineAt } from "../../src/analysis/lines.js";

/** What the title of a paper ends with that is written to be filled in. */
const PAPER =
  /(?:(?<!代)表|问卷(?:调查)?|测评|试题|试卷|承诺书|责任书|委托书|授权书|合同|协议书?)(?:[（(][^（）()]{0,20}[）)]|[及和与]?(?:参考)?答案|模板|范本|样本|[一二三四五六七八九十A-D\d]卷?){0,3}$/u;
/** 关于规范劳动合同 is no contract, 关于廉洁从业的承诺书 a promise. */
const ENDS_NAMED = /的[^的]{2,8}$/u;
const DRAFTS = "征求意见稿|草案|送审稿|讨论稿";
const DRAFT = new RegExp(DRAFTS, "u");
const DRAFT_BELOW = new RegExp(`^\\s*[（(](?:${DRAFTS})[）)]\\s*$`, "u");
/** Of 自____年__月__日起施行, what stands before and behind each of its blanks. */
const FROM = /自[\s_＿\d年月日]*$/u;
const HOLDS = /^[\s_＿\d年月日]*起(?:正式)?(?:施行|实施|执行|试行)/u;
const REACH = 24;

const SIGNED =
  /(?:签名|签字|签章|签[订约署](?:日期|时间))(?:[或、和及并/]?(?:盖章|公章))? {0,4}[）)]? {0,4}(?:[：:_＿（( ]|$)/u;
/** Whose name stands behind it, has signed: the date is his to write, and he wrote the paper. */
const NAMED = /(?:签名|签字|签章) {0,4}[）)]? {0,4}[：:] ?\p{Script=Han}/u;
const STAMPED = /(?:盖章|公章) {0,4}[）)]? {0,4}(?:[：: ]|$)/u;
const COLON = /[章）)] {0,4}[：:]/u;
const PARTY = /^ {0,12}[甲乙丙丁]方/u;
const MASKED = /[XxＸｘ×*＊○某]{2}/u;
const SENTENCE = /[，。；]/u;
/** A line of signatures is not longer. */
const LONGEST = 80;
/** So many empty lines may stand between the signature and its date. */
const GAP = 2;

/** Tells whether a white blank is for those who sign the paper, answer it or decide on it. */
export function laterTest(analysis: Analysis): (block: number, start: number, end: number) => boolean {
  let paper: boolean | undefined;
  let draft: boolean | undefined;
  return (block, start, end) => {
    paper ??= isPaper(analysis);
    if (paper) return true;
    const text = analysis.document.blocks[block]?.text ?? "";
    if (FROM.test(text.slice(Math.max(0, start - REACH), start)) && HOLDS.test(text.slice(end, end + REACH))) {
      draft ??= isDraft(analysis);
      if (draft) return true;
    }
    return isSignedLater(analysis, block, start);
  };
}

function isPaper({ title }: Analysis): boolean {
  if (title === null || title.profile !== null) return false;
  const words = title.text.trim();
  return PAPER.test(words) && (!words.includes("关于") || ENDS_NAMED.test(words));
}

function isDraft({ title, lines }: Analysis): boolean {
  if (title === null) return false;
  const below = lines.slice(title.last + 1).find(({ text }) => text.trim() !== "");
  return DRAFT.test(title.text) || (below !== undefined && DRAFT_BELOW.test(below.text));
}

/** Whether the blank's line, or the one above it, is for a signature. */
function isSignedLater(analysis: Analysis, block: number, start: number): boolean {
  const { lines } = analysis;
  const line = lines[lineAt(lines, { block, start })];
  if (line?.block !== block || line.text.length > LONGEST || SENTENCE.test(line.text)) return false;
  if (isForSignature(line, analysis)) return true;
  for (let at = line.index - 1; at >= line.index - 1 - GAP; at--) {
    const above = lines[at];
    if (above !== undefined && above.text.trim() !== "") return isForSignature(above, analysis);
  }
  return false;
}

/** 承诺人（签名）：, 甲方（盖章）：; not 示例市统计局（盖章）, with which an organ's own paper ends. */
function isForSignature({ text, block }: Line, { kind, document }: Analysis): boolean {
  if (text.length > LONGEST || SENTENCE.test(text)) return false;
  const isOwn = kind.profile !== null;
  if (SIGNED.test(text)) return !isOwn || !NAMED.test(text);
  if (!STAMPED.test(text) || MASKED.test(text)) return false;
  const inForm = document.blocks[block]?.cell !== undefined || PARTY.test(text);
  return inForm || (!isOwn && COLON.test(text));
}
