/** Encodes text in the legacy encodings that Node.js can read but not write, by turning its decoder around. */

type Legacy = "gb18030" | "gbk" | "big5";

const tables = new Map<Legacy, Map<string, number>>();

/**
 * @throws when a character has no two-byte code in the encoding
 */
export function encode(text: string, encoding: Legacy): Uint8Array {
  const table = tables.get(encoding) ?? makeTable(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else throw new Error(`${encoding} has no two-byte code for ${character}`);
  }
  return Uint8Array.from(bytes);
}

function makeTable(encoding: Legacy): Map<string, number> {
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\uFFFD" && !table.has(character))
        table.set(character, (lead << 8) | trail);
    }
  }
  return table;
}
