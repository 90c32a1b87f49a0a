/** Reads PDF files that hold text: lines joined to paragraphs, what repeats on every page put aside, each character with its place on the page. */
import type { Document } from "../../document/model.js";
import { type BlockDraft, placed } from "../blocks.js";
import { boundText, checkPages } from "../bounds.js";
import { damaged, exceeded, UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";
import { PdfFile } from "./file.js";
import { type LaidOutPage, layOut } from "../pages/geometry.js";
import { type Bookmark, withHeadings } from "../pages/headings.js";
import { checkStreams } from "./inflation.js";
import { pageNotices } from "../pages/notices.js";
import { blocksOf } from "../pages/pages.js";
import { propertyBlocks } from "./properties.js";

/** Of text that is none: characters of a font that does not say which they are. */
const MEANINGLESS = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ue000-\uf8ff\ufffd]/g;
/** What reading all pages may take, in seconds: a thousand pages take some ten. */
const LONGEST = 300;

/**
 * @param bytes of the file
 * @throws UnreadableError when it needs a password, is damaged, beyond the limits, or holds no text
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Document> {
  checkStreams(bytes);
  const file = await PdfFile.open(bytes);
  try {
    checkPages(file.pageCount, limits);
    return await readFile(file, limits);
  } finally {
    await file.close();
  }
}

async function readFile(file: PdfFile, limits: Limits): Promise<Document> {
  const { pages, lost } = await readPages(file, limits);
  const blocks = blocksOf(pages);
  checkText(blocks);
  const withText = pagesWithText(blocks);
  const empty = pages.map(({ number }) => number).filter((number) => !withText.has(number));
  const notices = pageNotices(lost, empty);
  const information = await orElse(file.information(), {});
  const bookmarks = await orElse<readonly Bookmark[]>(file.bookmarks(), []);
  const all = [...withHeadings(blocks, bookmarks), ...propertyBlocks(information)];
  return { format: "pdf", encoding: null, blocks: placed(all), notices };
}

/** A damaged page is passed over, as long as there are others. */
async function readPages(file: PdfFile, limits: Limits): Promise<{ pages: LaidOutPage[]; lost: number[] }> {
  const grow = boundText(limits);
  const pages: LaidOutPage[] = [];
  const lost: number[] = [];
  const start = Date.now();
  for (let number = 1; number <= file.pageCount; number++) {
    const seconds = Math.round((Date.now() - start) / 1000);
    if (seconds > LONGEST) throw exceeded("读取秒数", "seconds of reading", seconds, LONGEST);
    try {
      pages.push(layOut(await file.page(number, grow)));
    } catch (error) {
      if (error instanceof UnreadableError) throw error;
      lost.push(number);
    }
  }
  if (pages.length === 0) throw damaged("没有一页可以读取", "none of its pages can be read");
  return { pages, lost };
}

/** What the text itself is: a scan has page numbers, or the stamp of a program, on every page too. */
function isText({ part }: BlockDraft): boolean {
  return part === "body" || part === "footnote";
}

function pagesWithText(blocks: readonly BlockDraft[]): ReadonlySet<number> {
  const origins = blocks.filter(isText).flatMap(({ segments }) => segments.map(({ origin }) => origin));
  return new Set(origins.flatMap((origin) => (origin.kind === "page" ? [origin.page] : [])));
}

/** @throws UnreadableError where nothing can be read: a scan, or fonts that do not say what they show */
function checkText(blocks: readonly BlockDraft[]): void {
  const text = blocks
    .filter(isText)
    .map((block) => block.text)
    .join("")
    .replace(/\s/g, "");
  if (text === "") {
    const what = {
      zh: "没有文字层，像是扫描件或图片；请先做文字识别",
      en: "no text layer, as in a scan; recognise its text first",
    };
    throw new UnreadableError("no-text", { what });
  }
  const meaningless = text.match(MEANINGLESS)?.length ?? 0;
  if (meaningless * 2 > text.length) {
    const what = { zh: "字体没有说明各是什么字，读出来是乱码", en: "its fonts do not say which characters they show" };
    throw new UnreadableError("no-text", { what });
  }
}

/** What a damaged file says besides its text is not needed. */
async function orElse<T>(value: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await value;
  } catch {
    return otherwise;
  }
}
