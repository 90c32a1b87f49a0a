/** Damaged PDF files: a document or a reason, soon, and nothing said or thrown anywhere else. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocument } from "../../../src/readers/index.js";
import { at, buildPdf } from "../../support/pdf-builder.js";

const RUNS = 150;
const LONGEST = 2000;
const strays: unknown[] = [];
const note = (reason: unknown) => void strays.push(reason);

beforeAll(() => {
  process.on("unhandledRejection", note);
  for (const level of ["log", "warn", "error", "info"] as const) vi.spyOn(console, level).mockImplementation(note);
});
afterAll(() => {
  process.off("unhandledRejection", note);
  vi.restoreAllMocks();
});

const lines = Array.from({ length: 12 }, (_, index) => at(80, 760 - index * 28, `第${index}行今年以来各部门密切配合`));
const SOURCES: readonly (readonly [string, Uint8Array])[] = [
  ["built by hand", buildPdf({ pages: [lines, lines], extra: ["<< /Title (x) >>"], trailer: "/Info 5 0 R" })],
  ["of a word processor", readFileSync("test/fixtures/pdf/restricted.pdf")],
  ["with an outline and a table", readFileSync("test/fixtures/formats/everything.pdf")],
];

/** What happens to a file: bytes changed, a stretch lost, or twice there; or the end cut off. */
const damage = fc.oneof(
  fc.record({
    kind: fc.constant("bytes" as const),
    at: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constantFrom("lost" as const, "twice" as const),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(400),
  }),
  fc.record({ kind: fc.constant("cut" as const), from: fc.double({ min: 0, max: 1, noNaN: true }) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Uint8Array, how: Damage): Uint8Array {
  const place = (share: number) => Math.floor(share * (bytes.length - 1));
  if (how.kind === "bytes") {
    const copy = Uint8Array.from(bytes);
    for (const [share, value] of how.at) copy[place(share)] = value;
    return copy;
  }
  const from = place(how.from);
  if (how.kind === "cut") return bytes.slice(0, from);
  const [end, start] = how.kind === "lost" ? [from, from + how.length] : [from + how.length, from];
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
}

it.each(SOURCES)("a file %s", async (_, bytes) => {
  await fc.assert(
    fc.asyncProperty(damage, async (how) => {
      const start = performance.now();
      try {
        const { blocks } = await readDocument(damaged(bytes, how));
        expect(blocks.every(({ text, segments }) => (segments.at(-1)?.end ?? 0) === text.length)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableError);
      }
      expect(performance.now() - start).toBeLessThan(LONGEST);
    }),
    { numRuns: RUNS, seed: 20241205 },
  );
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(strays).toEqual([]);
});
