/** Whole processes with their children: how long they take, what they cost the processors, how much memory they hold at once. */
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { devNull } from "node:os";

const SAMPLE_MS = 20;
/** Linux counts pages and ticks; these are what it has on x64 and on most of arm64. */
const PAGE_BYTES = 4096;
const TICKS = 100;
const MB = 1_000_000;
const HAS_PROC = process.platform === "linux";

/**
 * @typedef {object} Measured
 * @property {number} ms from start to end
 * @property {number} cpuMs of all its processes; NaN where the system does not tell
 * @property {number} mb the most memory that the process and its children held at once: the sum of their resident sets, so that what they
 *   share counts in each; NaN where the system does not tell
 */

/**
 * Runs Node.js to its end; what it writes is thrown away, or goes into a file.
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, codes?: readonly number[], output?: string }} [options] codes: those that mean it did its work
 * @returns {Promise<Measured>}
 */
export async function measured(args, { env = {}, codes = [0], output = devNull } = {}) {
  const out = openSync(output, "w");
  const before = childrenTicks();
  const start = performance.now();
  // Node.js would read the certificates of the network around the machine as it starts, longer than all else that it does then
  const all = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, ...env };
  const child = spawn(process.execPath, args, { env: all, stdio: ["ignore", out, "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  let mb = HAS_PROC ? 0 : Number.NaN;
  const timer = HAS_PROC ? setInterval(() => (mb = Math.max(mb, residentMb(child.pid))), SAMPLE_MS) : undefined;
  const [code] = await once(child, "exit");
  const ms = performance.now() - start;
  clearInterval(timer);
  closeSync(out);
  if (!codes.includes(code)) throw new Error(`${args.join(" ")} exited with ${code}: ${said}`);
  return { ms, cpuMs: ((childrenTicks() - before) / TICKS) * 1000, mb };
}

/** The processor's time of all processes that this one has waited for, and of those that they have. */
function childrenTicks() {
  if (!HAS_PROC) return Number.NaN;
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[13]) + Number(fields[14]);
}

/** @param {number} pid @returns {number} of it and all below it, in MB; a process that has just ended counts nothing */
function residentMb(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]);
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1").split(" ").filter(Boolean);
    return (pages * PAGE_BYTES) / MB + below.reduce((sum, child) => sum + residentMb(Number(child)), 0);
  } catch {
    return 0;
  }
}

/**
 * Works take turns, so that a busy moment of the machine meets all alike.
 * @param {Readonly<Record<string, () => Promise<Measured>>>} works by name
 * @param {number} runs
 * @returns {Promise<Record<string, Measured>>} medians of each number, by name
 */
export async function inTurns(works, runs) {
  const all = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < runs; round++)
    for (const [name, work] of Object.entries(works)) all[name].push(await work());
  return Object.fromEntries(Object.entries(all).map(([name, list]) => [name, middle(list)]));
}

/** @param {readonly Measured[]} list @returns {Measured} */
function middle(list) {
  const of = (field) => list.map((one) => one[field]).sort((a, b) => a - b)[list.length >> 1];
  return { ms: of("ms"), cpuMs: of("cpuMs"), mb: of("mb") };
}
