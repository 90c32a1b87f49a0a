/** The text of a story, stretch by stretch of one format. */
import { type CharacterProperties, readCharacterProperties } from "./character-properties.js";
import type { DocContext } from "./context.js";
import type { Piece } from "./pieces.js";

export interface TextRun {
  /** One unit for each character position. */
  readonly text: string;
  /** Character position of its first character. */
  readonly position: number;
  /** Byte of its first character in the stream WordDocument. */
  readonly offset: number;
  readonly piece: Piece;
  /** Those of its paragraph's and its own style, and its own. */
  readonly properties: CharacterProperties;
}

/** What begins at a character position and ends before `end` or with its format; undefined where there is no text. */
export function runAt(context: DocContext, position: number, end: number): TextRun | undefined {
  const { pieces, characters, paragraphs, styles, text } = context;
  const piece = pieces.at(position);
  if (piece === undefined) return undefined;
  const offset = piece.offset + (position - piece.start) * piece.step;
  const run = characters.at(offset);
  const inFormat = Math.max(1, Math.floor((run.end - offset) / piece.step));
  const units = Math.min(piece.end - position, end - position, inFormat);
  const own: CharacterProperties = {};
  readCharacterProperties(own, run.properties);
  const ofParagraph = styles.propertiesOf(paragraphs.at(offset).style).characters;
  const style = { ...ofParagraph, ...(own.style !== undefined && styles.propertiesOf(own.style).characters) };
  const properties = { ...style };
  readCharacterProperties(properties, run.properties, style);
  readCharacterProperties(properties, piece.changes, style);
  return { text: decoded(text.data, offset, units, piece.step), position, offset, piece, properties };
}

const WINDOWS_1252 = new TextDecoder("windows-1252");

/** One unit for each character position, halves of characters too. */
function decoded(data: Uint8Array, offset: number, units: number, step: 1 | 2): string {
  const bytes = data.subarray(offset, offset + units * step);
  if (step === 1) return WINDOWS_1252.decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf16le");
}
