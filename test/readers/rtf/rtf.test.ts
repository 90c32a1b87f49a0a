/** Small RTF texts and what a reader sees of them. */
import { describe, expect, it } from "vitest";
import type { Mark } from "../../../src/document/marks.js";
import type { Block, Document } from "../../../src/document/model.js";
import { readDocument } from "../../../src/readers/index.js";
import { encode } from "../../support/encode.js";
import { expectSources } from "./sources.js";

type Encoding = Parameters<typeof encode>[1];

/** The body of a document behind a usual head; characters are bytes. */
const HEAD =
  "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}{\\f3\\fcharset128 MS Mincho;}{\\f4\\fcharset129 Batang;}{\\f5\\fcharset2 Wingdings;}{\\f6\\fcharset2 Symbol;}{\\f7\\fcharset238 Arial CE;}}";
const bytesOf = (source: string) => Buffer.from(source, "latin1");
const readWhole = (source: string, name?: string): Promise<Document> => readDocument(bytesOf(source), { name });
const read = (body: string) => readWhole(`${HEAD}${body}}`);
const texts = async (body: string) => (await read(body)).blocks.map(({ text }) => text);
const raw = (text: string, encoding: Encoding = "gb18030") => Buffer.from(encode(text, encoding)).toString("latin1");
const hex = (text: string, encoding: Encoding = "gb18030") =>
  [...encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
const u = (text: string) =>
  Array.from({ length: text.length }, (_, i) => `\\u${(text.charCodeAt(i) << 16) >> 16}?`).join("");

describe("text", () => {
  it.each<[string, string, string[]]>([
    ["bytes of the document's code page", `${hex("关于")}\\par`, ["关于"]],
    ["raw bytes", `${raw("关于通知")}\\par`, ["关于通知"]],
    ["a character half raw, half escaped", `\\'b9${raw("关")[1]}\\par`, ["关"]],
    ["a line end between the halves", "\\'b9\r\n\\'d8\\par", ["关"]],
    ["a second byte that is a letter", "\\'81A\\par", ["丄"]],
    ["a second byte that RTF escapes", `${raw("乗")[0]}\\\\\\par`, ["乗"]],
    ["four bytes", "\\'81\\'30\\'84\\'36\\par", ["\u00a5"]],
    ["a half alone", "\\'b9\\par", ["\ufffd"]],
    ["the font's code page", `{\\f1 ${hex("关于")}}{\\f2 ${hex("關於", "big5")}}\\par`, ["关于關於"]],
    ["Japanese and Korean", "{\\f3 \\'93\\'fa\\'96\\'7b}{\\f4 \\'c7\\'d1}\\par", ["日本한"]],
    ["one byte a character", "{\\f7 \\'9a}\\par", ["š"]],
    ["the font for double bytes", `\\f7\\dbch\\af1 ${hex("关")}\\loch \\'9a\\par`, ["关š"]],
    ["no font of text from right to left", `\\dbch\\af1\\rtlch\\fcs1\\af7\\ltrch\\fcs0 ${hex("关")}\\par`, ["关"]],
    ["pictures of symbol fonts", "{\\f5 \\'fe\\u-3842 ?}{\\f6 \\'b7}\\par", ["☑☑•"]],
    ["Unicode with what stands for it", "\\u20851 ?\\u20110\\'d3\\'da\\par", ["关于\ufffd"]],
    ["a count of what stands for it", "\\uc2\\u20851\\'b9\\'d8{\\uc0\\u20110}\\u36890ab\\par", ["关于通"]],
    ["control words stand for one", "\\u20851\\emdash\\u20110\\par", ["关于"]],
    ["nothing stands for it behind a brace", "{\\u20851}x\\par", ["关x"]],
    ["surrogate pairs", `${u("𠮷")}\\par`, ["𠮷"]],
    ["Unicode in two versions", "{\\upr{ansi}{\\*\\ud{\\u20851 ?}}}\\par", ["关"]],
    ["signs", "\\ldblquote a\\rdblquote\\emdash\\~\\_\\-b\\{\\}\\\\\\par", ["“a”—\u00a0\u2011b{}\\"]],
    ["breaks and tabs", "a\\line b\\tab c\\page d\\par", ["a\nb\tc\nd"]],
    ["line ends mean nothing, escaped ones a paragraph", "a\r\nb\\\nc\\par", ["ab", "c"]],
    ["empty paragraphs", "a\\par\\par b\\par", ["a", "", "b"]],
    ["a last paragraph without end", "a\\par b", ["a", "b"]],
    ["unknown destinations", "a{\\*\\unknown b{c}}d\\par", ["ad"]],
    ["unknown words", "a\\unknown b\\par", ["ab"]],
    ["pictures", "a{\\pict\\pngblip 89504e47}b{\\pict\\bin4 }{}\\}c\\par", ["abc"]],
    ["objects show their result", "a{\\object{\\*\\objdata 0102}{\\result b}}c\\par", ["abc"]],
    ["index entries", "a{\\xe b}{\\tc c}\\par", ["a"]],
    ["formulas", "{\\mmath{\\*\\moMath{\\mr a}{\\mf{\\mfPr{\\mtype lin}}{\\mr b}}}{\\mmathPict c}}\\par", ["ab"]],
    ["sections", "a\\par b\\sect c\\par", ["a", "b", "c"]],
  ])("%s", async (_, body, expected) => {
    expect(await texts(body)).toEqual(expected);
  });

  it("of documents without a code page is Latin, of Macintosh ones Macintosh", async () => {
    expect((await readWhole("{\\rtf1\\ansi \\'e9}")).blocks[0]?.text).toBe("é");
    expect((await readWhole("{\\rtf1\\mac \\'8e}")).blocks[0]?.text).toBe("é");
  });

  it("leads back to its bytes", async () => {
    const source = `${HEAD}\\b ${hex("关于")}${raw("做好A工")}\\u20316 ?\\u30340\\'b5\\'c4${u("通知𠮷")}\\emdash\\tab x\\\\y\\par}`;
    const { blocks } = await readWhole(source);
    expectSources(bytesOf(source), blocks);
    expect(blocks[0]?.segments.slice(0, 2)).toEqual([
      { start: 0, end: 2, origin: { kind: "bytes", stream: "", offset: HEAD.length + 3, step: 8 } },
      { start: 2, end: 4, origin: { kind: "bytes", stream: "", offset: HEAD.length + 19, step: 2 } },
    ]);
  });
});

describe("paragraphs", () => {
  const STYLES = `{\\stylesheet{\\qj Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1,H1;}{\\s2\\sbasedon1 ${hex("标题")} 2;}{\\s3\\sbasedon2\\qc Mine;}}`;
  const properties = ({ kind, outlineLevel, alignment, style }: Block) => [kind, outlineLevel, alignment, style];

  it.each<[string, string, unknown[]]>([
    ["the standard style", "\\pard a\\par", ["paragraph", undefined, "justify", "Normal"]],
    ["a heading style", "\\pard\\s1 a\\par", ["heading", 1, "justify", "heading 1"]],
    ["a heading by its style's name", "\\pard\\s2 a\\par", ["heading", 2, "justify", "标题 2"]],
    ["a style based on others", "\\pard\\s3 a\\par", ["heading", 2, "center", "Mine"]],
    ["a heading by itself", "\\pard\\outlinelevel2\\qr a\\par", ["heading", 3, "right", "Normal"]],
    [
      "none in spite of its style",
      "\\pard\\s1\\outlinelevel9 a\\par",
      ["paragraph", undefined, "justify", "heading 1"],
    ],
    ["the end of a group", "{\\pard\\qc a}\\par", ["paragraph", undefined, "justify", "Normal"]],
  ])("%s", async (_, body, expected) => {
    expect((await read(STYLES + body)).blocks.map(properties)).toEqual([expected]);
  });

  it("have their cells", async () => {
    const { blocks } = await read(
      "a\\par\\trowd\\intbl b\\cell c\\par d\\cell\\row\\intbl\\cell\\pard\\intbl\\itap2 x\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables\\par}\\pard\\intbl e\\cell\\row\\pard f\\par\\trowd\\intbl g\\cell\\row",
    );
    const cells = blocks.map(({ text, cell }) => [text, cell && `${cell.table} ${cell.row} ${cell.column}`]);
    expect(cells).toEqual([
      ["a", undefined],
      ["b", "1 1 1"],
      ["c", "1 1 2"],
      ["d", "1 1 2"],
      ["", "1 2 1"],
      ["x", "2 1 1"],
      ["e", "1 2 2"],
      ["f", undefined],
      ["g", "3 1 1"],
    ]);
  });
});

describe("automatic numbers", () => {
  const LISTS =
    "{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc39\\levelstartat1\\levelfollow2{\\leveltext\\'02\\'00\\u12289?;}{\\levelnumbers\\'01;}}{\\listlevel\\levelnfc0\\levelstartat3\\levelfollow1{\\leveltext\\'04(\\'01;);}{\\levelnumbers\\'02;}}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}{\\listoverride\\listid7\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat9}\\ls2}}";
  const numbers = async (body: string) =>
    (await read(LISTS + body)).blocks.map(({ text, label }) => [text, label?.end, label?.list, label?.level]);

  it.each<[string, string, unknown[]]>([
    [
      "as the list counts",
      "\\pard\\ls1\\ilvl0 a\\par b\\par\\pard\\ls1\\ilvl1 c\\par\\pard\\ls2 d\\par\\pard e\\par",
      [
        ["一、a", 2, "7", 0],
        ["二、b", 2, "7", 0],
        ["(3;) c", 4, "7", 1],
        ["九、d", 2, "7", 0],
        ["e", undefined, undefined, undefined],
      ],
    ],
    [
      "as the file writes them, with the gap of the list",
      "{\\listtext\\pard\\plain 5.\\tab}\\pard\\ls1 a\\par b\\par",
      [
        ["5.a", 2, "7", 0],
        ["二、b", 2, "7", 0],
      ],
    ],
    [
      "with words around them, counted in characters",
      `{\\*\\listtable{\\list{\\listlevel\\levelnfcn38\\levelfollow1{\\leveltext\\leveltemplateid1\\'04${hex("第")}\\'00${hex("条")}x;}{\\levelnumbers\\'02;}}{\\listname ;}\\listid8}}{\\*\\listoverridetable{\\listoverride\\listid8\\ls3}}\\ls3 a\\par`,
      [["第壹条x a", 4, "8", 0]],
    ],
    ["of an unknown list", "{\\listtext\\f6 \\'b7\\tab}\\ls9\\ilvl2 a\\par", [["•\ta", 1, "ls9", 2]]],
    ["of old programs", "{\\pntext\\f0 (1)\\tab}{\\*\\pn\\pnlvlbody{\\pntxta )}}a\\par", [["(1)\ta", 3, "ls0", 0]]],
  ])("%s", async (_, body, expected) => {
    expect(await numbers(body)).toEqual(expected);
  });
});

describe("parts", () => {
  const parts = async (body: string) => (await read(body)).blocks.map(({ part, text }) => `${part} ${text}`);

  it.each<[string, string, string[]]>([
    [
      "notes",
      "a{\\footnote\\chftn b\\par c}d{\\*\\footnote\\ftnalt e}\\par",
      ["body ad", "footnote b", "footnote c", "endnote e"],
    ],
    ["separators of notes", "{\\ftnsep\\chftnsep x}{\\*\\aftnsep y}a\\par", ["body a"]],
    [
      "headers, each once",
      "{\\header a\\par}{\\footer b\\par}c\\sect\\sectd{\\header a\\par}d\\par",
      ["body c", "body d", "header a", "footer b"],
    ],
    [
      "headers of first and even pages",
      "\\facingp\\sectd\\titlepg{\\headerl l}{\\headerr r}{\\headerf f}a\\par",
      ["body a", "header l", "header r", "header f"],
    ],
    ["headers that are not shown", "\\sectd{\\headerl l}{\\headerr r}{\\headerf f}a\\par", ["body a", "header r"]],
    [
      "text boxes, once",
      "a{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn x}{\\sv y}}{\\shptxt b\\par}}{\\shprslt{\\*\\do{\\dptxbxtext b\\par}}}}c\\par",
      ["body ac", "textbox b"],
    ],
    ["old text boxes", "a{\\*\\do\\dobxcolumn\\dptxbx{\\dptxbxtext b\\par}}\\par", ["body a", "textbox b"]],
    ["comments", "a{\\*\\atnid Z}{\\*\\atnauthor Zhang}\\chatn{\\*\\annotation b}\\par", ["body a", "comment b"]],
  ])("%s", async (_, body, expected) => {
    expect(await parts(body)).toEqual(expected);
  });

  it("properties", async () => {
    const { blocks } = await read(
      `{\\info{\\title ${hex("题")}}{\\author Li}{\\operator Wang}{\\*\\company ${hex("局")}}{\\keywords}{\\comment c}{\\creatim\\yr2024}}{\\*\\template a.dot}b\\par`,
    );
    const properties = blocks.filter(({ part }) => part === "properties");
    expect(properties.map(({ property, text }) => [property, text])).toEqual([
      ["title", "题"],
      ["creator", "Li"],
      ["lastModifiedBy", "Wang"],
      ["company", "局"],
      ["template", "a.dot"],
    ]);
  });
});

describe("marks", () => {
  const TABLES =
    "{\\colortbl;\\red255\\green255\\blue0;\\red1\\green2\\blue3;\\red255\\green255\\blue255;}{\\*\\revtbl{Unknown;}{Li;}}";
  // 5 December 2024, 10:30 (a packed date)
  const DATE = ((30 | (10 << 6) | (5 << 11) | (12 << 16) | (124 << 20)) >> 0).toString();
  const at = (start: number, end: number, block = 0) => ({ block, start, end });

  it.each<[string, string, string, Mark[]]>([
    ["hidden text", "a{\\v b\\b c}d\\par", "ad", [{ kind: "hidden", text: "bc", range: at(1, 1) }]],
    [
      "insertions",
      `a{\\revised\\revauth1\\revdttm${DATE} b\\b c}d\\par`,
      "abcd",
      [{ kind: "revision", change: "insertion", text: "", author: "Li", date: "2024-12-05T10:30:00", range: at(1, 3) }],
    ],
    [
      "deletions",
      "a{\\deleted\\revauthdel1 b}d\\par",
      "ad",
      [{ kind: "revision", change: "deletion", text: "b", author: "Li", range: at(1, 1) }],
    ],
    ["a paragraph's end that was deleted", "a{\\deleted\\par}b\\par", "ab", []],
    [
      "the marker pen",
      "a{\\highlight1 b}\\par",
      "ab",
      [{ kind: "highlight", color: "yellow", by: "highlight", range: at(1, 2) }],
    ],
    [
      "a background",
      "a{\\chcbpat2 b}{\\chcbpat3 c}\\par",
      "abc",
      [{ kind: "highlight", color: "#010203", by: "shading", range: at(1, 2) }],
    ],
    [
      "fields, one in another",
      "a{\\field\\flddirty{\\*\\fldinst { REF x }{\\field{\\*\\fldinst y}{\\fldrslt z}}}{\\fldrslt b{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}}}c\\par",
      "ab1c",
      [
        { kind: "field", code: "REF x z", range: at(1, 3) },
        { kind: "field", code: "PAGE", range: at(2, 3) },
      ],
    ],
    [
      "comments",
      `a{\\*\\atrfstart 1}b{\\*\\atrfend 1}{\\*\\atnid L}{\\*\\atnauthor Li}\\chatn{\\*\\annotation{\\*\\atnref 1}{\\*\\atndate ${DATE}}x\\par y}c\\par`,
      "abc",
      [{ kind: "comment", text: "x\ny", author: "Li", date: "2024-12-05T10:30:00", resolved: false, range: at(1, 2) }],
    ],
    [
      "comments without a stretch",
      "a{\\*\\annotation x}b\\par",
      "ab",
      [{ kind: "comment", text: "x", resolved: false, range: at(1, 1) }],
    ],
    [
      "behind an automatic number",
      "{\\listtext 1.}\\ls1 a{\\highlight1 b}\\par",
      "1.ab",
      [{ kind: "highlight", color: "yellow", by: "highlight", range: at(3, 4) }],
    ],
  ])("%s", async (_, body, text, marks) => {
    const document = await read(TABLES + body);
    expect(document.blocks[0]?.text).toBe(text);
    expect(document.marks).toEqual(marks);
  });
});

describe("files", () => {
  it.each<[string, string, string | undefined, string[]]>([
    ["named .doc", "{\\rtf1 a\\par}", "a.doc", ["read-in-spite-of-name"]],
    ["named .docx", "{\\rtf1 a\\par}", "a.docx", ["read-in-spite-of-name"]],
    ["without the last brace", "{\\rtf1 a\\par ", "a.rtf", []],
    ["cut off in a group", "{\\rtf1 a\\par{\\b b", "a.rtf", ["cut-off"]],
    ["cut off in a paragraph", "{\\rtf1 a\\par b", "a.rtf", ["cut-off"]],
    ["cut off in binary data", "{\\rtf1 a\\par{\\pict\\bin99 x}}", "a.rtf", ["cut-off"]],
  ])("%s", async (_, source, name, notices) => {
    const document = await readWhole(source, name);
    expect(document.format).toBe("rtf");
    expect(document.blocks[0]?.text).toBe("a");
    expect(document.notices.map(({ code }) => code)).toEqual(notices);
  });

  it.each([
    ["cut off before its text", "{\\rtf1{\\fonttbl{\\f0", "damaged-document"],
    ["too deep", `{\\rtf1${"{".repeat(2000)}`, "limit-exceeded"],
  ])("%s", async (_, source, code) => {
    await expect(readWhole(source)).rejects.toMatchObject({ code });
  });
});
