/** Real Word files by many programs: every character and every finding leads back to its run; damaged files are refused. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/document/model.js";
import { lintBuffer } from "../../../src/index.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { compareRanges } from "../../../src/text/range.js";
import { hasShared, sharedFile, sharedFiles, sharedNote } from "../../acceptance/shared.js";
import { propertyTexts, runTexts, UNIT } from "../../support/docx-source.js";

const WORD = [...sharedFiles("corpus/docx"), ...sharedFiles("corpus/docx-tricky")];

function read(file: string): Document | UnreadableError {
  try {
    return readPackage(sharedFile(file), DEFAULT_LIMITS);
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}

function readWhole(file: string): Document {
  const document = read(file);
  if (document instanceof UnreadableError) throw document;
  return document;
}

/** The root of a part that holds properties of the file. */
const PROPERTIES = /<(?:\w+:)?(?:coreProperties|Properties)[\s>]/;

/** The runs of each part of a package, by the independent view; of properties each is a paragraph of one run. */
function sourceOf(file: string): (path: string) => string[][] {
  const parts = unzipSync(sharedFile(file), { filter: ({ name }) => name.endsWith(".xml") });
  const sources = new Map<string, string[][]>();
  return (path) => {
    let runs = sources.get(path);
    if (runs === undefined) {
      const xml = new TextDecoder().decode(parts[path]);
      runs = PROPERTIES.test(xml) ? propertyTexts(xml).map((text) => [text]) : runTexts(asWord(path, xml));
      sources.set(path, runs);
    }
    return runs;
  };
}

describe.skipIf(!hasShared)(`every character leads back to its run${sharedNote}`, () => {
  it.each(WORD)("%s", (file) => {
    const runsOf = sourceOf(file);
    const document = readWhole(file);
    for (const { text, segments } of document.blocks) {
      let at = 0;
      for (const { start, end, origin } of segments) {
        expect(start).toBe(at);
        at = end;
        if (origin.kind !== "docx") continue;
        const source = runsOf(origin.path)[origin.paragraph]?.[origin.run] ?? "";
        const shown = source.slice(origin.offset, origin.offset + end - start);
        expect(sameText(shown, text.slice(start, end)), `${shown} / ${text.slice(start, end)}`).toBe(true);
      }
      expect(at).toBe(text.length);
    }
    expectInPlace(document);
  });
});

/** The text of diagrams stands in elements of other names that mean the same. */
function asWord(path: string, xml: string): string {
  return path.includes("/diagrams/") ? xml.replace(/(<\/?)a:(?=[prt][\s/>])/g, "$1w:") : xml;
}

/** Marks stand inside their blocks, in document order, whole. */
function expectInPlace({ blocks, marks = [] }: Document): void {
  for (const [index, { range }] of marks.entries()) {
    const { block, start, end } = range;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(blocks[block]?.text.length ?? -1);
    const next = marks[index + 1];
    if (next !== undefined) expect(compareRanges(range, next.range)).toBeLessThanOrEqual(0);
  }
}

/** Whether `shown` is what the source says; elements that stand for one character are only counted, a line end in the source is a space. */
function sameText(source: string, shown: string): boolean {
  return (
    source.length === shown.length &&
    [...Array(source.length).keys()].every(
      (i) => source[i] === UNIT || source[i] === shown[i] || source[i]?.replace("\n", " ") === shown[i],
    )
  );
}

/** The text of a range of a block, read from the part's XML by way of the segments; a generated number is taken as it is. */
function readBack({ text, segments }: Block, from: number, to: number, runsOf: (path: string) => string[][]): string {
  return segments
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, origin }) => {
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      if (origin.kind !== "docx") return text.slice(first, last);
      const offset = origin.offset + first - start;
      return runsOf(origin.path)[origin.paragraph]?.[origin.run]?.slice(offset, offset + last - first) ?? "";
    })
    .join("");
}

describe.skipIf(!hasShared)(`every finding is read back from the XML${sharedNote}`, () => {
  it.each(WORD)("%s", async (file) => {
    const { findings } = await lintBuffer(sharedFile(file), { fileName: file });
    const runsOf = sourceOf(file);
    const blocks = new Map(readWhole(file).blocks.map((block) => [`${block.part} ${block.paragraph}`, block]));
    for (const { rule, text, location } of findings) {
      if (location === null) continue;
      const block = blocks.get(`${location.part} ${location.paragraph}`);
      const source = block === undefined ? "" : readBack(block, location.offset, location.endOffset, runsOf);
      expect(sameText(source, text), `${rule}: ${source} / ${text}`).toBe(true);
    }
  });
});

describe.skipIf(!hasShared)(`damaged containers are refused with a reason${sharedNote}`, () => {
  it.each(sharedFiles("corpus/broken-zip"))("%s", (file) => {
    const result = read(file);
    expect(result).toBeInstanceOf(UnreadableError);
    expect(result).toHaveProperty(
      "code",
      expect.stringMatching(/^(?:unknown-format|damaged-document|encrypted-document)$/),
    );
  });
});
