import { describe, expect, it } from "vitest";
import { SummaryBuilder } from "../../src/engine/summary.js";
import { type FileResult, lintBuffer, lintText, profiles, rules } from "../../src/index.js";
import { ScanReporter } from "../../src/reporters/terminal/scan.js";
import type { Reporter } from "../../src/reporters/reporter.js";
import { TerminalReporter } from "../../src/reporters/terminal/terminal.js";
import { width } from "../../src/reporters/terminal/layout.js";
import type { Locale } from "../../src/index.js";

function options(columns: number, locale: Locale = "zh", color = false) {
  return {
    locale,
    columns,
    color,
    rules,
    profileNames: Object.fromEntries(profiles.map(({ id, name }) => [id, name[locale]])),
  };
}

function print(results: readonly FileResult[], reporter: Reporter): string {
  const summary = new SummaryBuilder();
  let text = reporter.begin();
  for (const result of results) {
    summary.add(result);
    text += reporter.file(result);
  }
  return text + reporter.end(summary.build(1), 1);
}

const DRAFT = [
  "关于青湖整治情况的报告",
  "市水务局：",
  "一、工作情况",
  "XX街道、XX街道和YY村投入XX万元，清理岸线。一是摸清底数。二是抓好整治，确保水清岸绿、人水和谐，切实增强群众获得感、幸福感、安全感。二是长效管护。",
  "二、下步打算  ",
  "继续抓好落实。\u001B[31m",
  "特此报告。",
].join("\n");

describe("the terminal report", () => {
  it.each([80, 120])("at %i columns", async (columns) => {
    const text = print([lintText(DRAFT, { fileName: "报告.txt" })], new TerminalReporter(options(columns)));
    await expect(text).toMatchFileSnapshot(`__snapshots__/terminal-${columns}.txt`);
    for (const line of text.split("\n")) expect(width(line)).toBeLessThanOrEqual(columns + 2);
  });

  it("in English", async () => {
    const text = print(
      [lintText(DRAFT, { fileName: "报告.txt", locale: "en" })],
      new TerminalReporter(options(80, "en")),
    );
    await expect(text).toMatchFileSnapshot("__snapshots__/terminal-en.txt");
  });

  it("says the verdict first", () => {
    const verdict = (text: string) =>
      print([lintText(text, { fileName: "稿.txt" })], new TerminalReporter(options(80))).split("\n")[0];
    expect(verdict("XX局召开会议。")).toBe("✗ 不能提交  稿.txt");
    expect(verdict("工作\u200B扎实。")).toBe("! 可提交，请看提醒  稿.txt");
    expect(verdict("工作扎实。")).toBe("✓ 可以提交  稿.txt");
  });

  it("puts the same blank thirty times in one entry", () => {
    const text = print(
      [lintText("XX街道完成任务。\n".repeat(30), { fileName: "稿.txt" })],
      new TerminalReporter(options(80)),
    );
    expect(text.match(/“XX街道”/g)).toHaveLength(1);
    expect(text).toContain("共 30 处：1:1、2:1");
    expect(text).toContain("等");
  });

  it("marks the spot under double-width characters", () => {
    const lines = print(
      [lintText("示例市XX局召开会议。", { fileName: "稿.txt" })],
      new TerminalReporter(options(80)),
    ).split("\n");
    const at = lines.findIndex((line) => line.includes("示例市XX局"));
    expect(lines[at]).toBe("      示例市XX局召开会议。");
    expect(lines[at + 1]).toBe("            ^^");
  });

  it("has colour when asked, and no escape that is not its own", () => {
    const text = print(
      [lintText(DRAFT, { fileName: "报\u001B[2J告.txt" })],
      new TerminalReporter(options(80, "zh", true)),
    );
    expect(text).toContain("\u001B[31m");
    expect(text.replace(/\u001B\[\d{1,2}m/g, "")).not.toContain("\u001B");
  });

  it("sums several files up and names what could not be read", async () => {
    const results = [
      lintText("XX局。", { fileName: "甲/坏.txt" }),
      lintText("好。", { fileName: "甲/好.txt" }),
      await lintBuffer(new Uint8Array(), { fileName: "乙/空.txt" }),
    ];
    const text = print(results, new TerminalReporter(options(80)));
    expect(text).toContain("✗ 无法检查  乙/空.txt\n  文件是空的（0 字节）。");
    expect(text).toContain("共 3 个文件：1 个不能提交、1 个可以提交、1 个无法检查");
    const scan = print(results, new ScanReporter(options(80)));
    expect(scan).toMatch(/甲 +2 +1 +1 +0/);
    expect(scan).toMatch(/乙 +1 +0 +0 +1/);
    expect(scan).toMatch(/空白没有填写 unfilled-placeholder +1 +1/);
  });
});

describe("the summary of an archive", () => {
  const BLANK = lintText("XX局。");
  const GOOD = lintText("好。");
  const summaryOf = (files: readonly (readonly [path: string, result: FileResult])[], locale: Locale = "zh") =>
    print(
      files.map(([path, result]) => ({ ...result, path })),
      new ScanReporter(options(80, locale)),
    );
  const rowsUnder = (text: string, title: string) => {
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.startsWith(title));
    return lines.slice(at + 2, lines.indexOf("", at)).map((line) => line.trim().replace(/ {2,}/g, " | "));
  };

  it("tells templates, and what was downloaded, from the rest", () => {
    const sold = lintText(
      "关于走访的报告\n工作扎实。\n##paidbegin##\n本文来自范文网，更多范文请访问 www.example.com\n",
    );
    const text = summaryOf([
      ["甲/1.txt", BLANK],
      ["甲/2.txt", sold],
      ["甲/3.txt", GOOD],
    ]);
    expect(text).toContain("空白没有填完（像模板）的 1 个，带网站或付费痕迹（像下载来）的 1 个\n");
    expect(text).toMatch(/可以提交 +有空白 +有网站痕迹\n/);
    expect(summaryOf([["甲/3.txt", GOOD]])).not.toMatch(/模板|有空白/);
  });

  it("has a row for each folder while there are few, in the order of the scan", () => {
    const rows = rowsUnder(
      summaryOf([
        ["甲/2.txt", GOOD],
        ["甲/乙/1.txt", BLANK],
        ["丙/1.txt", GOOD],
      ]),
      "按文件夹",
    );
    expect(rows).toEqual(["甲 | 1 | 0 | 1 | 0", "甲/乙 | 1 | 1 | 0 | 1", "丙 | 1 | 0 | 1 | 0"]);
  });

  it.each([["档"], ["/档/案"], ["."]])("takes the folders in %s together where there are many", (root) => {
    const files = Array.from({ length: 60 }, (_, n) => `${root}/年${n % 2}/处${n}/1.txt`);
    const text = summaryOf([`${root}/年0/0.txt`, ...files].map((path) => [path, GOOD]));
    expect(rowsUnder(text, "按文件夹（末尾有 / 的含下级）")).toEqual([
      `${root}/年0/ | 31 | 31`,
      `${root}/年1/ | 30 | 30`,
    ]);
  });

  it("has the worst folders where not even the highest have room", () => {
    const files = Array.from({ length: 60 }, (_, n) => [`档/处${n}/下/1.txt`, n === 59 ? BLANK : GOOD] as const);
    const rows = rowsUnder(summaryOf(files), "按文件夹");
    expect(rows).toHaveLength(31);
    expect(rows[0]).toBe("档/处59/ | 1 | 1 | 0 | 1");
    expect(rows.at(-1)).toBe("…… 另有 30 个没有列出");
  });

  it("has formats and kinds by number of files, what is not known last", () => {
    const files = (["md", "txt", "txt"] as const).map((format, n) => [`${n}`, { ...GOOD, format }] as const);
    const kind = { ...GOOD, profile: "report" };
    const text = summaryOf([...files, ["4.txt", kind]]);
    expect(rowsUnder(text, "按格式")).toEqual(["txt | 3 | 3", "md | 1 | 1"]);
    expect(rowsUnder(text, "按文种")).toEqual(["报告 | 1 | 1", "（未判断出） | 3 | 3"]);
  });

  it("has the reasons why files were not checked, the commonest first, with some of their files", async () => {
    const empty = await lintBuffer(new Uint8Array());
    const damaged = await lintBuffer(Buffer.from("PK\u0003\u0004"), { fileName: "坏.docx" });
    const skipped = { ...damaged, status: "skipped" as const };
    const files = Array.from({ length: 12 }, (_, n) => [`空${n}.txt`, empty] as const);
    const text = summaryOf([["坏.docx", damaged], ...files, ["包.zip", skipped]]);
    const section = text.slice(text.indexOf("无法检查的文件")).split("\n");
    expect(section.slice(0, 3)).toEqual(["无法检查的文件", "  12 个：文件是空的（0 字节）。", "    空0.txt"]);
    expect(section[12]).toBe("    …… 另有 2 个没有列出");
    expect(section[13]).toMatch(/^ {2}1 个：文档已损坏/);
    expect(section[14]).toBe("    坏.docx");
    expect(section[16]).toMatch(/^略过的文件.*--zip/);
    expect(section[18]).toBe("    包.zip");
  });

  it("keeps its columns beside a name of any length", () => {
    const text = summaryOf([
      [`${"长".repeat(90)}.txt`, BLANK],
      ["短.txt", BLANK],
    ]);
    expect(text).toContain("\n  短.txt  错误 1，提醒 0  空白没有填写 1\n");
  });

  it("counts the files of more reasons than are listed", () => {
    const files = Array.from({ length: 1_500 }, (_, n) => {
      const error = { code: "damaged-document", message: `坏处${n}` };
      return [`${n}.docx`, { ...GOOD, status: "unreadable" as const, error, findings: [] }] as const;
    });
    expect(summaryOf(files)).toMatch(/ {4}19\.docx\n {2}…… 另有 1480 个没有列出\n/);
  });
});
