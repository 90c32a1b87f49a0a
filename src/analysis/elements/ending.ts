/** Finds what stands at the end: closing words, signature, date. */
import type { Analysis } from "../analysis.js";
import type { Line } from "../lines.js";
import { patternOf, type Profile } from "../profile.js";
import type { Title } from "./title.js";

export interface Ending {
  readonly closing: boolean;
  readonly signature: boolean;
  readonly date: boolean;
}

/** So many lines with text before the end (or an annex) are searched. */
const TAIL = 14;
const ANNEX = /^\s*附\s*[件表录]\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?\s*$/u;
const BLANK = "[XxＸｘ×*＊○〇O_＿\\[\\]\\p{Script=Han}]";
/** 2024年3月1日, 二〇二四年三月一日, with blanks too: an unfilled date is another rule's finding. */
const DATE = new RegExp(
  `(?:(?:19|20)[\\dXxＸ×*○_]{2}|[一二]\\s*[〇○零OО0九]\\s*${BLANK}\\s*${BLANK}|[_＿Xx×]{2,4})\\s*年\\s*(?:[\\dXxＸ×*○_＿一二三四五六七八九十元]{1,4}\\s*月)?|\\[(?:成文)?(?:日期|时间)\\]|(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}`,
  "u",
);
const ORGAN =
  /(?:政府|办公室|委员会|党委|党组|党支部|支部|总支|局|厅|委|办|部|处|科|院|所|校|学院|大学|中学|小学|公司|集团|银行|医院|中心|协会|学会|总站|站|大队|支队|法院|检察院|专班|组|室|街道|镇|乡|县|市|区|社区|村|厂|园|馆|署|司|分行|支行|社|会|队|单位|人大|政协|工会|团委|妇联|机关|\])\s*(?:[（(](?:盖章|公章|印章|代章|章)[）)])?$/u;
const NAME =
  /^\s*(?:(?:述职人|报告人|汇报人|发言人|签名|签字|单位|姓名)\s*[：:]\s*\S[\S ]{1,24}|[\p{Script=Han}X×](?:\s*[\p{Script=Han}X×]){1,3})$/u;

/** Reads the end of the main document, and what may stand under the title in its stead. */
export function findEnding(analysis: Analysis, profile: Profile | null, title: Title | null): Ending {
  const body = bodyLines(analysis);
  const end = mainEnd(body);
  const tail = body.slice(Math.max(0, end - TAIL), end);
  const head = title === null ? [] : body.filter(({ index }) => index > title.last).slice(0, 4);
  const dated = tail.findLast(isDateLine);
  // what is issued with the document may follow it without a line that says so
  const inside = body.some((line, index) => index > 2 && isDateLine(line) && isSignature(body[index - 1] as Line));
  return {
    closing: profile !== null && tail.some(({ text }) => patternOf(profile.closing.pattern).test(text)),
    signature:
      inside || isSigned(tail, dated) || head.some(isSignature) || (profile?.titleSigns === true && hasOrgan(title)),
    date: inside || dated !== undefined || head.some(isDateLine),
  };
}

function bodyLines({ lines, document }: Analysis): Line[] {
  return lines.filter(({ block, text }) => document.blocks[block]?.part === "body" && text.trim() !== "");
}

/** The main document ends where an annex begins, if that is behind its first third. */
function mainEnd(body: readonly Line[]): number {
  const annex = body.findIndex(({ text }, index) => index > body.length / 3 && ANNEX.test(text));
  return annex === -1 ? body.length : annex;
}

/** A date that stands for itself: alone, in brackets, or behind the organ; not one inside a sentence. */
function isDateLine({ text }: Line): boolean {
  const line = text.trim();
  return line.length <= 40 && !/[，。；]/u.test(line) && DATE.test(line) && /[日月年\])）\d]\s*$/u.test(line);
}

function isSignature(line: Line): boolean {
  // the pattern of a date may leave its day
  const text = line.text
    .replace(DATE, "")
    .replace(/\s+\d{1,2}\s?[日号]?\s*$/u, "")
    .trim();
  if (text.length < 2 || text.length > 40 || /[，。；！？]|^[一二三四五六七八九十\d（(]/u.test(text)) return false;
  return ORGAN.test(text.replace(/[（(][日月年\d\s]*[）)]?$|[日月年\d\s]+$/u, "")) || NAME.test(text);
}

function isSigned(tail: readonly Line[], dated: Line | undefined): boolean {
  const at = dated === undefined ? tail.length : tail.indexOf(dated);
  const around = tail.slice(Math.max(0, at - 4), dated === undefined ? at : at + 2);
  return around.some(isSignature) || (dated !== undefined && isSignature(dated));
}

/** A title that begins with the organ signs the document: 示例市统计局2024年工作总结. */
function hasOrgan(title: Title | null): boolean {
  if (title === null) return false;
  const before = /^(.{2,30}?)(?:关于|(?:19|20)[\dX×]{2}\s*年|[上下]半年|第[一二三四]季度|\[)/u.exec(title.text)?.[1];
  return before !== undefined && ORGAN.test(before);
}
