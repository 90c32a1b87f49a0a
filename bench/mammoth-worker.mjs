/** A worker that takes the text out of Word documents with mammoth, and does nothing else: each message is a batch of paths. */
import { readFileSync } from "node:fs";
import mammoth from "mammoth";

/** @param {readonly string[]} files @returns {Promise<number[]>} how long each text is */
async function extract(files) {
  const lengths = [];
  for (const file of files) {
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(file) });
    lengths.push(value.length);
  }
  return lengths;
}

process.on("message", (files) => void extract(files).then((lengths) => process.send?.(lengths)));
