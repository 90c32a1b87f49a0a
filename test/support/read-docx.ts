/** Reads a Word package at once: `readPackage` may have to wait for a reader to be loaded. */
import type { Document } from "../../src/document/model.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Limits } from "../../src/readers/limits.js";
import { Zip } from "../../src/readers/package/zip.js";

export function readDocxPackage(bytes: Uint8Array, limits: Limits): Document {
  return readDocx(new Zip(bytes, limits));
}
