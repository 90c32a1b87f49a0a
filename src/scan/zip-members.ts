/** The documents inside a zip file: one level deep, and no more than the limits allow. */
import { walkedNames } from "../document/formats.js";
import { UnreadableError } from "../readers/errors.js";
import type { Limits } from "../readers/limits.js";
import { Zip } from "../readers/package/zip.js";
import { comparePaths } from "./order.js";

/** An archive of an archive has some hundreds; a zip with more is named as too large. */
const MOST_MEMBERS = 2_000;
const DOCUMENT = walkedNames(true);
/** What is found in every Word package, OpenDocument text and OFD file: such a zip is a document itself. */
const OF_A_DOCUMENT = ["[Content_Types].xml", "mimetype", "OFD.xml"];

export interface ZipMember {
  readonly name: string;
  /** @throws UnreadableError */
  readonly read: () => Uint8Array;
}

/**
 * In the order of reports.
 * @returns null when the file is no zip, or is itself a document
 * @throws UnreadableError when it is damaged or holds too much
 */
export function zipMembers(bytes: Uint8Array, limits: Limits): ZipMember[] | null {
  if (!/^PK[\x03\x05\x07]/.test(Buffer.from(bytes.subarray(0, 3)).toString("latin1"))) return null;
  const zip = new Zip(bytes, limits);
  if (OF_A_DOCUMENT.some((name) => zip.has(name))) return null;
  const names = zip.names.filter((name) => DOCUMENT.test(name) && !name.split("/").some(isLeftOut));
  if (names.length > MOST_MEMBERS)
    throw new UnreadableError("limit-exceeded", {
      what: { zh: "压缩包内的文档数", en: "documents in the zip file" },
      value: names.length,
      limit: MOST_MEMBERS,
    });
  return names.sort(comparePaths).map((name) => ({ name, read: () => zip.read(name) }));
}

function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || name === "__MACOSX";
}
