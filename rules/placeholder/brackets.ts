/** Blanks in brackets: instructions, empty brackets, alternatives. */
import { type Blank, type BlankKind, DATA, type Scanner, endsWithAny } from "./types.js";
import { matchesOf } from "../../src/text/matches.js";

const HAN = /\p{Script=Han}/u;
/** Any pair of brackets with a short text in it; the classes exclude every bracket, so a match cannot run over another. */
const BRACKETED = /[（(【[<〈《{〔][^（(【[<〈《{〔）)】\]>〉》}〕\n]{1,30}[）)】\]>〉》}〕]/gu;
const ORDER_WORDS =
  "此处|在此|请(?:在|根据|填|输|插|补|替换|自行|写|选)|待(?:补|填|核|完善|续)|填写|填入|插入|输入|补充|替换";
const ORDERS = new RegExp(`^(?:${ORDER_WORDS})`, "u");
const OPEN_POINT_WORDS =
  "待定|暂缺|暂定|具体(?:数字|时间|内容|名称)|可?根据实际(?:情况)?(?:填写|修改|调整|增减|补充|删减)";
const OPEN_POINT = new RegExp(`^(?:${OPEN_POINT_WORDS})`, "u");
/** What stands in a template where a name is to be put. */
const SLOT_NAMES = "单位名称|姓名|部门名称|公司名称|学校名称|项目名称|机关名称|活动名称|会议名称|单位|具体数字";
const SLOT_NAME = new RegExp(`^(?:${SLOT_NAMES})$`, "u");
const LEFT_OUT_WORDS = "略|下略|此处略|以下略|内容略|具体略";
const LEFT_OUT = new RegExp(`^(?:${LEFT_OUT_WORDS})$`, "u");
/** What stands where a paper is ticked or filled in: （请在□内打√）, （请在括号内填写选项）. It speaks to whoever fills it in. */
const TICK =
  /[打划画]\s*[“"‘']?\s*(?:[√✓✔☑勾○×]|对[号勾钩])|勾选|(?:□|方框|空格|括号|横线)\s*[内中里上](?:打|划|画|填|选|写|作答)/u;
/** 附件：（略）, 附件2：名单（略）: that the annex is not printed here. */
const ANNEX_LINE = /(?:^|[\n见])[ \u3000]*附[ \u3000]?[件表录图][^，。；\n]*$/u;
/** So far back the word 附件 is looked for, in UTF-16 units. */
const ANNEX_REACH = 40;
/** Most brackets hold an ordinary word: in these, only what begins like an instruction is one; in the others any text may be. */
const MAY_INSTRUCT = new RegExp(
  `[（(〈《{〔]\\s*(?:${ORDER_WORDS}|${OPEN_POINT_WORDS}|${LEFT_OUT_WORDS}|${SLOT_NAMES})|[【[<]`,
  "u",
);

/** （此处填写…）, 【待补充】, [单位名称], <姓名>, （略）. */
export const instructions: Scanner = (text) => {
  if (!MAY_INSTRUCT.test(text)) return [];
  return matchesOf(text, BRACKETED).flatMap((match): Blank[] => {
    const [whole] = match;
    const inside = whole.slice(1, -1).trim();
    const start = match.index;
    const end = start + whole.length;
    if (LEFT_OUT.test(inside) && ANNEX_LINE.test(text.slice(Math.max(0, start - ANNEX_REACH), start))) return [];
    // 有关部门（单位）: a word behind a word, no slot
    const isVariant =
      /^[（(]/.test(whole) && inside.length <= 2 && !LEFT_OUT.test(inside) && HAN.test(text.charAt(start - 1));
    const severity = isVariant
      ? null
      : severityOfBrackets(whole.charAt(0), inside, text.charAt(start - 1), text.charAt(end));
    return severity === null ? [] : [{ start, end, severity, kind: slotKind(inside) }];
  });
};

function severityOfBrackets(open: string, inside: string, before: string, after: string): Blank["severity"] | null {
  if (!HAN.test(inside)) return null;
  if (TICK.test(inside)) return null;
  if (ORDERS.test(inside))
    return /^(?:请|填写)/u.test(inside) && /说明|盖章|签字|附后|一式/u.test(inside) ? null : "error";
  if (LEFT_OUT.test(inside)) return "info";
  if (OPEN_POINT.test(inside)) return "warning";
  if (open === "[" && after !== "(")
    return isSlot(inside)
      ? "error"
      : /^[\p{Script=Han}/、\w]{2,16}$/u.test(inside) && !/^[注按编]/u.test(inside)
        ? "warning"
        : null;
  if (open === "<") return /^\p{Script=Han}{1,12}$/u.test(inside) ? "error" : null;
  if (open === "【") return inside.length <= 10 && isSlot(inside) ? "warning" : null;
  if (open === "《" || !SLOT_NAME.test(inside)) return null;
  // behind a word it may explain that word; where a name should stand it stands for the name
  return HAN.test(before) && !/[到在由向与和及为是至赴从经给]/u.test(before) ? "warning" : "error";
}

function isSlot(inside: string): boolean {
  return DATA.slots.some(({ words }) => endsWithAny(inside, words));
}

function slotKind(inside: string): BlankKind {
  return DATA.slots.find(({ words }) => endsWithAny(inside, words))?.kind ?? "free-text";
}

const IN_SENTENCE = /[\p{Script=Han}，、。；：％%“（×·]/u;

const MAY_BE_EMPTY = /[（“《〔【[][ \u3000]*[）”》〕】\]]/;
const EMPTY = /（\s*）|“\s*”|《\s*》|〔\s*〕|【\s*】|\[[ \u3000]{1,12}\]/g;

/** （    ）, “ ”, 《》, 〔〕号: something stood there or was to be put there. */
export const emptyBrackets: Scanner = (text) => {
  if (!MAY_BE_EMPTY.test(text)) return [];
  const blanks: Blank[] = [];
  for (const match of matchesOf(text, EMPTY)) {
    const { index: start } = match;
    const end = start + match[0].length;
    // - [ ] is an item of a list to be ticked off, [ ] behind Latin words is code
    if (match[0].startsWith("[") && !IN_SENTENCE.test(text.slice(Math.max(0, start - 1), start))) continue;
    const isChoice = match[0].startsWith("（") && (/^\s*（\s*）/u.test(text) || text.slice(end).trim() === "");
    const severity = isChoice ? "warning" : "error";
    // what stands behind says what was to be put in: （ ）％
    const counted = /^(?:[％%]|[万亿]?元|[个人名件项次户家])/u.test(text.slice(end, end + 2));
    blanks.push(counted ? { start, end, severity } : { start, end, severity, kind: kindOfBrackets(match[0]) });
  }
  return blanks;
};

function kindOfBrackets(brackets: string): BlankKind {
  if (brackets.startsWith("〔")) return "date";
  return brackets.startsWith("（") ? "free-text" : "name-or-term";
}

const PLACE = "省|市|州|区|县|旗|镇|乡|街道";
const ALTERNATIVES = new RegExp(
  `(?:${PLACE})（(?:(?:${PLACE})、?){1,6}）|(?:${PLACE})(?:/(?:${PLACE})){1,6}|同意/不同意|是/否|有/无`,
  "gu",
);
const MAY_BE_CHOICE = new RegExp(`(?:${PLACE})（|/`);
/** A collective name of all of them, not a choice: 各区（县、市）. */
const COLLECTIVE = /(?:各|全|每|有关|相关|所辖|所在|本|县级|级|等|对|向|由|和|及|、|的)(?:\p{Script=Han}{0,2})$/u;

/** XX区（县、市）: one of them is to be chosen. */
export const alternatives: Scanner = (text) => {
  if (!MAY_BE_CHOICE.test(text)) return [];
  return matchesOf(text, ALTERNATIVES).flatMap((match): Blank[] => {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 6), start);
    const behindBlank = /[XxＸｘ×*＊○□_]$/u.test(before);
    if (!behindBlank && (match[0].includes("（") || COLLECTIVE.test(before) || HAN.test(before.slice(-1)))) return [];
    return [{ start, end: start + match[0].length, severity: behindBlank ? "error" : "info", kind: "alternative" }];
  });
};
