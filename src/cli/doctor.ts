/** `doctor`: what this machine gives the tool to work with, and what is missing. */
import { spawnSync } from "node:child_process";
import os from "node:os";
import { chooseSegmenter } from "../analysis/segment/load.js";
import { walkedExtensions } from "../document/formats.js";
import { wrap } from "../reporters/terminal/layout.js";
import { visible } from "../reporters/terminal/visible.js";
import { CallError, columnsOf, type ExitCode, type Io } from "./io.js";
import { VERSION } from "./version.js";
import type { CliSpeak, CliWord } from "./words.js";

interface Context {
  readonly io: Io;
  readonly speak: CliSpeak;
}

export interface DoctorFlags {
  readonly format: string;
}

/** One thing that was looked at; a `problem` keeps the tool from working, a `notice` does not. */
interface Fact {
  readonly id: string;
  readonly status: "ok" | "notice" | "problem";
  /** For programs: never translated. */
  readonly value: string;
  /** What it means and what to do. */
  readonly hint?: string;
}

/** The oldest Node.js that package.json names. */
const OLDEST_NODE: readonly [number, number] = [20, 19];
const MARKS = { ok: "✓", notice: "·", problem: "✗" } as const;

/** Prints the facts. @returns 2 when something that is needed is broken @throws CallError for another format than terminal or json */
export function doctor({ format }: DoctorFlags, context: Context): ExitCode {
  const { io, speak } = context;
  if (format !== "terminal" && format !== "json")
    throw new CallError(speak("error.format", { value: format, names: ["terminal", "json"].join(speak("list.mark")) }));
  const facts = examine(context);
  const ready = facts.every(({ status }) => status !== "problem");
  io.stdout.write(
    format === "json"
      ? `${JSON.stringify({ version: 1, ready, facts }, null, 2)}\n`
      : facts.map(lines(context)).join(""),
  );
  return ready ? 0 : 2;
}

function examine({ io, speak }: Context): Fact[] {
  const { columns, isTTY } = io.stdout;
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  return [
    { id: "version", status: "ok", value: VERSION },
    node(speak),
    { id: "system", status: "ok", value: `${process.platform} ${os.release()} ${process.arch}` },
    { id: "locale", status: "ok", value: [locale, io.env["LC_ALL"] || io.env["LANG"]].filter(Boolean).join(" ") },
    ...["gb18030", "big5", "utf-16le"].map((label) => encoding(label, speak)),
    segmenter(speak),
    { id: "formats", status: "ok", value: walkedExtensions(true).join(" ") },
    git(speak),
    { id: "terminal", status: "ok", value: isTTY === true ? `${columns ?? 80} columns` : "none" },
  ];
}

function node(speak: CliSpeak): Fact {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const value = `${process.version} (ICU ${process.versions["icu"] ?? "none"})`;
  if (enough) return { id: "node", status: "ok", value };
  return { id: "node", status: "problem", value, hint: speak("doctor.oldNode", { version: OLDEST_NODE.join(".") }) };
}

/** A Node.js built with little of ICU reads UTF-8 and nothing that Chinese offices wrote before. */
function encoding(label: string, speak: CliSpeak): Fact {
  const id = `encoding.${label}`;
  try {
    return { id, status: "ok", value: new TextDecoder(label).encoding };
  } catch {
    return { id, status: "problem", value: "none", hint: speak("doctor.noEncoding") };
  }
}

function segmenter(speak: CliSpeak): Fact {
  const start = performance.now();
  const { segmenter: chosen, reason } = chooseSegmenter();
  const value = `${chosen.name} (${reason}, ${Math.round(performance.now() - start)} ms)`;
  if (reason === "loaded") return { id: "segmenter", status: "ok", value };
  const word: CliWord = `doctor.segmenter.${reason}`;
  return { id: "segmenter", status: "notice", value, hint: `${speak(word)}${speak("doctor.segmenterEffect")}` };
}

function git(speak: CliSpeak): Fact {
  const { status, stdout } = spawnSync("git", ["--version"], { encoding: "utf8", timeout: 5000, windowsHide: true });
  if (status === 0) return { id: "git", status: "ok", value: stdout.trim().replace(/^git version /, "") };
  return { id: "git", status: "notice", value: "none", hint: speak("doctor.noGit") };
}

function lines({ io, speak }: Context): (fact: Fact) => string {
  const columns = Math.max(40, columnsOf(io));
  return ({ id, status, value, hint }) => {
    const [name = "", ...rest] = id.split(".");
    const label = [speak(`doctor.${name}` as CliWord), ...rest].join(" ");
    const text = wrap(visible(speak("explain.labelled", { label, text: value })), columns - 2).join("\n    ");
    const below = hint === undefined ? [] : wrap(hint, columns - 4).map((line) => `    ${line}\n`);
    return `${MARKS[status]} ${text}\n${below.join("")}`;
  };
}
