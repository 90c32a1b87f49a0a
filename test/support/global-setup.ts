/** Before all tests: the build that some of them run, and which segmenter the others will meet. */
import { createRequire } from "node:module";
import { buildPackage, isFresh } from "../../scripts/build.mjs";

export default async function setup(): Promise<void> {
  process.stdout.write(`Segmenter: ${segmenter()}; the project "without nodejieba" runs with Intl.Segmenter\n`);
  if (isFresh()) return;
  const problems = await buildPackage();
  if (problems !== "") process.stderr.write(problems);
}

/** Not through the package's own entry: that loads a dictionary. */
function segmenter(): string {
  try {
    createRequire(import.meta.url).resolve("nodejieba/build/Release/nodejieba.node");
    return "nodejieba";
  } catch {
    return "Intl.Segmenter (nodejieba is not installed)";
  }
}
