/** The workers of a scan; loaded when something is new. */
import { existsSync } from "node:fs";
import { totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { Workers } from "../scan/workers.js";
import type { Context } from "./io.js";
import type { ScanFlags } from "./flags.js";
import type { WorkerSetup } from "./scan-setup.js";

/** A document of the largest size that is read needs less; a machine with little memory gives less. */
const HEAP_MB = 2048;
const MIB = 1024 * 1024;

/**
 * @param jobs how many there are to be
 * @param timeoutMs how long one document may take
 */
export function startWorkers(flags: ScanFlags, jobs: number, timeoutMs: number, context: Context): Workers {
  const { io, locale, configs } = context;
  const setup: WorkerSetup = {
    configFile: configs.options.file,
    cwd: io.cwd,
    locale,
    flags,
    redact: flags.redact === true,
    zip: flags.zip === true,
    near: flags.near === true,
  };
  const heapMb = Math.min(HEAP_MB, Math.floor(totalmem() / MIB / (jobs + 1)));
  return new Workers({ script: workerScript(), jobs, setup, timeoutMs, heapMb });
}

/** Beside the bundle's chunks, or, when the source itself runs, in what was built from it. */
function workerScript(): string {
  const places = ["../scan-worker.js", "./scan-worker.js", "../../dist/scan-worker.js"];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return files.find((file) => existsSync(file)) ?? files[0] ?? "";
}
