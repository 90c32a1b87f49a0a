/**
 * Where the time of a worker goes, warm, in milliseconds of the processor for a megabyte of UTF-8 text: each stage alone, and the rules by family;
 * and what no linter can do without. The least of some rounds. Usage: node bench/stages.mjs [files of 8 KB, default 500]
 */
import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { report } from "./reports.mjs";
import { withSources } from "./sources.mjs";

const FILES = Math.max(10, Number(process.argv[2] ?? 500));
const SIZE = 8 * 1024;
const ROUNDS = 7;
const MB = 1_000_000;
/** What the engine of regular expressions needs to look at each character once and find nothing. */
const PASS = /[\uE000\uE001]/g;

function cost(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const folder = mkdtempSync(path.join(tmpdir(), "gongwen-lint-stages-"));
try {
  await withSources(
    `export { rules, profiles } from "./rules/index.ts";
     export { lintDocument } from "./src/engine/lint.ts";
     export { checkText } from "./src/engine/check.ts";
     export { plainTextDocument } from "./src/readers/text/plain-text.ts";
     export { pack } from "./src/reporters/packed.ts";`,
    ({ rules, profiles, lintDocument, checkText, plainTextDocument, pack }) => {
      const files = Array.from({ length: FILES }, (_, at) => {
        const file = path.join(folder, `${at}.txt`);
        writeFileSync(file, report(at + 1, SIZE, at % 3 === 0 ? 1 + ((at / 3) % 3) : 0));
        return file;
      });
      const bytes = files.map((file) => readFileSync(file));
      const size = bytes.reduce((sum, { length }) => sum + length, 0) / MB;
      const strict = () => new TextDecoder("utf-8", { fatal: true });
      const texts = bytes.map((one) => strict().decode(one));
      const documents = texts.map((text) => plainTextDocument(text, "utf-8"));
      const lint = (chosen) => documents.map((one) => lintDocument(one, { rules: chosen, profiles, locale: "zh" }));
      const line = (name, time) => process.stdout.write(`${name.padEnd(48)}${(time / size).toFixed(2).padStart(8)}\n`);

      const results = texts.map((text) => checkText(text, "报告.txt", { rules, profiles, locale: "zh" }));
      process.stdout.write(`${FILES} texts of ${((size * 1000) / FILES).toFixed(1)} KB; milliseconds for a megabyte\n`);
      line(
        "reading files (kept by the system)",
        cost(() => files.map((file) => readFileSync(file))),
      );
      line(
        "hashing",
        cost(() => bytes.map((one) => hash("sha256", one, "base64url"))),
      );
      line(
        "decoding, TextDecoder",
        cost(() => bytes.map((one) => strict().decode(one))),
      );
      line(
        "one pass of a regular expression",
        cost(() => texts.map((text) => text.replace(PASS, ""))),
      );
      line(
        "blocks",
        cost(() => texts.map((text) => plainTextDocument(text, "utf-8"))),
      );
      const shared = cost(() => lint([]));
      line("structure and kind", shared);
      const families = [...new Set(rules.map(({ family }) => family))];
      for (const family of families) {
        const own = rules.filter((rule) => rule.family === family);
        line(`rules: ${family} (${own.length})`, Math.max(0, cost(() => lint(own)) - shared));
      }
      line(
        "all rules together",
        cost(() => lint(rules)),
      );
      line(
        "JSON of the results",
        cost(() => results.map((result) => pack(result))),
      );
    },
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
