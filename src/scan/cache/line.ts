/** One result as a line of a pack: `key sum length head rest`, the check sum over all that follows it. */
import { crc32 } from "node:zlib";
import type { Packed } from "../../reporters/packed.js";

const SPACE = 0x20;
const LINE_FEED = 0x0a;

export function lineOf(key: string, { rest, ...facts }: Packed): Buffer {
  const head = JSON.stringify(facts);
  const body = Buffer.from(`${head.length} ${head}${rest}\n`);
  return Buffer.concat([Buffer.from(`${key} ${crc32(body).toString(36)} `), body]);
}

/** @returns null when the line is not complete, not that of the key, or not as it was written */
export function parseLine(line: Buffer, wanted: string): Packed | null {
  const keyEnd = line.indexOf(SPACE);
  const sumEnd = line.indexOf(SPACE, keyEnd + 1);
  if (sumEnd === -1 || line.at(-1) !== LINE_FEED || line.toString("latin1", 0, keyEnd) !== wanted) return null;
  const bytes = line.subarray(sumEnd + 1);
  if (crc32(bytes).toString(36) !== line.toString("latin1", keyEnd + 1, sumEnd)) return null;
  const body = bytes.toString("utf8", 0, bytes.length - 1);
  const start = body.indexOf(" ") + 1;
  const end = start + Number(body.slice(0, start));
  const head = JSON.parse(body.slice(start, end)) as Omit<Packed, "rest">;
  return { ...head, rest: body.slice(end) };
}
