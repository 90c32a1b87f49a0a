/** The results of an archive that never was: any number of files, the same ones every time, in the proportions of old reports. */
import { type FileResult, type Finding, profiles, rules } from "../../src/index.js";
import type { Summary } from "../../src/engine/result.js";
import { SummaryBuilder } from "../../src/engine/summary.js";
import { ArchiveReporter } from "../../src/reporters/archive/index.js";
import type { ReporterContext, ReportPage } from "../../src/reporters/reporter.js";
import type { Locale } from "../../src/text/locale.js";

const OFFICES = ["办公室", "发展改革局", "教育局", "水利局", "农业农村局", "卫生健康局", "市场监管局", "统计局"];
const TOPICS = ["防汛工作", "年度考核", "安全生产", "营商环境", "乡村振兴", "信息公开", "队伍建设", "项目推进"];
const FORMATS = ["docx", "docx", "doc", "pdf", "txt", "odt"];
const KINDS = profiles.map(({ id }) => id);

/** Numbers that look random, in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items.at(Math.floor(random() * items.length));
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

function finding(random: () => number): Finding {
  const rule = pick(rules, random);
  const paragraph = 1 + Math.floor(random() * 80);
  const excerpt = `会议要求，XX单位要在第${paragraph}次会议之前报送有关情况，并抓好落实。`;
  return {
    rule: rule.id,
    severity: rule.severity,
    message: "“XX单位”没有填写。请填上单位的名称。",
    text: "XX单位",
    location: {
      part: "body",
      paragraph,
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
      offset: 5,
      endOffset: 9,
      heading: ["一、主要工作", "（二）存在的问题"],
      page: null,
    },
    excerpt,
    excerptOffset: 5,
    related: [],
    fix: null,
    data: {},
    fingerprint: "0123456789abcdef",
    group: String(Math.floor(random() * 4)),
  };
}

function* results(count: number): Generator<FileResult> {
  const random = seeded(20_240_601);
  for (let index = 0; index < count; index++) {
    const year = 2001 + Math.floor((index * 20) / count);
    const office = OFFICES[Math.floor((index * 160) / count) % OFFICES.length] ?? "";
    const format = pick(FORMATS, random);
    const base: FileResult = {
      path: `归档/${year}/${office}/关于${pick(TOPICS, random)}的报告 第${index}号.${format}`,
      format,
      encoding: null,
      profile: random() < 0.2 ? null : pick(KINDS, random),
      profileConfidence: 0.9,
      notices: [],
      status: "checked",
      error: null,
      characters: Math.floor(random() * 9000),
      findings: [],
      suppressed: 0,
    };
    const state = random();
    const error = { code: "damaged-document", message: "文档已损坏，无法读取：压缩包没有结尾" };
    if (state < 0.02) yield { ...base, format: null, profile: null, status: "unreadable", error };
    else if (state < 0.45) yield base;
    else yield { ...base, findings: Array.from({ length: 1 + Math.floor(random() * 8) }, () => finding(random)) };
  }
}

/** Results to report, as many as wanted. */
export function syntheticResults(count: number): Iterable<FileResult> {
  return results(count);
}

function archiveContext(locale: Locale = "zh"): ReporterContext {
  return {
    locale,
    version: "1.2.3",
    rules,
    profileNames: Object.fromEntries(profiles.map(({ id, name }) => [id, name[locale]])),
    columns: 80,
    color: false,
    scan: true,
    place: { file: "归档.html", folder: "归档.files" },
  };
}

export interface ArchiveReport {
  readonly index: string;
  readonly pages: readonly ReportPage[];
}

/** The whole report, as the command writes it. */
export function archiveReport(
  all: Iterable<FileResult>,
  { locale = "zh", ...more }: { locale?: Locale } & Partial<Summary> = {},
): ArchiveReport {
  const reporter = new ArchiveReporter(archiveContext(locale));
  const summary = new SummaryBuilder();
  const pages: ReportPage[] = [];
  const parts = [reporter.begin()];
  for (const result of all) {
    summary.add(result);
    parts.push(reporter.file(result));
    pages.push(...reporter.takePages());
  }
  parts.push(reporter.end({ ...summary.build(7), ...more }));
  return { index: parts.join(""), pages: [...pages, ...reporter.takePages()] };
}
