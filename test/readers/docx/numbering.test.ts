/** Automatic numbers in finer points than those of docx.test.ts. */
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/readers/numbering/number-format.js";
import { readPackage } from "../../../src/readers/package/index.js";
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

describe("numbers in Word's formats", () => {
  it.each<[string, readonly (readonly [number, string])[]]>([
    [
      "chineseCounting",
      [
        [1, "一"],
        [10, "十"],
        [11, "十一"],
        [20, "二十"],
        [99, "九十九"],
      ],
    ],
    [
      "chineseCountingThousand",
      [
        [100, "一百"],
        [105, "一百零五"],
        [110, "一百一十"],
      ],
    ],
    [
      "chineseLegalSimplified",
      [
        [1, "壹"],
        [12, "壹拾贰"],
        [105, "壹佰零伍"],
      ],
    ],
    [
      "ideographDigital",
      [
        [10, "一〇"],
        [24, "二四"],
      ],
    ],
    [
      "ideographTraditional",
      [
        [1, "甲"],
        [10, "癸"],
        [11, "甲"],
      ],
    ],
    [
      "ideographZodiac",
      [
        [1, "子"],
        [12, "亥"],
      ],
    ],
    [
      "decimalEnclosedCircle",
      [
        [1, "①"],
        [20, "⑳"],
        [21, "21"],
      ],
    ],
    [
      "decimalEnclosedFullstop",
      [
        [1, "⒈"],
        [20, "⒛"],
      ],
    ],
    ["decimalEnclosedParen", [[1, "⑴"]]],
    [
      "ideographEnclosedCircle",
      [
        [1, "㊀"],
        [10, "㊉"],
        [11, "11"],
      ],
    ],
    ["decimalFullWidth", [[10, "１０"]]],
    ["decimalHalfWidth", [[10, "10"]]],
    [
      "decimalZero",
      [
        [9, "09"],
        [10, "10"],
      ],
    ],
    [
      "upperRoman",
      [
        [4, "IV"],
        [1999, "MCMXCIX"],
        [4000, "4000"],
      ],
    ],
    [
      "lowerLetter",
      [
        [26, "z"],
        [27, "aa"],
        [53, "aaa"],
      ],
    ],
    ["none", [[1, ""]]],
    ["toString", [[1, "1"]]],
  ])("%s", (format, pairs) => {
    expect(pairs.map(([value]) => formatNumber(value, format))).toEqual(pairs.map(([, text]) => text));
  });
});

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

describe("lists", () => {
  it("are found through numbering styles", () => {
    const numbering =
      abstract(0, '<w:styleLink w:val="公文"/>' + level(0, "chineseCounting", "%1、")) +
      abstract(1, '<w:numStyleLink w:val="公文"/>') +
      num(1, 0) +
      num(2, 1);
    expect(texts(item(1, 0) + item(2, 0), { numbering })).toEqual(["一、", "二、"]);
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
    ["nothing", "", "•"],
  ])("show a bullet for %s", (_, text, expected) => {
    expect(texts(item(1, 0), { numbering: abstract(0, level(0, "bullet", text)) + num(1, 0) })).toEqual([expected]);
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
