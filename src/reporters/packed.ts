/**
 * A result as it travels from a worker, lies in the cache and goes into a report: what sums need, and beside it the JSON text of the whole.
 * An archive's report is mostly results that nobody looks into on their way; they are neither parsed nor written anew.
 */
import type { FileResult } from "../engine/result.js";
import { type Tally, tallyOf } from "../engine/summary.js";
import { jsonText } from "./json-text.js";

/** A part of a report: text, or what is UTF-8 already. */
export type Piece = string | Uint8Array;

/** One piece of all; what is UTF-8 already is not made text to become UTF-8 again. */
export function joined(pieces: readonly Piece[]): Piece {
  if (pieces.every((piece) => typeof piece === "string")) return pieces.join("");
  return Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece)));
}

export interface Packed {
  readonly tally: Tally;
  /** The result as one line of JSON, from its second key on: `"format":…}`; as it comes from the cache, UTF-8. */
  readonly rest: Piece;
  /** What near-duplicates are found by, where they are asked for. */
  readonly sketch?: string | undefined;
  /** Of a zip file that was looked into: the documents inside, which are reported in its place. */
  readonly members?: readonly PackedMember[] | undefined;
}

export interface PackedMember {
  /** Its path in the zip file. */
  readonly name: string;
  readonly packed: Packed;
}

/** A result whose findings are read only by those who want them. */
export class PackedResult {
  constructor(
    /** As reported. */
    readonly path: string,
    readonly packed: Packed,
  ) {}

  /**
   * One line of JSON, the same that `jsonText` makes of the result.
   * @param begin what stands before its first key, the bracket with it
   */
  json(begin: string): readonly [Piece, Piece] {
    return [`${begin}"path":${jsonText(this.path)},`, this.packed.rest];
  }

  unpack(): FileResult {
    return JSON.parse(joined(this.json("{")).toString()) as FileResult;
  }
}

/** Packs a result; its path is kept beside, as the same content may lie in several places. */
export function pack(result: FileResult, sketch?: string): Packed {
  const { path: _, ...rest } = result;
  return { tally: tallyOf(result), rest: jsonText(rest).slice(1), ...(sketch !== undefined && { sketch }) };
}
