/** Whatever stands in results that are compared, no report of it breaks, and those for people stay short. */
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { added, compared, type FileDifference, moved, removed } from "../../src/engine/difference.js";
import { DifferenceSummaryBuilder } from "../../src/engine/difference-summary.js";
import { rules } from "../../src/index.js";
import {
  DIFFERENCE_FORMATS,
  type DifferenceFormat,
  makeDifferenceReporter,
} from "../../src/reporters/difference/index.js";
import { anyResult, anyText } from "../support/any-result.js";
import { nodeTypes } from "../support/read-markdown.js";
import { sampleText } from "../support/report.js";

async function report(
  format: DifferenceFormat,
  all: readonly FileDifference[],
  name = "a.jsonl",
  locale: "zh" | "en" = "zh",
) {
  const input = { name, versions: ["1.0.0"] };
  const context = { locale, version: "1.2.3", rules, columns: 80, color: false, old: input, new: input };
  const reporter = await makeDifferenceReporter(format, context);
  const sums = new DifferenceSummaryBuilder();
  let text = reporter.begin();
  for (const one of all) {
    sums.add(one);
    text += reporter.file(one);
  }
  return text + reporter.end(sums.build());
}

const difference = fc
  .tuple(anyResult, anyResult, fc.constantFrom("added", "removed", "moved", "compared"))
  .map(([before, now, kind]) => {
    if (kind === "added") return added(now);
    if (kind === "removed") return removed(before);
    return kind === "moved" ? moved(now, before.path) : compared(before, now);
  });

describe.each(DIFFERENCE_FORMATS)("%s", (format) => {
  it("keeps its form, and shows nothing that a terminal would obey", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(difference, { maxLength: 4 }),
        anyText,
        fc.constantFrom("zh" as const, "en" as const),
        async (all, name, locale) => {
          const written = await report(format, all, name, locale);
          // oxlint-disable-next-line no-control-regex
          expect(written).not.toMatch(
            /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\uFEFF\uFFFE\uFFFF]/,
          );
          if (format === "json") expect(JSON.parse(written).files).toHaveLength(all.length);
          if (format === "jsonl") expect(written.trimEnd().split("\n")).toHaveLength(all.length + 1);
          if (format === "markdown") {
            const types = nodeTypes(fromMarkdown(written));
            const others = types.filter((type) => !/^(?:root|heading|text|paragraph|list|listItem)$/.test(type));
            expect(others, written).toEqual([]);
            expect(written).not.toMatch(/[^\\]:\/\/|www\.|@(?!&#8203;)/i);
          }
        },
      ),
      { numRuns: 200, seed: 8 },
    );
  });
});

describe("for people", () => {
  const sample = sampleText();
  const many = Array.from({ length: 3000 }, (_, index) => {
    const path = `归档/第${index}号.txt`;
    if (index % 3 === 0) return removed({ ...sample, path });
    if (index % 3 === 1) return moved({ ...sample, path }, `旧/${path}`);
    return added({ ...sample, path });
  });

  it.each(["terminal", "markdown"] as const)("%s stays short", async (format) => {
    const written = await report(format, many);
    expect(written.split("\n").length).toBeLessThan(format === "terminal" ? 160 : 700);
    expect(written).toContain("个文件，用 json 或 jsonl 格式可以看到");
  });

  it("the file with the most errors comes first", async () => {
    const errors = sample.findings.filter(({ severity }) => severity === "error").slice(0, 1);
    const worst = { ...sample, path: "最坏.txt", findings: Array.from({ length: 99 }, () => errors).flat() };
    const written = await report("terminal", [...many, added(worst)]);
    expect(written.indexOf("最坏.txt")).toBeLessThan(written.indexOf("归档/第2号.txt"));
    expect(written).toContain("（共 99 处）");
  });
});
