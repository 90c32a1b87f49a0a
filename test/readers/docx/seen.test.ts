/** What a reader of a Word document sees besides its paragraphs: formulas, drawings, headers; and what the file says of itself. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../../src/readers/errors.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { buildDocx, p, propertyFiles, story } from "../../support/docx-builder.js";

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

type Parts = Partial<Parameters<typeof buildDocx>[0]>;

const read = (body: string, more: Parts = {}) => readPackage(buildDocx({ body, ...more }), DEFAULT_LIMITS);
const texts = (body: string, more: Parts = {}) =>
  read(body, more).blocks.map(({ part, text }) => (part === "body" ? text : `${part}: ${text}`));
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

describe("formulas are text in a line", () => {
  it.each<[string, string, string]>([
    ["fractions", `<m:f><m:num>${r("a")}</m:num><m:den>${r("b")}</m:den></m:f>`, "a/b"],
    [
      "stacks without a bar",
      `<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>${r("n")}</m:num><m:den>${r("k")}</m:den></m:f>`,
      "n k",
    ],
    ["powers", `<m:sSup><m:e>${r("x")}</m:e><m:sup>${r("2")}</m:sup></m:sSup>`, "x^2"],
    ["indices", `<m:sSub><m:e>${r("H")}</m:e><m:sub>${r("2")}</m:sub></m:sSub>${r("O")}`, "H2O"],
    ["roots", `<m:rad><m:deg>${r("3")}</m:deg><m:e>${r("x")}</m:e></m:rad>`, "3√x"],
    [
      "sums",
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r("i=1")}</m:sub><m:sup>${r("n")}</m:sup><m:e>${r("x")}</m:e></m:nary>`,
      "∑i=1^nx",
    ],
    ["integrals, whose limits may be missing", `<m:nary><m:sub/><m:sup/><m:e>${r("f")}</m:e></m:nary>`, "∫f"],
    ["brackets", `<m:d><m:e>${r("a")}</m:e><m:e>${r("b")}</m:e></m:d>${r("c")}`, "(a|b)c"],
    [
      "other brackets",
      `<m:d><m:dPr><m:begChr m:val="["/><m:sepChr m:val=","/><m:endChr m:val=""/></m:dPr><m:e>${r("a")}</m:e><m:e>${r("b")}</m:e></m:d>`,
      "[a,b",
    ],
    ["empty brackets", `${r("f")}<m:d><m:e/></m:d>`, "f"],
    [
      "one inside another",
      `<m:f><m:num><m:sSup><m:e>${r("x")}</m:e><m:sup>${r("2")}</m:sup></m:sSup></m:num><m:den><m:rad><m:deg/><m:e>${r("y")}</m:e></m:rad></m:den></m:f>`,
      "x^2/√y",
    ],
    ["matrices", `<m:m><m:mr><m:e>${r("a")}</m:e><m:e>${r("b")}</m:e></m:mr></m:m>`, "a b"],
  ])("%s", (_, formula, expected) => {
    const [block] = read(`<w:p>${run("由")}<m:oMath ${M}>${formula}</m:oMath>${run("得")}</w:p>`).blocks;
    expect(block?.text).toBe(`由${expected}得`);
    let at = 0;
    for (const { start, end } of block?.segments ?? []) {
      expect(start).toBe(at);
      at = end;
    }
    expect(at).toBe(block?.text.length);
  });
});

describe("drawings", () => {
  const art = (text: string) =>
    `<w:r><w:pict><v:shape ${V}><v:textpath on="t" string="${text}"/></v:shape></w:pict></w:r>`;

  it("are read where they hold words: WordArt", () => {
    expect(texts(`<w:p>${run("甲")}${art("样稿")}${run("乙")}</w:p>${p("丙")}`)).toEqual([
      "甲乙",
      "textbox: 样稿",
      "丙",
    ]);
  });

  it("are header in a header: watermarks, text boxes", () => {
    const box = `<w:r><w:txbxContent>${p("— 1 —")}</w:txbxContent></w:r>`;
    const header = { type: "header", xml: story("hdr", `<w:p>${art("内部资料")}${box}</w:p>`) };
    expect(texts(p("甲"), { parts: { "header1.xml": header } })).toEqual([
      "甲",
      "header: ",
      "header: 内部资料",
      "header: — 1 —",
    ]);
  });

  it("are read from their own part: diagrams", () => {
    const xml = `<d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:ptLst><d:pt><d:t><a:p><a:r><a:t>受理</a:t></a:r></a:p></d:t></d:pt><d:pt type="pres"><d:t><a:p/></d:t></d:pt><d:pt><d:t><a:p><a:r><a:t>审</a:t></a:r><a:r><a:t>核</a:t></a:r></a:p></d:t></d:pt></d:ptLst></d:dataModel>`;
    const drawing = `<w:r><w:drawing><d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:dm="rId3"/></w:drawing></w:r>`;
    const { blocks } = read(`<w:p>${run("流程")}${drawing}</w:p>`, {
      parts: { "data1.xml": { type: "diagramData", xml } },
    });
    expect(blocks.map(({ part, text }) => `${part} ${text}`)).toEqual(["body 流程", "textbox 受理", "textbox 审核"]);
    expect(blocks[2]?.segments.map(({ start, end, origin }) => [start, end, origin])).toEqual([
      [0, 1, { kind: "docx", path: "word/data1.xml", paragraph: 2, run: 0, offset: 0 }],
      [1, 2, { kind: "docx", path: "word/data1.xml", paragraph: 2, run: 1, offset: 0 }],
    ]);
  });

  it("cost a notice when their part is damaged", () => {
    const drawing = `<w:r><x:relIds xmlns:x="urn:x" x:dm="rId3"/></w:r>`;
    const { blocks, notices } = read(`<w:p>${run("甲")}${drawing}</w:p>`, {
      parts: { "data1.xml": { type: "diagramData", xml: "<broken" } },
    });
    expect(blocks.map(({ text }) => text)).toEqual(["甲"]);
    expect(notices).toEqual([{ code: "part-not-read", data: { part: "word/data1.xml" } }]);
  });
});

describe("what is seen without being text", () => {
  const form = (inside: string, more = "") =>
    `<w:p>${run("甲")}<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${inside}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r>${more}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("乙")}</w:p>`;
  const list = (chosen: string) =>
    `<w:ddList>${chosen}<w:listEntry w:val="同意"/><w:listEntry w:val="不同意"/></w:ddList>`;
  it.each<[string, string, string]>([
    ["an empty box", form('<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>'), "甲☐乙"],
    ["a ticked box", form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), "甲☒乙"],
    ["an entry of a list, the first", form(list("")), "甲同意乙"],
    ["the chosen one", form(list('<w:result w:val="1"/>')), "甲不同意乙"],
    [
      "a text field's own text",
      form(
        '<w:textInput><w:default w:val="请填写"/></w:textInput>',
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("丙")}`,
      ),
      "甲丙乙",
    ],
  ])("%s", (_, body, expected) => expect(texts(body)).toEqual([expected]));

  it("is not what a deleted reference refers to", () => {
    const notes = `<w:footnotes ${W}>${[1, 2].map((id) => `<w:footnote w:id="${id}">${p(`注${id}`)}</w:footnote>`).join("")}</w:footnotes>`;
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = `<w:p>${run("甲")}<w:del>${reference(1)}</w:del>${reference(2)}</w:p>`;
    expect(texts(body, { parts: { "footnotes.xml": { type: "footnotes", xml: notes } } })).toEqual([
      "甲",
      "footnote: 注2",
    ]);
  });
});

describe("headers", () => {
  const header = (text: string) => ({ type: "header", xml: story("hdr", p(text)) });
  const parts = { "header1.xml": header("页眉"), "header2.xml": header("首页"), "header3.xml": header("偶数页") };
  const all = ["default", "first", "even"]
    .map((page, index) => `<w:headerReference w:type="${page}" r:id="rId${index + 3}"/>`)
    .join("");
  const settings = (inside: string) => ({
    "settings.xml": { type: "settings", xml: `<w:settings ${W}>${inside}</w:settings>` },
  });
  it.each<[string, string, string, string[]]>([
    ["of the first and of even pages are not shown unless they are switched on", all, "", ["页眉"]],
    ["of the first page are shown where the section says so", `${all}<w:titlePg/>`, "", ["页眉", "首页"]],
    ["of the first page are switched off", `${all}<w:titlePg w:val="0"/>`, "", ["页眉"]],
    ["of even pages are shown where the settings say so", all, "<w:evenAndOddHeaders/>", ["页眉", "偶数页"]],
    [
      "of old properties of the section do not count",
      `${all}<w:sectPrChange><w:sectPr><w:titlePg/></w:sectPr></w:sectPrChange>`,
      "",
      ["页眉"],
    ],
  ])("%s", (_, section, inSettings, expected) => {
    const headers = read(p("甲"), { parts: { ...parts, ...settings(inSettings) }, section }).blocks.filter(
      ({ part }) => part === "header",
    );
    expect(headers.map(({ text }) => text)).toEqual(expected);
  });

  it("of a section before are shown by one that switches them on", () => {
    const first = `<w:p><w:pPr><w:sectPr>${all}</w:sectPr></w:pPr></w:p>`;
    expect(texts(first, { parts, section: "<w:titlePg/>" })).toEqual(["", "header: 页眉", "header: 首页"]);
  });
});

describe("properties", () => {
  it("are blocks at the end, by their names, where they are not empty", () => {
    const files = propertyFiles({
      core: "<dc:title> 工作总结 </dc:title><dc:subject/><dc:creator>王</dc:creator><cp:lastModifiedBy>李</cp:lastModifiedBy><dcterms:created>2024-01-05T08:00:00Z</dcterms:created>",
      app: "<Template>Normal.dotm</Template><Pages>3</Pages><Company>示例局</Company><TitlesOfParts><vt:lpstr xmlns:vt='urn:vt'>题</vt:lpstr></TitlesOfParts>",
      custom: '<property pid="2" name="文号"><vt:lpwstr>示发〔2024〕1号</vt:lpwstr></property>',
    });
    const { blocks } = read(p("甲"), { files });
    expect(
      blocks
        .filter(({ part }) => part === "properties")
        .map(({ property, text, paragraph }) => [property, text, paragraph]),
    ).toEqual([
      ["title", "工作总结", 1],
      ["creator", "王", 2],
      ["lastModifiedBy", "李", 3],
      ["created", "2024-01-05T08:00:00Z", 4],
      ["template", "Normal.dotm", 5],
      ["company", "示例局", 6],
      ["文号", "示发〔2024〕1号", 7],
    ]);
    expect(blocks[1]?.segments).toEqual([
      { start: 0, end: 4, origin: { kind: "docx", path: "docProps/core.xml", paragraph: 0, run: 0, offset: 1 } },
    ]);
    expect(blocks[6]?.segments[0]?.origin).toMatchObject({ path: "docProps/app.xml", paragraph: 2 });
  });

  it("cost a notice when they are damaged", () => {
    const { blocks, notices } = read(p("甲"), { files: { "docProps/core.xml": "<broken" } });
    expect(blocks).toHaveLength(1);
    expect(notices).toEqual([{ code: "part-not-read", data: { part: "docProps/core.xml" } }]);
  });
});

describe("any nonsense of known elements", () => {
  const names =
    "p r t ins del moveFrom moveTo pPr rPr rPrChange pPrChange tbl tr tc trPr tcPr cellDel cellIns sdt sdtPr showingPlcHdr sdtContent fldSimple instrText delText commentRangeStart commentRangeEnd commentReference txbxContent vanish highlight sectPr titlePg comment".split(
      " ",
    );
  const field = fc.constantFrom("begin", "separate", "end").map((type) => `<w:fldChar w:fldCharType="${type}"/>`);
  const math = fc.constantFrom("f", "num", "den", "d", "e", "nary", "sup", "r", "t", "rad");
  const { xml } = fc.letrec<{ xml: string }>((tie) => ({
    xml: fc.oneof(
      { maxDepth: 7 },
      fc.constantFrom("甲", "XX", "\u2002", ""),
      field,
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie("xml"), { maxLength: 4 }))
        .map(([name, inside]) => `<w:${name} w:id="1" w:val="yellow">${inside.join("")}</w:${name}>`),
      fc
        .tuple(math, fc.array(tie("xml"), { maxLength: 3 }))
        .map(([name, inside]) => `<m:${name} ${M}>${inside.join("")}</m:${name}>`),
    ),
  }));

  it("gives blocks whose text is covered and marks inside it", () => {
    fc.assert(
      fc.property(fc.array(xml, { maxLength: 6 }), (all) => {
        const comments = {
          type: "comments",
          xml: `<w:comments ${W}><w:comment w:id="1">${p("批")}</w:comment></w:comments>`,
        };
        const { blocks, marks = [] } = read(all.join(""), { parts: { "comments.xml": comments } });
        for (const { text, segments } of blocks) {
          expect(segments.map(({ start }) => start)).toEqual(
            [0, ...segments.map(({ end }) => end)].slice(0, segments.length),
          );
          expect(segments.at(-1)?.end ?? 0).toBe(text.length);
        }
        for (const { range } of marks) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(blocks[range.block]?.text.length ?? -1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("many marks take no longer than their number", () => {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join("");
  const COUNT = 20_000;
  it.each<[string, () => string]>([
    [
      "fields inside fields",
      () =>
        `<w:p>${many(COUNT, () => '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>甲</w:t></w:r>')}${many(COUNT, () => '<w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:p>`,
    ],
    [
      "open fields and paragraphs",
      () =>
        `<w:p>${many(COUNT, () => '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>')}</w:p>${many(COUNT, () => p("甲"))}`,
    ],
    [
      "overlapping comments",
      () =>
        `${many(COUNT, (id) => `<w:commentRangeStart w:id="${id}"/>`)}${many(COUNT, (id) => `<w:p>${run("甲")}<w:commentRangeEnd w:id="${id}"/></w:p>`)}`,
    ],
    [
      "deletions",
      () =>
        `<w:p>${many(COUNT, (id) => `<w:del w:author="${id % 7}"><w:r><w:delText>旧</w:delText></w:r></w:del>${run("甲")}`)}</w:p>`,
    ],
    [
      "deleted paragraphs",
      () =>
        many(
          COUNT,
          () =>
            `<w:p><w:pPr><w:rPr><w:del w:author="王"/></w:rPr></w:pPr><w:del w:author="王"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`,
        ),
    ],
    [
      "deleted rows",
      () =>
        `<w:tbl>${many(COUNT, () => `<w:tr><w:trPr><w:del w:author="王"/></w:trPr><w:tc>${p("旧")}</w:tc></w:tr>`)}</w:tbl>${p("甲")}`,
    ],
    [
      "sections",
      () =>
        many(
          COUNT,
          (id) => `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" w:id="r${id}"/></w:sectPr></w:pPr></w:p>`,
        ),
    ],
  ])("%s", (_, body) => {
    const bytes = buildDocx({ body: body() });
    const start = performance.now();
    try {
      readPackage(bytes, DEFAULT_LIMITS);
    } catch (error) {
      // such a part can be beyond the limits
      if (!(error instanceof UnreadableError)) throw error;
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("fields that show what their code says", () => {
  const field = (code: string, separator = "") =>
    `<w:p>${run("甲")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${separator}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("乙")}</w:p>`;
  const empty = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';

  it.each<[string, string, string]>([
    ["a prompt to click on", field("MACROBUTTON AcceptAllChangesInDoc [单击此处键入姓名]"), "甲[单击此处键入姓名]乙"],
    ["a jump", field("GOTOBUTTON x 转到"), "甲转到乙"],
    ["a symbol", field("SYMBOL 254 \\f Wingdings", empty), "甲☑乙"],
    ["a number in a ring", field("eq \\o\\ac(○,1)"), "甲①乙"],
    ["a character in a ring", field("eq \\o\\ac(□,密)", empty), "甲密乙"],
    ["a reading above a character", field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(hàn),漢)'), "甲漢乙"],
    ["a fraction", field("EQ \\f(1,x\\,y)"), "甲1/x,y乙"],
    ["an equation that never closes", field("EQ \\f(((1"), "甲1乙"],
    ["a result goes before the code", field("MACROBUTTON a b", empty + run("丙")), "甲丙乙"],
    ["no other code", field("REF _Ref1 \\h", empty), "甲乙"],
  ])("%s", (_, body, expected) => {
    expect(texts(body)).toEqual([expected]);
  });
});
