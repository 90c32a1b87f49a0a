/** Tables of strings: names of fonts and of people. */
import type { Bytes } from "../ole/bytes.js";

/** A table of names in UTF-16 (STTB, [MS-DOC] 2.2.4), up to where it is damaged. */
export function stringsIn(bytes: Bytes | undefined): string[] {
  const strings: string[] = [];
  if (bytes === undefined || bytes.length < 6 || bytes.u16(0) !== 0xffff) return strings;
  const extra = bytes.u16(4);
  for (let at = 6; at + 2 <= bytes.length;) {
    const units = bytes.u16(at);
    if (at + 2 + units * 2 > bytes.length) break;
    strings.push(bytes.utf16(at + 2, units));
    at += 2 + units * 2 + extra;
  }
  return strings;
}

/** Names one behind the other, each with its length (Xst, 2.9.350), up to where they are damaged. */
export function stringListIn(bytes: Bytes | undefined): string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  for (let at = 0; at + 2 <= bytes.length;) {
    const units = bytes.u16(at);
    if (at + 2 + units * 2 > bytes.length) break;
    strings.push(bytes.utf16(at + 2, units));
    at += 2 + units * 2;
  }
  return strings;
}

/** Where the name of a font begins in its FFN (2.9.84), behind the byte of its length. */
const FONT_NAME_AT = 39;

/** The names of the fonts, by index. */
export function fontsIn(bytes: Bytes | undefined): string[] {
  const fonts: string[] = [];
  if (bytes === undefined) return fonts;
  for (let at = 4; at < bytes.length;) {
    const size = bytes.u8(at);
    const units = Math.max(0, Math.floor((Math.min(at + 1 + size, bytes.length) - (at + 1 + FONT_NAME_AT)) / 2));
    fonts.push(units === 0 ? "" : (bytes.utf16(at + 1 + FONT_NAME_AT, units).split("\0")[0] ?? ""));
    at += 1 + size;
  }
  return fonts;
}
