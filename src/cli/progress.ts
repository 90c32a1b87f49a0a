/** How far a scan is, on standard error: one line that is written over where a person looks, else a line now and then. */
import type { PackedResult } from "../reporters/packed.js";
import type { ScannedBatch } from "../scan/slot.js";
import type { Walked } from "../scan/walk.js";
import { pad, width } from "../reporters/terminal/layout.js";
import { columnsOf, type Io } from "./io.js";
import type { CliSpeak } from "./words.js";

/** Between two states of the line, ms; on a terminal, and in a log. */
const ON_TERMINAL_MS = 100;
const IN_LOG_MS = 10_000;
/** So many names are counted before others have their turn. */
const COUNT_AT_ONCE = 500;

export interface ProgressOptions {
  readonly io: Io;
  readonly speak: CliSpeak;
  readonly silent: boolean;
}

export class Progress {
  readonly #start = performance.now();
  #files = 0;
  #bytes = 0;
  #findings = 0;
  /** null until they are counted. */
  #total: number | null = null;
  #counting: "not yet" | "running" | "ended" = "not yet";
  #saidAt = performance.now();
  /** Whether there is a line on the terminal. */
  #isShown = false;

  /** @param walk over the files, to know how many there are */
  constructor(
    readonly walk: () => Iterable<Walked>,
    readonly options: ProgressOptions,
  ) {}

  /** @param results those of the batch, as they are reported */
  add({ met, bytes }: Pick<ScannedBatch, "met" | "bytes">, results: readonly PackedResult[]): void {
    // what the walk meets is counted, as the total is: pictures too, and a zip file once
    this.#files += met;
    this.#bytes += bytes;
    for (const { packed } of results)
      this.#findings += packed.tally.errors + packed.tally.warnings + packed.tally.infos;
    const { silent, io } = this.options;
    const now = performance.now();
    if (silent || now - this.#saidAt < (io.stderr.isTTY === true ? ON_TERMINAL_MS : IN_LOG_MS)) return;
    this.#saidAt = now;
    this.#isShown = io.stderr.isTTY === true;
    // a scan that is over before anything is said need not be counted
    if (this.#counting === "not yet") void this.#count();
    const facts = this.#facts((now - this.#start) / 1000);
    io.stderr.write(io.stderr.isTTY === true ? `\r${fitted(facts, columnsOf(io) - 1)}` : `${facts.join(MARK)}\n`);
  }

  /** Takes the line away: the report follows. */
  end(): void {
    this.#counting = "ended";
    const { io } = this.options;
    if (!this.#isShown) return;
    this.#isShown = false;
    io.stderr.write(`\r${" ".repeat(columnsOf(io) - 1)}\r`);
  }

  /** The first is the weightiest. */
  #facts(seconds: number): string[] {
    const { speak } = this.options;
    const rate = this.#files / Math.max(seconds, 0.001);
    const left = this.#total === null ? null : Math.max(0, this.#total - this.#files) / rate;
    return [
      speak("progress.files", { n: this.#files, total: this.#total === null ? "" : `/${this.#total}` }),
      `${(this.#bytes / 1e6).toFixed(1)} MB`,
      speak("progress.findings", { n: this.#findings }),
      speak("progress.rate", { n: rate.toFixed(rate < 10 ? 1 : 0) }),
      ...(left === null ? [] : [speak("progress.left", { time: clock(left) })]),
    ];
  }

  async #count(): Promise<void> {
    this.#counting = "running";
    let count = 0;
    for (const _ of this.walk()) {
      if (++count % COUNT_AT_ONCE === 0) await new Promise((resolve) => void setImmediate(resolve));
      if (this.#isOver()) return;
    }
    this.#total = count;
  }

  #isOver(): boolean {
    return this.#counting === "ended";
  }
}

const MARK = " · ";

/** As many as there is room for: a line that breaks cannot be written over. */
function fitted(facts: string[], columns: number): string {
  const shown = [...facts];
  while (shown.length > 1 && width(shown.join(MARK)) > columns) shown.pop();
  return pad(shown.join(MARK), columns);
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
