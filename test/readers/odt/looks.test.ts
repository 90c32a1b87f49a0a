/** Fonts, indents, line heights, pages. */
import { describe, expect, it } from "vitest";
import type { CharacterFormat, ParagraphFormat } from "../../../src/document/looks.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readFlatOdt } from "../../../src/readers/odt/index.js";
import { flatOdt, type OdtSource } from "../../support/odt-builder.js";
import { level } from "./list-cases.js";

const read = (source: OdtSource) => readFlatOdt(flatOdt(source), DEFAULT_LIMITS);
const style = (name: string, family: string, properties: string, more = "") =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${properties}</style:style>`;
const text = (attributes: string) => `<style:text-properties ${attributes}/>`;
const paragraph = (attributes: string) => `<style:paragraph-properties ${attributes}/>`;

/** The paragraph's format and its stretches: text and format. */
function looksOf(source: OdtSource, index = 0): [ParagraphFormat | undefined, [string, CharacterFormat | undefined][]] {
  const { blocks, looks } = read(source);
  const look = looks?.blocks[index];
  const stretches = (look?.characters ?? []).map(({ start, end, format }): [string, CharacterFormat | undefined] => [
    blocks[index]?.text.slice(start, end) ?? "",
    looks?.characters[format],
  ]);
  return [looks?.paragraphs[look?.paragraph ?? -1], stretches];
}

describe("looks", () => {
  it("of characters come from the defaults, the styles of paragraphs and spans", () => {
    const styles =
      `<style:default-style style:family="paragraph">${text('style:font-name-asian="F1" style:font-size-asian="16pt" fo:font-size="12pt"')}</style:default-style>` +
      style("T", "text", text('style:font-name-asian="黑体" fo:font-weight="bold" fo:color="#FF0000"')) +
      style("I", "text", text('fo:font-style="italic" style:font-size-asian="80%"'));
    const body =
      '<text:p>甲<text:span text:style-name="T">乙<text:span text:style-name="I">丙</text:span></text:span>丁</text:p>';
    const red = { eastAsia: "黑体", bold: true, color: "#ff0000" };
    expect(looksOf({ body, styles })[1]).toEqual([
      ["甲", { eastAsia: "F1", size: 16 }],
      ["乙", { ...red, size: 16 }],
      ["丙", { ...red, size: 12, italic: true }],
      ["丁", { eastAsia: "F1", size: 16 }],
    ]);
  });

  it.each<[string, string, ParagraphFormat]>([
    ["indents", 'fo:text-indent="0.4445in" fo:margin-left="0cm"', { firstLine: { points: 32 }, left: { points: 0 } }],
    ["exact lines", 'fo:line-height="0.389in"', { lineSpacing: { rule: "exact", value: 28 } }],
    ["multiple lines", 'fo:line-height="150%"', { lineSpacing: { rule: "multiple", value: 1.5 } }],
    ["at least", 'style:line-height-at-least="20pt"', { lineSpacing: { rule: "atLeast", value: 20 } }],
    [
      "space",
      'fo:margin-top="1pc" fo:margin-bottom="10mm"',
      { spaceBefore: { points: 12 }, spaceAfter: { points: 28.3 } },
    ],
    [
      "alignment, no grid",
      'fo:text-align="end" style:snap-to-layout-grid="false"',
      { alignment: "right", snapToGrid: false },
    ],
  ])("of paragraphs: %s", (_, properties, expected) => {
    const source = {
      body: '<text:p text:style-name="P">甲</text:p>',
      styles: style("P", "paragraph", paragraph(properties)),
    };
    expect(looksOf(source)[0]).toEqual(expected);
  });

  it("of paragraphs in lists have the level's indents, unless they have their own", () => {
    const indented = level(1, 'style:num-format="1"').replace(
      'text:label-followed-by="nothing"',
      'text:label-followed-by="nothing" fo:margin-left="20pt" fo:text-indent="-10pt"',
    );
    const styles =
      `<text:list-style style:name="L">${indented}</text:list-style>` +
      style("S", "paragraph", paragraph('fo:margin-left="5pt"'));
    const automatic = style("P1", "paragraph", paragraph('fo:margin-left="1pt"'), 'style:parent-style-name="S"');
    const item = (name: string) => `<text:list-item><text:p text:style-name="${name}">甲</text:p></text:list-item>`;
    const source = { body: `<text:list text:style-name="L">${item("S")}${item("P1")}</text:list>`, styles, automatic };
    expect(looksOf(source, 0)[0]).toEqual({ left: { points: 20 }, firstLine: { points: -10 } });
    expect(looksOf(source, 1)[0]).toEqual({ left: { points: 1 }, firstLine: { points: -10 } });
  });

  it("of pages are those of the master pages, with their headers", () => {
    const layout = (name: string, more: string) =>
      `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-left="28mm" ${more}/><style:footer-style><style:header-footer-properties fo:min-height="10mm"/></style:footer-style></style:page-layout>`;
    const automatic =
      layout("M1", 'fo:margin-top="37mm" style:layout-grid-mode="line" style:layout-grid-base-height="28.9pt"') +
      layout("M2", 'fo:margin-bottom="20mm"') +
      style("B", "paragraph", "", 'style:master-page-name="附件"');
    const master = (name: string, on: string) =>
      `<style:master-page style:name="${name}" style:page-layout-name="${on}"><style:footer><text:p>1</text:p></style:footer><style:footer-left><text:p>左</text:p></style:footer-left></style:master-page>`;
    const masters = master("Standard", "M1") + master("附件", "M2");
    const body = '<text:p>甲</text:p><text:p>乙</text:p><text:p text:style-name="B">丙</text:p>';
    const headers = [
      { part: "footer", pages: "default", start: 3, end: 4 },
      { part: "footer", pages: "even", start: 4, end: 5 },
    ];
    expect(read({ body, automatic, masters }).looks?.sections).toMatchObject([
      {
        start: 0,
        end: 2,
        width: 595.3,
        height: 841.9,
        grid: { type: "lines", linePitch: 28.9 },
        differentEven: true,
        headers,
      },
      { start: 2, end: 3, margins: { left: 79.4, bottom: 85, footer: 56.7 }, headers },
    ]);
  });
});
