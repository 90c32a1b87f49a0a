/** Real Word files by many programs: mammoth sees the same text, every character leads back to its run, and none takes long. */
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/document/model.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readPackage } from "../../../src/readers/package/index.js";
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
  } finally {
  }
}

function readWhole(file: string): Document {
  const document = read(file);
  if (document instanceof UnreadableError) throw document;
  return document;
}

describe.skipIf(!hasShared)(`every character leads back to its run${sharedNote}`, () => {
  it.each(WORD)("%s", (file) => {
    const parts = unzipSync(sharedFile(file), { filter: ({ name }) => name.endsWith(".xml") });
    const sources = new Map<string, string[][]>();
    const runsOf = (path: string) => {
      let runs = sources.get(path);
      if (runs === undefined) sources.set(path, (runs = runTexts(new TextDecoder().decode(parts[path]))));
      return runs;
    };
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

/** What mammoth does not give: the results of simple fields, formulas, boxes of content controls, what Word hides. Seen in these files' XML. */
const MAMMOTH_LEAVES_OUT = /fldSimple|oMath|w:vanish|w14:checkbox|<w:pict|txbxContent|<w:sym/;

describe.skipIf(!hasShared)(`mammoth, an independent reader, sees the same text${sharedNote}`, () => {
  const comparable = WORD.filter((file) => {
    const parts = unzipSync(sharedFile(file), { filter: ({ name }) => /^word\/[\w-]+\.xml$/.test(name) });
    return !Object.values(parts).some((part) => MAMMOTH_LEAVES_OUT.test(new TextDecoder().decode(part)));
  });

  it("in most of the files", () => expect(comparable.length).toBeGreaterThan(WORD.length * 0.6));

  it.each(comparable)("%s", async (file) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(sharedFile(file)) });
    const ours = readWhole(file)
      .blocks.filter(({ part }) => part === "body")
      .map(withoutNumber);
    expect(squeeze(ours)).toEqual(squeeze(value.split("\n\n")));
  });
});

function withoutNumber({ text, segments }: Block): string {
  return segments[0]?.origin.kind === "generated" ? text.slice(segments[0].end) : text;
}

/** Without spaces and line breaks: mammoth keeps spaces that Word trims, and drops breaks. */
function squeeze(paragraphs: readonly string[]): string[] {
  return paragraphs.map((text) => text.replace(/\s+/g, "")).filter((text) => text !== "");
}

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
