/** The built command: what it loads for which document, and what its files hold. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";
import { encode } from "../support/encode.js";
import { buildPdf } from "../support/pdf-builder.js";

const dist = path.resolve("dist");
const TEXT = "关于开展安全检查工作的报告\n\n示例市应急局：\n一、基本情况\n一是加强学习。二是深入调研。\n特此报告。\n";

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}

let folder = "";
let metafile: Metafile;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "公文 bundle "));
  metafile = JSON.parse(readFileSync(path.join(dist, "metafile.json"), "utf8")) as Metafile;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Checks one file and asks V8 which files were loaded for it. */
function loadedBy(name: string, bytes: string | Uint8Array) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return loadedFor(file);
}

/** Runs the command. @returns the files that it loaded, what they were made from, and the packages among that */
function loadedFor(...args: string[]) {
  const coverage = mkdtempSync(path.join(folder, "coverage-"));
  const { status, stderr } = spawnSync(process.execPath, [path.join(dist, "cli.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, NODE_V8_COVERAGE: coverage },
  });
  const report = readFileSync(path.join(coverage, readdirSync(coverage)[0] ?? ""), "utf8");
  const { result } = JSON.parse(report) as { result: readonly { url: string }[] };
  const files = result.filter(({ url }) => url.startsWith("file:")).map(({ url }) => fileURLToPath(url));
  const sources = files.flatMap((loaded) => {
    const output = metafile.outputs[path.relative(process.cwd(), loaded).replaceAll("\\", "/")];
    return output === undefined ? [loaded] : Object.keys(output.inputs);
  });
  const packages = new Set(sources.flatMap((source) => /.*node_modules[\\/]([^\\/]+)/.exec(source)?.[1] ?? []));
  return { status, stderr, files, sources, packages };
}

describe("the command loads", () => {
  const MARKDOWN = /^(?:mdast|micromark)/;

  it("for a small text no reader of other formats, no dictionary, not mammoth", () => {
    const { status, stderr, files, packages } = loadedBy("报告.txt", TEXT);
    expect([status, stderr]).toEqual([0, ""]);
    expect(files).toContain(path.join(dist, "cli.js"));
    for (const name of ["mammoth", "nodejieba", "fflate", "fast-glob", "pdfjs-dist", "yaml", "valibot", "string-width"])
      expect(packages).not.toContain(name);
    expect([...packages].filter((name) => MARKDOWN.test(name))).toEqual([]);
  });

  it("for a scan whose files are all known no rules, and nothing that starts workers", () => {
    const [archive, cache] = ["归档", "缓存"].map((name) => path.join(folder, name));
    mkdirSync(archive ?? "");
    const file = path.join(archive ?? "", "报告.txt");
    writeFileSync(file, TEXT);
    // a file that was written just now is read again
    const past = new Date(Date.now() - 60_000);
    utimesSync(file, past, past);
    const scan = () => loadedFor("scan", archive ?? "", "--no-config", "--cache-dir", cache ?? "", "-f", "json");
    const isHeavy = (source: string) => /^(?:rules|src\/(?:analysis\/outline|readers\/text))\/|scan\/pool/.test(source);
    while (Date.now() - statSync(file).ctimeMs < 2500) scan();
    const { status, stderr, sources } = scan();
    expect([status, stderr, sources.filter(isHeavy)]).toEqual([0, "", []]);
    expect(sources).toContain("src/scan/archive.ts");
  });

  it("for a small text no part of Node.js that packages would open and nothing uses", () => {
    const file = path.join(folder, "说明.txt");
    writeFileSync(file, TEXT);
    const command = JSON.stringify(pathToFileURL(path.join(dist, "cli.js")));
    const script = `process.argv.push("cli", ${JSON.stringify(file)}); await import(${command}); process.stderr.write(process.moduleLoadList.join());`;
    const args = ["--input-type=module", "--eval", script];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    const opened = stderr.split(",").map((name) => name.replace("NativeModule ", ""));
    expect(status).toBe(0);
    expect(opened).toContain("fs/promises");
    for (const name of ["child_process", "dgram", "internal/process/report", "perf_hooks"])
      expect(opened).not.toContain(name);
  });

  it("for a Word document its reader, no dictionary, not mammoth", () => {
    const { status, stderr, files, packages } = loadedBy("报告.docx", docxFromText(TEXT));
    expect([status, stderr]).toEqual([0, ""]);
    expect(files.some((file) => path.basename(file).startsWith("package-"))).toBe(true);
    for (const name of ["mammoth", "nodejieba", "fast-glob", "pdfjs-dist"]) expect(packages).not.toContain(name);
  });

  it("for a PDF its reader, which finds the encodings of Chinese fonts, and no canvas", () => {
    const bytes = encode("关于开展安全检查工作的通知", "gbk");
    const { status, stderr, packages } = loadedBy(
      "通知.pdf",
      buildPdf({ encoding: "GBK-EUC-H", pages: [[{ x: 80, y: 700, bytes }]] }),
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(packages).toContain("pdfjs-dist");
    for (const name of ["@napi-rs", "canvas", "mammoth"]) expect(packages).not.toContain(name);
  });
});

describe("dist", () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

  it("names no folder of the machine it was built on", () => {
    const here = [process.cwd(), process.cwd().replaceAll("\\", "\\\\")];
    const telling = files.filter((file) => {
      const text = readFileSync(file, "latin1");
      return here.some((place) => text.includes(place)) || /file:\/\/\/\w/.test(text);
    });
    expect(telling).toEqual([]);
  });

  it("has the licences of what is bundled", () => {
    const licences = readFileSync(path.join(dist, "THIRD-PARTY-LICENSES.txt"), "utf8");
    const named = [...licences.matchAll(/^-{80}\n\n(\S+) \d\S* \(.+\)$/gm)].map(([, name]) => name);
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs: sources }) => Object.keys(sources));
    const bundled = new Set(inputs.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
    expect(named.toSorted()).toEqual([...bundled].toSorted());
  });
});
