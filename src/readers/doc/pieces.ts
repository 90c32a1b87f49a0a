/** Where the text stands: its pieces, in the order in which they are read ([MS-DOC] 2.8.35, 2.9.38). */
import { damaged } from "../errors.js";
import type { Bytes } from "../ole/bytes.js";
import { type Fib, TABLE } from "./fib.js";
import { Plc, stretchOf } from "./plc.js";
import { type Properties, propertiesIn, singleProperty } from "./sprm.js";

const PROPERTIES = 1;
const PIECE_TABLE = 2;
const COMPRESSED = 0x40000000;

export interface Piece {
  /** Character positions `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Byte of its first character in the stream WordDocument. */
  readonly offset: number;
  /** Bytes of a character: 1 in Windows-1252, 2 in UTF-16. */
  readonly step: 1 | 2;
  /** Changes to the properties of its text that a fast save left. */
  readonly changes: Properties;
}

export class Pieces {
  readonly #pieces: readonly Piece[];

  constructor(fib: Fib) {
    const table = fib.table(TABLE.pieces);
    if (table === undefined) throw damaged("缺少文字位置表。", "The table that says where the text stands is missing.");
    this.#pieces = readPieces(table, fib.text.length);
  }

  /** The piece that holds a character position. */
  at(position: number): Piece | undefined {
    const index = stretchOf(this.#pieces.length, (one) => this.#pieces[one]?.start ?? 0, position);
    const piece = this.#pieces[index];
    return piece !== undefined && position < piece.end ? piece : undefined;
  }
}

function readPieces(bytes: Bytes, streamLength: number): Piece[] {
  const changes: Properties[] = [];
  let at = 0;
  while (bytes.u8(at) === PROPERTIES) {
    const size = bytes.u16(at + 1);
    changes.push(propertiesIn(bytes.slice(at + 3, size)));
    at += 3 + size;
  }
  if (bytes.u8(at) !== PIECE_TABLE)
    throw damaged("文字位置表已损坏。", "The table that says where the text stands is damaged.");
  const plc = new Plc(bytes.slice(at + 5, bytes.u32(at + 1)), 8);
  const pieces: Piece[] = [];
  let total = 0;
  for (let index = 0; index < plc.count; index++) {
    const piece = readPiece(plc, index, changes);
    const size = (piece.end - piece.start) * piece.step;
    total += size;
    // no text stands in the file twice
    if (size < 0 || piece.offset + size > streamLength || total > streamLength)
      throw damaged("文字位置表指向文件之外。", "The table that says where the text stands points outside the file.");
    pieces.push(piece);
  }
  return pieces;
}

/** A Pcd (2.9.177) with its FcCompressed and its Prm. */
function readPiece(plc: Plc, index: number, changes: readonly Properties[]): Piece {
  const at = plc.dataAt(index);
  const place = plc.bytes.u32(at + 2);
  const compressed = (place & COMPRESSED) !== 0;
  const offset = place & ~COMPRESSED & 0x7fffffff;
  const change = plc.bytes.u16(at + 6);
  return {
    start: plc.position(index),
    end: plc.position(index + 1),
    offset: compressed ? offset >>> 1 : offset,
    step: compressed ? 1 : 2,
    changes: ((change & 1) === 0 ? singleProperty(change) : changes[change >>> 1]) ?? [],
  };
}
