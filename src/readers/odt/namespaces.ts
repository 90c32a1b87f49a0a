/** The namespaces of OpenDocument (ODF 1.3 part 3, 2.2) and of what LibreOffice adds; handlers see `text:p` whatever prefix the file uses. */
import type { Namespaces } from "../package/xml.js";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

export const ODF: Namespaces = new Map([
  ...["office", "text", "table", "style", "meta", "manifest"].map((name) => [`${OASIS}:${name}:1.0`, name] as const),
  [`${OASIS}:drawing:1.0`, "draw"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
  ["urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0", "field"],
]);

/** The start tags by which paragraphs are counted. */
export function isParagraph(name: string): boolean {
  return name === "text:p" || name === "text:h";
}
