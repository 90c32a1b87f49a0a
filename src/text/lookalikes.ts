/**
 * Characters that look like another one and are typed, pasted or scanned in its place: Kangxi radicals (⼀ for 一),
 * CJK compatibility ideographs, full-width digits and letters. Structure is read through them; each maps to one unit of
 * text, so offsets stay what they are.
 */

const LOOKALIKES = /[\u2E80-\u2FD5\uF900-\uFAFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const ODD_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g;

/**
 * Replaces every look-alike by the character that is meant and every kind of space by U+0020.
 * @returns a text of the same length
 */
export function foldLookalikes(text: string): string {
  return foldSpaces(text).replace(LOOKALIKES, fold);
}

/** Replaces every kind of space by U+0020; line breaks stay. */
export function foldSpaces(text: string): string {
  return text.replace(ODD_SPACES, " ");
}

/** The character that a look-alike stands for, or the character itself. */
function fold(character: string): string {
  const folded = character.normalize("NFKC");
  return folded.length === 1 ? folded : character;
}

/** Whether a character is a Kangxi radical, a CJK radical or a compatibility ideograph in place of the real one. */
export function isHanLookalike(character: string): boolean {
  return /[\u2E80-\u2FD5\uF900-\uFAFF]/.test(character) && character.normalize("NFKC") !== character;
}
