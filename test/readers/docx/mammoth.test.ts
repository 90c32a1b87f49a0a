/**
 * mammoth, an independent reader, sees the same text in real Word files by many programs. What it leaves out, and what it shows though Word hides it, is
 * told from the document itself, named and counted; everything else is a difference.
 */
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/model.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { hasShared, sharedFile, sharedFiles, sharedNote } from "../../acceptance/shared.js";
import { differences } from "../../support/differing.js";
import { type Construct, type SourceRun, sourceRuns } from "../../support/docx-source.js";

const WORD = [...sharedFiles("corpus/docx"), ...sharedFiles("corpus/docx-tricky")];
const MOST_DIFFERENT_IN_ONE = 0.01;
const MOST_DIFFERENT = 0.005;

/** Characters, by what explains that one reader shows them and the other does not. */
type Explained = Map<Construct | "automatic number", number>;

interface Comparison {
  readonly characters: number;
  readonly different: readonly { readonly ours: string; readonly theirs: string }[];
  readonly explained: Explained;
}

/** What mammoth leaves out. */
const LEFT_OUT: ReadonlySet<Construct | undefined> = new Set<Construct>(["simple field", "formula", "check box"]);

async function compare(file: string): Promise<Comparison> {
  const bytes = sharedFile(file);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const explained: Explained = new Map();
  const ours = squeezed(asMammothSees(bytes, explained));
  const theirs = squeezed(value.split("\n\n"));
  const different = differences(ours, theirs).flatMap(({ left, right }) =>
    differences([...left.join("\n")], [...right.join("\n")]).map((one) => ({
      ours: one.left.join("").replaceAll("\n", ""),
      theirs: one.right.join("").replaceAll("\n", ""),
    })),
  );
  return { characters: ours.join("").length + theirs.join("").length, different, explained };
}

/** The paragraphs of the body and its text boxes, without what mammoth leaves out and with what it does not hide. */
function asMammothSees(bytes: Uint8Array, explained: Explained): string[] {
  const count = (what: Construct | "automatic number", { length }: string) =>
    void (length > 0 && explained.set(what, (explained.get(what) ?? 0) + length));
  const { blocks } = readPackage(bytes, DEFAULT_LIMITS);
  const path = pathOfBody(blocks);
  const source = path === undefined ? [] : sourceRuns(new TextDecoder().decode(unzipSync(bytes)[path]));
  const paragraphs: { index: number; text: string }[] = [];
  const seen = new Set<number>();
  for (const block of blocks) {
    if (path === undefined || !standsIn(block, path)) continue;
    const { runs, number } = runsOf(block);
    count("automatic number", number);
    const indexes = [...runs.keys()].sort((a, b) => a - b);
    for (const index of indexes) seen.add(index);
    const text = indexes.map((index) => withConstructs(source[index] ?? [], runs.get(index), count)).join("");
    paragraphs.push({ index: indexes[0] ?? 0, text });
  }
  // paragraphs of which Word shows nothing
  for (const [index, runs] of source.entries()) {
    const hidden = runs.filter(({ construct }) => construct === "hidden text");
    if (seen.has(index) || hidden.length === 0) continue;
    paragraphs.push({ index, text: withConstructs(hidden, undefined, count) });
  }
  return paragraphs.sort((a, b) => a.index - b.index).map(({ text }) => text);
}

/** The part that the body is read from, even if all its text stands in boxes; undefined where it has none. */
function pathOfBody(blocks: readonly Block[]): string | undefined {
  for (const wanted of ["body", "textbox"])
    for (const { part, segments } of blocks)
      if (part === wanted) for (const { origin } of segments) if (origin.kind === "docx") return origin.path;
  return undefined;
}

function standsIn({ segments }: Block, path: string): boolean {
  return segments.some(({ origin }) => origin.kind === "docx" && origin.path === path);
}

/** What a block shows, by paragraph and run of the source; the number that is put in front. */
function runsOf({ text, segments }: Block): { runs: Map<number, Map<number, string>>; number: string } {
  const runs = new Map<number, Map<number, string>>();
  let number = "";
  for (const { start, end, origin } of segments) {
    const shown = text.slice(start, end);
    if (origin.kind !== "docx") {
      number += shown;
      continue;
    }
    const paragraph = runs.get(origin.paragraph) ?? new Map<number, string>();
    runs.set(origin.paragraph, paragraph);
    paragraph.set(origin.run, (paragraph.get(origin.run) ?? "") + shown);
  }
  return { runs, number };
}

function withConstructs(
  runs: readonly SourceRun[],
  shown: ReadonlyMap<number, string> | undefined,
  count: (what: Construct, text: string) => void,
): string {
  return runs
    .map(({ text: inSource, construct }, run) => {
      const text = shown?.get(run) ?? "";
      if (construct === "hidden text" && text === "") {
        count(construct, inSource);
        return inSource;
      }
      if (construct === undefined || !LEFT_OUT.has(construct)) return text;
      count(construct, text);
      return "";
    })
    .join("");
}

/** Without spaces and line breaks: mammoth keeps spaces that Word trims, and drops breaks. */
function squeezed(paragraphs: readonly string[]): string[] {
  return paragraphs.map((text) => text.replace(/[\s\uFFFC]+/g, "")).filter((text) => text !== "");
}

function share({ characters, different }: Comparison): number {
  const wrong = different.reduce((sum, { ours, theirs }) => sum + ours.length + theirs.length, 0);
  return characters === 0 ? 0 : wrong / characters;
}

/** What is explained and what differs, for the one who reads the failure. */
function table({ different, explained }: Comparison): string {
  const known = [...explained].map(([what, count]) => `  explained, ${what}: ${count} characters`);
  const open = different.map(({ ours, theirs }) => `  only here: “${ours}” only there: “${theirs}”`);
  return ["", ...known, ...open].join("\n");
}

describe.skipIf(!hasShared)(`mammoth, an independent reader, sees the same text${sharedNote}`, () => {
  const all: Comparison[] = [];

  it.each(WORD)("%s", async (file) => {
    const comparison = await compare(file);
    all.push(comparison);
    expect(share(comparison), table(comparison)).toBeLessThanOrEqual(MOST_DIFFERENT_IN_ONE);
  });

  it("in all of them together", () => {
    const together: Comparison = {
      characters: all.reduce((sum, { characters }) => sum + characters, 0),
      different: all.flatMap(({ different }) => different),
      explained: new Map(),
    };
    for (const { explained } of all)
      for (const [what, count] of explained) together.explained.set(what, (together.explained.get(what) ?? 0) + count);
    expect(all).toHaveLength(WORD.length);
    expect(share(together), table(together)).toBeLessThanOrEqual(MOST_DIFFERENT);
  });
});
