/** Damaged files give what is left of them or a reason, quickly; large ones take no longer than their size asks for. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../../src/readers/errors.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readRtf } from "../../../src/readers/rtf/index.js";

/** Milliseconds for one damaged file of some ten kilobytes. */
const SLOWEST = 2_000;
const FILES = ["everything", "numbered", "request"].map((name) => readFileSync(`test/fixtures/formats/${name}.rtf`));
/** What a damage may put in. */
const INSERTIONS = [
  "{",
  "}",
  "\\",
  "{{{{",
  "}}}",
  "\\'",
  "\\'b9",
  "\\u",
  "\\u-1",
  "\\uc99 ",
  "\\bin999999999 ",
  "\\bin-5 ",
  "{\\*\\x",
  "\\cell",
  "\\row",
  "\\nestcell",
  "\\itap999999 ",
  "\\ls1",
  "\\ilvl-3 ",
  "\\s-1 ",
  "\\highlight-9 ",
  "\\deleted",
  "\\sect",
  "{\\field",
  "{\\*\\fldinst ",
  "{\\fldrslt ",
  "{\\footnote ",
  "{\\*\\annotation ",
  "{\\*\\atrfstart 1}",
  "{\\shptxt ",
  "{\\header ",
  "{\\info{\\title ",
  "{\\upr",
  "{\\fonttbl",
  "{\\stylesheet",
  "{\\*\\listtable{\\list{\\listlevel{\\leveltext ",
  "{\\listtext ",
  "\\f-1 ",
  "\\outlinelevel-2 ",
  "\\revauth99999999999999999999 ",
  "\0",
  "\xff\xfe",
];

type Damage = { readonly at: number; readonly drop: number; readonly put: string };
const damage = fc.record({
  at: fc.nat(1_000_000),
  drop: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(2_000)),
  put: fc.oneof(fc.constant(""), fc.constantFrom(...INSERTIONS), fc.string({ maxLength: 4 })),
});

function damaged(bytes: Buffer, damages: readonly Damage[], end: number): Buffer {
  let result = bytes;
  for (const { at, drop, put } of damages) {
    const from = 6 + (at % (result.length - 6));
    result = Buffer.concat([result.subarray(0, from), Buffer.from(put, "latin1"), result.subarray(from + drop)]);
    if (result.length < 12) break;
  }
  return result.subarray(0, Math.max(6, result.length - end));
}

function readOrRefuse(bytes: Uint8Array): void {
  const before = performance.now();
  try {
    const { blocks, marks = [] } = readRtf(bytes, DEFAULT_LIMITS);
    for (const { text, segments } of blocks) {
      let at = 0;
      for (const { start, end, origin } of segments) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        at = end;
        if (origin.kind === "bytes")
          expect(origin.offset + origin.step * (end - start)).toBeLessThanOrEqual(bytes.length);
      }
      expect(at).toBe(text.length);
    }
    for (const { range } of marks) {
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(blocks[range.block]?.text.length ?? -1);
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
  expect(performance.now() - before).toBeLessThan(SLOWEST);
}

describe("damaged files", () => {
  it("give a document or a reason", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        fc.oneof(fc.constant(0), fc.nat(20_000)),
        (bytes, damages, end) => readOrRefuse(damaged(bytes, damages, end)),
      ),
      { seed: 20260101, numRuns: 2_500 },
    );
  }, 120_000);
});

const MIB = 1024 * 1024;
const rtf = (body: string) => Buffer.from(`{\\rtf1\\ansi\\ansicpg936{\\colortbl;\\red1;}${body}\\par}`, "latin1");

describe("large files take time by their size", () => {
  it.each<[string, Buffer]>([
    ["a picture in base 16", rtf(`a{\\pict\\jpegblip ${"89504e47\r\n".repeat(2 * MIB)}}b`)],
    ["a picture as it is", rtf(`a{\\pict\\jpegblip\\bin${20 * MIB} ${"{".repeat(20 * MIB)}}b`)],
    ["one paragraph", rtf("\\u20851 ?".repeat(200_000))],
    ["many paragraphs", rtf("\\'b9\\'d8\\par ".repeat(100_000))],
    ["many groups", rtf("{\\b a}".repeat(200_000))],
    [
      "many marks of several kinds",
      rtf("{\\v a}{\\cb1 b}{\\revised c}{\\field{\\*\\fldinst x}{\\fldrslt y}}".repeat(30_000)),
    ],
    ["one mark", rtf(`{\\v ${"{\\b a}".repeat(100_000)}}`)],
    ["many fonts", rtf(`{\\fonttbl${"{\\f1 x;}".repeat(200_000)}}a`)],
    ["a long name", rtf(`{\\stylesheet{\\s1 ${"a".repeat(5 * MIB)};}}a`)],
    ["many notes", rtf("a{\\footnote b}".repeat(50_000))],
    ["many anchors", rtf("{\\*\\atrfstart 1}a{\\*\\atrfend 1}{\\*\\annotation{\\*\\atnref 1}b}".repeat(30_000))],
    ["lead bytes without an end", rtf("\\'b9".repeat(300_000))],
  ])("%s", (_, bytes) => {
    const before = performance.now();
    expect(readRtf(bytes, DEFAULT_LIMITS).blocks.length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(SLOWEST);
  });
});
