/** Properties as Word keeps them: lists of changes to what a style says ([MS-DOC] 2.6). */
import { Bytes } from "../ole/bytes.js";

/** One change. */
export interface Property {
  readonly code: number;
  /** What follows the code, without the length of those that have one. */
  readonly operand: Bytes;
}

export type Properties = readonly Property[];

/** The codes that are read (2.6.1 – 2.6.3). */
export const SPRM = {
  paragraphStyle: 0x4600,
  alignmentOnPaper: 0x2403,
  alignment: 0x2461,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDefinition: 0xd608,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  elsewhere: 0x6646,
  tableElsewhere: 0x646b,
  deleted: 0x0800,
  inserted: 0x0801,
  insertedBy: 0x4804,
  insertedAt: 0x6805,
  deletedBy: 0x4863,
  deletedAt: 0x6864,
  formattingChanged: 0xca57,
  special: 0x0855,
  symbol: 0x6a09,
  highlight: 0x2a0c,
  shading: 0xca71,
  hidden: 0x083c,
  characterStyle: 0x4a30,
  asciiFont: 0x4a4f,
  pictureBullet: 0x6887,
} as const;

/** Tab stops: a length of 255 says nothing, the counts inside do (2.6.2). */
const TAB_STOPS = 0xc615;

/** By the three highest bits of a code, the bytes of its operand; 0: the operand begins with its length (2.2.5.1). */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** What stands in a list of changes, up to where it is damaged. */
export function propertiesIn(bytes: Bytes): Property[] {
  const properties: Property[] = [];
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = bytes.u16(at);
    const { head, size } = operandSize(bytes, code, at + 2);
    if (at + 2 + head + size > bytes.length) break;
    properties.push({ code, operand: bytes.slice(at + 2 + head, size) });
    at += 2 + head + size;
  }
  return properties;
}

function operandSize(bytes: Bytes, code: number, at: number): { head: number; size: number } {
  const fixed = OPERAND_SIZES[code >>> 13] ?? 0;
  if (fixed > 0) return { head: 0, size: fixed };
  // a length of two bytes, which counts one more than follows (2.6.4)
  if (code === SPRM.tableDefinition) {
    return at + 2 > bytes.length ? { head: 2, size: 0 } : { head: 2, size: Math.max(0, bytes.u16(at) - 1) };
  }
  const size = bytes.u8(at);
  return { head: 1, size: code === TAB_STOPS && size === 255 ? tabStopsSize(bytes, at + 1) : size };
}

/** Deleted stops take four bytes, added ones three. */
function tabStopsSize(bytes: Bytes, at: number): number {
  const deleted = at < bytes.length ? bytes.u8(at) * 4 : 0;
  const added = at + 1 + deleted < bytes.length ? bytes.u8(at + 1 + deleted) * 3 : 0;
  return 2 + deleted + added;
}

/** The changes that a piece of text can carry in seven bits (2.9.189), of those that are read. */
const SINGLE: ReadonlyMap<number, number> = new Map([
  [0x05, SPRM.alignmentOnPaper],
  [0x0c, SPRM.listLevel],
  [0x18, SPRM.inTable],
  [0x19, SPRM.rowEnd],
  [0x41, SPRM.deleted],
  [0x42, SPRM.inserted],
  [0x4d, SPRM.highlight],
  [0x5c, SPRM.hidden],
  [0x75, SPRM.special],
  [0x78, SPRM.outlineLevel],
]);

/** A Prm0. */
export function singleProperty(change: number): Properties {
  const code = SINGLE.get((change >>> 1) & 0x7f);
  return code === undefined ? [] : [{ code, operand: new Bytes(Uint8Array.of(change >>> 8)) }];
}
