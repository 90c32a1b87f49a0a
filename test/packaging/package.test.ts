/** The package as a user gets it: packed, installed in an empty folder, run, imported, type checked. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mustRun, npm, run } from "../support/command.js";

const MINUTE = 60_000;
const root = process.cwd();
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; version: string };
const node = process.execPath;
let folder = "";
let packed: readonly string[] = [];

/** Asks for as little as possible: nodejieba is compiled where it is tested, and works without. */
const QUIET = ["--no-audit", "--no-fund", "--prefer-offline", "--omit=optional"];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "装包 test "));
  // the build is there; `prepare` would make it again
  const output = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
  const [{ filename, files }] = JSON.parse(output) as [{ filename: string; files: readonly { path: string }[] }];
  packed = files.map((file) => file.path);
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  npm(["install", ...QUIET, path.join(folder, filename)], { cwd: folder });
}, 5 * MINUTE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = () => path.join(folder, "node_modules", "gongwen-lint", "dist", "cli.js");

describe("the package", () => {
  it("holds what it needs and nothing else", () => {
    const unexpected = packed.filter(
      (file) => !/^(?:dist\/|schema\/|(?:README|README\.zh-CN|CHANGELOG)\.md$|LICENSE$|package\.json$)/.test(file),
    );
    expect(unexpected).toEqual([]);
    expect(packed).not.toContain("dist/metafile.json");
    for (const file of [
      "LICENSE",
      "CHANGELOG.md",
      "dist/cli.js",
      "dist/THIRD-PARTY-LICENSES.txt",
      "schema/report.schema.json",
      "schema/config.schema.json",
    ]) {
      expect(packed).toContain(file);
    }
  });

  it("has a manifest without faults", async () => {
    const { messages, pkg } = await publint({
      pkgDir: path.join(folder, "node_modules", "gongwen-lint"),
      pack: false,
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
  });
});

describe("the installed command", () => {
  it("says its version", () => {
    expect(mustRun(node, [cli(), "--version"], { cwd: folder }).trim()).toBe(manifest.version);
    expect(npm(["exec", "--", "gongwen-lint", "--version"], { cwd: folder }).trim()).toBe(manifest.version);
  });

  it("lints files whose names are not ASCII and have spaces", () => {
    const drafts = path.join(folder, "草 稿");
    mkdirSync(drafts, { recursive: true });
    writeFileSync(path.join(drafts, "总结 一.txt"), "工作总结\n一是加强学习。二是深入调研。二是改进作风。\n");
    const { status, stdout } = run(node, [cli(), path.join("草 稿", "总结 一.txt"), "--format", "json"], {
      cwd: folder,
    });
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as {
      tool: unknown;
      files: readonly { path: string }[];
      summary: { byRule: Record<string, number> };
    };
    expect(report.tool).toEqual({ name: manifest.name, version: manifest.version });
    expect(report.files.map((file) => file.path)).toEqual(["草 稿/总结 一.txt"]);
    expect(report.summary.byRule["duplicate-number"]).toBe(1);
  });
});

describe("the installed library", () => {
  it("is imported by its names", () => {
    writeFileSync(
      path.join(folder, "use.mjs"),
      `import { defineRule, lintBuffer, lintFile, lintText, resolveConfig } from "gongwen-lint";
       import { testRule } from "gongwen-lint/testing";
       import schema from "gongwen-lint/schema/report.schema.json" with { type: "json" };
       import config from "gongwen-lint/schema/config.schema.json" with { type: "json" };
       const { findings } = lintText("一是加强学习。二是深入调研。二是改进作风。");
       const { format } = await lintBuffer(new TextEncoder().encode("# 题\\n"), { fileName: "题.md" });
       console.log(findings.map(({ rule }) => rule).includes("duplicate-number"), format, typeof schema,
         typeof config, (await resolveConfig("a.txt")).config,
         [defineRule, lintFile, testRule].every((value) => typeof value === "function"));`,
    );
    const { status, stdout } = run(node, ["--no-warnings", "use.mjs"], { cwd: folder });
    expect([status, stdout.trim()]).toEqual([0, "true md object object null true"]);
  });

  it("has types that stand on their own", () => {
    writeFileSync(
      path.join(folder, "use.ts"),
      `import { defineRule, lintFile, lintText, resolveConfig, type FileResult, type Finding, type LintOptions, type ResolvedConfig } from "gongwen-lint";
       import { testRule } from "gongwen-lint/testing";
       const options: LintOptions = { profile: "report", locale: "en", rules: { "skipped-number": "off" } };
       const findings: readonly Finding[] = lintText("文", options).findings;
       const result: Promise<FileResult> = lintFile("a.docx");
       const config: Promise<ResolvedConfig> = resolveConfig("a.docx");
       lintFile("a.docx", { config: true, terms: ["文"] });
       const text = { zh: "文", en: "text" };
       const rule = defineRule({
         id: "own-rule", name: text, family: "residue", severity: "info", summary: text, why: text, source: { tier: "practice", text },
         messages: { found: { zh: "有“{word}”。", en: "There is “{word}”." } }, examples: { bad: ["⟦文⟧"], good: ["好"] },
         check({ document, report }) {
           for (const { index, text: line } of document.blocks) {
             if (line.startsWith("文")) report({ message: "found", data: { word: "文" }, range: { block: index, start: 0, end: 1 } });
             // @ts-expect-error the message has a place for a word
             if (line === "") report({ message: "found", data: {}, range: null });
           }
         },
       });
       testRule({ describe: (_, body) => body(), it: (_, body) => body() }, rule, { valid: [], invalid: [] });
       lintText("文", { extraRules: [rule] });
       export { config, findings, result };`,
    );
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: "NodeNext",
      target: "ES2022",
      lib: ["ES2022"],
      types: ["node"],
      typeRoots: [path.join(root, "node_modules", "@types")],
    };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
    const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const { status, stdout } = run(node, [tsc, "-p", "."], { cwd: folder });
    expect([status, stdout]).toEqual([0, ""]);
  });
});
