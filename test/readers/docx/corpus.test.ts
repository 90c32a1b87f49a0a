/** Real Word files by many programs: every character and every finding leads back to its run; damaged files are refused. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/document/model.js";
import { lintBuffer } from "../../../src/index.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { hasShared, sharedFile, sharedFiles, sharedNote } from "../../acceptance/shared.js";
import { runTexts, UNIT } from "../../support/docx-source.js";

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

/** The runs of each part of a package, by the independent view. */
function sourceOf(file: string): (path: string) => string[][] {
  const parts = unzipSync(sharedFile(file), { filter: ({ name }) => name.endsWith(".xml") });
  const sources = new Map<string, string[][]>();
  return (path) => {
    let runs = sources.get(path);
    if (runs === undefined) sources.set(path, (runs = runTexts(new TextDecoder().decode(parts[path]))));
    return runs;
  };
}

describe.skipIf(!hasShared)(`every character leads back to its run${sharedNote}`, () => {
  it.each(WORD)("%s", (file) => {
    const runsOf = sourceOf(file);
    for (const { text, segments } of readWhole(file).blocks) {
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
  });
});

/** Whether `shown` is what the source says; elements that stand for one character are only counted, a line end in the source is a space. */
function sameText(source: string, shown: string): boolean {
  return (
    source.length === shown.length &&
    [...Array(source.length).keys()].every((i) => source[i] === UNIT || source[i]?.replace("\n", " ") === shown[i])
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
