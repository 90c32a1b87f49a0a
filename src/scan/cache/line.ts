/**
 * One result as a line of a pack: `key sum length head rest`. The sum is the check sum of all that follows it, the length that of the head in bytes, both in
 * eight hexadecimal digits: what is needed is found without looking for it.
 */
import { crc32 } from "node:zlib";
import type { Packed } from "../../reporters/packed.js";

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const DIGITS = 8;

export function lineOf(key: string, { rest, ...facts }: Packed): Buffer {
  const head = Buffer.from(JSON.stringify(facts));
  const body = Buffer.concat([Buffer.from(`${digits(head.length)} `), head, Buffer.from(rest), Buffer.from("\n")]);
  return Buffer.concat([Buffer.from(`${key} ${digits(crc32(body))} `), body]);
}

function digits(value: number): string {
  return value.toString(16).padStart(DIGITS, "0");
}

/**
 * What stands in a line, as bytes of the line itself.
 * @returns null when the line is not complete, not that of the key, or not as it was written
 */
export function parseLine(line: Buffer, wanted: string): Packed | null {
  const body = bodyOf(line, wanted.length);
  if (body === null || line.toString("latin1", 0, wanted.length) !== wanted) return null;
  const start = DIGITS + 1;
  const end = start + Number.parseInt(body.toString("latin1", 0, DIGITS), 16);
  const head = JSON.parse(body.toString("utf8", start, end)) as Omit<Packed, "rest">;
  return { ...head, rest: body.subarray(end, -1) };
}

/** The key of a line; null when the line is not complete, or not as it was written. */
export function keyOfLine(line: Buffer): string | null {
  const length = line.indexOf(SPACE);
  return length === -1 || bodyOf(line, length) === null ? null : line.toString("latin1", 0, length);
}

/** What the check sum is of. */
function bodyOf(line: Buffer, keyLength: number): Buffer | null {
  const sumAt = keyLength + 1;
  if (line[keyLength] !== SPACE || line[line.length - 1] !== LINE_FEED) return null;
  const body = line.subarray(sumAt + DIGITS + 1);
  return crc32(body) === Number.parseInt(line.toString("latin1", sumAt, sumAt + DIGITS), 16) ? body : null;
}
