/**
 * What each rule costs: milliseconds for a megabyte of UTF-8 text, over what the analysis costs that all share, and the throughput of all of
 * them together. The text is the project's own finished documents (eval/documents/finished: short ones, of short lines), or the .txt files of a
 * folder, each as many times as it takes. Time of the processor, the least of some rounds: what else the machine does counts little.
 * Usage: node bench/rules.mjs [megabytes, default 4] [folder]
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withSources } from "./sources.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const MEGABYTES = Math.max(1, Number(process.argv[2] ?? 4));
const ROUNDS = 5;
const MB = 1_000_000;

/** @param {() => unknown} work @returns {number} what it costs the processor, in ms: the least of some rounds */
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

await withSources(
  `export { rules, profiles } from "./rules/index.ts";
   export { lintDocument } from "./src/engine/lint.ts";
   export { plainTextDocument } from "./src/readers/text/plain-text.ts";`,
  ({ rules, profiles, lintDocument, plainTextDocument }) => {
    const folder = process.argv[3] ?? path.join(root, "eval", "documents", "finished");
    const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    const once = names.map((name) => readFileSync(path.join(folder, name), "utf8"));
    const bytes = once.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const times = Math.ceil((MEGABYTES * MB) / bytes);
    const size = (bytes * times) / MB;
    const texts = Array.from({ length: times }, () => once).flat();
    const read = () => texts.map((text) => plainTextDocument(text, "utf-8"));
    const lint = (documents, chosen) => {
      for (const document of documents) lintDocument(document, { rules: chosen, profiles, locale: "zh" });
    };
    const documents = read();
    lint(documents, rules);

    // a run without rules still reads structure and kind, for the report
    const shared = cost(() => lint(documents, []));
    const reading = cost(read);
    // beside each rule a run without it: both find the machine, and what the compiler made of shared code, in the same state
    const rows = rules.map((rule) => {
      const own = cost(() => lint(documents, [rule]));
      return { id: rule.id, time: Math.max(0, own - cost(() => lint(documents, []))) };
    });
    const all = cost(() => lint(documents, rules));
    const line = (name, time) => process.stdout.write(`${name.padEnd(28)}${(time / size).toFixed(2).padStart(10)}\n`);
    process.stdout.write(`${size.toFixed(1)} MB of UTF-8 text, one core, warm; milliseconds for a megabyte\n`);
    line("reading", reading);
    line("structure and kind", shared);
    for (const { id, time } of rows.sort((a, b) => b.time - a.time)) line(id, time);
    line("all rules together", all);
    process.stdout.write(
      `all rules together: ${(size / (all / 1000)).toFixed(1)} MB/s; with reading ${(size / ((all + reading) / 1000)).toFixed(1)} MB/s\n`,
    );
  },
);
