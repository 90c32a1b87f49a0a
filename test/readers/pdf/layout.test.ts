/** PDF files built by hand: what their pages look like, and what is read. */
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/model.js";
import { lintBuffer } from "../../../src/index.js";
import { readDocument } from "../../../src/readers/index.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { encode } from "../../support/encode.js";
import { at, buildPdf, type PdfParts, type PlacedText, SIZE } from "../../support/pdf-builder.js";

const LEFT = 80;
const PITCH = 28;
const read = (bytes: Uint8Array) => readDocument(bytes, { name: "文件.pdf" });
const blocksOf = async (parts: PdfParts) => (await read(buildPdf(parts))).blocks;
const body = (blocks: readonly Block[]) => blocks.filter(({ part }) => part === "body").map(({ text }) => text);
const textsOf = async (parts: PdfParts) => body(await blocksOf(parts));
const reasonOf = async (bytes: Uint8Array, limits = DEFAULT_LIMITS) => {
  const reason: unknown = await readDocument(bytes, { limits }).catch((error: unknown) => error);
  return reason instanceof UnreadableError ? reason.code : reason;
};

/** Lines from the top; two spaces at the head of one stand for an indent of two characters. */
function column(lines: readonly string[], { x = LEFT, y = 700 } = {}): PlacedText[] {
  return lines.map((line, index) => {
    const text = line.trimStart();
    return at(x + (line.length - text.length) * SIZE, y - index * PITCH, text);
  });
}

describe("lines are joined to paragraphs", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "by the indent of two characters",
      ["  今年以来各部门密切配合持续推进", "重点工作各项任务按期完成取得实效", "  下一步继续深化改革完善工作机制。"],
      ["今年以来各部门密切配合持续推进重点工作各项任务按期完成取得实效", "下一步继续深化改革完善工作机制。"],
    ],
    [
      "not behind a line with room for more",
      ["  一是加强组织领导。", "二是完善工作机制，细化工作措施，", "  推动各项工作任务全面落到实处。"],
      ["一是加强组织领导。", "二是完善工作机制，细化工作措施，", "推动各项工作任务全面落到实处。"],
    ],
    [
      "with the mark that a line could not begin with",
      ["  坚持问题导向推动整改工作走深走", "实。一是健全制度，二是加强监督检", "查。"],
      ["坚持问题导向推动整改工作走深走实。一是健全制度，二是加强监督检查。"],
    ],
    [
      "lines that stand behind 抄送：",
      ["今年以来各部门密切配合持续推进重", " 抄送：市委办公室，市政府办公室，市", "    政协办公室。"],
      ["今年以来各部门密切配合持续推进重", "抄送：市委办公室，市政府办公室，市政协办公室。"],
    ],
    [
      "a number at the margin begins one where the line before ends one",
      ["各单位要高度重视，切实加强领导。", "二、认真组织实施，抓好工作落实，", "确保按期完成。"],
      ["各单位要高度重视，切实加强领导。", "二、认真组织实施，抓好工作落实，确保按期完成。"],
    ],
  ])("%s", async (_, lines, expected) => {
    expect(await textsOf({ pages: [column(lines)] })).toEqual(expected);
  });

  it("over a page break, with what stands between them taken away", async () => {
    const page = (number: number, lines: readonly string[]) => [
      at(LEFT, 800, "示例市应急管理局"),
      ...column(lines),
      at(280, 40, `— ${number} —`),
    ];
    const blocks = await blocksOf({
      pages: [
        page(1, ["  会议强调各级各部门要坚决扛起责", "任，深入排查风险隐患，把各项防范措"]),
        page(2, ["施落到实处。", "  会议要求加强值班值守及时报告情", "况。"]),
        page(3, ["  特此通知。"]),
      ],
    });
    expect(body(blocks)).toEqual([
      "会议强调各级各部门要坚决扛起责任，深入排查风险隐患，把各项防范措施落到实处。",
      "会议要求加强值班值守及时报告情况。",
      "特此通知。",
    ]);
    expect(blocks.filter(({ part }) => part !== "body").map(({ part, text }) => [part, text])).toEqual([
      ["header", "示例市应急管理局"],
      ["footer", "— 1 —"],
    ]);
    const [first] = blocks;
    const pages = first?.segments.map(({ origin }) => origin.kind === "page" && origin.page);
    expect(new Set(pages)).toEqual(new Set([1, 2]));
  });

  it("with a space between Latin words alone", async () => {
    const blocks = await blocksOf({
      pages: [[at(LEFT, 700, "PDF files hold text and its places and no"), at(LEFT, 672, "paragraphs at all")]],
    });
    expect(body(blocks)).toEqual(["PDF files hold text and its places and no paragraphs at all"]);
    expect(blocks[0]?.segments.filter(({ origin }) => origin.kind === "generated")).toHaveLength(1);
  });
});

describe("a title, a signature and a date", () => {
  it("keep their place", async () => {
    const lines = [
      "  根据今年工作安排，现就做好有关材料报送工作通知",
      "如下，请各单位认真贯彻执行，确保按时保质完成好工",
      "作。",
    ];
    const signed = [at(352, 500, "示例市办公室"), at(336, 472, "2024年6月3日")];
    const blocks = await blocksOf({ pages: [[at(208, 740, "关于报送材料的通知"), ...column(lines), ...signed]] });
    expect(blocks.map(({ alignment, text }) => [alignment, text])).toEqual([
      ["center", "关于报送材料的通知"],
      [undefined, lines.join("").trim()],
      ["right", "示例市办公室"],
      ["right", "2024年6月3日"],
    ]);
  });
});

describe("columns and tables", () => {
  const LINE = "推动高质量发展迈出新的步伐取得";

  it("the left column is read before the right one", async () => {
    const left = column([`  ${LINE.slice(2)}`, LINE, "新成效。"], { x: 50 });
    const both = [
      ...left,
      ...column([LINE, LINE], { x: 50, y: 600 }),
      ...column([`  ${LINE.slice(2)}`, LINE, LINE, LINE], { x: 310 }),
    ];
    expect(await textsOf({ pages: [[at(150, 760, "横跨两栏的标题横跨两栏的标题横跨两栏"), ...both]] })).toEqual([
      "横跨两栏的标题横跨两栏的标题横跨两栏",
      `${LINE.slice(2)}${LINE}新成效。`,
      LINE + LINE,
      `${LINE.slice(2)}${LINE}${LINE}${LINE}`,
    ]);
  });

  it("cells are not glued to each other", async () => {
    const rows = [
      ["项目", "数量", "备注"],
      ["窗口", "12个", "新增"],
      ["终端", "20台", ""],
    ];
    const cells = rows.flatMap((row, index) =>
      row.flatMap((text, at_) => (text === "" ? [] : [at(LEFT + at_ * 160, 650 - index * 24, text)])),
    );
    const blocks = await blocksOf({
      pages: [[...column(["有关情况如下："]), ...cells, ...column(["特此报告。"], { y: 540 })]],
    });
    expect(blocks.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ["有关情况如下：", undefined, undefined],
      ["项目", 1, 1],
      ["数量", 1, 2],
      ["备注", 1, 3],
      ["窗口", 2, 1],
      ["12个", 2, 2],
      ["新增", 2, 3],
      ["终端", 3, 1],
      ["20台", 3, 2],
      ["特此报告。", undefined, undefined],
    ]);
  });

  it("one line with a wide gap is no table", async () => {
    expect(await textsOf({ pages: [[at(LEFT, 700, "联系人：张某"), at(300, 700, "电话：12345")]] })).toEqual([
      "联系人：张某\t电话：12345",
    ]);
  });
});

describe("gaps", () => {
  it.each<[string, readonly PlacedText[], string]>([
    [
      "a quarter of a character beside digits is no space",
      [at(80, 700, "共"), at(100, 700, "12"), at(120, 700, "项")],
      "共12项",
    ],
    ["more than half a character beside Latin letters is one", [at(80, 700, "附"), at(108, 700, "A")], "附 A"],
    ["a character's width between Chinese ones is a wide space", [at(80, 700, "通"), at(112, 700, "知")], "通\u3000知"],
    ["a blank within a sentence keeps its width", [at(80, 700, "提速"), at(144, 700, "万元")], "提速\u3000\u3000万元"],
    ["text drawn twice to look bold is read once", [at(80, 700, "通知"), at(80.4, 700, "通知")], "通知"],
  ])("%s", async (_, page, expected) => {
    expect(await textsOf({ pages: [page] })).toEqual([expected]);
  });
});

describe("directions", () => {
  const lines = ["  今年以来各部门密切配合持续推进", "重点工作各项任务按期完成取得实效"];

  it("a page that is shown turned", async () => {
    const turned = column(lines).map((text) => ({
      ...text,
      x: 842 - text.y,
      y: text.x,
      matrix: [0, 1, -1, 0] as const,
    }));
    const blocks = await blocksOf({ pages: [turned], page: "/Rotate 90 /MediaBox [0 0 842 595]" });
    expect(body(blocks)).toEqual([lines.join("").trim()]);
    const origin = blocks[0]?.segments[0]?.origin;
    expect(origin).toMatchObject({ kind: "page", page: 1, width: 15 * SIZE, height: SIZE });
  });

  it("a watermark breaks no sentence", async () => {
    const slanted = at(120, 650, "内部资料", { matrix: [0.7, 0.7, -0.7, 0.7] });
    const blocks = await blocksOf({
      pages: [[...column(lines.slice(0, 1)), slanted, ...column(lines.slice(1), { y: 672 })]],
    });
    expect(body(blocks)).toEqual([lines.join("").trim()]);
    expect(blocks.filter(({ part }) => part === "textbox").map(({ text }) => text)).toEqual(["内部资料"]);
  });
});

describe("notes", () => {
  it("stand apart where their mark is found", async () => {
    const mark = at(LEFT + 8 * SIZE, 706, "1", { size: 8 });
    const note = [at(LEFT, 100, "1", { size: 6 }), at(LEFT + 6, 97, "数据由统计部门提供。", { size: 9 })];
    const blocks = await blocksOf({
      pages: [[...column(["群众满意度提升明"]), mark, at(LEFT + 8.5 * SIZE, 700, "显。"), ...note]],
    });
    expect(blocks.map(({ part, text }) => [part, text])).toEqual([
      ["body", "群众满意度提升明显。"],
      ["footnote", "数据由统计部门提供。"],
    ]);
  });

  it("a line of text that begins with the number of an index is no note", async () => {
    const page = [
      ...column(["改造老旧小区面积12m"]),
      at(LEFT + 9.5 * SIZE, 706, "2", { size: 8 }),
      at(LEFT + 10 * SIZE, 700, "，涉及居民小区"),
      ...column(["2个，惠及居民约三百户，群众十分满", "意。"], { y: 672 }),
    ];
    expect(await textsOf({ pages: [page] })).toEqual([
      "改造老旧小区面积12m2，涉及居民小区2个，惠及居民约三百户，群众十分满意。",
    ]);
  });

  it("an index without a note stays", async () => {
    const page = [at(LEFT, 700, "面积12m"), at(LEFT + 3.5 * SIZE, 706, "2", { size: 8 })];
    expect(await textsOf({ pages: [page] })).toEqual(["面积12m2"]);
  });
});

describe("files", () => {
  it.each([
    ["GBK-EUC-H", encode("关于开展检查的通知", "gbk")],
    ["UniGB-UTF16-H", at(0, 0, "关于开展检查的通知").bytes],
  ])("a font in %s that does not say which characters it shows", async (encoding, bytes) => {
    expect(await textsOf({ encoding, pages: [[{ x: LEFT, y: 700, bytes }]] })).toEqual(["关于开展检查的通知"]);
  });

  it("whose table of objects stands elsewhere", async () => {
    expect(await textsOf({ pages: [column(["特此通知。"])], offset: 77 })).toEqual(["特此通知。"]);
  });

  it("with other bytes before the head", async () => {
    const bytes = Buffer.concat([Buffer.from("\n\n  "), buildPdf({ pages: [column(["特此通知。"])] })]);
    expect((await read(bytes)).blocks.map(({ text }) => text)).toEqual(["特此通知。"]);
  });

  it("without text are skipped, with the reason", async () => {
    const result = await lintBuffer(buildPdf({ pages: [[], []] }), { fileName: "扫描件.pdf" });
    expect([result.status, result.error?.code]).toEqual(["skipped", "no-text"]);
    expect(result.error?.message).toContain("扫描");
  });

  it("with nothing but the stamp of a scanner on each page are skipped", async () => {
    const stamp = at(240, 30, "某某扫描软件创建");
    expect(await reasonOf(buildPdf({ pages: [[stamp], [stamp]] }))).toBe("no-text");
  });

  it("with some pages without text say so", async () => {
    const { notices } = await read(buildPdf({ pages: [column(["特此通知。"]), [], []] }));
    expect(notices).toEqual([{ code: "page-without-text", data: { pages: "2、3", count: 2 } }]);
  });

  it("whose characters have no meaning are skipped", async () => {
    expect(await reasonOf(buildPdf({ pages: [[at(LEFT, 700, "\ue001\ue002\ue003\ue004")]] }))).toBe("no-text");
  });

  it("with a password to open them", async () => {
    expect(await reasonOf(readFileSync("test/fixtures/pdf/locked.pdf"))).toBe("encrypted-document");
  });

  it("with a password to print them", async () => {
    const { blocks } = await read(readFileSync("test/fixtures/pdf/restricted.pdf"));
    expect(body(blocks).slice(-3)).toEqual(["关于报送材料的通知", "各科室：", "请于2024年6月30日前报送材料。"]);
  });

  it("that are cut off", async () => {
    expect(await reasonOf(buildPdf({ pages: [column(["特此通知。"])] }).subarray(0, 60))).toBe("damaged-document");
  });

  it("beyond the limits", async () => {
    const bytes = buildPdf({ pages: [column(["特此通知。"]), column(["特此报告。"])] });
    expect(await reasonOf(bytes, { ...DEFAULT_LIMITS, pages: 1 })).toBe("limit-exceeded");
    expect(await reasonOf(bytes, { ...DEFAULT_LIMITS, textLength: 7 })).toBe("limit-exceeded");
  });

  it("that would fill the memory", async () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024, " ")).toString("latin1");
    const extra = [`<< /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream`];
    expect(await reasonOf(buildPdf({ pages: [column(["特此通知。"])], extra }))).toBe("limit-exceeded");
  });

  it("leave nothing among the globals", async () => {
    await read(buildPdf({ pages: [column(["特此通知。"])] }));
    expect(Object.keys(globalThis).filter((name) => /pdf/i.test(name))).toEqual([]);
  });

  it("say who made them", async () => {
    const extra = ["<< /Title (Report) /Author <FEFF5F2067D0> /Creator (Writer) /CreationDate (D:2024) >>"];
    const blocks = await blocksOf({ pages: [column(["特此通知。"])], extra, trailer: "/Info 5 0 R" });
    expect(blocks.filter(({ part }) => part === "properties").map(({ property, text }) => [property, text])).toEqual([
      ["title", "Report"],
      ["creator", "张某"],
      ["application", "Writer"],
    ]);
  });
});
