/** The figures of GB/T 9704-2012 and how the document at hand is measured against them. */
import type { CharacterFormat } from "../../src/document/looks.js";
import type { RuleSource, SourceTier } from "../../src/rule/index.js";
import { sizeName } from "./sizes.js";
import data from "./gbt9704.yaml";

/** Kinds of type that the standard names. */
export type Typeface = "仿宋" | "楷体" | "黑体" | "小标宋" | "宋体";

export const STANDARD = data as {
  readonly page: Readonly<
    Record<"width" | "height" | "top" | "left" | "areaWidth" | "areaHeight" | "tolerance", number>
  >;
  readonly fonts: Readonly<Record<Typeface, readonly string[]>>;
  readonly size: Readonly<Record<"body" | "title" | "pageNumber", number>>;
  readonly lineSpacing: { readonly least: number; readonly most: number };
  readonly indent: { readonly characters: number; readonly tolerance: number };
};

/** The kind that a font belongs to by its name; undefined for one that the standard does not name. */
function typefaceOf(font: string): Typeface | undefined {
  const name = font.replace(/\s+/g, "").toLowerCase();
  const kinds = Object.entries(STANDARD.fonts) as [Typeface, readonly string[]][];
  return kinds.find(([, parts]) => parts.some((part) => name.includes(part)))?.[0];
}

/**
 * What is wrong with a format, as people call it (宋体小四); null when nothing is, or the file does not say.
 * @param script whose font counts: that of Chinese characters, or that of Latin letters and digits
 */
export function wrongType(
  format: CharacterFormat,
  typeface: Typeface,
  points: number,
  script: "eastAsia" | "ascii" = "eastAsia",
): string | null {
  const { [script]: font, size } = format;
  const wrongFont = font !== undefined && typefaceOf(font) !== typeface;
  const wrongSize = size !== undefined && Math.abs(size - points) > 0.1;
  if (!wrongFont && !wrongSize) return null;
  return `${wrongFont ? font : ""}${wrongSize ? sizeName(size) : ""}`;
}

/** The source of a layout rule. @param clause the clause of GB/T 9704-2012, with what it says */
export function clause(tier: SourceTier, zh: string, en: string): RuleSource {
  return { tier, text: { zh: `GB/T 9704—2012 ${zh}`, en: `GB/T 9704-2012 ${en}` } };
}
