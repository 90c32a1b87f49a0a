/** Reports for tests: of any format, from results that bring every kind of place and of mischief. */
import { SummaryBuilder } from "../../src/engine/summary.js";
import { type FileResult, lintBuffer, lintText, type Locale, profiles, rules } from "../../src/index.js";
import { makeReporter, type ReportFormatName } from "../../src/reporters/index.js";
import { buildDocx, p, table } from "./docx-builder.js";

/** A whole report, as the command writes it. */
export async function report(
  format: ReportFormatName,
  results: readonly FileResult[],
  locale: Locale = "zh",
): Promise<string> {
  const reporter = await makeReporter(format, {
    locale,
    version: "1.2.3",
    rules,
    profileNames: Object.fromEntries(profiles.map(({ id, name }) => [id, name[locale]])),
    columns: 80,
    color: false,
    scan: false,
  });
  const summary = new SummaryBuilder();
  let text = reporter.begin();
  for (const result of results) {
    summary.add(result);
    text += reporter.file(result);
  }
  const sums = summary.build(7);
  return text + reporter.end(sums, sums.ready ? 0 : 1);
}

/** Markup, escapes and invisible characters, as a document may hold them. */
const HOSTILE = "一是学习<b>&\"'`|[x](http://示例.测试)](0)::error::%0A@小组@team\u001B[31m\u009B\u202E\u200B。";

/** A text with mischief, errors, warnings, notes and something to know of how it was read. */
export function sampleText(locale: Locale = "zh"): FileResult {
  const text = `关于青湖整治情况的报告\n${HOSTILE}二是调研。二是整改，XX人参加。`;
  const severities = { "half-width-punctuation": "info" } as const;
  const read = lintText(text, { fileName: "文件夹/稿 1.txt", locale, rules: severities });
  return { ...read, notices: ["<i>按</i> GB18030 读。\u001B[1m"] };
}

/** That text, a Word document, one that cannot be read, one of another kind and one without a finding. */
export async function sampleResults(locale: Locale = "zh"): Promise<FileResult[]> {
  const word = buildDocx({ body: p("一、XX局情况") + p("=XX局的工作。") + table([["姓名", "X月X日"]]) });
  const other = { ...lintText("", { fileName: "表.xlsx", locale }), error: { code: "format", message: "不是文稿" } };
  return [
    sampleText(locale),
    await lintBuffer(word, { fileName: "报告#%.docx", locale }),
    await lintBuffer(new Uint8Array(), { fileName: "空.txt", locale }),
    { ...other, status: "skipped" },
    lintText("召开会议。", { fileName: "好.txt", locale }),
  ];
}
