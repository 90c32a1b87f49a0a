/** Finds whom a document is addressed to: 主送机关, or the salutation of what is spoken. */
import { SIGN } from "../../text/signs.js";
import type { Line } from "../lines.js";
import { patternOf, type Profile } from "../profile.js";
import type { Extent } from "./extent.js";
import { isOrgan } from "./sign-off.js";

/** It stands directly under the title; number, date, speaker and the like may stand between. */
const SEARCHED = 8;
const LONGEST = 200;
/** 市财政局： or 各区人民政府，市直各部门： alone, or with the text behind it in the same paragraph. */
const ADDRESSED = /^\s*(?![一二三四五六七八九十\d（(《“”]|附\s*件|现将|现就)([^。；：:！？“”]{2,160})[：:]\s*(\S?)/u;
/** Persons and bodies that are addressed in the line that the text begins in. */
const ADDRESSEE = /(?:同志们?|领导|代表|委员|主席|主任|书记|市长|县长|区长|局长|部门|单位|公司|朋友|老师|来宾)$/u;
/** Labels that are no addressees: 时间：, 主持人：, 发文字号： */
const LABEL =
  /^\s*(?:时\s*间|地\s*点|日\s*期|主\s*持(?:人)?|记\s*录(?:人)?|出\s*席|列\s*席|参\s*加|单\s*位|姓\s*名|职\s*务|发文|来源|作者|编号|文号|签发人|联系人|电\s*话|摘\s*要|关键词|密\s*级|标\s*题|主\s*题)[^：:]{0,6}[：:]/u;
const ANNOUNCES = /(?:如下|以下.{0,8}|包括|主要有|分别是|要求|认为|指出|强调|是|为)\s*[：:]/u;
/** 各位代表, 同志们 at the head of a line, whatever mark stands behind. */
const SPOKEN =
  /^\s*(?:尊敬的|敬爱的|亲爱的|各位|同志们|朋友们|女士们|先生们|同学们|老师们|乡亲们|大家(?:上午|下午|早上|晚上)?好)/u;
/** Orders and the like name theirs at the foot. */
const AT_FOOT = /^\s*(?:主\s*送|分\s*送|此\s*致|致|呈(?:送|报)?)\s*[：:]?\s*\S/u;

/** @returns the line, or null when nobody is addressed */
export function findRecipient({ all, from, annex }: Extent, profile: Profile | null): Line | null {
  const own = profile === null ? null : patternOf(profile.salutation.pattern);
  const head = all.slice(from, from + SEARCHED);
  const sentence = head.findIndex((line) => line.text.includes("。"));
  // the text itself may begin in the line that addresses somebody
  const found = head.slice(0, sentence === -1 ? SEARCHED : sentence + 1).find((line) => addresses(line, own));
  return found ?? all.slice(Math.max(from, annex - 4), annex).find(({ text }) => AT_FOOT.test(text)) ?? null;
}

function addresses({ text, signs }: Line, own: RegExp | null): boolean {
  if (SPOKEN.test(text)) return true;
  const line = text.slice(0, LONGEST).trim();
  const hasColon = (signs & SIGN.colon) !== 0;
  if (hasColon && (LABEL.test(line) || ANNOUNCES.test(line))) return false;
  if (own !== null && own.test(line) && !/^[一二三四五六七八九十\d（(]/u.test(line)) return true;
  if (!hasColon) return false;
  const [, words = "", more = ""] = ADDRESSED.exec(line) ?? [];
  return words !== "" && (more === "" || isOrgan(words) || ADDRESSEE.test(words));
}
