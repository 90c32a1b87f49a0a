/** Reads PDF files that hold text: lines joined to paragraphs, what repeats on every page put aside, each character with its place on the page. */
import type { Document, Notice } from "../../document/model.js";
import { type BlockDraft, bounded, placed } from "../blocks.js";
import { exceeded } from "../errors.js";
import type { Limits } from "../limits.js";
import { PdfFile } from "./file.js";
import { type LaidOutPage, layOut } from "./geometry.js";
import { linesOf } from "./lines.js";
import { isAtRight, isCentred, set } from "./margins.js";
import { type Paragraph, paragraphsOf } from "./paragraphs.js";
import { textBlock } from "./text-block.js";

/**
 * @param bytes of the file
 * @throws UnreadableError when it needs a password, is damaged, beyond the limits, or holds pictures of text only
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const file = await PdfFile.open(bytes);
  try {
    if (file.pageCount > limits.pages) throw exceeded("页数", "pages", file.pageCount, limits.pages);
    return await readPages(file, limits);
  } finally {
    await file.close();
  }
}

async function readPages(file: PdfFile, limits: Limits): Promise<Document> {
  const grow = bounded(limits.textLength, "字符数", "characters");
  const pages: LaidOutPage[] = [];
  const notices: Notice[] = [];
  for (let number = 1; number <= file.pageCount; number++) pages.push(layOut(await file.page(number, grow)));
  const lines = set(pages.flatMap((page) => linesOf(page)));
  const drafts = paragraphsOf(lines).map(bodyBlock);
  return { format: "pdf", encoding: null, blocks: placed(drafts), notices };
}

function bodyBlock(paragraph: Paragraph): BlockDraft {
  const rows = paragraph.map(({ chunks }) => chunks.flatMap(({ runs }) => runs));
  const [first] = paragraph;
  const alignment = first !== undefined && (isCentred(first) ? "center" : isAtRight(first) ? "right" : undefined);
  return textBlock(rows, { kind: "paragraph", part: "body", ...(alignment && { alignment }) });
}
