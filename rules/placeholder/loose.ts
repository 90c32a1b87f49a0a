/** Blanks that nothing but their context shows: a date without its numbers, a unit without its number, dots, an open point. */
import { marks } from "./marks.js";
import type { Blank, Scanner } from "./types.js";

/** 投入余万元: 余 with nothing in front of it to be more than. */
const NO_NUMBER =
  /余(?<=[征地慰问入资放训展达共计费额约超助化供款接待]余)(?:人次|场次|亩|万元|亿元|名(?!额)|户|件|份|册|篇|条(?!件))/gu;
/** 提速 %, 共 人 with two spaces or more: the number was to be put there. */
const SPACES =
  /(?<=\p{Script=Han})[ \u3000]{2,12}(?=[％%]|万元|亿元|人次|平方米|公里|(?:余|多)?(?:人|个|户|次|项|件|名|家|场|条|份)(?![员别口性体目籍称单数民才事大力社类工文件]))/gu;
/** Sentences have them; a line without is one of a table or a form. */
const SENTENCE = /[，。；]/u;
const NO_PERCENT = /[％%](?<=[达占增降升].)/g;
/** Not the indentation. */
const MAY_LACK_NUMBER = /[^ \u3000][ \u3000]{2}/;
/** 20 年 月 日, 年  月  日 and 2024年  月  日 with the numbers left out. */
const NO_DATE =
  /(?:20\s{1,12}|\s{2,12}|^\s{0,12}|(?:19|20)\d{2}\s?|(?<=[（(：:至到—-]))年\s{1,12}月(?:\s{1,12}日|(?=[\s至到）)—-]|$))/gu;
const MAY_BE_EMPTY = /[年月]\s/;
/** 2024年5月  日 with the day left out. */
const NO_DAY = /(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s{2,12}日(?![报常])/gu;
/** 〔2024〕  号 with the number left out. */
const MAY_LACK_SERIAL = /[ \u3000]号/;
const NO_SERIAL = /(?<=[〔[]\d{4}[〕\]])[ \u3000]{1,12}(?=号)/gu;
const DOTS = /(?<=[：:])\s*(?:…{1,2}|\.{3,}|。{3,})\s*$/u;
const DOTS_NAME = /…{1,2}(?=局|县|市|省|镇|乡|同志)/gu;
const OPEN = /(?<=[：:])\s*(?:待定|待补充|待核实|待完善)(?=[。；\s]|$)/gu;
const MAY_BE_TO_DO = /TODO|TBD|FIXME/;
const TODO = /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/g;
const MAY_BE_LETTER_PLACE = /[A-HJ-WYZ][市县镇乡]/;
const LETTER_PLACE = /(?<![A-Za-z0-9])[A-HJ-WYZ](?=[市县镇乡](?!场))/g;

export const unitsWithoutNumber: Scanner = (text) => marks(text, NO_NUMBER, "warning", "count");

export const spacesForNumber: Scanner = (text) =>
  MAY_LACK_NUMBER.test(text) ? marks(text, SPACES, SENTENCE.test(text) ? "error" : "warning", "count") : [];

export const percentWithoutNumber: Scanner = (text) => marks(text, NO_PERCENT, "warning", "count");

export const emptyDates: Scanner = (text) =>
  MAY_BE_EMPTY.test(text)
    ? [...marks(text, NO_DATE, "error", "date", trimmed), ...marks(text, NO_DAY, "error", "date")]
    : [];

export const emptySerials: Scanner = (text) =>
  MAY_LACK_SERIAL.test(text) ? marks(text, NO_SERIAL, "error", "ordinal") : [];

export const fullStops: Scanner = (text) => (/。。。/.test(text) ? wordless(text) : []);

export const dots: Scanner = (text) => (/…|\.\.\./.test(text) ? wordless(text) : []);

const wordless: Scanner = (text) => {
  const tail = DOTS.exec(text.length > 200 ? text.slice(-200) : text);
  const offset = text.length > 200 ? text.length - 200 : 0;
  const end: Blank[] =
    tail === null
      ? []
      : [
          trimmed(text, {
            start: offset + tail.index,
            end: offset + tail.index + tail[0].length,
            severity: "warning",
            kind: "free-text",
          }),
        ];
  return [...end, ...marks(text, DOTS_NAME, "warning", "organisation-or-place")];
};

export const openPoints: Scanner = (text) => marks(text, OPEN, "info", "free-text", trimmed);

export const toDo: Scanner = (text) => (MAY_BE_TO_DO.test(text) ? marks(text, TODO, "warning", "free-text") : []);

/** A市, B县: usual in papers, a mask in reports. */
export const letterPlaces: Scanner = (text) =>
  MAY_BE_LETTER_PLACE.test(text) ? marks(text, LETTER_PLACE, "info", "organisation-or-place") : [];

/** Without the spaces around. */
function trimmed(text: string, blank: Blank): Blank {
  const words = text.slice(blank.start, blank.end);
  const start = blank.start + words.length - words.trimStart().length;
  return { ...blank, start, end: Math.max(start + 1, blank.start + words.trimEnd().length) };
}
