/** Tells lines of signatures and dates. */
import { SIGN } from "../../text/signs.js";
import type { Line } from "../lines.js";
import { whenNeeded } from "../../text/long-pattern.js";

const BLANK = "[XxＸｘ×*＊○〇O_＿\\[\\]\\p{Script=Han}]";
/** 2024年3月1日, 二〇二四年三月一日, with blanks too: an unfilled date is another rule's finding. */
const DATE = whenNeeded(
  () =>
    new RegExp(
      `(?:(?:19|20)[\\dXxＸ×*○_]{2}|[一二]\\s*[〇○零OО0九]\\s*${BLANK}\\s*${BLANK}|[_＿Xx×○*＊]{2,4})\\s*年\\s*(?:[\\dXxＸ×*○_＿一二三四五六七八九十元]{1,4}\\s*月)?|\\[(?:成文)?(?:日期|时间)\\]|(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}|^年\\s{1,12}月\\s{1,12}日`,
      "u",
    ),
);
/** 24年5月6日, 5月6日: dates that lack something, when the line holds nothing else. */
const SHORT_DATE = /^[（(]?(?:\d{2}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号][）)]?$/u;
/** A date has one of these at least. */
const IN_DATES = SIGN.digit | SIGN.year | SIGN.halfBracket;
const ORGAN = whenNeeded(
  () =>
    /(?:政府|办公室|(?<![关体联])系|委员会|党委|党组|党支部|支部|总支|局|厅|委|办|部|处|科|院|所|校|学院|大学|中学|小学|公司|集团|银行|医院|中心|协会|学会|总站|站|大队|支队|法院|检察院|专班|组|室|街道|镇|乡|县|市|区|社区|村|厂|园|馆|署|司|分行|支行|社|会|队|单位|人大|政协|工会|团委|妇联|机关|\])\s*(?:[（(](?:盖章|公章|印章|代章|章)[）)])?$/u,
);
const NAME = whenNeeded(
  () =>
    /^\s*(?:(?:述职人|报告人|汇报人|发言人|签名|签字|单位|姓名)\s*[：:]\s*\S[\S ]{1,24}|[\p{Script=Han}X×](?:\s*[\p{Script=Han}X×]){1,3})$/u,
);
/** 示例市水务局党组成员、副局长 周明远: an organ or a post, a space, a name. */
const POST_AND_NAME =
  /^[\p{Script=Han}、（）]{2,28}(?:[长员师]|书记|主任|主席|委员|干部|经理|代表|部|局|委|办|组|处|科|院|校|馆|站|中心|公司)\s+\p{Script=Han}(?:\s?\p{Script=Han}){1,3}$/u;
/** Lines below the date that are no signature: who else gets it, whom to ask. */
const LABEL = /^\s*[\p{Script=Han}\s]{1,8}[：:]/u;
/** Words of two to four characters that are no names. */
const NO_NAME = /^(?:附\s?件|附\s?表|附\s?录|名\s?单|目\s?录|回\s?执|备\s?注|说\s?明|正\s?文|完|结\s?束|谢\s?谢)/u;
const SIGNER = /^\s*(?:述职人|报告人|汇报人|发言人|签名|签字|单位|姓名)/u;

/** A date that stands for itself: alone, in brackets, or behind the organ; not one inside a sentence. */
export function isDateLine({ text, signs }: Line): boolean {
  if ((signs & IN_DATES) === 0) return false;
  const line = text.trim();
  if (line.length > 40 || /[，。；]|第\s?\d{1,4}\s?号/u.test(line)) return false;
  return (DATE().test(line) && /[日月年号\])）\d]\s*$/u.test(line)) || SHORT_DATE.test(line);
}

/** Whether a line of a date names its organ too: 示例市水务局 2024年5月6日. */
export function isSignedDate(line: Line): boolean {
  return isDateLine(line) && isSignature(line);
}

/** Under a title, when and where it was spoken: ——2024年1月17日在示例区第七届人民代表大会第三次会议上. */
const DELIVERED = whenNeeded(
  () =>
    /^\s*[-—–－─（(\s]{0,8}(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^，。；！？：]{0,8}在[^，。；！？：]{2,70}(?:会议?|论坛|仪式)上\s*[）)]?\s*$/u,
);

/** Whether such a line begins here; a long one goes on in the next. */
export function isDelivery({ text, signs }: Line, next: Line | undefined): boolean {
  if ((signs & SIGN.year) === 0 || !/^[-—–－─（(\s\d]/u.test(text) || text.length > 100) return false;
  return (
    DELIVERED().test(text) || (next !== undefined && DELIVERED().test(text.trimEnd() + next.text.slice(0, 60).trim()))
  );
}

export function isSignature(line: Line): boolean {
  // neither a signature nor a date has them
  if (/[，。；！？]/u.test(line.text)) return false;
  return isSigner(withoutDate(line));
}

/** The words of a line without its date. */
function withoutDate({ text, signs }: Line): string {
  if ((signs & IN_DATES) === 0) return text.trim();
  // the pattern of a date may leave its day
  return text
    .replace(DATE(), "")
    .replace(/\s+\d{1,2}\s?[日号]?\s*$/u, "")
    .trim();
}

/** A field of a template stands where the name will be. */
const FIELD = /^(?:\{\{[^{}]{1,40}\}\}|\$\{[^{}]{1,40}\}|<<[^<>]{1,40}>>|«[^«»]{1,40}»)$/;

function isSigner(text: string): boolean {
  if (FIELD.test(text)) return true;
  if (text.length < 2 || text.length > 40 || /[，。；！？]|^[一二三四五六七八九十\d（(]/u.test(text)) return false;
  if (NO_NAME.test(text)) return false;
  if (LABEL.test(text) && !SIGNER.test(text)) return false;
  return (
    isOrgan(text.replace(/[（(][日月年\d\s]*[）)]?$|[日月年\d\s]+$/u, "")) ||
    NAME().test(text) ||
    POST_AND_NAME.test(text)
  );
}

export function isOrgan(text: string): boolean {
  return ORGAN().test(text);
}
