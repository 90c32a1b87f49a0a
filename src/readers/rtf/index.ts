/** Reads RTF (Rich Text Format 1.9.1) as word processors write it: the text that a reader sees, with the bytes of every character. */
import type { Document } from "../../document/model.js";
import type { Limits } from "../limits.js";
import { RtfReader } from "./reader.js";

/** @throws UnreadableError when nothing of its text is left, or when it is beyond the limits */
export function readRtf(bytes: Uint8Array, limits: Limits): Document {
  return new RtfReader(bytes, limits).read();
}
