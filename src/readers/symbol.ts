/** Fonts whose characters are pictures or Greek letters, whatever their codes mean elsewhere. */

/** Shown for a picture without a character of its own. */
const DOT = "•";

/** From a font's code (its low byte) to the character that looks the same. */
type Glyphs = Readonly<Record<number, string>>;

const GREEK = [
  [0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"],
  [0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"],
  [0x30, "0123456789"],
] as const;
const SIGNS: Glyphs = {
  0x2b: "+",
  0x2d: "−",
  0xa3: "≤",
  0xa5: "∞",
  0xae: "→",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb8: "÷",
  0xb9: "≠",
  0xbb: "≈",
};
const WINGDINGS: Glyphs = {
  0x52: "☑",
  0x6c: "●",
  0x6e: "■",
  0x6f: "☐",
  0x71: "☐",
  0x75: "◆",
  0xa8: "☐",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};
const WINGDINGS_2: Glyphs = { 0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xa3: "☐" };

const SYMBOL: Glyphs = {
  ...SIGNS,
  ...Object.fromEntries(GREEK.flatMap(([from, all]) => [...all].map((one, i) => [from + i, one]))),
};

/** The pictures of a symbol font; undefined for any other font. */
function glyphsOf(font: string): Glyphs | undefined {
  switch (font.toLowerCase()) {
    case "symbol":
      return SYMBOL;
    case "wingdings":
      return WINGDINGS;
    case "wingdings 2":
      return WINGDINGS_2;
    case "wingdings 3":
    case "webdings":
      return {};
    default:
      return undefined;
  }
}

/** What a symbol shows, given by font and code: in an ordinary font the character itself. Always one UTF-16 unit. */
export function symbol(font: string | undefined, code: number): string {
  const glyphs = glyphsOf(font ?? "");
  if (glyphs !== undefined) return glyphs[code & 0xff] ?? DOT;
  const isCharacter =
    (code > 0x20 && code < 0x7f) || (code > 0xa0 && code < 0xd800) || (code >= 0xf900 && code < 0xfff0);
  return isCharacter ? String.fromCharCode(code) : DOT;
}

/** Text in a run's font: private characters of a symbol font (U+F020…F0FF) as what they look like, unit for unit. */
export function inFont(text: string, font: string | undefined): string {
  if (font === undefined || !/[\uF020-\uF0FF]/.test(text)) return text;
  const glyphs = glyphsOf(font);
  if (glyphs === undefined) return text;
  return text.replace(/[\uF020-\uF0FF]/g, (character) => glyphs[character.charCodeAt(0) & 0xff] ?? DOT);
}
