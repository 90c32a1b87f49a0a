/** The Markdown report, read by a parser of CommonMark. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, it } from "vitest";
import type { FileResult } from "../../src/index.js";
import { markdownText } from "../../src/reporters/markdown-text.js";
import { nodeTypes, textOf } from "../support/read-markdown.js";
import { report, sampleResults, sampleText } from "../support/report.js";

it("has a heading a file and nothing that a document brought", async () => {
  const tree = fromMarkdown(await report("markdown", await sampleResults()));
  const types = nodeTypes(tree);
  expect(new Set(types)).toEqual(new Set(["root", "heading", "text", "paragraph", "thematicBreak"]));
  expect(types.filter((type) => type === "heading")).toHaveLength(6);
});

it.each([
  "# 标题",
  "<script>alert(1)</script>",
  "![图](x.png)[链](javascript:1)",
  "*强* _调_ **重** `码` ~~删~~",
  "&lt;b&gt; &amp; \\",
  "https://example.com www.example.com a@example.com",
  "|一|二|",
  "[^1]: 注",
  "@team #12 !34 ~标签 %56 $x$ &7",
])("says %s as it is", (text) => {
  const tree = fromMarkdown(`说明：${markdownText(text)}`);
  expect(new Set(nodeTypes(tree))).toEqual(new Set(["root", "paragraph", "text"]));
  expect(textOf(tree).replaceAll("\u200B", "")).toBe(`说明：${text}`);
});

it("leaves nothing that GitHub and GitLab make links of", () => {
  const shown = (text: string) => textOf(fromMarkdown(`：${markdownText(text)}`));
  expect(shown("@team")).toBe("：@\u200Bteam");
  expect(shown("#12 !34 %56")).toBe("：#\u200B12 !\u200B34 %\u200B56");
  expect(markdownText("https://a.b www.a.b")).toBe("https\\://a.b www\\.a.b");
  expect(markdownText("增长11.4%，共3-4项")).toBe("增长11.4%，共3-4项");
});

it("says the same blank thirty times in one row, with its places", async () => {
  const first = sampleText();
  const blank = first.findings.at(-1);
  if (blank === undefined) throw new Error("no sample");
  const findings = Array.from({ length: 30 }, (_, index) => ({
    ...blank,
    location: blank.location && { ...blank.location, line: index + 1 },
  }));
  const text = await report("markdown", [{ ...first, findings } satisfies FileResult]);
  expect(text.match(/\| 错误 \|/g)).toHaveLength(1);
  expect(text).toContain("共 30 处：1:73、2:73");
});
