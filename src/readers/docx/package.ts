/** What an Office package holds: its main part and what that part refers to. */
import type { Localized } from "../../text/locale.js";
import { UnreadableError } from "../errors.js";
import { folderOf, resolvePath } from "../package/paths.js";
import { parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

export interface Relationship {
  /** By which the part's XML names it. */
  readonly id: string;
  /** The last word of its type: `styles`, `header` …. */
  readonly type: string;
  /** The part's name in the package. */
  readonly target: string;
}

/**
 * The main part of a Word document.
 * @param relationships of the package
 * @throws UnreadableError `unknown-format` when the container holds something else
 */
export function mainPart(zip: Zip, relationships: readonly Relationship[]): string {
  const target = relationships.find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  if (!zip.has(target) || !/\.xml$/i.test(target))
    throw new UnreadableError("unknown-format", { what: contentOf(zip) });
  if (/^(?:xl|ppt)\//i.test(target)) throw new UnreadableError("unknown-format", { what: contentOf(zip) });
  return target;
}

/** What a container without a Word document is. */
function contentOf(zip: Zip): Localized {
  const names = zip.names.map((name) => name.toLowerCase());
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has("xl/")) return { zh: "Excel 工作簿（.xlsx）", en: "an Excel workbook (.xlsx)" };
  if (has("ppt/")) return { zh: "PPT 演示文稿（.pptx）", en: "a PowerPoint presentation (.pptx)" };
  if (has("uof.xml")) return { zh: "UOF 文档（标文通），请另存为 .docx", en: "a UOF document; save it as .docx" };
  if (has("meta-inf/container.xml")) return { zh: "电子书（.epub）", en: "an e-book (.epub)" };
  return { zh: "压缩包（.zip），里面没有 Word 正文", en: "a zip archive without a Word document" };
}

/**
 * The parts that a part refers to, inside the package; what lies outside is never fetched.
 * @param part the part's name; "" for the package itself
 */
export function readRelationships(zip: Zip, part: string): Relationship[] {
  const folder = folderOf(part);
  const path = relationshipsPath(part);
  if (!zip.has(path)) return [];
  const found: Relationship[] = [];
  parsePart(zip, path, {
    open: (element) => {
      if (element.name !== "rel:Relationship" || element.attribute("TargetMode") === "External") return;
      const type = element.attribute("Type")?.split("/").at(-1) ?? "";
      const target = resolvePath(folder, element.attribute("Target") ?? "");
      found.push({ id: element.attribute("Id") ?? "", type, target });
    },
    close: () => {},
  });
  return found;
}

/** Where the relationships of a part are written down. */
export function relationshipsPath(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}
