/** What of a document is shown, and where it stands. */
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/model.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readFlatOdt } from "../../../src/readers/odt/index.js";
import { flatOdt, type OdtSource } from "../../support/odt-builder.js";

const read = (body: string, more: Partial<OdtSource> = {}) =>
  readFlatOdt(flatOdt({ body, ...more }), DEFAULT_LIMITS).blocks;
const texts = (body: string, more: Partial<OdtSource> = {}) => read(body, more).map(({ text }) => text);
const p = (content: string, style = "") =>
  `<text:p${style === "" ? "" : ` text:style-name="${style}"`}>${content}</text:p>`;
const box = (content: string) =>
  `<draw:frame draw:name="框"><draw:text-box>${content}</draw:text-box><svg:title>标题</svg:title></draw:frame>`;
const note = (content: string, type = "footnote") =>
  `<text:note text:note-class="${type}"><text:note-citation>1</text:note-citation><text:note-body>${content}</text:note-body></text:note>`;

describe("text", () => {
  it.each<[string, string, string[]]>([
    ["white space in a row is one space", p(" 甲 \n\t 乙  丙 "), ["甲 乙 丙"]],
    ["white space through elements", p(" <text:span> 甲 </text:span> <text:span> 乙</text:span> "), ["甲 乙"]],
    ["spaces as elements", p('甲<text:s/>乙<text:s text:c="3"/>丙<text:s text:c="0"/>'), ["甲 乙   丙 "]],
    ["no more spaces than anybody types", p('<text:s text:c="2000000000"/>'), [" ".repeat(1000)]],
    ["spaces around elements that are spaces", p("甲 <text:s/> 乙"), ["甲   乙"]],
    ["a space at the end as an element", p("甲<text:s/>"), ["甲 "]],
    ["the ideographic space", p("　　甲"), ["　　甲"]],
    ["tabs and line breaks", p("甲<text:tab/>乙<text:line-break/> 丙"), ["甲\t乙\n 丙"]],
    ["links", p('甲<text:a xlink:href="x">乙</text:a>丙'), ["甲乙丙"]],
    [
      "fields",
      p("第<text:page-number>3</text:page-number>页，<text:date>5月1日</text:date>，<text:chapter>总则</text:chapter>"),
      ["第3页，5月1日，总则"],
    ],
    ["fields nobody knows", p("<text:new-field>甲</text:new-field><loext:other>乙</loext:other>"), ["甲乙"]],
    [
      "ruby",
      p("<text:ruby><text:ruby-base>汉</text:ruby-base><text:ruby-text>hàn</text:ruby-text></text:ruby>字"),
      ["汉字"],
    ],
    ["bookmarks", p('甲<text:bookmark text:name="x"/><text:reference-mark-start text:name="y"/>乙'), ["甲乙"]],
    ["empty paragraphs", p("") + "<text:p/>", ["", ""]],
    ["white space between paragraphs", `\n ${p("甲")}\n ${p("乙")} \n`, ["甲", "乙"]],
    ["sections", `<text:section text:name="x">${p("甲")}</text:section>${p("乙")}`, ["甲", "乙"]],
    [
      "a table of contents, not how it is made",
      `<text:table-of-content><text:table-of-content-source><text:index-title-template>目录</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>${p("目 录")}</text:index-title>${p("一、总则<text:tab/>1")}</text:index-body></text:table-of-content>`,
      ["目 录", "一、总则\t1"],
    ],
    [
      "a formula inside",
      p('甲<draw:frame><draw:object><x:math xmlns:x="urn:x">a</x:math></draw:object></draw:frame>乙'),
      ["甲乙"],
    ],
    ["conditional text", p('<text:conditional-text text:condition="x">是</text:conditional-text>'), ["是"]],
    ["hidden text", p('甲<text:hidden-text text:is-hidden="true" text:string-value="密"/>乙'), ["甲乙"]],
    ["hidden text that is shown", p('甲<text:hidden-text text:is-hidden="false">显</text:hidden-text>乙'), ["甲显乙"]],
    ["a hidden paragraph", p("甲") + p('密<text:hidden-paragraph text:is-hidden="true"/>') + p("乙"), ["甲", "乙"]],
    [
      "hidden sections",
      `<text:section text:display="none">${p("密")}${p(box(p("框")))}</text:section><text:section text:display="condition" text:is-hidden="true">${p("密")}</text:section><text:section text:display="condition">${p("甲")}</text:section>`,
      ["甲"],
    ],
    [
      "deleted text",
      `<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion>${p("删")}</text:deletion></text:changed-region></text:tracked-changes>${p('甲<text:change text:change-id="c1"/>乙')}`,
      ["甲乙"],
    ],
    [
      "what a cell covers",
      `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">${p("甲")}</table:table-cell><table:covered-table-cell>${p("盖")}</table:covered-table-cell></table:table-row></table:table>`,
      ["甲"],
    ],
  ])("%s", (_, body, expected) => expect(texts(body)).toEqual(expected));

  it("is hidden by styles, and shown again by others", () => {
    const style = (name: string, family: string, display: string) =>
      `<style:style style:name="${name}" style:family="${family}"><style:text-properties text:display="${display}"/></style:style>`;
    const styles = style("H", "text", "none") + style("S", "text", "true") + style("P", "paragraph", "none");
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
    const body = p(`甲${span("H", `乙${span("S", "丙")}丁`)}`) + p(`戊${span("S", "己")}`, "P");
    expect(texts(body, { styles })).toEqual(["甲丙", "己"]);
  });
});

describe("where paragraphs stand", () => {
  const shown = ({ part, text, cell, outlineLevel }: Block) =>
    `${part} ${text}${cell ? ` ${cell.table}:${cell.row}:${cell.column}` : ""}${outlineLevel === undefined ? "" : ` h${outlineLevel}`}`;
  const cell = (content: string, more = "") => `<table:table-cell ${more}>${content}</table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;

  it.each<[string, string, string[]]>([
    [
      "cells; one that spans others takes their columns",
      `<table:table><table:table-header-rows>${row(cell(p("甲"), 'table:number-columns-spanned="2"'), "<table:covered-table-cell/>", cell(p("乙")))}</table:table-header-rows>${row('<table:covered-table-cell table:number-columns-repeated="2"/>', cell(p("丙") + p("丁")))}</table:table><table:table>${row(cell(p("戊")))}</table:table>${p("己")}`,
      ["body 甲 1:1:1", "body 乙 1:1:3", "body 丙 1:2:3", "body 丁 1:2:3", "body 戊 2:1:1", "body 己"],
    ],
    [
      "a table in a cell",
      `<table:table>${row(cell(`${p("甲")}<table:table>${row(cell(p("乙")))}</table:table>${p("丙")}`), cell(p("丁")))}</table:table>`,
      ["body 甲 1:1:1", "body 乙 2:1:1", "body 丙 1:1:1", "body 丁 1:1:2"],
    ],
    [
      "text boxes, behind their paragraph",
      p(`甲${box(p("框") + p("二"))}乙`) + p("丙"),
      ["body 甲乙", "textbox 框", "textbox 二", "body 丙"],
    ],
    ["a text box of the page", box(p("框")) + p("甲"), ["textbox 框", "body 甲"]],
    ["text boxes in text boxes", p(`甲${box(p(`外${box(p("内"))}`))}`), ["body 甲", "textbox 外", "textbox 内"]],
    [
      "a text box in a cell",
      `<table:table>${row(cell(p(`甲${box(p("框"))}`)))}</table:table>`,
      ["body 甲 1:1:1", "textbox 框"],
    ],
    ["shapes", p(`甲<draw:g><draw:custom-shape>${p("形")}</draw:custom-shape></draw:g>`), ["body 甲", "textbox 形"]],
    [
      "notes behind the body",
      p(`甲${note(p("尾"), "endnote")}乙${note(p("脚") + p("二"))}`) + p("丙"),
      ["body 甲乙", "body 丙", "footnote 脚", "footnote 二", "endnote 尾"],
    ],
    [
      "comments behind everything",
      p(
        `甲<office:annotation><dc:creator>张三</dc:creator><dc:date>2024-01-05</dc:date>${p("批")}</office:annotation>`,
      ),
      ["body 甲", "comment 批"],
    ],
    ["headings", '<text:h text:outline-level="2">甲</text:h><text:h>乙</text:h>', ["body 甲 h2", "body 乙 h1"]],
    ["headings deeper than any", '<text:h text:outline-level="10">甲</text:h>', ["body 甲"]],
  ])("%s", (_, body, expected) => expect(read(body).map(shown)).toEqual(expected));

  it("has the style that its author knows, and what that gives", () => {
    const styles =
      '<style:default-style style:family="paragraph"><style:paragraph-properties fo:text-align="justify"/></style:default-style>' +
      '<style:style style:name="Heading_20_1" style:display-name="标题 1" style:family="paragraph" style:default-outline-level="1" style:parent-style-name="Base_20_x"/>' +
      '<style:style style:name="Base_20_x" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>';
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>' +
      '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Base_20_x"><style:paragraph-properties fo:text-align="end"/></style:style>';
    const blocks = read(p("甲", "P1") + p("乙", "P2") + p("丙") + p("丁", "Base_20_x"), { styles, automatic });
    expect(blocks).toMatchObject([
      { kind: "heading", style: "标题 1", outlineLevel: 1, alignment: "center" },
      { kind: "paragraph", style: "Base x", alignment: "right" },
      { kind: "paragraph", alignment: "justify" },
      { style: "Base x", alignment: "center" },
    ]);
  });

  it("styles that are based on each other end somewhere", () => {
    const style = (name: string, parent: string) =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
    expect(read(p("甲", "A"), { styles: style("A", "B") + style("B", "A") })[0]?.style).toBe("A");
  });
});

describe("pages", () => {
  const styles =
    '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>';
  const pages = (body: string) => read(body, { styles }).map(({ page }) => page);

  it("are those of the breaks that the program recorded, and of those that the author made", () =>
    expect(
      pages(p("甲") + p("乙<text:soft-page-break/>丙") + "<text:soft-page-break/>" + p("丁") + p("戊", "B")),
    ).toEqual([1, 1, 3, 4]));
  it("are unknown where nothing was recorded", () =>
    expect(pages(p("甲") + p("乙", "B"))).toEqual([undefined, undefined]));
});

describe("headers and footers", () => {
  const header = (name: string, text: string, more = "") => `<style:${name} ${more}>${p(text)}</style:${name}>`;
  const master = (name: string, content: string, more = "") =>
    `<style:master-page style:name="${name}" ${more}>${content}</style:master-page>`;
  const masters =
    master("Standard", header("header", "眉") + header("footer", "脚") + header("footer-left", "左")) +
    master("无用", header("header", "无用")) +
    master(
      "首页",
      header("header-first", "首") + header("header", "不显示", 'style:display="false"'),
      'style:next-style-name="Standard"',
    ) +
    master("附件", header("header", "附件")) +
    master("又首页", header("header-first", "首"));
  const styles = ["首页", "又首页", "附件"]
    .map((name) => `<style:style style:name="P${name}" style:family="paragraph" style:master-page-name="${name}"/>`)
    .join("");

  it.each<[string, string, string[]]>([
    ["of the default pages", p("甲"), ["眉", "脚", "左"]],
    ["of pages that the first paragraph begins, and the next", p("甲", "P首页"), ["首", "眉", "脚", "左"]],
    ["of pages that begin later, once", p("甲") + p("乙", "P附件") + p("丙", "P附件"), ["眉", "附件", "脚", "左"]],
    ["of the same text once", p("甲", "P首页") + p("乙", "P又首页"), ["首", "眉", "脚", "左"]],
    ["of the first alone", p("甲", "P附件"), ["附件"]],
  ])("%s", (_, body, expected) => {
    const blocks = read(body, { masters, styles }).filter(({ part }) => part !== "body");
    expect(blocks.map(({ text }) => text)).toEqual(expected);
  });
});

describe("properties", () => {
  it("are blocks behind everything", () => {
    const meta =
      '<dc:title>关于X的报告</dc:title><meta:initial-creator>张三</meta:initial-creator><dc:creator>李四</dc:creator><meta:keyword>一</meta:keyword><meta:keyword>二</meta:keyword><meta:user-defined meta:name="Company">某局</meta:user-defined><meta:user-defined meta:name="AppVersion">16.0</meta:user-defined><meta:user-defined meta:name="ScaleCrop" meta:value-type="boolean">false</meta:user-defined><meta:template xlink:title="模板"/><dc:subject> </dc:subject><meta:generator>X</meta:generator>';
    const found = read(p("甲"), { meta }).slice(1);
    expect(found.map(({ part, property, text }) => `${part} ${property} ${text}`)).toEqual([
      "properties title 关于X的报告",
      "properties creator 张三",
      "properties lastModifiedBy 李四",
      "properties keywords 一",
      "properties keywords 二",
      "properties company 某局",
      "properties template 模板",
    ]);
  });
});
