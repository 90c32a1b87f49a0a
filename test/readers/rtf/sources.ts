/** Reads text back from the bytes that its segments name, by other means than the reader. */
import { expect } from "vitest";
import type { Block } from "../../../src/document/model.js";

const WORDS: Readonly<Record<string, string>> = {
  "\\tab": "\t",
  "\\line": "\n",
  "\\page": "\n",
  "\\emdash": "—",
  "\\ldblquote": "“",
  "\\rdblquote": "”",
  "\\~": "\u00a0",
  "\\_": "\u2011",
};

/**
 * Expects every unit of every block to be what its bytes say.
 * @param encoding of bytes above 0x7f
 */
export function expectSources(bytes: Uint8Array, blocks: readonly Block[], encoding = "gb18030"): void {
  for (const { text, segments } of blocks) {
    let at = 0;
    for (const { start, end, origin } of segments) {
      expect(start).toBe(at);
      at = end;
      if (origin.kind === "generated") continue;
      if (origin.kind !== "bytes") throw new Error(origin.kind);
      const { offset, step } = origin;
      const shown = Array.from({ length: end - start }, (_, index) =>
        readBack(bytes.subarray(offset + index * step, offset + (index + 1) * step), encoding),
      );
      expect(shown.join("")).toBe(text.slice(start, end));
    }
    expect(at).toBe(text.length);
  }
}

function readBack(bytes: Uint8Array, encoding: string): string {
  const source = String.fromCharCode(...bytes);
  const code = /^\\u(-?\d+)/.exec(source)?.[1];
  if (code !== undefined) return String.fromCharCode(Number(code) & 0xffff);
  const word = WORDS[source.trim()];
  if (word !== undefined) return word;
  const plain = source
    .replace(/[\r\n]/g, "")
    .replace(/\\'([0-9a-f]{2})|\\([\\{}])/gi, (_, hex: string | undefined, escaped: string) =>
      hex === undefined ? escaped : String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return new TextDecoder(encoding).decode(Uint8Array.from(plain, (character) => character.charCodeAt(0)));
}
