/**
 * Word documents beside mammoth, in one process and in turns: reading, and linting with all the rules that are on; beneath them what no reader can
 * do without. First one document again and again, then forty different ones, so that nothing that is kept of one flatters. Each document holds
 * 14 KB of text in some seventy paragraphs, and the XML that Word writes around it. Prints ratios: they hold on any machine, the times do not.
 * Usage: node bench/docx.mjs [runs, default 15]
 */
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { withSources } from "./sources.mjs";
import { wordDocument } from "./word.mjs";

const RUNS = Math.max(3, Number(process.argv[2] ?? 15));
const SIZE = 14 * 1024;
const DOCUMENTS = 40;
const MAIN = "word/document.xml";

/** @param {readonly number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/**
 * @template T
 * @param {Readonly<Record<string, (one: T) => unknown>>} works the first is what the others are compared with
 * @param {readonly T[]} documents
 */
async function table(title, works, documents) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  // nothing is measured before the compiler has seen it a few times
  for (let round = -Math.ceil(80 / documents.length); round < RUNS; round++) {
    for (const document of documents) {
      for (const [name, work] of Object.entries(works)) {
        const start = performance.now();
        await work(document);
        if (round >= 0) times[name].push(performance.now() - start);
      }
    }
  }
  const base = median(Object.values(times)[0] ?? []);
  process.stdout.write(`\n${title.padEnd(44)}      median   times as fast\n`);
  for (const [name, list] of Object.entries(times)) {
    const time = median(list);
    process.stdout.write(
      `${name.padEnd(44)}${time.toFixed(2).padStart(9)} ms${(base / time).toFixed(1).padStart(16)}\n`,
    );
  }
}

/** @param {string} xml */
function saxes(xml) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  for (const event of ["opentag", "closetag", "text"]) parser.on(event, () => {});
  parser.write(xml).close();
}

await withSources(
  `export { rules, profiles } from "./rules/index.ts";
   export { lintDocument } from "./src/engine/lint.ts";
   export { readPackage } from "./src/readers/package/index.ts";
   export { parseXml } from "./src/readers/package/xml.ts";
   export { Zip } from "./src/readers/package/zip.ts";
   export { DEFAULT_LIMITS } from "./src/readers/limits.ts";`,
  async ({ rules, profiles, lintDocument, readPackage, parseXml, Zip, DEFAULT_LIMITS: limits }) => {
    const main = (bytes) => new Zip(bytes, limits).read(MAIN);
    const nothing = { open: () => {}, close: () => {}, text: () => {} };
    const works = {
      "mammoth.extractRawText": (bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes.buffer) }),
      "our reader": (bytes) => readPackage(bytes, limits),
      "reading and linting": (bytes) => lintDocument(readPackage(bytes, limits), { rules, profiles, locale: "zh" }),
      "inflating the body alone": main,
      "inflating and scanning the body": (bytes) => parseXml(main(bytes), MAIN, nothing, limits),
      "inflating the body, and saxes": (bytes) => saxes(new TextDecoder().decode(main(bytes))),
    };
    const documents = Array.from({ length: DOCUMENTS }, (_, index) => wordDocument(index + 1, SIZE).bytes);
    process.stdout.write(`Node.js ${process.version}, medians of ${RUNS} runs in turns\n`);
    await table("the same document", works, documents.slice(0, 1));
    await table(`${DOCUMENTS} documents`, works, documents);
  },
);
