/** The sections of a document: forms of pages, and the headers that each shows. */
import { describe, expect, it } from "vitest";
import type { Section } from "../../../src/document/looks.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { buildDocx, type DocxParts, p, story } from "../../support/docx-builder.js";

const read = (parts: DocxParts) => readPackage(buildDocx(parts), DEFAULT_LIMITS);
/** A paragraph that ends a section. */
const ending = (text: string, form: string) => p(text, { properties: `<w:sectPr>${form}</w:sectPr>` });

function sections(parts: DocxParts): readonly Section[] {
  return read(parts).looks?.sections ?? [];
}

describe("the form of pages", () => {
  it.each<[string, string, Partial<Section>]>([
    ["size", '<w:pgSz w:w="11906" w:h="16838"/>', { width: 595.3, height: 841.9 }],
    ["landscape", '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', { width: 841.9, height: 595.3 }],
    ["size with units", '<w:pgSz w:w="8.5in" w:h="25.4cm"/>', { width: 612, height: 720 }],
    [
      "margins",
      '<w:pgMar w:top="-2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="20"/>',
      { margins: { top: 104.9, right: 73.7, bottom: 99.25, left: 79.4, header: 42.55, footer: 49.6, gutter: 1 } },
    ],
    [
      "grid",
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>',
      { grid: { type: "linesAndChars", linePitch: 28.95, characterSpace: -849 / 4096 } },
    ],
    [
      "page numbers",
      '<w:pgNumType w:fmt="numberInDash" w:start="3"/>',
      { pageNumber: { format: "numberInDash", start: 3 } },
    ],
    ["first page", "<w:titlePg/>", { differentFirst: true }],
    ["first page off", '<w:titlePg w:val="0"/>', { differentFirst: false }],
    ["continuous", '<w:type w:val="continuous"/>', { continuous: true }],
    [
      "not as before a change",
      '<w:sectPrChange w:id="1"><w:sectPr><w:titlePg/></w:sectPr></w:sectPrChange>',
      { differentFirst: false },
    ],
  ])("%s", (_, form, expected) => {
    expect(sections({ body: ending("甲", form) })[0]).toMatchObject(expected);
  });

  it("of which nothing is said", () => {
    const empty = { continuous: false, differentFirst: false, differentEven: false, headers: [] };
    expect(sections({ body: p("甲") })).toEqual([{ ...empty, start: 0, end: 1 }]);
    expect(sections({ body: ending("甲", '<w:docGrid w:linePitch="312"/>') })[0]).toEqual({
      ...empty,
      start: 0,
      end: 1,
    });
  });
});

describe("sections", () => {
  it("end with their paragraph, boxes in it included, and cover the body", () => {
    const box = `<w:r><w:pict><w:txbxContent>${p("框")}</w:txbxContent></w:pict></w:r>`;
    const body = `${p("甲")}<w:p><w:pPr><w:sectPr/></w:pPr>${box}</w:p>${p("乙")}${ending("", "")}${p("丙")}`;
    expect(sections({ body }).map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 5],
      [5, 6],
    ]);
  });

  it("whose mark was deleted go on", () => {
    const deleted = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr><w:sectPr><w:titlePg/></w:sectPr></w:pPr></w:p>';
    const whole = { start: 0, differentFirst: false };
    expect(sections({ body: `${p("甲")}${deleted}` })).toMatchObject([{ ...whole, end: 1 }]);
    expect(sections({ body: `${deleted}${p("甲")}${p("乙")}` })).toMatchObject([{ ...whole, end: 2 }]);
  });
});

describe("headers and footers", () => {
  const part = (type: "header" | "footer", text: string) => ({
    type,
    xml: story(type === "header" ? "hdr" : "ftr", p(text)),
  });
  // their relationships: rId3 …, behind styles and numbering
  const parts = {
    "header1.xml": part("header", "眉一"),
    "header2.xml": part("header", "首页"),
    "header3.xml": part("header", "偶数页"),
    "header4.xml": part("header", "眉二"),
    "footer1.xml": part("footer", "脚"),
  };
  const settings = { type: "settings", xml: story("settings", "<w:evenAndOddHeaders/>") };
  const header = (type: string, id: number) => `<w:headerReference w:type="${type}" r:id="rId${id}"/>`;
  const first =
    header("default", 3) + header("first", 4) + header("even", 5) + '<w:footerReference w:type="default" r:id="rId7"/>';

  /** Of each section, what its pages show. */
  function shown(all: DocxParts): string[] {
    const { blocks, looks } = read(all);
    return (looks?.sections ?? []).map(({ headers }) =>
      headers
        .map(
          ({ part: where, pages, start, end }) =>
            `${where} ${pages} ${blocks
              .slice(start, end)
              .map(({ text }) => text)
              .join("/")}`,
        )
        .join("; "),
    );
  }

  it.each<[string, string, Readonly<Record<string, { type: string; xml: string }>>, string]>([
    ["of all pages", ending("甲", first), parts, "header default 眉一; footer default 脚"],
    [
      "of a first page",
      ending("甲", `${first}<w:titlePg/>`),
      parts,
      "header default 眉一; header first 首页; footer default 脚",
    ],
    [
      "of even pages",
      ending("甲", first),
      { ...parts, settings },
      "header default 眉一; header even 偶数页; footer default 脚",
    ],
    ["that are missing", ending("甲", header("default", 99)), parts, ""],
    [
      "that are damaged",
      ending("甲", first),
      { ...parts, "header1.xml": { type: "header", xml: "<w" } },
      "footer default 脚",
    ],
  ])("%s", (_, body, all, expected) => {
    expect(shown({ body, parts: all })[0]).toBe(expected);
  });

  it("are inherited, each kind for itself, also where the section before does not show it", () => {
    const body = `${ending("甲", first)}${ending("乙", `<w:titlePg/>${header("default", 6)}`)}`;
    expect(shown({ body, parts })[1]).toBe("header default 眉二; header first 首页; footer default 脚");
  });

  it("even pages are told apart by the settings alone", () => {
    expect(
      sections({ body: ending("甲", header("default", 3)), parts: { ...parts, settings } })[0]?.differentEven,
    ).toBe(true);
  });
});
