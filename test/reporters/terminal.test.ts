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
