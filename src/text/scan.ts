/**
 * Looks for single characters; several times as fast as a regular expression, on text where they are rare.
 * `signs.ts` says whether a line has any; tables of one's own say where.
 */

/** What `\s` matches. */
export const SPACES =
  "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

/** A table of characters of the basic plane. */
export type CharacterTable = Uint8Array;

export function tableOf(characters: string): CharacterTable {
  const table = new Uint8Array(0x10000);
  for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = 1;
  return table;
}

/** Whether the character at a place is one of the table; false outside the text. */
export function isAt(text: string, index: number, table: CharacterTable): boolean {
  // what charCodeAt gives outside the text (NaN) would make every look at the table slow
  return index >= 0 && index < text.length && table[text.charCodeAt(index)] === 1;
}

/** Where the next character of the table stands; -1 when there is none. */
export function nextOf(text: string, table: CharacterTable, from = 0): number {
  for (let at = from; at < text.length; at++) if (table[text.charCodeAt(at)] === 1) return at;
  return -1;
}
