/**
 * What of a text counts when texts are compared: its letters. Blank space, signs, figures in digits and in Chinese, and the X, × and ○ that stand
 * for words to be filled in are left out, so that a template and what was made of it, or 一是 and 二是 put in another order, look alike.
 */

const UNITS = 0x10000;
/** Letters that are compared as they are: first and last of each run. The halves of characters beyond the first plane are among them. */
const LETTERS: readonly (readonly [first: number, last: number])[] = [
  [0x61, 0x7a],
  [0xdf, 0x24f],
  [0x370, 0x1fff],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3105, 0x312f],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
];
/** Look-alikes of letters: radicals that PDF files hold for the characters, compatibility characters, wide letters. Unicode will never change what they stand for. */
const LOOKALIKES: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0x2f00, 0x2fd5],
  [0xf900, 0xfad9],
  [0xff21, 0xff5a],
];
const LEFT_OUT = "xX×÷〇零一二两三四五六七八九十百千万亿";

/** For each UTF-16 unit the unit that it is compared as, 0 for one that is left out. */
export const FOLDED: Uint16Array = folded();

function folded(): Uint16Array {
  const table = new Uint16Array(UNITS);
  for (const [first, last] of LETTERS) for (let unit = first; unit <= last; unit++) table[unit] = unit;
  for (const character of LEFT_OUT) table[character.charCodeAt(0)] = 0;
  for (const [first, last] of LOOKALIKES) {
    for (let unit = first; unit <= last; unit++) {
      const other = String.fromCharCode(unit).normalize("NFKC").toLowerCase().charCodeAt(0);
      table[unit] = table[other] ?? 0;
    }
  }
  return table;
}
