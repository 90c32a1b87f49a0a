/** Compressed streams that would fill the memory: pdf.js inflates each whole, so they are looked at before it gets them. */
import { inflateSync } from "node:zlib";
import { exceeded } from "../errors.js";

/** What one stream may hold, inflated, in bytes: whole Chinese fonts take 20 MB, the text of a page some kilobytes. */
const LARGEST = 64 * 1024 * 1024;
/** Bytes that a deflated byte can at most become. */
const HIGHEST_RATIO = 1032;
/** How far before its stream a dictionary is searched for what the stream is, in bytes. */
const DICTIONARY = 512;

/** @throws UnreadableError when a stream, pictures aside, which are not read, becomes too large */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at)) {
    const start = at + "stream".length;
    const end = file.indexOf("endstream", start);
    const isPicture = file.subarray(Math.max(0, at - DICTIONARY), at).lastIndexOf("/Image") !== -1;
    at = end === -1 ? file.length : end + "endstream".length;
    const content = file.subarray(start, end === -1 ? file.length : end);
    if (!isPicture && content.length * HIGHEST_RATIO > LARGEST) checkStream(content);
  }
}

/** @param content from behind the word `stream`: a line end comes first (ISO 32000-1, 7.3.8.1) */
function checkStream(content: Buffer): void {
  const data = content.subarray(content[0] === 0x0d ? 2 : 1);
  try {
    inflateSync(data, { maxOutputLength: LARGEST });
  } catch (error) {
    // anything else is another kind of stream, or damaged, as pdf.js finds out too
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw exceeded("解压后的字节数", "bytes after inflation", `> ${LARGEST}`, LARGEST);
  }
}
