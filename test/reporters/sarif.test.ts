/** SARIF, against the official schema. */
import { describe, expect, it } from "vitest";
import { rules } from "../../src/index.js";
import { uriOf } from "../../src/reporters/uri.js";
import { report, sampleResults, sampleText } from "../support/report.js";
import { readSarif } from "../support/read-report.js";

describe("the SARIF report", () => {
  it.each(["zh", "en"] as const)("is valid (%s)", async (locale) => {
    const samples = await sampleResults(locale);
    for (const results of [samples, samples.slice(4), []]) readSarif(await report("sarif", results, locale));
  });

  it("would not be valid with a slip", async () => {
    const text = await report("sarif", await sampleResults());
    for (const slip of [text.replace('"level":', '"levels":'), text.replace('"startLine":2', '"startLine":0')]) {
      expect(() => readSarif(slip)).toThrow("instancePath");
    }
  });

  it("describes every rule, with help as text and as Markdown, and results point to it", async () => {
    const { tool, results } = readSarif(await report("sarif", await sampleResults()));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const { help } of tool.driver.rules) {
      expect(help.text).toContain("依据：");
      expect(help.markdown).toMatch(/^\*\*.+\*\* `/);
    }
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("says where: a region with its text, or a paragraph under its heading", async () => {
    const { results } = readSarif(await report("sarif", await sampleResults()));
    const duplicate = results.find(({ ruleId }) => ruleId === "duplicate-number");
    expect(duplicate?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 68,
      endLine: 2,
      endColumn: 70,
      snippet: { text: "二是" },
    });
    expect(duplicate?.relatedLocations).toHaveLength(1);
    const inTable = results.at(-1)?.locations[0];
    expect(inTable?.physicalLocation).toEqual({ artifactLocation: { uri: "%E6%8A%A5%E5%91%8A%23%25.docx" } });
    expect(inTable?.logicalLocations).toEqual([
      {
        name: "第 4 段（表格第 1 行第 2 列）",
        fullyQualifiedName: "一、XX局情况 › 第 4 段（表格第 1 行第 2 列）",
        kind: "paragraph",
      },
    ]);
  });

  it("keeps the fingerprints of findings", async () => {
    const samples = await sampleResults();
    const { results } = readSarif(await report("sarif", samples));
    expect(results.map(({ partialFingerprints }) => partialFingerprints["gongwenLint/v1"])).toEqual(
      samples.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
    );
  });

  it("says which findings are in a baseline, when there is one", async () => {
    const first = sampleText();
    const findings = first.findings.map((finding, index) => ({ ...finding, baselined: index === 0 }));
    const marked = readSarif(await report("sarif", [{ ...first, findings }]));
    expect(marked.results.map(({ baselineState }) => baselineState).slice(0, 2)).toEqual(["unchanged", "new"]);
    const plain = readSarif(await report("sarif", await sampleResults()));
    expect(plain.results.every(({ baselineState }) => baselineState === undefined)).toBe(true);
  });

  it("says of the run how it ended and what was not checked", async () => {
    const { invocations } = readSarif(await report("sarif", await sampleResults()));
    expect(invocations).toHaveLength(1);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 1 });
    const said = invocations[0]?.toolExecutionNotifications.map(({ level, message }) => `${level} ${message.text}`);
    expect(said).toEqual(["note <i>按</i> GB18030 读。‹U+001B›[1m", "note 不是文稿", "error 文件是空的（0 字节）。"]);
  });

  it("lists so many files that were not checked, and the number of the rest", async () => {
    const broken = (await sampleResults())[2];
    const results = Array.from({ length: 1200 }, (_, index) => ({ ...broken, path: `${index}.txt` })) as never;
    const { invocations } = readSarif(await report("sarif", results));
    const said = invocations[0]?.toolExecutionNotifications ?? [];
    expect(said).toHaveLength(1001);
    expect(said.at(-1)?.message.text).toContain("还有 200 条");
  });

  it("makes no link or argument of what it quotes", async () => {
    const first = sampleText();
    const findings = first.findings.slice(0, 1).map((item) => ({ ...item, message: "见[甲](0)和{0}" }));
    const { results } = readSarif(await report("sarif", [{ ...first, findings }]));
    expect(results[0]?.message.text).toBe("见\\[甲\\](0)和{{0}}");
  });
});

it.each([
  ["文 稿/a+b.txt", "%E6%96%87%20%E7%A8%BF/a%2Bb.txt"],
  ["../a:b?.txt", "../a%3Ab%3F.txt"],
  ["<stdin>", "%3Cstdin%3E"],
  ["/a/b.txt", "file:///a/b.txt"],
  ["//a/b.txt", "file:///a/b.txt"],
  ["C:/a/(b).txt", "file:///C:/a/%28b%29.txt"],
  ["\uD800.txt", "%EF%BF%BD.txt"],
])("writes the path %s as the URI %s", (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});
