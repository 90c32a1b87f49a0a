import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate, textAt } from "../../src/document/locate.js";
import { markdownDocument } from "../../src/readers/markdown/markdown.js";

const lines = (text: string) => markdownDocument(text, "utf-8").blocks.map((block) => block.text);

describe("the text that a reader of the rendered document sees", () => {
  it.each<[string, string[]]>([
    ["# 关于**青湖**的`报告`", ["关于青湖的报告"]],
    ["见[附件](a.docx)和![图](b.png)", ["见附件和"]],
    ["各单位：[填写事项]", ["各单位：[填写事项]"]],
    ["\\*号&nbsp;&lt;单位&gt;", ["*号\u00A0<单位>"]],
    ["***局、____年__月__日", ["***局、____年__月__日"]],
    ["<单位>和<br>换行", ["<单位>和换行"]],
    ["前<paid>后</paid>", ["前<paid>后</paid>"]],
    ["1. 甲\n2. 乙\n4. 丁", ["1. 甲", "2. 乙", "4. 丁"]],
    ["1. 甲\n1. 乙\n1. 丙", ["1. 甲", "2. 乙", "3. 丙"]],
    ["- 甲\n* 乙", ["甲", "乙"]],
    ["> 引文\n> 续行", ["引文", "续行"]],
    ["第一行\n第二行", ["第一行", "第二行"]],
    ["    缩进的段落", ["缩进的段落"]],
    ["---\ntitle: 稿\n---\n# 题", ["", "", "", "题"]],
    ["<!-- 注 -->\n正文", ["", "正文"]],
    ["<div>\n正文\n</div>", ["", "正文", ""]],
    ['<p align="center">题</p>\n<!-- 注\n注 -->\n文', ["题", "", "", "文"]],
    ["<style>\np { color: red }\n</style>", ["", "", ""]],
    ["[填写单位]: XX局", ["[填写单位]: XX局"]],
    ["[甲]: https://example.com\n见[甲]", ["", "见甲"]],
    ["\uFEFF# 题", ["题"]],
    ["| 姓名 | 单位 |\n|---|---|\n| XX | XX局 |", ["| 姓名 | 单位 |", "|---|---|", "| XX | XX局 |"]],
  ])("%j", (text, expected) => expect(lines(text)).toEqual(expected));

  it("knows headings and code", () => {
    const { blocks } = markdownDocument("## 总则\n\n```\nXX\n```\n", "utf-8");
    expect(blocks.map(({ kind, outlineLevel }) => [kind, outlineLevel])).toEqual([
      ["heading", 2],
      ["paragraph", undefined],
      ["code", undefined],
      ["code", undefined],
      ["code", undefined],
      ["paragraph", undefined],
    ]);
  });
});

it("checks a line that begins with a tag", () => {
  expect(markdownDocument("<b>甲</b>乙", "utf-8").blocks).toMatchObject([{ kind: "paragraph", text: "甲乙" }]);
});

it("reads many blanks in a file with Windows line ends as Markdown", () => {
  const text = "一、单位：____________，联系人：____\r\n\r\n".repeat(200);
  expect(markdownDocument(text, "utf-8").notices).toEqual([]);
});

describe("positions", () => {
  const source = fc
    .array(
      fc.constantFrom(
        "# ",
        "**",
        "*",
        "`",
        "[",
        "](",
        ")",
        "&amp;",
        "\\",
        "> ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "  ",
        "XX局",
        "报告",
        "<br>",
        "```\n",
        "_",
        "&#8203;",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  it("tie every character to its source", () => {
    fc.assert(
      fc.property(source, (text) => {
        const document = markdownDocument(text, "utf-8");
        for (const block of document.blocks) {
          let at = 0;
          for (const { start, end, origin } of block.segments) {
            expect(start).toBe(at);
            at = end;
            if (origin.kind !== "text") continue;
            const shown = block.text.slice(start, end);
            const written = text.slice(origin.offset, origin.offset + shown.length);
            expect(written === shown || text.startsWith("&", origin.offset)).toBe(true);
          }
          expect(at).toBe(block.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("give the line and column of the source", () => {
    const document = markdownDocument("# 题\n\n见**XX局**的[报告](a)", "utf-8");
    const range = { block: 2, start: 1, end: 4 };
    expect(textAt(document, range)).toBe("XX局");
    expect(locate(document, range, [])).toMatchObject({ line: 3, column: 4, endLine: 3, endColumn: 7 });
  });
});

describe("hostile Markdown", () => {
  it.each(["- 甲", "> 甲", "1. 甲"])("reads a staircase of %j", { timeout: 10_000 }, (item) => {
    const text = Array.from({ length: 1500 }, (_, depth) => "  ".repeat(depth) + item).join("\n");
    expect(markdownDocument(text, "utf-8").blocks).toHaveLength(1500);
  });

  it.each(["<", "<!--", "<script>", "<a "])("reads a page of 50,000 times %j", { timeout: 10_000 }, (piece) => {
    expect(markdownDocument(`<div>${piece.repeat(50_000)}`, "utf-8").blocks).toHaveLength(1);
  });

  it.each([">", "[", "*", "`", "<", "![", "- ", "(", "_", "\\", "&", "| "])(
    "reads 100,000 times %j",
    { timeout: 10_000 },
    (piece) => {
      expect(markdownDocument(piece.repeat(100_000), "utf-8").blocks.length).toBeGreaterThan(0);
    },
  );
});
