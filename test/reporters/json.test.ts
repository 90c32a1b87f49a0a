import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { SummaryBuilder } from "../../src/engine/summary.js";
import { type FileResult, lintBuffer, lintText } from "../../src/index.js";
import { JsonReporter } from "../../src/reporters/json.js";
import { buildDocx, p, table } from "../support/docx-builder.js";

const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync("schema/report.schema.json", "utf8")));

function report(results: readonly FileResult[]): string {
  const reporter = new JsonReporter("1.2.3");
  const summary = new SummaryBuilder();
  let text = reporter.begin();
  for (const result of results) {
    summary.add(result);
    text += reporter.file(result);
  }
  return text + reporter.end(summary.build(7));
}

describe("the JSON report", () => {
  it("is valid for text, Word, unreadable and no files", async () => {
    const word = buildDocx({ body: p("一、XX局情况") + table([["姓名", "X月X日"]]) });
    const results = [
      lintText("一是学习。二是调研。二是整改，XX人参加。", { fileName: "稿.txt" }),
      await lintBuffer(word, { fileName: "报告.docx" }),
      await lintBuffer(new Uint8Array(), { fileName: "空.txt" }),
    ];
    for (const files of [results, results.slice(0, 1), []]) {
      const json: unknown = JSON.parse(report(files));
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("has the keys of version 1, in their order", () => {
    const json = JSON.parse(report([lintText("一是学习。二是调研。二是整改。", { fileName: "稿.txt" })]));
    expect(Object.keys(json)).toEqual(["version", "tool", "files", "summary"]);
    expect(json.tool).toEqual({ name: "gongwen-lint", version: "1.2.3" });
    const [file] = json.files;
    expect(file.findings).toEqual([
      {
        rule: "duplicate-number",
        severity: "error",
        message: "“二是”重复：前面已有一个“二是”，这里应为“三是”。请改为“三是”，并核对后面的序号。",
        text: "二是",
        location: {
          part: "body",
          paragraph: 1,
          line: 1,
          column: 11,
          endLine: 1,
          endColumn: 13,
          offset: 10,
          endOffset: 12,
          heading: [],
          page: null,
        },
        excerpt: "二是整改。",
        excerptOffset: 0,
        related: [
          {
            message: "前一个“二是”在这里",
            location: {
              part: "body",
              paragraph: 1,
              line: 1,
              column: 6,
              endLine: 1,
              endColumn: 8,
              offset: 5,
              endOffset: 7,
              heading: [],
              page: null,
            },
          },
        ],
        fix: null,
        data: { number: "二是", expected: "三是" },
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        group: "二是",
      },
    ]);
    expect(json.summary).toEqual({
      files: 1,
      unreadable: 0,
      skipped: 0,
      errors: 1,
      warnings: 0,
      infos: 0,
      byRule: { "duplicate-number": 1 },
      ready: false,
      durationMs: 7,
    });
  });

  it("keeps a fingerprint while the sentence stays, whatever moves around it", () => {
    const prints = (text: string) => lintText(text).findings.map(({ fingerprint }) => fingerprint);
    expect(prints("新的一段。\n\nXX局召开会议。")).toEqual(prints("XX局召开会议。"));
    expect(new Set(prints("XX局召开会议。\nXX局召开会议。")).size).toBe(2);
  });
});
