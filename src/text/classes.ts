/** Classes of characters: one look into a table where a loop would ask a regular expression about every single character. */

/** For each UTF-16 unit the classes that it is of: 1 for the first, 2 for the second, 4, 8 …; added where it is of several. */
export type CharacterTable = Uint8Array;

/** @param classes the characters of each class, eight classes at most; each character one UTF-16 unit */
export function characterTable(...classes: readonly string[]): CharacterTable {
  const table = new Uint8Array(0x10000);
  for (const [bit, characters] of classes.entries()) {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      table[unit] = (table[unit] ?? 0) | (1 << bit);
    }
  }
  return table;
}

/** The classes of the character at a place; 0 outside the text. */
export function classesAt(table: CharacterTable, text: string, at: number): number {
  return at >= 0 && at < text.length ? (table[text.charCodeAt(at)] ?? 0) : 0;
}
