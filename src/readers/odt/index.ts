/** Reads OpenDocument text (ODF 1.2 and 1.3): packages (.odt, .ott) and flat files (.fodt). */
import type { Mark } from "../../document/marks.js";
import type { Block, Document, Part } from "../../document/model.js";
import { compareRanges } from "../../text/range.js";
import { placed } from "../blocks.js";
import { readSidePart } from "../damage.js";
import { damaged, UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";
import { parsePart, parseXml } from "../package/xml.js";
import type { Zip } from "../package/zip.js";
import { Context } from "./context.js";
import { DocumentHandler, type Gathered } from "./document.js";
import { looksOf } from "./looks.js";
import { MasterPages } from "./master-pages.js";
import { ODF } from "./namespaces.js";
import type { Drafted } from "./paragraph.js";
import { sectionsOf } from "./sections.js";

const MANIFEST = "META-INF/manifest.xml";
/** Parts besides headers and footers that come behind the body, in the order in which they are reported. */
const NOTES: readonly Part[] = ["footnote", "endnote", "comment"];

/** @throws UnreadableError when it is damaged, encrypted, beyond the limits, or no text document */
export function readOdt(zip: Zip): Document {
  const context = new Context(zip.limits);
  const gathered = nothing();
  const read = (part: string) => parsePart(zip, part, new DocumentHandler(context, gathered, part), ODF);
  attempt(context, MANIFEST, zip, () => refuseEncrypted(zip));
  attempt(context, "styles.xml", zip, () => read("styles.xml"));
  read("content.xml");
  attempt(context, "meta.xml", zip, () => read("meta.xml"));
  return finished(context, gathered);
}

/** @throws UnreadableError when it is damaged, beyond the limits, or no text document */
export function readFlatOdt(bytes: Uint8Array, limits: Limits): Document {
  const context = new Context(limits);
  const gathered = nothing();
  parseXml(bytes, "XML", new DocumentHandler(context, gathered, ""), limits, ODF);
  return finished(context, gathered);
}

function nothing(): Gathered {
  return { masterPages: new MasterPages(), properties: [] };
}

/** Reads a part besides the text, if there is one: a damaged one costs a notice. */
function attempt({ notices }: Context, part: string, zip: Zip, read: () => void): void {
  if (zip.has(part)) readSidePart(notices, part, undefined, read);
}

function refuseEncrypted(zip: Zip): void {
  const open = ({ name }: { readonly name: string }) => {
    if (name === "manifest:encryption-data") throw new UnreadableError("encrypted-document");
  };
  parsePart(zip, MANIFEST, { open, close: () => {} }, ODF);
}

function finished(
  { masterPages: begun, notices, styles }: Context,
  { body, masterPages, properties }: Gathered,
): Document {
  if (body === undefined) throw damaged("没有正文", "it has no text");
  body.finish();
  const text = body.drafts("body");
  const headers = [...masterPages.headers("header", begun), ...masterPages.headers("footer", begun)];
  const drafts = [...text, ...headers.flatMap((group) => group.drafts), ...NOTES.flatMap((part) => body.drafts(part))];
  const blocks = placed([...drafts.map(({ block }) => block), ...properties]);
  const sections = sectionsOf(body.pageStarts, text.length, masterPages, styles.pages, headers);
  const looks = looksOf(drafts, blocks, styles.faces, sections);
  return { format: "odt", encoding: null, blocks, marks: placedMarks(drafts, blocks), looks, notices };
}

/** Marks in document order. Offsets are moved behind the automatic number, and end with the text. */
function placedMarks(drafts: readonly Drafted[], blocks: readonly Block[]): Mark[] {
  return drafts.flatMap(({ block, marks }, index) => {
    const { length } = blocks[index]?.text ?? "";
    const shift = block.segments[0]?.origin.kind === "generated" ? block.segments[0].end : 0;
    const at = (offset: number) => Math.min(length, offset + shift);
    return marks
      .map(({ start, end, mark }) => ({ ...mark, range: { block: index, start: at(start), end: at(end) } }))
      .sort((a, b) => compareRanges(a.range, b.range));
  });
}
