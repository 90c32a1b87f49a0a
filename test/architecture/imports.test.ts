/** The direction of imports, and what may not be loaded before it is needed. */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Each layer, and the layers that it may import; its own always. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  "src/text": [],
  "src/document": ["src/text"],
  "src/readers": ["src/document", "src/text"],
  "src/analysis": ["src/document", "src/text"],
  "src/rule": ["src/analysis", "src/document", "src/text"],
  rules: ["src/rule", "src/analysis", "src/document", "src/text"],
  "src/engine": ["src/readers", "src/rule", "src/analysis", "src/document", "src/text"],
  "src/reporters": ["src/engine", "src/rule", "src/document", "src/text"],
  "src/scan": ["src/reporters", "src/engine", "src/readers", "src/document", "src/text"],
  "src/config": ["src/engine", "src/rule", "src/analysis", "src/document", "src/text"],
  "src/git": ["src/scan", "src/engine", "src/readers", "src/document", "src/text"],
  "src/testing": ["src/engine", "src/readers", "src/rule", "src/analysis", "src/document", "src/text"],
  "src/index.ts": [
    "rules",
    "src/config",
    "src/engine",
    "src/readers",
    "src/rule",
    "src/analysis",
    "src/document",
    "src/text",
  ],
  "src/cli": [
    "src/index.ts",
    "src/config",
    "src/testing",
    "src/git",
    "src/scan",
    "src/reporters",
    "rules",
    "src/engine",
    "src/readers",
    "src/rule",
    "src/analysis",
    "src/document",
    "src/text",
  ],
};

/** What readers know of the files they read is no business of a reporter; the facts of the engine are. */
const REPORTERS_NEVER = /^src\/engine\/(?:check|lint|read-file)\.ts$/;

/** Loaded when they are needed, by `import()` or `require`, never before. */
const HEAVY = /^(?:mammoth|nodejieba|yaml|valibot|mdast-|parse5|pdfjs-dist|micromark)/;
/** Readers of one format, loaded with that format, and descriptions of configurations, loaded where there is one: their own parts may import these. */
const READER_ONLY: Readonly<Record<string, RegExp>> = {
  "pdfjs-dist/package.json": /^src\/readers\/pdf\//,
  "mdast-util-from-markdown": /^src\/readers\/markdown\//,
  parse5: /^src\/readers\/html\//,
  valibot: /^src\/config\/(?:own-schema|schemas?)\.ts$/,
};

interface Import {
  readonly file: string;
  readonly target: string;
  /** `import()` and type imports load nothing when their file is loaded. */
  readonly loads: boolean;
}

const files = [...sources("src"), ...sources("rules")];
const imports = files.flatMap(importsOf);

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => path.posix.join(folder, name.replaceAll("\\", "/")));
}

function allIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const code = readFileSync(file, "utf8");
  const found: Import[] = [];
  for (const [, types, target] of code.matchAll(/^(?:import|export)\s(?:(type )?[^;"]*?\sfrom\s)?"([^"]+)"/gm)) {
    found.push({ file, target: resolve(file, target ?? ""), loads: types === undefined });
  }
  for (const [, target] of code.matchAll(/\bimport\("([^"]+)"\)/g)) {
    found.push({ file, target: resolve(file, target ?? ""), loads: false });
  }
  return found;
}

function resolve(file: string, target: string): string {
  return target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, ".ts") : target;
}

const layerOf = (file: string) => Object.keys(LAYERS).find((layer) => file === layer || file.startsWith(`${layer}/`));
const inProject = ({ target }: Import) => /^(?:src|rules)\//.test(target);
const shown = ({ file, target }: Import) => `${file} → ${target}`;

describe("imports", () => {
  it("are found by this test", () => {
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it("have a layer on both sides", () => {
    expect(files.filter((file) => layerOf(file) === undefined && !file.endsWith(".d.ts"))).toEqual([]);
  });

  it("point one way", () => {
    const wrong = imports.filter(inProject).filter(({ file, target }) => {
      const [from, to] = [layerOf(file) ?? "", layerOf(target) ?? ""];
      return from !== to && !(LAYERS[from] ?? []).includes(to);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it("of reporters are facts, not the machinery that makes them", () => {
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith("src/reporters/") && REPORTERS_NEVER.test(target),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("of rules and of what is pure are no system modules and no packages", () => {
    const pure = /^(?:rules|src\/(?:text|document|rule))\//;
    const wrong = imports.filter((item) => pure.test(item.file) && !inProject(item));
    expect(wrong.map(shown)).toEqual([]);
  });

  it("of the analysis reach outside in the segmenter alone", () => {
    const wrong = imports.filter(
      (item) =>
        item.file.startsWith("src/analysis/") && !item.file.startsWith("src/analysis/segment/") && !inProject(item),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("name system modules with node:", () => {
    expect(imports.filter(({ target }) => builtinModules.includes(target)).map(shown)).toEqual([]);
  });

  it("load nothing heavy before it is needed", () => {
    const wrong = imports.filter(({ file, target, loads }) => {
      const readers = READER_ONLY[target];
      return loads && (readers === undefined ? HEAVY.test(target) : !readers.test(file));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it("reach the descriptions of configurations by import() alone", () => {
    const described = /^src\/config\/(?:own-schema|schemas?)\.ts$/;
    const wrong = imports.filter(({ file, target, loads }) => loads && described.test(target) && !described.test(file));
    expect(wrong.map(shown)).toEqual([]);
  });

  it("reach the readers of single formats by import() alone", () => {
    const wrong = imports.filter(({ file, target, loads }) => {
      const reader = /^src\/readers\/(?!(?:text|package|ole|pages|numbering)\/)[\w-]+\//.exec(target)?.[0];
      // a zip container is a Word document unless proved otherwise
      const usual = file === "src/readers/package/index.ts" && reader === "src/readers/docx/";
      return reader !== undefined && loads && !file.startsWith(reader) && !usual;
    });
    expect(wrong.map(shown)).toEqual([]);
  });
});

describe("files", () => {
  it("name no folder of one person's machine", () => {
    const written = [
      ...files,
      ...["scripts", "bench", "docs", "test", ".ci"].flatMap(allIn),
      "README.md",
      "package.json",
    ];
    const telling = written.filter((file) =>
      /[\s"'`(=](?:\/(?:home|root|Users|work)\/\w|[A-Z]:\\\\Users\\\\)/.test(readFileSync(file, "latin1")),
    );
    expect(telling).toEqual([]);
  });

  const lines = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length;

  it("are short", () => {
    expect(files.filter((file) => lines(file) > 250)).toEqual([]);
    expect(files.filter((file) => file.endsWith(".rule.ts") && lines(file) > 150)).toEqual([]);
  });
});
