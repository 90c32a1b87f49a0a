/** Automatic numbers in finer points than those of docx.test.ts. */
import { describe, expect, it } from "vitest";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { buildDocx, docxFromText, p, story } from "../../support/docx-builder.js";

type Parts = Partial<Parameters<typeof buildDocx>[0]>;
const texts = (body: string, more: Parts = {}) =>
  readPackage(buildDocx({ body, ...more }), DEFAULT_LIMITS).blocks.map(({ text }) => text);
const level = (index: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, content: string) => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const num = (id: number, abstractId: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
const item = (id: number, at: number, text = "") => p(text, { list: { id, level: at } });

describe("levels", () => {
  it("are tied to styles, and to styles that these are the base of", () => {
    const numbering =
      abstract(
        0,
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>') +
          level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
      ) + num(1, 0);
    const style = (id: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles = style("H1", list) + style("H2", list) + style("我的", '<w:basedOn w:val="H2"/>');
    const body = ["H1", "H2", "我的", "H1", "我的"].map((one) => p("", { style: one })).join("");
    expect(texts(body, { numbering, styles })).toEqual(["一、", "（一）", "（二）", "二、", "（一）"]);
  });

  it("come from the style whose list counts, not from one behind it", () => {
    const numbering = abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "（%2）")) + num(1, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(texts(p("", { style: "B" }), { numbering, styles })).toEqual(["1."]);
  });

  it("show no number of a level that has none", () => {
    const numbering =
      abstract(0, level(0, "decimal", "%1.") + level(1, "bullet", "—") + level(2, "decimal", "%1.%2%3")) + num(1, 0);
    expect(texts(item(1, 0) + item(1, 2) + item(1, 2), { numbering })).toEqual(["1.", "1.1", "1.2"]);
  });

  it("can be replaced for one list", () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1)")}</w:lvlOverride>`;
    const numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, override);
    expect(texts(item(1, 0) + item(2, 0), { numbering })).toEqual(["1.", "B)"]);
  });

  it.each<[string, number[], string[]]>([
    ["the first", [1, 1, 0, 1], ["1.1", "1.2", "2.", "2.1"]],
    ["the first two", [2, 1, 0], ["1.1.1", "1.2", "2."]],
    ["one between", [0, 2, 2, 1, 0], ["1.", "1.1.1", "1.1.2", "1.2", "2."]],
  ])("that were passed over count as begun: %s", (_, at, expected) => {
    const levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3");
    expect(texts(at.map((one) => item(1, one)).join(""), { numbering: abstract(0, levels) + num(1, 0) })).toEqual(
      expected,
    );
  });

  it("that are not defined show no number, and count for none", () => {
    const numbering = abstract(0, level(0, "decimal", "%1.") + level(2, "decimal", "%1.%2.%3")) + num(1, 0);
    expect(texts(item(1, 0) + item(1, 1) + item(1, 2) + item(1, 0), { numbering })).toEqual(["1.", "", "1.1.1", "2."]);
  });

  it("that never begin anew do so only by their definition, as in Word, not where a list replaces them", () => {
    const never = '<w:lvlRestart w:val="0"/>';
    const levels = (more: string) => level(0, "decimal", "%1.") + level(1, "decimal", "（%2）", more);
    const override = `<w:lvlOverride w:ilvl="1">${level(1, "decimal", "%2）", never)}</w:lvlOverride>`;
    const items = (id: number) => item(id, 0) + item(id, 1) + item(id, 0) + item(id, 1);
    expect(texts(items(1), { numbering: abstract(0, levels(never)) + num(1, 0) })).toEqual([
      "1.",
      "（1）",
      "2.",
      "（2）",
    ]);
    expect(texts(items(1), { numbering: abstract(0, levels("")) + num(1, 0, override) })).toEqual([
      "1.",
      "1）",
      "2.",
      "1）",
    ]);
  });

  it("begin behind the level that they say", () => {
    const numbering =
      abstract(
        0,
        level(0, "decimal", "%1.") +
          level(1, "decimal", "（%2）") +
          level(2, "decimal", "%3）", '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 0);
    expect(
      texts(item(1, 0) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 2), { numbering }),
    ).toEqual(["1.", "（1）", "1）", "（2）", "2）", "2.", "1）"]);
  });
});

it("numbers with zeros before them are those of the first way in which they are written down", () => {
  const format =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
  const padded = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${format}<w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>`;
  expect(texts(item(1, 0) + item(1, 0), { numbering: abstract(0, padded) + num(1, 0) })).toEqual(["009", "010"]);
});

describe("starts of one list", () => {
  const override = (at: number, value: number) =>
    `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
  const levels = abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2"));
  const numbers = (overrides: string, items: readonly (readonly [id: number, at: number])[]) =>
    texts(items.map(([id, at]) => item(id, at)).join(""), { numbering: levels + num(1, 0) + num(2, 0, overrides) });

  it.each<[string, string, (readonly [id: number, at: number])[], string[]]>([
    [
      "count once, and all lists of the definition go on",
      override(0, 8),
      [
        [1, 0],
        [2, 0],
        [1, 0],
        [2, 0],
      ],
      ["1.", "8.", "9.", "10."],
    ],
    [
      "count again when the level begins anew",
      override(1, 5),
      [
        [1, 0],
        [2, 1],
        [2, 1],
        [2, 0],
        [2, 1],
      ],
      ["1.", "1.5", "1.6", "2.", "2.5"],
    ],
    [
      "count where the level is reached, not where a deeper one comes first",
      override(0, 3),
      [
        [2, 1],
        [2, 0],
      ],
      ["1.1", "3."],
    ],
  ])("%s", (_, overrides, items, expected) => {
    expect(numbers(overrides, items)).toEqual(expected);
  });

  it("stay those of the count where a list only replaces the level", () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1)")}</w:lvlOverride>`;
    expect(
      numbers(replaced, [
        [1, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toEqual(["1.", "B)", "3."]);
  });
});

describe("paragraphs that are not seen", () => {
  const numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0);
  const paragraph = (mark: string, runs: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${runs}</w:p>`;
  const hiddenRun = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>";

  it.each([
    ["hidden with its mark counts unseen", paragraph("<w:vanish/>", hiddenRun), ["1.甲", "", "3.丙"]],
    ["empty with a hidden mark, as Word leaves numbers out", paragraph("<w:vanish/>", ""), ["1.甲", "", "3.丙"]],
    ["hidden but for its mark shows its number", paragraph("", hiddenRun), ["1.甲", "2.", "3.丙"]],
    [
      "shown but for its mark shows its number",
      paragraph("<w:vanish/>", "<w:r><w:t>乙</w:t></w:r>"),
      ["1.甲", "2.乙", "3.丙"],
    ],
    [
      "deleted does not count",
      paragraph('<w:del w:id="1"/>', '<w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del>'),
      ["1.甲", "2.丙"],
    ],
    [
      "moved away does not count",
      paragraph('<w:moveFrom w:id="1"/>', '<w:moveFrom w:id="2"><w:r><w:t>乙</w:t></w:r></w:moveFrom>'),
      ["1.甲", "2.丙"],
    ],
  ])("%s", (_, middle, expected) => {
    expect(texts(item(1, 0, "甲") + middle + item(1, 0, "丙"), { numbering })).toEqual(expected);
  });
});

describe("lists", () => {
  it("are found through numbering styles", () => {
    const numbering =
      abstract(0, '<w:styleLink w:val="公文"/>' + level(0, "chineseCounting", "%1、")) +
      abstract(1, '<w:numStyleLink w:val="公文"/>') +
      num(1, 0) +
      num(2, 1);
    expect(texts(item(1, 0) + item(2, 0), { numbering })).toEqual(["一、", "二、"]);
  });

  it("are found through the definition that a numbering style points to, in whatever order they stand", () => {
    const numbering =
      abstract(1, '<w:numStyleLink w:val="公文"/>') +
      abstract(0, '<w:styleLink w:val="公文"/>' + level(0, "chineseCounting", "%1、")) +
      num(2, 1) +
      num(1, 0) +
      num(3, 9);
    expect(texts(item(2, 0) + item(1, 0) + item(3, 0), { numbering })).toEqual(["一、", "二、", ""]);
  });

  it("count in each story for themselves", () => {
    const box = `<w:p><w:r><w:txbxContent>${item(1, 0, "框")}</w:txbxContent></w:r></w:p>`;
    const header = { type: "header", xml: story("hdr", item(1, 0, "眉")) };
    expect(texts(item(1, 0, "甲") + box + item(1, 0, "乙"), { parts: { "header1.xml": header } })).toEqual([
      "一、甲",
      "",
      "一、框",
      "二、乙",
      "一、眉",
    ]);
  });

  it("that do not exist give no number", () => {
    expect(texts(item(7, 0, "甲") + item(1, 0, "乙"))).toEqual(["甲", "一、乙"]);
  });

  it.each([
    ["a private character", "\uF06C", "•"],
    ["a letter of a symbol font", "l", "•"],
    ["a dash", "—", "—"],
  ])("show a bullet for %s", (_, text, expected) => {
    expect(texts(item(1, 0), { numbering: abstract(0, level(0, "bullet", text)) + num(1, 0) })).toEqual([expected]);
  });

  it("show a bullet for a picture, and nothing where the level's text is empty", () => {
    const picture = level(0, "bullet", "", '<w:lvlPicBulletId w:val="0"/>');
    const empty = level(0, "bullet", "");
    const isNull =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1" w:null="1"/></w:lvl>';
    const shown = (one: string) => texts(item(1, 0), { numbering: abstract(0, one) + num(1, 0) });
    expect([picture, empty, isNull].map(shown)).toEqual([["•"], [""], [""]]);
  });

  it("number empty paragraphs too, and keep the gap out of the label", () => {
    const spaced =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl>';
    const [block] = readPackage(
      buildDocx({ body: item(1, 0), numbering: abstract(0, spaced) + num(1, 0) }),
      DEFAULT_LIMITS,
    ).blocks;
    expect(block).toMatchObject({ text: "1. ", label: { start: 0, end: 2, level: 0 } });
  });
});

it("automatic numbers show the same text as typed ones, mistakes included", () => {
  const text = [
    "标题",
    "一、甲",
    "（一）乙",
    "（二）丙",
    "（二）丁",
    "1.戊",
    "3.己",
    "（1）庚",
    "二、辛",
    "（二）壬",
    "四、癸",
    "一、又",
  ].join("\n");
  const lines = (bytes: Uint8Array) => readPackage(bytes, DEFAULT_LIMITS).blocks;
  expect(lines(docxFromText(text, { autoNumbers: true })).map((block) => block.text)).toEqual(text.split("\n"));
  expect(lines(docxFromText(text, { autoNumbers: true })).filter(({ label }) => label !== undefined)).toHaveLength(11);
  expect(lines(docxFromText(text)).filter(({ label }) => label !== undefined)).toHaveLength(0);
});
