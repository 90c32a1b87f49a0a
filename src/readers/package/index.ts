/** Zip containers: what is in one decides who reads it. */
import type { Document } from "../../document/model.js";
import { readDocx } from "../docx/index.js";
import type { Limits } from "../limits.js";
import { Zip } from "./zip.js";

const ODF_TYPE = "application/vnd.oasis.opendocument.";

/**
 * @param bytes a zip container
 * @throws UnreadableError when it is damaged, encrypted, beyond the limits, or holds no document that is read
 */
export function readPackage(bytes: Uint8Array, limits: Limits): Document | Promise<Document> {
  const zip = new Zip(bytes, limits);
  if (zip.has("OFD.xml")) return readOfdPackage(zip);
  return isOpenDocument(zip) ? readOpenDocument(zip) : readDocx(zip);
}

/** An encrypted package may have nothing but its type and its manifest (ODF 1.3 part 2, 3.3 and 3.4). */
function isOpenDocument(zip: Zip): boolean {
  if (zip.has("content.xml") && zip.has("META-INF/manifest.xml")) return true;
  return zip.has("mimetype") && new TextDecoder().decode(zip.read("mimetype")).startsWith(ODF_TYPE);
}

async function readOpenDocument(zip: Zip): Promise<Document> {
  return (await import("../odt/index.js")).readOdt(zip);
}

async function readOfdPackage(zip: Zip): Promise<Document> {
  return (await import("../ofd/index.js")).readOfd(zip);
}
