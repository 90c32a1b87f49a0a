/** Each format, read by what reads it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { visible } from "../../src/reporters/terminal/visible.js";
import { readCommands, readCsv, readIssues, readXml } from "../support/read-report.js";
import { report, sampleResults, sampleText } from "../support/report.js";

describe("the JSON Lines report", () => {
  it("is a record a file and one with the sums; together they are the JSON report", async () => {
    const samples = await sampleResults();
    const lines = (await report("jsonl", samples)).trimEnd().split("\n");
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const files = records.slice(0, -1).map(({ type, ...file }) => [type, file]);
    expect(files).toEqual(samples.map((file) => ["file", file]));
    const { type, version, tool, ...summary } = records.at(-1) ?? {};
    expect(type).toBe("summary");
    const whole = { version, tool, files: samples, summary };
    expect(whole).toEqual(JSON.parse(await report("json", samples)));
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync("schema/report.schema.json", "utf8")));
    expect(validate(whole), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe("the compact report", () => {
  it("is what an editor's pattern for compilers reads", async () => {
    const lines = (await report("compact", await sampleResults())).trimEnd().split("\n");
    const places = lines.map((line) => /^(.+?):(\d+):(\d+): (error|warning|info): .+ \S+$/.exec(line)?.slice(1, 5));
    expect(places.slice(-4)).toEqual([
      ["报告#%.docx", "4", "1", "error"],
      ["报告#%.docx", "4", "3", "error"],
      ["空.txt", "1", "1", "error"],
      ["表.xlsx", "1", "1", "info"],
    ]);
  });
});

describe("the JUnit report", () => {
  it("has a suite a file whose numbers are right, and tests with names of their own", async () => {
    const samples = await sampleResults();
    const root = readXml(await report("junit", samples));
    expect([root.name, root.children.map(({ name, attributes }) => [name, attributes["name"]])]).toEqual([
      "testsuites",
      samples.map((file) => ["testsuite", file.path]),
    ]);
    for (const { attributes, children } of root.children) {
      const cases = children.filter(({ name }) => name === "testcase");
      const having = (name: string) => cases.filter((item) => item.children[0]?.name === name).length;
      const counts = [cases.length, having("failure"), having("error"), having("skipped")].map(String);
      expect(["tests", "failures", "errors", "skipped"].map((key) => attributes[key])).toEqual(counts);
      expect(new Set(cases.map((item) => item.attributes["name"])).size).toBe(cases.length);
      // the order that the schemas of JUnit's readers demand
      expect(children.map(({ name }) => name).join(" ")).toMatch(/^testcase( testcase)*( system-out)?$/);
    }
  });

  it("fails for errors and warnings, and puts notes into the output", async () => {
    const [first] = readXml(await report("junit", await sampleResults())).children;
    const types = first?.children.flatMap(({ children }) => children.map(({ attributes }) => attributes["type"]));
    expect(types).toEqual(["warning", "warning", "warning", "warning", "error", "error"]);
    expect(first?.children.at(-1)?.text.split("\n")).toEqual([
      "<i>按</i> GB18030 读。‹U+001B›[1m",
      "2:16 中文里用了半角括号“(”。请改为全角“（）”。 half-width-punctuation",
      "2:26 中文里用了半角标点“.”。请改为“。”。 half-width-punctuation",
      "2:34 中文里用了半角标点“:”。请改为“：”。 half-width-punctuation",
    ]);
  });
});

describe("the Checkstyle report", () => {
  it("has every file, and an error with a place for everything said of it", async () => {
    const samples = await sampleResults();
    const { name, children } = readXml(await report("checkstyle", samples));
    expect(name).toBe("checkstyle");
    expect(children.map(({ attributes }) => attributes["name"])).toEqual(samples.map((file) => file.path));
    expect(children.map((file) => file.children.length)).toEqual([10, 4, 1, 1, 0]);
    for (const { attributes } of children.flatMap((file) => file.children)) {
      expect(Object.keys(attributes)).toEqual(["line", "column", "severity", "message", "source"]);
      expect(Number(attributes["line"])).toBeGreaterThan(0);
      expect(attributes["severity"]).toMatch(/^(?:error|warning|info)$/);
    }
  });
});

describe("the commands for GitHub", () => {
  it("are annotations in groups", async () => {
    const commands = readCommands(await report("github", await sampleResults()));
    expect(commands.filter(({ name }) => name === "group").map(({ data }) => data)).toEqual([
      "✗ 不能提交 文件夹/稿 1.txt",
      "✗ 不能提交 报告#%.docx",
      "✗ 无法检查 空.txt",
      "- 略过 表.xlsx",
    ]);
    expect(commands.find(({ properties }) => properties["title"] === "序号重复 duplicate-number")).toEqual({
      name: "error",
      properties: {
        file: "文件夹/稿 1.txt",
        line: "2",
        endLine: "2",
        col: "68",
        endColumn: "70",
        title: "序号重复 duplicate-number",
      },
      data: "“二是”重复：前面已有一个“二是”，这里应为“三是”。请改为“三是”，并核对后面的序号。",
    });
  });

  it("keep what separates properties in their values", async () => {
    const first = sampleText();
    const named = [{ ...first, path: "a:b,c=d%0A::error::x.txt" }];
    for (const { name, properties } of readCommands(await report("github", named)))
      if (name === "notice" || name === "error") expect(properties["file"]).toBe("a:b,c=d%0A::error::x.txt");
  });
});

describe("the report for GitLab", () => {
  it("is what GitLab documents, an issue a finding", async () => {
    const samples = await sampleResults();
    const issues = readIssues(await report("gitlab", samples));
    expect(issues).toHaveLength(samples.reduce((sum, { findings }) => sum + findings.length, 2));
    expect(issues.find(({ location }) => location.path === "空.txt")?.severity).toBe("blocker");
    expect(readIssues(await report("gitlab", []))).toEqual([]);
  });

  it("tells findings of two copies of a file apart", async () => {
    const first = sampleText();
    const copies = [first, { ...first, path: "副本.txt" }];
    expect(readIssues(await report("gitlab", copies)).length).toBeGreaterThan(10);
  });
});

describe("the CSV report", () => {
  it("is read back as it was written", async () => {
    const text = await report("csv", await sampleResults());
    expect(text.startsWith("\uFEFF")).toBe(true);
    const [head, ...rows] = readCsv(text);
    expect(head?.slice(0, 4)).toEqual(["文件", "级别", "规则", "问题"]);
    expect(rows).toHaveLength(16);
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠1", "\u00A0=1"])(
    "does not let %j be calculated",
    async (text) => {
      const first = sampleText();
      const findings = first.findings.slice(0, 1).map((item) => ({ ...item, excerpt: text, message: text }));
      const rows = readCsv(await report("csv", [{ ...first, path: text, findings }]));
      const cells = [0, 10, 11].map((column) => rows.at(-1)?.[column]);
      // a carriage return is spelled out, and what begins with a sign of its own is no formula
      for (const cell of cells) expect(cell).toBe(text.startsWith("\r") ? visible(text) : `'${visible(text)}`);
    },
  );

  const python = spawnSync("python3", ["-c", "import csv, json"]).status === 0;
  it.runIf(python)("is read by Python as by the reader of these tests", async () => {
    const text = await report("csv", await sampleResults());
    const program =
      "import csv, io, json, sys; text = sys.stdin.buffer.read().decode('utf-8-sig');" +
      "print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))";
    const { stdout } = spawnSync("python3", ["-c", program], { input: text, encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual(readCsv(text));
  });
});
