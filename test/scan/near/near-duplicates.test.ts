import { describe, expect, it } from "vitest";
import { NearDuplicates, type NearOptions } from "../../../src/scan/near/near-duplicates.js";
import { copied, edited, paragraphs, sketchOfLines } from "./archive.js";

type File = readonly [path: string, lines: readonly string[], modified?: number];

function nearOf(files: readonly File[], options?: NearOptions): NearDuplicates {
  const near = new NearDuplicates(options);
  for (const [path, lines, modified = 0] of files) near.add(path, sketchOfLines(lines), modified);
  return near;
}

const DAY = 86_400_000;
const LETTER = paragraphs(1);

describe("copies among reports of one office", () => {
  const COUNT = 60;
  it.each([
    { replaced: 0, names: 0, least: 0.95, found: COUNT },
    { replaced: 0, names: 3, least: 0.7, found: COUNT },
    { replaced: 0.1, names: 0, least: 0.8, found: COUNT },
    { replaced: 0.25, names: 0, least: 0.65, found: COUNT },
    { replaced: 0.25, names: 2, least: 0.55, found: COUNT },
    { replaced: 0.4, names: 0, least: 0.5, found: COUNT - 3 },
  ])("are found with $replaced of their paragraphs replaced and $names names changed in each other", (kind) => {
    const originals = Array.from({ length: COUNT }, (_, index): File => [`a/${index}`, paragraphs(index), index * DAY]);
    const copies = originals.map(([path, lines], index): File => [
      path.replace("a", "b"),
      copied(lines, 1000 + index, kind.replaced, kind.names),
      (100 + index) * DAY,
    ]);
    const pairs = nearOf([...originals, ...copies]).pairs();
    expect(pairs.filter(({ from, to }) => from !== to.replace("b", "a"))).toEqual([]);
    expect(pairs.length).toBeGreaterThanOrEqual(kind.found);
    const most = 1 - kind.replaced + 0.2;
    pairs.forEach(({ share, direction }) => {
      expect(share).toBeGreaterThanOrEqual(kind.least);
      expect(share).toBeLessThanOrEqual(most);
      expect(direction).toBe("modified");
    });
  });

  it("are not seen where four fifths are new, or all", () => {
    const files = Array.from({ length: 200 }, (_, index): File => [`${index}`, paragraphs(5000 + index)]);
    const copies = files.map(([path, lines], index): File => [`${path}b`, copied(lines, 9000 + index, 0.8)]);
    expect(nearOf([...files, ...copies]).pairs()).toEqual([]);
  });

  it("say by what they were found, and count equal paragraphs", () => {
    const same = [...LETTER.slice(0, 9), ...paragraphs(2, 3)];
    const pairs = nearOf([
      ["a", LETTER, 0],
      ["b", same, DAY],
      ["c", edited(LETTER, 5, 2), 2 * DAY],
    ]).pairs();
    expect(pairs.map(({ from, to, by, paragraphs: equal }) => ({ from, to, by, equal }))).toEqual([
      { from: "a", to: "c", by: "wording", equal: 0 },
      { from: "a", to: "b", by: "paragraphs", equal: 9 },
    ]);
  });

  it("are found inside a text twenty times as long", () => {
    const book = [...paragraphs(70, 140), ...LETTER, ...paragraphs(71, 140)];
    const [pair] = nearOf([
      ["book", book, 0],
      ["letter", LETTER, DAY],
    ]).pairs();
    expect(pair).toMatchObject({ from: "book", to: "letter", by: "paragraphs" });
    expect(pair?.share).toBeGreaterThan(0.9);
  });

  it("are no copies where they are a small part of the later text", () => {
    const book = [...LETTER, ...paragraphs(71, 140)];
    const files: File[] = [
      ["letter", LETTER, 0],
      ["book", book, DAY],
    ];
    expect(nearOf(files).pairs()).toEqual([]);
  });
});

describe("the original", () => {
  const dated = (line: string) => [...LETTER, line];
  it.each([
    [
      "has the earlier date, whenever the files were changed",
      dated("2023年5月1日"),
      dated("2024年5月1日"),
      -DAY,
      "date",
    ],
    ["was changed earlier where the dates are the same", dated("2024年5月1日"), dated("2024年5月1日"), DAY, "modified"],
    ["was changed earlier where one has no date", LETTER, dated("2020年5月1日"), DAY, "modified"],
    ["holds the other", [...LETTER, ...paragraphs(8, 6)], LETTER, 0, "containment"],
    ["is named first where nothing tells", LETTER, LETTER, 1000, "undecided"],
  ] as const)("%s", (_, original, copy, later, direction) => {
    const pairs = nearOf([
      ["b-copy", copy, 10 * DAY + later],
      ["a-original", original, 10 * DAY],
    ]).pairs();
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ from: "a-original", to: "b-copy", direction });
  });

  it("is one for each file, also where dates and times contradict each other", () => {
    const near = nearOf([
      ["a", dated("2023年5月1日"), 3 * DAY],
      ["b", dated("2024年5月1日"), DAY],
      ["c", LETTER, 2 * DAY],
    ]);
    expect(near.pairs()).toHaveLength(2);
    expect(near.groups().map(({ files }) => files)).toEqual([["a", "b", "c"]]);
  });
});

describe("many files", () => {
  const template = paragraphs(500).map((line) => line.replace(/\d+/g, "XX"));

  it("made of one template are one group around it", () => {
    const copies = Array.from({ length: 500 }, (_, index): File => [
      `copy-${index}`,
      edited(template, index, 1),
      (2 + index) * DAY,
    ]);
    const near = nearOf([...copies, ["template", template, DAY]]);
    expect(near.pairs()).toHaveLength(500);
    expect(near.groups()).toHaveLength(1);
    expect(near.groups()[0]).toMatchObject({ centre: "template" });
    expect(near.groups()[0]?.files).toHaveLength(501);
  });

  it("with the same third of boilerplate are no copies, and a copy among them is found", () => {
    const boilerplate = paragraphs(600, 4);
    const files = Array.from({ length: 1000 }, (_, index): File => [
      `${index}`,
      [...boilerplate, ...paragraphs(10_000 + index, 8)],
      index * DAY,
    ]);
    const lines = files[321]?.[1] ?? [];
    const copy = [...lines.slice(0, 4), ...edited(lines.slice(4, 10), 3, 2), ...paragraphs(99, 2)];
    const pairs = nearOf([...files, ["copy", copy, 2000 * DAY]]).pairs();
    expect(pairs.map(({ from, to }) => ({ from, to }))).toEqual([{ from: "321", to: "copy" }]);
  });

  it("are found alike in whatever order they come", () => {
    const files = Array.from({ length: 60 }, (_, index): File => [
      `${index}`,
      copied(paragraphs(index % 20), index, 0.2),
      (index % 7) * DAY,
    ]);
    const [near, reversed] = [nearOf(files), nearOf([...files].reverse())];
    expect(near.pairs().length).toBeGreaterThan(30);
    expect(reversed.pairs()).toEqual(near.pairs());
    expect(reversed.groups()).toEqual(near.groups());
  });

  it("or none, or texts too short to tell, are nothing", () => {
    expect(nearOf([]).pairs()).toEqual([]);
    expect(nearOf([["a", LETTER]]).groups()).toEqual([]);
    const short = LETTER.slice(0, 1).map((line) => line.slice(0, 90));
    const files: File[] = [
      ["a", short],
      ["b", short],
    ];
    expect(nearOf(files).pairs()).toEqual([]);
  });

  it("can be added after a look", () => {
    const near = nearOf([["a", LETTER, 0]]);
    expect(near.pairs()).toEqual([]);
    near.add("b", sketchOfLines(LETTER), DAY);
    expect(near.pairs()).toHaveLength(1);
  });
});
