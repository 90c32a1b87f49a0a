/** The properties of characters as one place says them: a run, a style, the level of a list, the defaults. */
import type { CharacterFormat } from "../../document/looks.js";
import { withoutUndefined } from "../looks.js";
import { type Element, isOn } from "../package/xml.js";
import { points } from "./measure.js";

/** Sizes of characters are written down in halves of a point. */
const HALVES = 2;

/** Fonts that the theme names begin with this; no font's name does. */
export const THEME_FONT = "+";

export interface CharacterProperties {
  eastAsia?: string;
  ascii?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  /** `#rrggbb` or `auto`. */
  color?: string;
}

/** Reads the elements of `w:rPr`. */
export function readCharacters(elements: readonly Element[]): CharacterProperties {
  const properties: CharacterProperties = {};
  for (const element of elements) readCharacterProperty(properties, element);
  return properties;
}

function readCharacterProperty(properties: CharacterProperties, element: Element): void {
  switch (element.name) {
    case "w:rFonts":
      return readFonts(properties, element);
    case "w:sz": {
      const size = points(element.attribute("val"), HALVES);
      if (size !== undefined && size > 0) properties.size = size;
      return;
    }
    case "w:b":
      properties.bold = isOn(element);
      return;
    case "w:i":
      properties.italic = isOn(element);
      return;
    case "w:color": {
      const value = element.attribute("val") ?? "auto";
      properties.color = /^[\da-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : "auto";
    }
  }
}

/** The font of the theme goes before the one that is named (ECMA-376-1 17.3.2.26). */
function readFonts(properties: CharacterProperties, element: Element): void {
  const fontOf = (slot: string) => {
    const theme = element.attribute(`${slot}Theme`);
    return theme === undefined ? element.attribute(slot) : THEME_FONT + theme;
  };
  const eastAsia = fontOf("eastAsia");
  const ascii = fontOf("ascii");
  if (eastAsia !== undefined && eastAsia !== "") properties.eastAsia = eastAsia;
  if (ascii !== undefined && ascii !== "") properties.ascii = ascii;
}

/**
 * The properties of characters together. Bold and italic toggle: set by two of the styles they cancel each other, by the defaults they stay,
 * and what the text itself says holds (ECMA-376-1 17.7.3).
 * @param styles of the table, the paragraph and the run
 * @param direct nearer the text later
 */
export function characterFormat(
  defaults: CharacterProperties,
  styles: readonly CharacterProperties[],
  direct: readonly CharacterProperties[],
  fontOf: (name: string) => string | undefined,
): CharacterFormat {
  const all: CharacterProperties = Object.assign({}, defaults, ...styles, ...direct);
  const toggled = (key: "bold" | "italic") => {
    const own = direct.findLast((one) => one[key] !== undefined)?.[key];
    if (own !== undefined || all[key] === undefined) return own;
    return defaults[key] === true || styles.filter((one) => one[key] === true).length % 2 === 1;
  };
  return withoutUndefined({
    eastAsia: all.eastAsia === undefined ? undefined : fontOf(all.eastAsia),
    ascii: all.ascii === undefined ? undefined : fontOf(all.ascii),
    size: all.size,
    bold: toggled("bold"),
    italic: toggled("italic"),
    color: all.color === "auto" ? undefined : all.color,
  });
}
