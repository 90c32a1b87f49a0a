/**
 * What a Word document means, as mammoth understands it: headings, emphasis, pictures. Its text is not taken: the blocks are the truth, and where a
 * paragraph of mammoth's says something else than they do, nothing is taken from it.
 */
import type { Document } from "../../../document/model.js";
import type { Semantics } from "../../../document/view.js";
import { align } from "./align.js";
import { paragraphsOf } from "./paragraphs.js";

/** Larger files are shown without emphasis: mammoth holds a whole document as a tree, several times over. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_BLOCKS = 50_000;

/** Styles that mammoth's own table does not know: the names that Chinese versions of Word and WPS give them, and what is off by default. */
const STYLES = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "u => u",
  "strike => s",
];

/**
 * @param bytes the package that `document` was read from, so within the limits of the reader
 * @returns undefined where mammoth cannot read it
 */
export async function docxSemantics(bytes: Uint8Array, document: Document): Promise<Semantics | undefined> {
  if (bytes.length > MOST_BYTES || document.blocks.length > MOST_BLOCKS) return undefined;
  try {
    const { default: mammoth } = await import("mammoth");
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      // the bytes of pictures are never unpacked
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    return align(document.blocks, paragraphsOf(value));
  } catch {
    // a package that we read and mammoth does not is shown as its blocks
    return undefined;
  }
}
