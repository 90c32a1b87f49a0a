import { unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { buildDocx, docxFromText, p, story, table } from "../../support/docx-builder.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const read = (bytes: Uint8Array, limits = DEFAULT_LIMITS) => readPackage(bytes, limits);
const texts = (body: string, more: Partial<Parameters<typeof buildDocx>[0]> = {}) =>
  read(buildDocx({ body, ...more })).blocks.map(({ text }) => text);

function reasonOf(bytes: Uint8Array, limits = DEFAULT_LIMITS) {
  try {
    read(bytes, limits);
  } catch (error) {
    if (error instanceof UnreadableError) return `${error.code} ${error.describe("zh")}`;
    throw error;
  }
  return "read";
}

describe("the text that a reader sees", () => {
  it.each<[string, string, string[]]>([
    ["runs, tabs and breaks", p(["第一", "条\t为了\n规范"]), ["第一条\t为了\n规范"]],
    ["hyphens", "<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/></w:r></w:p>", ["A\u2011B"]],
    [
      "insertions, not deletions",
      "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>",
      ["新"],
    ],
    [
      "moves, once",
      "<w:p><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移</w:t></w:r></w:moveTo></w:p>",
      ["移"],
    ],
    [
      "nothing that is hidden",
      '<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r></w:p>',
      ["甲乙"],
    ],
    [
      "results of fields, not their codes",
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ["3"],
    ],
    [
      "links and tags",
      "<w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>接</w:t></w:r></w:smartTag></w:p>",
      ["链接"],
    ],
    [
      "the hint of a content control",
      "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入文字。</w:t></w:r></w:sdtContent></w:sdt></w:p>",
      ["单击此处输入文字。"],
    ],
    [
      "ruby without its reading",
      "<w:p><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:p>",
      ["汉"],
    ],
    ["entities and CDATA", "<w:p><w:r><w:t>&lt;甲&gt;&#x4E59;<![CDATA[<丙>]]></w:t></w:r></w:p>", ["<甲>乙<丙>"]],
    [
      "boxes",
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>',
      ["☑☐"],
    ],
    [
      "a text box once, behind its paragraph",
      '<w:p><w:r><w:t>前</w:t><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>',
      ["前后", "框"],
    ],
  ])("%s", (_, body, expected) => expect(texts(body)).toEqual(expected));

  it("does not depend on prefixes, and reads the strict flavour", () => {
    const files = unzipSync(docxFromText("正文"));
    const strict = new TextDecoder()
      .decode(files["word/document.xml"])
      .replaceAll("w:", "ns0:")
      .replace("xmlns:w=", "xmlns:ns0=")
      .replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      );
    files["word/document.xml"] = new TextEncoder().encode(strict);
    expect(read(zipSync(files)).blocks.map(({ text }) => text)).toEqual(["正文"]);
  });

  it("knows cells, parts and pages", () => {
    const header = { type: "header", xml: story("hdr", p("页眉")) };
    const notes = {
      type: "footnotes",
      xml: `<w:footnotes ${W}><w:footnote w:type="separator">${p("—")}</w:footnote><w:footnote>${p("注")}</w:footnote></w:footnotes>`,
    };
    const comments = { type: "comments", xml: `<w:comments ${W}><w:comment>${p("批")}</w:comment></w:comments>` };
    const body = `${p("题")}${table([
      ["甲", "乙"],
      ["丙", "丁"],
    ])}<w:p><w:r><w:lastRenderedPageBreak/><w:t>末</w:t></w:r></w:p>`;
    const { blocks } = read(
      buildDocx({ body, parts: { "header1.xml": header, "footnotes.xml": notes, "comments.xml": comments } }),
    );
    expect(
      blocks.map(({ text, part, paragraph, cell, page }) => [
        text,
        part,
        paragraph,
        cell && `${cell.row}:${cell.column}`,
        page,
      ]),
    ).toEqual([
      ["题", "body", 1, undefined, 1],
      ["甲", "body", 2, "1:1", 1],
      ["乙", "body", 3, "1:2", 1],
      ["丙", "body", 4, "2:1", 1],
      ["丁", "body", 5, "2:2", 1],
      ["末", "body", 6, undefined, 2],
      ["页眉", "header", 1, undefined, undefined],
      ["注", "footnote", 1, undefined, undefined],
      ["批", "comment", 1, undefined, undefined],
    ]);
  });

  it("knows headings by level and by style, titles by style and alignment", () => {
    const body =
      p("题", { style: "Title" }) +
      p("一级", { style: "1" }) +
      p("二级", { properties: '<w:outlineLvl w:val="1"/>' }) +
      p("正文", { properties: '<w:outlineLvl w:val="9"/>' });
    const { blocks } = read(buildDocx({ body }));
    expect(blocks.map(({ kind, outlineLevel, style, alignment }) => [kind, outlineLevel, style, alignment])).toEqual([
      ["paragraph", undefined, "Title", "center"],
      ["heading", 1, "heading 1", undefined],
      ["heading", 2, "Normal", undefined],
      ["paragraph", undefined, "Normal", undefined],
    ]);
  });
});

it("knows built-in headings that have no definition, and names a style without a name by its id", () => {
  const styles = '<w:style w:type="paragraph" w:styleId="x1"/>';
  const { blocks } = read(buildDocx({ body: p("甲", { style: "Heading2" }) + p("乙", { style: "x1" }), styles }));
  expect(blocks).toMatchObject([
    { kind: "heading", outlineLevel: 2, style: "Heading2" },
    { kind: "paragraph", style: "x1" },
  ]);
});

describe("automatic numbers", () => {
  const level = (index: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const list = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;
  const items = (...levels: (number | [id: number, level: number])[]) =>
    levels
      .map((item) =>
        p("", { list: typeof item === "number" ? { id: 1, level: item } : { id: item[0], level: item[1] } }),
      )
      .join("");

  it("count through levels and begin again under the next one", () => {
    expect(texts(items(0, 1, 1, 2, 3, 0, 1))).toEqual(["一、", "（一）", "（二）", "1.", "（1）", "二、", "（一）"]);
  });

  it.each([
    ["decimal", ["1", "2", "3"]],
    ["decimalZero", ["01", "02", "03"]],
    ["chineseCounting", ["一", "二", "三"]],
    ["chineseLegalSimplified", ["壹", "贰", "叁"]],
    ["ideographTraditional", ["甲", "乙", "丙"]],
    ["ideographZodiac", ["子", "丑", "寅"]],
    ["decimalEnclosedCircleChinese", ["①", "②", "③"]],
    ["decimalEnclosedParen", ["⑴", "⑵", "⑶"]],
    ["decimalFullWidth", ["１", "２", "３"]],
    ["upperRoman", ["I", "II", "III"]],
    ["lowerLetter", ["a", "b", "c"]],
    ["somethingNew", ["1", "2", "3"]],
  ])("in %s", (format, expected) => {
    expect(texts(items(0, 0, 0), { numbering: list(level(0, format, "%1")) })).toEqual(expected);
  });

  it("take other levels in, in Arabic digits where the level says so", () => {
    const numbering = list(level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>"));
    expect(texts(items(0, 1, 1, 0, 1), { numbering })).toEqual(["第一章", "1.1", "1.2", "第二章", "2.1"]);
  });

  it("start and restart where overrides say", () => {
    const num = (id: number, start: string) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${start}</w:num>`;
    const nums =
      num(1, "") + num(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>') + num(3, "");
    expect(texts(items(0, 0, [2, 0], [2, 0], [3, 0]), { numbering: list(level(0, "decimal", "%1."), nums) })).toEqual([
      "1.",
      "2.",
      "5.",
      "6.",
      "7.",
    ]);
  });

  it("do not restart where a level says so", () => {
    const numbering = list(level(0, "decimal", "%1.") + level(1, "decimal", "（%2）", '<w:lvlRestart w:val="0"/>'));
    expect(texts(items(0, 1, 0, 1), { numbering })).toEqual(["1.", "（1）", "2.", "（2）"]);
  });

  it("come from a style, and end where a paragraph says 0", () => {
    const numbering = list(level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H"/>'));
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="小标题"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body =
      p("甲", { style: "H" }) +
      p("乙", { style: "H", properties: '<w:numPr><w:numId w:val="0"/></w:numPr>' }) +
      p("丙", { style: "H" });
    expect(texts(body, { numbering, styles })).toEqual(["一、甲", "乙", "二、丙"]);
  });

  it("are generated text with a label", () => {
    const numbering = list(
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl>',
    );
    const [block] = read(buildDocx({ body: p("甲", { list: { id: 1, level: 0 } }), numbering })).blocks;
    expect(block?.text).toBe("（一）\t甲");
    expect(block?.label).toEqual({ start: 0, end: 3, list: "0", level: 0 });
    expect(block?.segments.map(({ origin }) => origin.kind)).toEqual(["generated", "docx"]);
  });

  it("show a bullet where the symbol font has one", () => {
    expect(texts(items(0), { numbering: list(level(0, "bullet", "\uF0B7")) })).toEqual(["•"]);
  });
});

describe("every character leads back to its run", () => {
  /** The text of a run as the reader must count it, straight from the XML. */
  function runText(xml: string, paragraph: number, run: number): string {
    const inside = xml.split("<w:p>").slice(1)[paragraph]?.split("<w:r>").slice(1)[run]?.split("</w:r>")[0] ?? "";
    return inside
      .replace(/<w:tab\/>/g, "\t")
      .replace(/<w:br\/>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");
  }

  it("in any document", () => {
    const runs = fc.array(
      fc.string({ unit: fc.constantFrom(...("甲乙丙<>&\t\nX，𠮷".match(/./gsu) ?? [])), minLength: 1, maxLength: 6 }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(runs, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const bytes = buildDocx({
          body: paragraphs.map((one) => p(one).replace("<w:p><w:pPr", "<w:p><w:pPr")).join(""),
        });
        const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
        for (const block of read(bytes).blocks) {
          let at = 0;
          for (const { start, end, origin } of block.segments) {
            expect(start).toBe(at);
            at = end;
            if (origin.kind !== "docx") throw new Error("no source");
            expect(runText(xml, origin.paragraph, origin.run).slice(origin.offset, origin.offset + end - start)).toBe(
              block.text.slice(start, end),
            );
          }
          expect(at).toBe(block.text.length);
        }
      }),
    );
  });
});

describe("mammoth, an independent reader, sees the same text", () => {
  it("in any document", async () => {
    const line = fc.string({ unit: fc.constantFrom(..."甲乙丙丁，。（）<&一二"), maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const bytes = docxFromText(lines.join("\n"));
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
        expect(value.split("\n\n").slice(0, -1)).toEqual(read(bytes).blocks.map(({ text }) => text));
      }),
      { numRuns: 40 },
    );
  });
});

describe("damaged and hostile packages", () => {
  const whole = docxFromText("一、工作情况\n二、下步打算\n".repeat(50), { autoNumbers: true });
  const repack = (change: (files: Record<string, Uint8Array>) => void) => {
    const files = unzipSync(whole);
    change(files);
    return zipSync(files);
  };
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it("give a document or a reason, wherever they are cut or changed", () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.boolean(), (position, noise, cut) => {
        const at = position % whole.length;
        const bytes = cut ? whole.slice(0, at) : Uint8Array.from(whole);
        if (!cut) bytes.set(noise.slice(0, whole.length - at), at);
        expect(reasonOf(bytes)).toMatch(/^(?:read|damaged-document|unknown-format|encrypted-document|limit-exceeded)/);
      }),
      { numRuns: 400 },
    );
  });

  it.each<[string, () => Uint8Array, string]>([
    ["no main part", () => repack((files) => delete files["word/document.xml"]), "unknown-format"],
    [
      "a workbook",
      () => zipSync({ "xl/workbook.xml": utf8("<a/>") }),
      "unknown-format 不是能读取的文档（看上去是Excel",
    ],
    ["a plain archive", () => zipSync({ "稿.txt": utf8("x") }), "unknown-format 不是能读取的文档（看上去是压缩包"],
    [
      "broken XML",
      () => repack((files) => (files["word/document.xml"] = utf8("<w:document><w:p>"))),
      "damaged-document",
    ],
    [
      "a document type",
      () => repack((files) => (files["word/document.xml"] = utf8('<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'))),
      "damaged-document 文档已损坏，无法读取：word/document.xml 含有不允许的文档类型声明",
    ],
    [
      "elements inside each other",
      () => repack((files) => (files["word/document.xml"] = utf8(`${"<a>".repeat(5000)}${"</a>".repeat(5000)}`))),
      "limit-exceeded 文档内容超出安全限制（XML 嵌套层数",
    ],
    [
      "a bomb",
      () => repack((files) => (files["word/document.xml"] = new Uint8Array(40 * 1024 * 1024))),
      "limit-exceeded",
    ],
    [
      "too many entries",
      () => zipSync(Object.fromEntries(Array.from({ length: 20_100 }, (_, index) => [`a${index}`, new Uint8Array()]))),
      "limit-exceeded 文档内容超出安全限制（压缩包内文件数",
    ],
  ])("%s", (_, make, reason) => expect(reasonOf(make())).toContain(reason));

  it("are bounded by each limit", () => {
    for (const [limit, value] of Object.entries({ partBytes: 100, totalBytes: 100, textLength: 10, xmlDepth: 2 })) {
      expect(reasonOf(whole, { ...DEFAULT_LIMITS, [limit]: value }), limit).toContain("limit-exceeded");
    }
  });

  it("are read without a part that is damaged, and say so", () => {
    const { blocks, notices } = read(repack((files) => (files["word/numbering.xml"] = utf8("<broken"))));
    expect(blocks.length).toBeGreaterThan(100);
    expect(notices).toEqual([{ code: "part-not-read", data: { part: "word/numbering.xml" } }]);
  });

  it("are read without what their relationships lead to when these are damaged", () => {
    const { blocks, notices } = read(repack((files) => (files["word/_rels/document.xml.rels"] = utf8("<broken"))));
    expect(blocks.length).toBeGreaterThan(100);
    expect(notices).toEqual([{ code: "part-not-read", data: { part: "word/_rels/document.xml.rels" } }]);
  });
});
