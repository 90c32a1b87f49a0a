/**
 * Word documents beside mammoth, in one process and in turns: reading, and linting with all the rules that are on; beneath them what no reader can
 * do without. First one document again and again, then forty different ones, so that nothing that is kept of one flatters. Each document holds
 * 14 KB of text in some seventy paragraphs, and the XML that Word writes around it. Prints ratios: they hold on any machine, the times do not.
 * Usage: node bench/docx.mjs [runs, default 15]
 */
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { withSources } from "./sources.mjs";
import { medians, printHead, printTable } from "./turns.mjs";
import { wordDocument } from "./word.mjs";

const RUNS = Math.max(3, Number(process.argv[2] ?? 15));
const SIZE = 14 * 1024;
const DOCUMENTS = 40;
const MAIN = "word/document.xml";

const COLUMNS = {
  median: (time) => `${time.toFixed(2)} ms`,
  "times as fast": (time, first) => (first / time).toFixed(1),
};

/** @param {Readonly<Record<string, (bytes: Uint8Array) => unknown>>} works @param {readonly Uint8Array[]} documents */
async function table(title, works, documents) {
  // nothing is measured before the compiler has seen it a few times
  const warmUp = Math.ceil(80 / documents.length);
  printTable(title, await medians(works, documents, { runs: RUNS, warmUp }), COLUMNS);
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
    printHead(RUNS);
    await table("the same document", works, documents.slice(0, 1));
    await table(`${DOCUMENTS} documents`, works, documents);
  },
);
