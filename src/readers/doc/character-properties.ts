/** What is said of a stretch of characters. */
import { type Properties, type Property, SPRM } from "./sprm.js";
import { dateOf } from "../dates.js";

export interface Change {
  /** Index in the names of those who made changes. */
  author?: number;
  date?: string | undefined;
}

export interface CharacterProperties {
  hidden?: boolean;
  /** The character is no text but stands for something. */
  special?: boolean;
  inserted?: boolean;
  insertion?: Change;
  deleted?: boolean;
  deletion?: Change;
  formatting?: Change;
  /** Colour of the marker pen, as Word names it; `none`. */
  highlight?: string;
  /** Background, `#rrggbb`; `none`. */
  shading?: string;
  /** Index of the font of Latin letters. */
  font?: number;
  symbol?: { readonly font: number; readonly code: number };
  style?: number;
}

/** By code (Ico, 2.9.119). */
const COLORS = [
  "none black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta",
  "darkRed darkYellow darkGray lightGray",
]
  .join(" ")
  .split(" ");

/**
 * Adds what a list of changes says.
 * @param style what the styles say, which a toggle can turn round
 */
export function readCharacterProperties(
  into: CharacterProperties,
  properties: Properties,
  style: CharacterProperties = {},
): void {
  for (const property of properties) readProperty(into, property, style);
}

function readProperty(into: CharacterProperties, { code, operand }: Property, style: CharacterProperties): void {
  switch (code) {
    case SPRM.hidden:
      into.hidden = toggled(operand.u8(0), style.hidden ?? false);
      break;
    case SPRM.special:
      into.special = operand.u8(0) !== 0;
      break;
    case SPRM.inserted:
      into.inserted = operand.u8(0) !== 0;
      break;
    case SPRM.insertedBy:
      into.insertion = { ...into.insertion, author: operand.u16(0) };
      break;
    case SPRM.insertedAt:
      into.insertion = { ...into.insertion, date: dateOf(operand.u32(0)) };
      break;
    case SPRM.deleted:
      into.deleted = operand.u8(0) !== 0;
      break;
    case SPRM.deletedBy:
      into.deletion = { ...into.deletion, author: operand.u16(0) };
      break;
    case SPRM.deletedAt:
      into.deletion = { ...into.deletion, date: dateOf(operand.u32(0)) };
      break;
    case SPRM.formattingChanged:
      if (operand.length >= 7 && operand.u8(0) !== 0)
        into.formatting = { author: operand.u16(1), date: dateOf(operand.u32(3)) };
      break;
    case SPRM.highlight:
      into.highlight = COLORS[operand.u8(0)] ?? "none";
      break;
    case SPRM.shading:
      if (operand.length >= 8) into.shading = background(operand.data);
      break;
    case SPRM.symbol:
      into.symbol = { font: operand.u16(0), code: operand.u16(2) };
      into.special = true;
      break;
    case SPRM.asciiFont:
      into.font = operand.u16(0);
      break;
    case SPRM.characterStyle:
      into.style = operand.u16(0);
      break;
  }
}

/** A ToggleOperand (2.9.327): off, on, as the style, otherwise than the style. */
function toggled(value: number, style: boolean): boolean {
  if (value === 0x80) return style;
  return value === 0x81 ? !style : value !== 0;
}

/** The background of an Shd (2.9.245): four bytes of foreground, then red, green, blue, and 0xFF where it is automatic. */
function background(bytes: Uint8Array): string {
  const [red = 0, green = 0, blue = 0, automatic = 0] = bytes.subarray(4, 8);
  if (automatic !== 0) return "none";
  return `#${[red, green, blue].map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}
