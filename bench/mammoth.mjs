/**
 * Takes the text out of the Word documents of a folder with mammoth, in as many processes as `scan` has, which are given batches of its size
 * when they are done with the last. Usage: node bench/mammoth.mjs folder [processes]
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const BATCH = 16;
const [folder = ".", jobs = availableParallelism()] = process.argv.slice(2);
const script = fileURLToPath(new URL("./mammoth-worker.mjs", import.meta.url));
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(".docx"))
  .map((name) => path.join(folder, name));

let documents = 0;
async function work() {
  const worker = fork(script, { serialization: "advanced" });
  for (let batch = files.splice(0, BATCH); batch.length > 0; batch = files.splice(0, BATCH)) {
    worker.send(batch);
    const [lengths] = await once(worker, "message");
    documents += lengths.length;
  }
  worker.disconnect();
  await once(worker, "exit");
}
await Promise.all(Array.from({ length: Number(jobs) }, work));
process.stdout.write(`${documents}\n`);
