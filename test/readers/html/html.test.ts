import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../../src/document/locate.js";
import type { Block, Document } from "../../../src/document/model.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readHtml } from "../../../src/readers/html/index.js";
import { References } from "../../../src/readers/html/references.js";
import { readDocument } from "../../../src/readers/index.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { encode } from "../../support/encode.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (html: string) => readHtml(utf8(html), DEFAULT_LIMITS);
const texts = (html: string) => read(html).blocks.map(({ text }) => text);
const body = (html: string) => `<!doctype html><html><head><title></title></head><body>${html}</body></html>`;

describe("the text that a reader of the page sees", () => {
  it.each<[string, string, string[]]>([
    ["paragraphs and what is between them", "前<p>甲<p>乙</p>后", ["前", "甲", "乙", "后"]],
    ["white space", "<p>  第一\t 条  A\n  B <b> C</b> </p>", ["第一 条 A B C"]],
    [
      "a line end between characters of full width",
      "<p>为了规范\n  公文，\n（一）A\n甲</p>",
      ["为了规范公文，（一）A 甲"],
    ],
    ["line breaks", "<p><br>甲 <br> 乙<br/><br></p>", ["甲\n乙"]],
    [
      "references",
      "<p>&lt;甲&gt;&amp;amp;&#x4E59;&nbsp;&#12289;&hellip;&notit;&unknown;</p>",
      ["<甲>&amp;乙\u00A0、…¬it;&unknown;"],
    ],
    [
      "nothing of programs",
      "<script>'<p>否</p>'</script><style>否</style><p>是<template>否</template><noscript>否</noscript></p>",
      ["是"],
    ],
    ["nothing of comments", "<p>甲<!-- 否 --><![if !mso]>乙<![endif]><!--[if mso]>否<![endif]--></p>", ["甲乙"]],
    ["ruby without its reading", "<p><ruby>汉<rp>(</rp><rt>hàn<rp>)</rp>字<rt>zì</ruby>典</p>", ["汉字典"]],
    [
      "nothing that is hidden",
      '<p>甲<i hidden>否</i><i style="DISPLAY: none">否<b>否</b></i>乙</p><input type="hidden" value="否">',
      ["甲乙"],
    ],
    ["kept white space, line by line", "<pre>\n 甲  乙\r\n\r\n丙</pre>", [" 甲  乙", "丙"]],
    [
      "forms",
      '<p>姓名<input value="张&amp;"><select><option>甲<option>乙</select><button>提交</button></p>',
      ["姓名张&甲提交"],
    ],
    ["empty paragraphs are none", "<p></p><p>&nbsp;</p><p>\u3000<br></p><hr><div><div>甲</div></div>", ["甲"]],
    ["a page that breaks off", "<p>甲<b>乙<span title='", ["甲乙"]],
    ["what stands in no element of its own", "<table>甲<tr><td>乙</td>丙</table>", ["甲", "乙", "丙"]],
    [
      "a number that Word writes as text",
      "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>总则<o:p>&nbsp;</o:p></p>",
      ["一、总则\u00A0"],
    ],
    [
      "no bullet of a picture font",
      "<p><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp; </span></span></span>要点</p>",
      ["要点"],
    ],
    ["no marks of notes", '<p>正文<a class="sdfootnoteanc" href="#n"><sup>1</sup></a></p>', ["正文"]],
  ])("%s", (_, html, expected) => expect(texts(body(html))).toEqual(expected));

  it.each<[string, string[]]>([
    ["<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]],
    ['<ol start="3" type="A"><li>甲<li value="9">乙<li>丙</ol>', ["C. 甲", "I. 乙", "J. 丙"]],
    ["<ol reversed><li>甲<li>乙<li>丙</ol>", ["3. 甲", "2. 乙", "1. 丙"]],
    [
      '<ol style="list-style-type: cjk-ideographic"><li>甲<ol type="i"><li>子</ol><li>乙</ol>',
      ["一、 甲", "i. 子", "二、 乙"],
    ],
    ['<ol style="list-style:simp-chinese-formal inside"><li>甲</ol>', ["壹、 甲"]],
    ["<ul><li><p>甲</p><p>乙</p></ul>", ["• 甲", "乙"]],
    ['<ul style="list-style: none"><li>甲</ul>', ["甲"]],
    ["<dl><dt>甲<dd>乙<dd>丙</dl>", ["甲", "乙", "丙"]],
    ["<ol><li><table><tr><td>甲<li>乙</table><li>丙</ol>", ["甲", "乙", "2. 丙"]],
  ])("numbers of %s", (html, expected) => expect(texts(body(html))).toEqual(expected));
});

const shape = ({ kind, part, cell, outlineLevel, alignment, label, property }: Block) =>
  [kind, part, cell && `${cell.table}:${cell.row}:${cell.column}`, outlineLevel, alignment, label?.level, property]
    .filter((one) => one !== undefined)
    .join(" ");

describe("what a block is", () => {
  it.each<[string, string[]]>([
    ['<h2 align="center">题</h2>', ["heading body 2 center"]],
    ["<center>题</center>", ["paragraph body center"]],
    ['<div style="text-align: right"><p>甲</div>', ["paragraph body right"]],
    ["<pre><code>甲</code></pre>", ["code body"]],
    ["<ol><li>甲<ul><li>乙</ul></ol>", ["paragraph body 0", "paragraph body 1"]],
    [
      "<table><caption>表</caption><tr><td rowspan=2>甲<th colspan=2>乙<tr><td>丙<td>丁<tr><td>戊</table>",
      [
        "paragraph body",
        "table-cell body 1:1:1",
        "table-cell body 1:1:2",
        "table-cell body 1:2:2",
        "table-cell body 1:2:3",
        "table-cell body 1:3:1",
      ],
    ],
    [
      "<table><tr><td>甲<table><tr><td>乙</table>丙</table>",
      ["paragraph body", "table-cell body 2:1:1", "paragraph body"],
    ],
    [`<table><tr><td>${"<p>甲".repeat(6)}</table>`, Array.from({ length: 6 }, () => "paragraph body")],
    ['<div style="mso-element:footnote" id="ftn1"><p>注</div>正', ["paragraph body", "paragraph footnote"]],
    ['<div title="header"><p>眉</div>正', ["paragraph body", "paragraph header"]],
    ["<meta name=Author content=张三>正", ["paragraph body", "paragraph properties creator"]],
  ])("%s", (html, expected) => expect(read(body(html)).blocks.map(shape)).toEqual(expected));

  it("takes the title for a property", () => {
    const { blocks } = read("<html><title>报告 &lt;稿&gt;\n</title><p>正<svg><title>图</title></svg>");
    expect(blocks.map(({ text, property }) => [text, property])).toEqual([
      ["正", undefined],
      ["报告 <稿>", "title"],
    ]);
  });
});

describe("numbers of lists in lists whose form the page does not say are not judged", () => {
  it.each<[string, boolean]>([
    ["<ol><li>甲<ol><li>乙</ol></ol>", true],
    ["<ol type=1><li>甲<ol start=2><li>乙</ol></ol>", true],
    ["<ol><li>甲</ol><ol><li>乙</ol>", false],
    ["<ol><li>甲<ol type=a><li>乙</ol></ol>", false],
    ['<ol><li>甲<ol style="list-style-type: lower-roman"><li>乙</ol></ol>', false],
    ["<ol><li>甲<ul><li>乙</ul></ol>", false],
    ["<ul><li>甲<ol><li>乙</ol></ul>", false],
  ])("%s", (html, unknown) => {
    const { unseen, notices } = read(body(html));
    expect(unseen ?? []).toEqual(unknown ? ["numbering"] : []);
    expect(notices.map(({ code }) => code)).toEqual(unknown ? ["numbers-unknown"] : []);
  });
});

describe("marks", () => {
  it.each<[string, unknown[]]>([
    [
      '<p>甲<span style="display:none;mso-hide:all">藏&nbsp;文</span>乙',
      [{ kind: "hidden", range: { block: 0, start: 1, end: 1 }, text: "藏 文" }],
    ],
    [
      "<div hidden><p>藏</p></div><ol><li>甲</ol>",
      [{ kind: "hidden", range: { block: 0, start: 3, end: 3 }, text: "藏" }],
    ],
    ["<p>甲<div hidden>藏</div>", [{ kind: "hidden", range: { block: 0, start: 1, end: 1 }, text: "藏" }]],
    [
      '<p>甲<del cite="mailto:某某" datetime="2024-01-01T08:00">旧</del><ins>新<b>的</b></ins>',
      [
        {
          kind: "revision",
          change: "deletion",
          range: { block: 0, start: 1, end: 1 },
          text: "旧",
          author: "某某",
          date: "2024-01-01T08:00",
        },
        { kind: "revision", change: "insertion", range: { block: 0, start: 1, end: 3 }, text: "" },
      ],
    ],
    [
      "<p>甲<span style='background:yellow;mso-highlight:yellow'>乙</span>",
      [{ kind: "highlight", range: { block: 0, start: 1, end: 2 }, color: "yellow", by: "highlight" }],
    ],
  ])("%s", (html, expected) => expect(read(body(html)).marks).toEqual(expected));
});

describe("encodings", () => {
  const page = (label: string) => `<html><head><meta charset="${label}"></head><body>關於請示，为了通知</body></html>`;
  it.each<[string, Uint8Array, string]>([
    ["gb2312", encode(page("gb2312"), "gbk"), "gb18030"],
    ["big5", encode("<html><meta http-equiv=content-type content='text/html; charset=big5'><p>請", "big5"), "big5"],
    ["said to be GBK and UTF-8 all the same", utf8(page("gbk")), "utf-8"],
    [
      "said by mistake to be a single-byte one",
      encode(page("iso-8859-1").replace("關於請示", "关于请示"), "gbk"),
      "gb18030",
    ],
    ["UTF-16", Uint8Array.from(Buffer.from(`\uFEFF${page("utf-16")}`, "utf16le")), "utf-16le"],
  ])("%s", async (_, bytes, encoding) => {
    const document = await readDocument(bytes, { name: "a.htm" });
    expect(document).toMatchObject({ format: "html", encoding });
    expect(document.blocks[0]?.text).toMatch(/請|通知/);
  });

  it("refuses what fits none", () => {
    expect(() => readHtml(Uint8Array.of(0x3c, 0x70, 0x3e, 0xff, 0xff, 0x80, 0xe4), DEFAULT_LIMITS)).toThrow(
      UnreadableError,
    );
  });
});

describe("what is a page", () => {
  it.each<[string, string, string]>([
    ["\uFEFF\n<!-- saved from url=(0014)about:internet -->\r\n<HTML><p>甲", "a.txt", "html"],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\n<html><p>甲</p></html>',
      "a.xml",
      "html",
    ],
    ["<div>甲</div>", "a.html", "html"],
    ["<div>甲</div>", "a.txt", "txt"],
    ["<div>甲</div>", "a.md", "md"],
    ["一、<总则>甲", "a.html", "txt"],
  ])("%j named %s", async (text, name, format) => {
    const document = await readDocument(utf8(text), { name });
    expect(document.format).toBe(format);
    const fits = name.endsWith(format) || (name === "a.html" && format === "html");
    expect(document.notices.map(({ code }) => code)).toEqual(fits || name === "a.xml" ? [] : ["read-in-spite-of-name"]);
  });
});

/** Every unit that is not generated leads to its place in the source. */
function expectPlaces({ blocks }: Document, source: string): void {
  const references = new References();
  for (const { text, segments } of blocks) {
    let at = 0;
    for (const { start, end, origin } of segments) {
      expect(start).toBe(at);
      at = end;
      if (origin.kind !== "text") continue;
      const shown = text.slice(start, end);
      const written = source.slice(origin.offset, origin.offset + shown.length);
      if (written === shown) continue;
      if (shown === " ") expect(written).toMatch(/^[ \t\n\f\r]$|^&/);
      else if (shown === "\n") expect(written).toMatch(/^[\n\r<]$/);
      else expect(references.at(source, origin.offset, source.length).shown).toBe(shown);
    }
    expect(at).toBe(text.length);
  }
}

const PIECES = [
  ..."甲乙 \n\t<>&;/\"'=",
  "XX局",
  "&lt;",
  "&nbsp;",
  "&amp",
  "\r\n",
  "<!--",
  "-->",
  "<![if x]>",
  "</",
  "\0",
  ..."p div span table tr td th li ol ul h1 pre br title textarea select option script style ruby rt b template ins del a"
    .split(" ")
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  "<ol reversed>",
  "<td rowspan=3 colspan=2>",
  '<span style="display:none">',
  '<input value="甲&gt;乙">',
];

describe("positions", () => {
  it("tie every character to its source, in whatever is left of a page", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const source = `<html>${pieces.join("")}<p>`;
        try {
          expectPlaces(read(source), source);
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error;
        }
      }),
      { numRuns: 3000, seed: 20240601 },
    );
  });

  it("give the line and column of the source", () => {
    const document = read("<html>\n<p>甲&amp;乙\r\n <b>XX</b>局\n");
    const range = { block: 0, start: 3, end: 6 };
    expect(document.blocks[0]?.text).toBe("甲&乙 XX局");
    expect(locate(document, range, [])).toMatchObject({ line: 2, column: 11, endLine: 3, endColumn: 7 });
  });
});

describe("hostile pages", () => {
  it.each([
    "<div>",
    "<b>",
    "<p><b>",
    "<table><tr><td>",
    "<table>",
    "<ol><li>",
    "<span hidden>",
    "</div>",
    "<td>",
    "<a b>",
    "&",
    "&a",
    "<",
    "<!--",
    "<b><table><td></b>",
    "<tr><td rowspan=9>",
    "<br>",
    "a\n",
    "<ins>a",
    "<select><option>",
    "<svg><title>a",
  ])("are read in a moment: %j many times", { timeout: 5000 }, (piece) => {
    const html = `<html>甲${piece.repeat(Math.ceil(600_000 / piece.length))}`;
    expect(read(html).blocks.length).toBeGreaterThan(0);
  });

  it("are read in a moment: a tag with very many attributes", { timeout: 5000 }, () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => ` a${index}`).join("");
    expect(texts(`<html><p${attributes}>甲`)).toEqual(["甲"]);
  });
});
