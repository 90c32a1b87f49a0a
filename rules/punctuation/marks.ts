/** Characters and what they are in Chinese text. */

const HAN = /\p{Script=Han}/u;
/** Marks of Chinese text, and full-width signs that only Chinese text has; curly quotes, dashes and … are English too. */
const CHINESE_MARK = /[，。、；：？！（）《》〈〉〔〕【】「」『』～％＋－○〇]/u;
/** A blank stands for a word: XX, ××, ＸＸ. */
const BLANK = /[XxＸｘ×＊*_＿○□]/u;
const LATIN = /[A-Za-zÀ-ʯͰ-Ͽ]/u;

/** How far the script of a place is looked for. */
const REACH = 24;
/** So many foreign words make a line foreign, unless Chinese characters outnumber them. */
const FOREIGN_WORDS = 4;

export function isHan(character: string): boolean {
  return HAN.test(character);
}

export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9" && character.length === 1;
}

export function isLatin(character: string): boolean {
  return LATIN.test(character);
}

/** Whether a character can only stand in Chinese text. */
export function isChinese(character: string): boolean {
  return HAN.test(character) || CHINESE_MARK.test(character);
}

/** The characters next to `[start, end)`, spaces skipped (two at most); "" at the end of the text. */
export function neighbours(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  let left = start - 1;
  while (left >= 0 && start - left <= 2 && text.charAt(left) === " ") left--;
  let right = end;
  while (right < text.length && right - end < 2 && text.charAt(right) === " ") right++;
  return { before: text.charAt(left), after: text.charAt(right) };
}

/**
 * What a place is surrounded by: the nearest character on that side that belongs to a script, digits and signs skipped.
 * A blank (XX) counts as Chinese: it stands for a Chinese word.
 */
export function scriptBeside(text: string, at: number, step: -1 | 1): "chinese" | "latin" | null {
  for (let index = at, seen = 0; index >= 0 && index < text.length && seen < REACH; index += step, seen++) {
    const character = text.charAt(index);
    if (isChinese(character)) return "chinese";
    if (BLANK.test(character) && BLANK.test(text.charAt(index + step))) return "chinese";
    if (isLatin(character)) return "latin";
  }
  return null;
}

/** Whether a place stands in Chinese text: one side at least is Chinese, and not only beyond foreign words. */
export function inChinese(text: string, start: number, end: number): boolean {
  const left = scriptBeside(text, start - 1, -1);
  const right = scriptBeside(text, end, 1);
  return left === "chinese" || right === "chinese";
}

/** Whether a line is foreign text with some Chinese words in it. */
export function isForeign(line: string): boolean {
  const words = line.match(/[A-Za-z]{2,}/gu)?.length ?? 0;
  return words >= FOREIGN_WORDS && words * 2 > (line.match(/\p{Script=Han}/gu)?.length ?? 0);
}
