/** What is said of a paragraph. */
import type { Alignment } from "../../document/looks.js";
import type { Bytes } from "../ole/bytes.js";
import { type Properties, type Property, SPRM } from "./sprm.js";

export interface ParagraphProperties {
  /** 0-based; 9 for body text. */
  outlineLevel?: number;
  alignment?: Alignment;
  /** 1-based in the table of lists; 0 for none. */
  list?: number;
  /** 0-based. */
  level?: number;
  /** How many tables it stands in, each inside the other. */
  depth?: number;
  inTable?: boolean;
  /** Its mark ends a row, and holds no text. */
  rowEnd?: boolean;
  /** Where the cells of the row begin that its mark ends, and the last one ends; in twips. */
  edges?: readonly number[];
  /** Its mark ends a cell of a table inside a table. */
  innerCellEnd?: boolean;
  innerRowEnd?: boolean;
  /** Its mark is hidden. */
  hidden?: boolean;
}

/** By the code of an alignment (2.6.2, sprmPJc): distributed text fills its lines too. */
const ALIGNMENTS = [
  "left",
  "center",
  "right",
  "justify",
  "justify",
  "left",
  "justify",
  "justify",
  "justify",
  "justify",
] as const;

/** Adds what a list of changes says. */
export function readParagraphProperties(into: ParagraphProperties, properties: Properties): void {
  for (const property of properties) readProperty(into, property);
}

function readProperty(into: ParagraphProperties, { code, operand }: Property): void {
  switch (code) {
    case SPRM.outlineLevel:
      into.outlineLevel = operand.u8(0);
      break;
    case SPRM.alignment:
    case SPRM.alignmentOnPaper:
      into.alignment = ALIGNMENTS[operand.u8(0)] ?? "left";
      break;
    case SPRM.list:
      into.list = listOf(operand.u16(0));
      break;
    case SPRM.listLevel:
      into.level = operand.u8(0);
      break;
    case SPRM.tableDepth:
      into.depth = operand.u32(0);
      break;
    case SPRM.inTable:
      into.inTable = operand.u8(0) !== 0;
      break;
    case SPRM.rowEnd:
      into.rowEnd = operand.u8(0) !== 0;
      break;
    case SPRM.tableDefinition:
      into.edges = edgesIn(operand);
      break;
    case SPRM.innerCellEnd:
      into.innerCellEnd = operand.u8(0) !== 0;
      break;
    case SPRM.innerRowEnd:
      into.innerRowEnd = operand.u8(0) !== 0;
      break;
  }
}

/** A list taken away is kept as its negative number, and no list as 0xF801 (2.6.2, sprmPIlfo). */
function listOf(value: number): number {
  return value > 0x07fe ? 0 : value;
}

/** The edges in a TDefTableOperand (2.9.317). */
function edgesIn(operand: Bytes): number[] {
  const count = operand.length === 0 ? 0 : operand.u8(0);
  if (operand.length < 1 + (count + 1) * 2) return [];
  return Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + index * 2));
}
