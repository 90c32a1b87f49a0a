/** Reads OFD files (GB/T 33190—2016): lines of text joined to paragraphs, each character with its place on the page. */
import type { Document, Notice } from "../../document/model.js";
import { type BlockDraft, inOnePiece, placed, propertyBlock } from "../blocks.js";
import { boundText, checkPages } from "../bounds.js";
import { unlessDamaged } from "../damage.js";
import { damaged, UnreadableError } from "../errors.js";
import { type DrawnPage, layOut, type TextItem } from "../pages/geometry.js";
import { withHeadings } from "../pages/headings.js";
import { linesOf } from "../pages/lines.js";
import { pageNotices } from "../pages/notices.js";
import { blocksOf } from "../pages/pages.js";
import { textBlock } from "../pages/text-block.js";
import type { Zip } from "../package/zip.js";
import { type Box, readOutline, readRoot } from "./outline.js";
import { type PageText, readPageText } from "./page-text.js";
import type { DrawnText } from "./text-object.js";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** A4, where nothing says otherwise. */
const USUAL_BOX: Box = [0, 0, 210, 297];

/**
 * The first document of the file. Stamps, annotations and signatures are not looked at.
 * @throws UnreadableError when it is encrypted, damaged, beyond the limits, or holds no text
 */
export function readOfd(zip: Zip): Document {
  // the list of encrypted parts (GM/T 0099—2020), which are no XML then
  if (zip.has("Encryptions.xml")) throw new UnreadableError("encrypted-document");
  const { documents, properties } = readRoot(zip);
  const [first, ...others] = documents;
  if (first === undefined) throw damaged("OFD.xml 里没有文档", "OFD.xml names no document");
  const { pages, notices } = readPages(zip, first);
  const blocks = [...pages.body, ...pages.furniture];
  if (blocks.every(({ text }) => text.trim() === ""))
    throw new UnreadableError("no-text", {
      what: {
        zh: "OFD 的页面像是图片；请先做文字识别",
        en: "the pages of the OFD document are images; recognise their text first",
      },
    });
  const all = [...blocks, ...propertyBlocks(properties)];
  const more = others.map((part) => ({ code: "other-document", data: { part } }));
  return { format: "ofd", encoding: null, blocks: placed(all), notices: [...notices, ...more] };
}

interface Pages {
  readonly body: readonly BlockDraft[];
  readonly furniture: readonly BlockDraft[];
}

function readPages(zip: Zip, path: string): { pages: Pages; notices: Notice[] } {
  const outline = readOutline(zip, path);
  const { limits } = zip;
  checkPages(outline.pages.length, limits);
  const grow = boundText(limits);
  // a damaged page is passed over, as long as there are others
  const nothing = () => null;
  const read = (part: string) => unlessDamaged<PageText | null>(() => readPageText(zip, part, grow), nothing);
  const pages = outline.pages.map((part, index) => ({ number: index + 1, content: read(part) }));
  const known = pages.flatMap(({ number, content }) => (content === null ? [] : [{ number, content }]));
  if (known.length === 0) throw damaged("没有一页可以读取", "none of its pages can be read");
  const box = outline.box ?? USUAL_BOX;
  const { shared, own } = templatesOf(known, (id) => {
    const part = outline.templates.get(id);
    return part === undefined ? null : read(part);
  });
  const drawn = known.map(({ number, content }) =>
    drawnPage(number, content.box ?? box, [...content.texts, ...(own.get(number) ?? [])]),
  );
  const furniture = shared.flatMap(({ number, content }) => templateBlocks(number, content, content.box ?? box));
  const lost = pages.filter(({ content }) => content === null).map(({ number }) => number);
  const empty = drawn.filter(({ items }) => items.length === 0).map(({ number }) => number);
  return {
    pages: { body: withHeadings(blocksOf(drawn.map(layOut)), outline.bookmarks), furniture },
    notices: pageNotices(lost, empty),
  };
}

interface NumberedPage {
  readonly number: number;
  readonly content: PageText;
}

/** What a template shows on one page belongs to the page; what it shows on several is furniture, and is read once. */
function templatesOf(pages: readonly NumberedPage[], read: (id: string) => PageText | null) {
  const users = new Map<string, number[]>();
  for (const { number, content } of pages) {
    for (const id of new Set(content.templates)) {
      const numbers = users.get(id);
      if (numbers === undefined) users.set(id, [number]);
      else numbers.push(number);
    }
  }
  const shared: NumberedPage[] = [];
  const own = new Map<number, DrawnText[]>();
  for (const [id, [number = 1, ...others]] of users) {
    const content = read(id);
    if (content === null) continue;
    if (others.length > 0) {
      shared.push({ number, content });
      continue;
    }
    const texts = own.get(number) ?? [];
    own.set(number, texts);
    for (const text of content.texts) texts.push(text);
  }
  return { shared, own };
}

/** The lines of a template: those in the upper half are of a header, the rest of a footer. */
function templateBlocks(number: number, { texts }: PageText, box: Box): BlockDraft[] {
  const page = layOut(drawnPage(number, box, texts));
  return linesOf(page).map(({ chunks, baseline }) => {
    const part = baseline > page.height / 2 ? "footer" : "header";
    return textBlock([chunks.flatMap(({ runs }) => runs)], { kind: "paragraph", part });
  });
}

/** In points, y upwards, as pages are laid out. */
function drawnPage(number: number, [left, top, width, height]: Box, texts: readonly DrawnText[]): DrawnPage {
  const points = (millimetres: number) => millimetres * POINTS_PER_MILLIMETRE;
  const items = texts.map((text): TextItem => {
    const size = points(text.size);
    const [[a, b], [c, d]] = [text.along, text.across];
    const length = points(text.length);
    return {
      str: text.text,
      width: text.isVertical ? 0 : length,
      height: text.isVertical ? length : size * Math.hypot(c, d),
      transform: [a * size, -b * size, -c * size, d * size, points(text.x - left), points(height + top - text.y)],
    };
  });
  return { number, items, view: [0, 0, points(width), points(height)], rotate: 0 };
}

function propertyBlocks(properties: ReadonlyMap<string, string>): BlockDraft[] {
  const origin = { kind: "bytes", stream: "OFD.xml", offset: 0, step: 1 } as const;
  return [...properties].map(([property, text]) => propertyBlock(property, text, inOnePiece(text, origin)));
}
