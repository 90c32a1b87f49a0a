/**
 * What is kept of a document to find out what it shares with others: numbers made of its text, of which the text cannot be made again. They are
 * hashes without a secret, though: who has a sentence can find out whether a sketch was made of a text with that paragraph.
 */
import type { Block, Document } from "../../document/model.js";
import { signedOn } from "./dates.js";
import { FOLDED } from "./fold.js";
import { mix } from "./mix.js";
import { ParagraphCollector } from "./paragraphs.js";
import { BINS, SignatureMaker, WORDS } from "./signature.js";

/** Base64 of at most 1,992 characters, the same on every machine. Plain data: it can be cached and sent. */
export type Sketch = string;

/** What a sketch says. */
export interface SketchFacts {
  /** Letters of the text (see fold.ts). */
  readonly letters: number;
  /** Different shingles, estimated. */
  readonly shingles: number;
  /** Letters of the paragraphs of useful length. */
  readonly paragraphLetters: number;
  /** When the document says it was signed: year × 10,000 + month × 100 + day; 0 when it does not. */
  readonly date: number;
  /** Some paragraphs are not in `hashes`: those whose hashes are greater than its last. */
  readonly cut: boolean;
  /** The values of the bins (see signature.ts), four to a word, the first the lowest. */
  readonly signature: Uint32Array;
  /** Of paragraphs, ascending. */
  readonly hashes: Uint32Array;
  /** Letters of each paragraph. */
  readonly lengths: Uint16Array;
}

/** Changes whenever the same text gives another sketch. */
const VERSION = 2;
const HEAD = 20;
const SIGNATURE_END = HEAD + BINS;
const PER_PARAGRAPH = 6;
const PRIME = 0x01000193;

/** The sketch of the body of a document; takes about 20 ns a character. */
export function sketchOf(document: Document): Sketch {
  const signature = new SignatureMaker();
  const paragraphs = new ParagraphCollector();
  for (const block of document.blocks) {
    if (block.part === "body" && block.kind !== "code") addBlock(block, signature, paragraphs);
  }
  const { hashes, lengths, letters, cut } = paragraphs.paragraphs;
  const bytes = Buffer.alloc(SIGNATURE_END + PER_PARAGRAPH * hashes.length);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt8(hashes.length, 1);
  bytes.writeUInt8(cut ? 1 : 0, 2);
  [signature.letters, signature.shingles, letters, signedOn(document)].forEach((value, index) => {
    bytes.writeUInt32LE(value, 4 + 4 * index);
  });
  bytes.set(signature.values, HEAD);
  hashes.forEach((hash, index) => bytes.writeUInt32LE(hash, SIGNATURE_END + 4 * index));
  lengths.forEach((length, index) => bytes.writeUInt16LE(length, SIGNATURE_END + 4 * hashes.length + 2 * index));
  return bytes.toString("base64");
}

function addBlock({ text, label }: Block, signature: SignatureMaker, paragraphs: ParagraphCollector): void {
  const before = signature.letters;
  let hash = 0;
  for (let index = label?.end ?? 0; index < text.length; index++) {
    const letter = FOLDED[text.charCodeAt(index)] ?? 0;
    if (letter === 0) continue;
    signature.add(letter);
    hash = Math.imul(hash ^ letter, PRIME) ^ (hash >>> 15);
  }
  paragraphs.add(mix(hash), signature.letters - before);
}

/**
 * Reads a sketch.
 * @returns null when it is none, or one of another version: such a document has to be read again
 */
export function readSketch(sketch: Sketch): SketchFacts | null {
  const bytes = Buffer.from(sketch, "base64");
  const count = bytes[1] ?? 0;
  if (bytes[0] !== VERSION || bytes.length !== SIGNATURE_END + PER_PARAGRAPH * count) return null;
  const signature = new Uint32Array(WORDS);
  for (let word = 0; word < WORDS; word++) signature[word] = bytes.readUInt32LE(HEAD + 4 * word);
  const [hashes, lengths] = [new Uint32Array(count), new Uint16Array(count)];
  for (let index = 0; index < count; index++) {
    hashes[index] = bytes.readUInt32LE(SIGNATURE_END + 4 * index);
    lengths[index] = bytes.readUInt16LE(SIGNATURE_END + 4 * count + 2 * index);
  }
  const [letters = 0, shingles = 0, paragraphLetters = 0, date = 0] = [4, 8, 12, 16].map((at) =>
    bytes.readUInt32LE(at),
  );
  return { cut: bytes[2] === 1, letters, shingles, paragraphLetters, date, signature, hashes, lengths };
}
