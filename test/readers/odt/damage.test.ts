/** Damaged files give a document or a reason, quickly. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/model.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocument } from "../../../src/readers/index.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readFlatOdt } from "../../../src/readers/odt/index.js";
import { flatOdt } from "../../support/odt-builder.js";
import { HEADING_STYLES, LIST_CASES, LIST_STYLES, OUTLINE } from "./list-cases.js";

const fixture = (file: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${file}`, import.meta.url)));
const LISTS = flatOdt({
  styles: HEADING_STYLES + LIST_STYLES + OUTLINE,
  body: LIST_CASES.slice(0, 40)
    .map(([, body]) => body)
    .join(""),
});
const SOURCES = [fixture("everything.odt"), fixture("everything.fodt"), LISTS];
const PARTS = unzipSync(fixture("everything.odt"));
const TAGS = new TextDecoder().decode(LISTS).match(/<[^>]+>/g) ?? [];
const SLOWEST = 2000;

async function outcome(read: () => Document | Promise<Document>): Promise<void> {
  const start = performance.now();
  try {
    holds(await read());
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
  expect(performance.now() - start).toBeLessThan(SLOWEST);
}

/** What every document keeps to. */
function holds({ blocks, marks = [] }: Document): void {
  for (const { text, segments } of blocks) {
    let at = 0;
    for (const { start, end } of segments) {
      expect(start).toBe(at);
      at = end;
    }
    expect(at).toBe(text.length);
  }
  for (const { range } of marks) {
    expect(range.start).toBeLessThanOrEqual(range.end);
    expect(range.end).toBeLessThanOrEqual(blocks[range.block]?.text.length ?? -1);
  }
}

const places = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
  minLength: 1,
  maxLength: 8,
});
const changed = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]) => {
  const copy = bytes.slice();
  for (const [place, value] of changes) copy[Math.floor(place * (copy.length - 1))] = value;
  return copy;
};

describe("damage", () => {
  it(
    "of bytes",
    () =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...SOURCES), places, (source, changes) =>
          outcome(() => readDocument(changed(source, changes))),
        ),
        { numRuns: 900, seed: 1 },
      ),
    60_000,
  );

  it(
    "of the end",
    () =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...SOURCES), fc.double({ min: 0, max: 1, noNaN: true }), (source, share) =>
          outcome(() => readDocument(source.subarray(0, Math.floor(share * source.length)))),
        ),
        { numRuns: 300, seed: 2 },
      ),
    60_000,
  );

  it(
    "inside parts",
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"),
          places,
          (name, changes) =>
            outcome(() =>
              readDocument(zipSync({ ...PARTS, [name]: changed(PARTS[name] ?? strToU8("x"), changes) }, { level: 0 })),
            ),
        ),
        { numRuns: 500, seed: 3 },
      ),
    60_000,
  );

  it(
    "of the order of elements: tags of lists and paragraphs at random, closed in order",
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.option(fc.constantFrom(...TAGS.filter((tag) => !/^<[/?]/.test(tag) && !tag.startsWith("<office:")))),
            {
              maxLength: 60,
            },
          ),
          (tags) => outcome(() => readFlatOdt(flatOdt({ styles: LIST_STYLES, body: nested(tags) }), DEFAULT_LIMITS)),
        ),
        { numRuns: 600, seed: 4 },
      ),
    60_000,
  );
});

it.each(["num-prefix", "num-suffix", "bullet-char"])("a long %s is not shown before every item", async (name) => {
  const kind = name === "bullet-char" ? "bullet" : "number";
  const level = `<text:list-level-style-${kind} text:level="1" style:num-format="1" ${kind === "bullet" ? "text" : "style"}:${name}="${"字".repeat(20_000)}"/>`;
  const item = '<text:list text:style-name="L"><text:list-item><text:p>项</text:p></text:list-item></text:list>';
  const styles = `<text:list-style style:name="L">${level}</text:list-style>`;
  const { blocks } = await readDocument(flatOdt({ styles, body: item.repeat(10) }));
  for (const { text } of blocks.filter(({ label }) => label !== undefined)) {
    expect(text.length).toBeGreaterThan(200);
    expect(text.length).toBeLessThan(300);
  }
});

/** Elements inside each other; null ends the innermost. */
function nested(tags: readonly (string | null)[]): string {
  const open: string[] = [];
  const text = tags.map((tag) => {
    if (tag === null) return open.length > 0 ? `</${open.pop()}>` : "";
    if (!tag.endsWith("/>")) open.push(/^<([^\s>]+)/.exec(tag)?.[1] ?? "");
    return `${tag}甲`;
  });
  return (
    text.join("") +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join("")
  );
}
