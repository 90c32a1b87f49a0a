/** Zip containers: what is in one decides who reads it. */
import type { Document } from "../../document/model.js";
import { readDocx } from "../docx/index.js";
import type { Limits } from "../limits.js";
import { Zip } from "./zip.js";

/**
 * @param bytes a zip container
 * @throws UnreadableError when it is damaged, encrypted, beyond the limits, or holds no document that is read
 */
export function readPackage(bytes: Uint8Array, limits: Limits): Document {
  return readDocx(new Zip(bytes, limits));
}
