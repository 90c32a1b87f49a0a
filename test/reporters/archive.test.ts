/** The report of an archive: rows that lead to what was found, in volumes that stay small, whatever stands in names and documents. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileResult } from "../../src/index.js";
import { visible } from "../../src/reporters/terminal/visible.js";
import { archiveReport, syntheticResults } from "../support/archive.js";
import { pageFacts } from "../support/page-facts.js";
import { sampleText } from "../support/report.js";

interface PageFile {
  readonly at: number;
  readonly path: string;
  readonly volume: number;
  readonly errors: number;
  readonly rules: readonly number[];
  readonly reason: number;
}

interface Filter {
  readonly text: string;
  readonly folder: string;
  readonly chosen: Readonly<Record<string, ReadonlySet<number | string>>>;
}

interface Selection {
  readonly shown: readonly PageFile[];
  readonly counts: Readonly<Record<string, ReadonlyMap<number | string, readonly number[]>>>;
}

/** The part of the page's script that touches no page. */
interface Archive {
  readonly FACETS: readonly string[];
  filesOf(rows: unknown, facts: Facts): readonly PageFile[];
  sorted(files: readonly PageFile[], order: object, facts: Facts): readonly PageFile[];
  select(files: readonly PageFile[], filter: Filter, facts: Facts): Selection;
  foldersIn(files: readonly PageFile[], folder: string, facts: Facts): readonly [string, number[]][];
  rootOf(files: readonly PageFile[]): string;
}

interface Facts {
  readonly verdicts: readonly { readonly id: string }[];
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  readonly rules: readonly { readonly name: string }[];
}

function pageScript(): Archive {
  const scope: { archive?: Archive } = {};
  const source = readFileSync("src/reporters/archive/client/files.js", "utf8");
  // oxlint-disable-next-line typescript/no-implied-eval -- the script as the page runs it
  new Function("globalThis", source)(scope);
  if (scope.archive === undefined) throw new Error("the script defines nothing");
  return scope.archive;
}

const script = pageScript();

function dataOf(index: string, id: string): unknown {
  const [, json = ""] = new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(index) ?? [];
  return JSON.parse(json);
}

/** What the page's script makes of an index. */
function read(index: string) {
  const facts = dataOf(index, "facts") as Facts;
  return { facts, files: script.filesOf(dataOf(index, "rows"), facts) };
}

const nothing = (): Filter => ({
  text: "",
  folder: "",
  chosen: Object.fromEntries(script.FACETS.map((facet) => [facet, new Set<number>()])),
});

const sample = sampleText();
const COUNT = 2500;
const { index, pages } = archiveReport(syntheticResults(COUNT));
const results = [...syntheticResults(COUNT)];

describe("the index", () => {
  it("has a row for every file, with the path and the counts of its result", () => {
    const { files, facts } = read(index);
    expect(files.map(({ path }) => path)).toEqual(results.map(({ path }) => path));
    for (const [at, { findings, error }] of results.entries()) {
      const file = files[at];
      expect(file?.errors).toBe(findings.filter(({ severity }) => severity === "error").length);
      expect(file?.rules.filter((_, place) => place % 2 === 1).reduce((sum, one) => sum + one, 0)).toBe(
        findings.length,
      );
      expect(facts.reasons[(file?.reason ?? 0) - 1]?.message).toBe(error?.message);
    }
  });

  it("leads every file with findings to its place, and no other file anywhere", () => {
    for (const { at, volume } of read(index).files) {
      const result = results[at];
      const isEmpty = result?.status === "checked" && result.findings.length === 0;
      expect(volume === 0).toBe(isEmpty);
      if (volume === 0) continue;
      const page = pages[volume - 1];
      expect(page?.name).toBe(`${String(volume).padStart(4, "0")}.html`);
      expect(page?.text).toContain(`<section class="file" id="f${at + 1}"`);
    }
  });

  it("is small, and the same every time", () => {
    expect(index.length / COUNT).toBeLessThan(120);
    expect(archiveReport(syntheticResults(COUNT))).toEqual({ index, pages });
  });

  it("says in English what it says in Chinese", () => {
    const english = archiveReport(
      results.slice(0, 50).filter(({ error }) => error === null),
      { locale: "en" },
    );
    const own = english.index.replace(/<script[^>]*>[^]*?<\/script>/g, "").replace(/<style>[^]*?<\/style>/g, "");
    expect(own.replaceAll("归档.files", "").replace(/%[0-9A-F]{2}/g, "")).not.toMatch(/[\u4E00-\u9FFF]/);
    expect(own).toContain("Not ready");
  });

  it("lists files with the same content", () => {
    const duplicates = [{ path: "甲/<b>.docx", same: ["乙/一.docx", "乙/二.docx"] }];
    const page = archiveReport(results.slice(0, 3), { duplicates }).index;
    expect(page).toContain("3 份：&lt;b&gt;.docx");
    expect(page).toContain('data-search="乙/二.docx"');
    expect(index).not.toContain("内容相同");
  });

  it("lists documents that share their text, the copy and what it was made from", () => {
    const nearDuplicates = [{ from: "甲/原.docx", to: "乙/抄.docx", share: 0.876, direction: "dates" }];
    const page = archiveReport(results.slice(0, 3), { nearDuplicates }).index;
    expect(page).toContain("88%：抄.docx ← 原.docx");
  });

  it("says when the scan was interrupted, and how many files are no documents", () => {
    const page = archiveReport(results.slice(0, 3), { interrupted: true, otherFiles: 1234 }).index;
    expect(page).toContain("扫描中断了");
    expect(page).toContain("另有 1,234 个文件不是文档");
  });

  it("is a page without any file, too", () => {
    const empty = archiveReport([]);
    expect(read(empty.index).files).toEqual([]);
    expect(empty.pages).toEqual([]);
  });
});

it("reads every path as it was written, whatever stands in it", () => {
  const unit = fc.constantFrom(
    ..."报告/.<>&\"'\\\u202E\u2028\0",
    "\u{20BB7}",
    "\uD842",
    "</script>",
    "<!--",
    "\u{1F600}",
  );
  const paths = fc.array(fc.oneof(fc.string({ unit }), fc.string({ unit: "binary" })), { minLength: 1, maxLength: 6 });
  const pathsIn = (all: readonly string[]) =>
    read(archiveReport(all.map((name) => ({ ...sample, path: name }))).index).files.map((file) => file.path);
  fc.assert(
    fc.property(paths, (all) => {
      expect(pathsIn(all)).toEqual(all.map(visible));
    }),
    { seed: 7, numRuns: 60 },
  );
});

describe("order and filter", () => {
  const { files, facts } = read(index);

  it("sorts by a number, equal ones in the order of the report", () => {
    const sorted = script.sorted(files, { column: "errors", descending: true }, facts);
    for (const [at, file] of sorted.slice(1).entries()) {
      const before = sorted[at];
      const errors = before?.errors ?? 0;
      expect(errors > file.errors || (errors === file.errors && (before?.at ?? 0) < file.at)).toBe(true);
    }
  });

  it("sorts paths as people count", () => {
    const sorted = script.sorted(files, { column: "path", descending: false }, facts);
    const expected = files.map(({ path }) => path).toSorted(new Intl.Collator("zh", { numeric: true }).compare);
    expect(sorted.map(({ path }) => path)).toEqual(expected);
  });

  it.each(["path", "verdict", "format", "kind", "errors", "warnings", "infos", "rules"])(
    "keeps every file when sorted by %s",
    (column) => {
      for (const descending of [true, false]) {
        const sorted = script.sorted(files, { column, descending }, facts);
        expect(new Set(sorted).size).toBe(files.length);
      }
    },
  );

  it("filters by text, folder, verdict, rule and reason, and counts what each choice would give", () => {
    const wanted = { ...nothing(), text: "防汛", folder: "归档/2005/" };
    const inText = results.filter(({ path }) => path.includes("防汛") && path.startsWith("归档/2005/"));
    const { shown, counts } = script.select(files, wanted, facts);
    expect(shown.map(({ path }) => path)).toEqual(inText.map(({ path }) => path));
    const [rule, byVerdict] = [...(counts["rule"] ?? [])][0] ?? [0, []];
    const chosen = { ...wanted.chosen, rule: new Set([rule]) };
    const narrowed = script.select(files, { ...wanted, chosen }, facts);
    expect(narrowed.shown).toHaveLength(byVerdict.reduce((sum, one) => sum + one, 0));
    expect(narrowed.counts["rule"]).toEqual(counts["rule"]);
    const unreadable = { ...nothing().chosen, reason: new Set(["damaged-document"]) };
    const { shown: broken } = script.select(files, { ...nothing(), chosen: unreadable }, facts);
    expect(broken).toHaveLength(results.filter(({ status }) => status === "unreadable").length);
  });

  it("knows the folders inside a folder", () => {
    expect(script.rootOf(files)).toBe("归档/");
    const years = script.foldersIn(files, "归档/", facts);
    expect(years.map(([name]) => name).slice(0, 2)).toEqual(["2001/", "2002/"]);
    expect(years.flatMap(([, counts]) => counts).reduce((sum, one) => sum + one, 0)).toBe(COUNT);
  });
});

describe("the volumes", () => {
  it("are small and lead to one another", () => {
    for (const [at, { text }] of pages.entries()) {
      expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
      expect(text.match(/<section class="file"/g)?.length).toBeLessThanOrEqual(100);
      const { links, scripts } = pageFacts(text);
      expect(scripts).toBe(0);
      const names = new Set(pages.map(({ name }) => name));
      for (const link of links) {
        const inside = link.startsWith("#") && text.includes(`id="${link.slice(1)}"`);
        expect(inside || names.has(link) || [`../${encodeURIComponent("归档.html")}`, "data:,"].includes(link)).toBe(
          true,
        );
      }
      expect(links.includes(pages[at + 1]?.name ?? "")).toBe(at + 1 < pages.length);
    }
  });

  it("say of each finding where it stands, what is wrong and what to do", () => {
    const page = archiveReport([sample]).pages[0]?.text ?? "";
    expect(page).toContain("请改为“三是”");
    expect(page).toContain('<span class="place">2:');
    expect(page).toMatch(/<q>…?<b>二是<\/b>整改/);
    expect(page).toContain('id="rule-duplicate-number"');
    expect(page).toContain("依据：");
  });

  it("list of many findings a part, and say how many there are", () => {
    const [one] = sample.findings;
    if (one === undefined) throw new Error("the sample has no finding");
    const many = Array.from({ length: 5000 }, (_, at) => ({
      ...one,
      group: `${at}`,
      excerpt: "\u202E".repeat(90_000),
    }));
    const page = archiveReport([{ ...sample, findings: many }]).pages[0]?.text ?? "";
    const listed = pageFacts(page).findings;
    expect(listed).toBeGreaterThan(0);
    expect(page).toContain(`还有 ${5000 - listed} 处没有列出。`);
    expect(page).toContain('<span class="count">5000</span>');
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
  });

  it("say why a file was not checked, and how one was read", () => {
    const error = { code: "encrypted-document", message: "文档有密码保护，无法读取。" };
    const closed: FileResult = { ...sample, path: "密.docx", status: "unreadable", error, findings: [], notices: [] };
    const noticed: FileResult = { ...sample, findings: [], notices: ["按 GB18030 读。"] };
    const page = archiveReport([closed, noticed]).pages[0]?.text ?? "";
    expect(page).toContain(error.message);
    expect(page).toContain("按 GB18030 读。");
  });
});

it("lets nothing of a hostile archive become part of a page", () => {
  const mischief = `</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>"'&\u202E\u2028`;
  const result: FileResult = {
    ...sample,
    path: mischief,
    format: mischief,
    profile: mischief,
    notices: [mischief],
    findings: sample.findings.map((finding) => ({
      ...finding,
      rule: mischief,
      message: mischief,
      excerpt: mischief,
      text: mischief,
      location: finding.location === null ? null : { ...finding.location, heading: [mischief] },
    })),
  };
  const broken: FileResult = {
    ...result,
    status: "unreadable",
    findings: [],
    error: { code: mischief, message: mischief },
  };
  const duplicates = [{ path: mischief, same: [mischief] }];
  const report = archiveReport([result, broken], { duplicates });
  expect(read(report.index).files[0]?.path).toContain("</script><script>alert(1)</script>");
  expect(pageFacts(report.index)).toMatchObject({ scripts: 7, handlers: [] });
  for (const { text } of report.pages) expect(pageFacts(text)).toMatchObject({ scripts: 0, handlers: [] });
  for (const text of [report.index, ...report.pages.map((page) => page.text)]) {
    expect(text).not.toContain("\u202E");
    expect(pageFacts(text).links.filter((link) => !/^(?:#|data:,$|\.\.\/|[%\w.]+\/?[\w.]*$)/.test(link))).toEqual([]);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toContain("unsafe-inline");
  }
});
