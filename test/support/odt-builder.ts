/** Writes OpenDocument text for tests, flat or as a package. */
import { strToU8, zipSync } from "fflate";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES = [
  ...["office", "text", "table", "style", "meta"].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
].join(" ");

/** Each is XML. */
export interface OdtSource {
  /** What stands in office:text. */
  readonly body: string;
  /** Named styles. */
  readonly styles?: string;
  /** Automatic styles of the text. */
  readonly automatic?: string;
  /** Master pages. */
  readonly masters?: string;
  /** What stands in office:meta. */
  readonly meta?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const bodyOf = ({ body }: OdtSource) => `<office:body><office:text>${body}</office:text></office:body>`;
const root = (name: string, content: string) =>
  strToU8(`${XML}\n<office:${name} ${NAMESPACES} office:version="1.3">${content}</office:${name}>`);

/** The bytes of a flat file. */
export function flatOdt(source: OdtSource): Uint8Array {
  const { styles = "", automatic = "", masters = "", meta = "" } = source;
  const content = `<office:meta>${meta}</office:meta><office:styles>${styles}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${masters}</office:master-styles>${bodyOf(source)}`;
  return strToU8(
    new TextDecoder()
      .decode(root("document", content))
      .replace("office:version", 'office:mimetype="application/vnd.oasis.opendocument.text" office:version'),
  );
}

/** The parts of a package. */
export function odtParts(source: OdtSource): Record<string, Uint8Array> {
  const { styles = "", automatic = "", masters = "", meta = "" } = source;
  return {
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": root(
      "document-content",
      `<office:automatic-styles>${automatic}</office:automatic-styles>${bodyOf(source)}`,
    ),
    "styles.xml": root(
      "document-styles",
      `<office:styles>${styles}</office:styles><office:automatic-styles/><office:master-styles>${masters}</office:master-styles>`,
    ),
    "meta.xml": root("document-meta", `<office:meta>${meta}</office:meta>`),
    "META-INF/manifest.xml": strToU8(`${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0"/>`),
  };
}

/** The bytes of a package. */
export function packedOdt(source: OdtSource): Uint8Array {
  return zipSync(odtParts(source));
}
