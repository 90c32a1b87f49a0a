import type { Configs } from "../config/configs.js";
import type { Locale } from "../text/locale.js";
import type { CliSpeak } from "./words.js";

/** What the command is given by its process; tests give their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  /** Aborted, with what the system says, when standard output takes no more: its reader is gone, or its disk is full. */
  readonly stdoutLost?: AbortSignal;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Columns of the terminal: what the environment says, then what the stream says, else 80. */
export function columnsOf({ env, stdout }: Pick<Io, "env" | "stdout">): number {
  return Number(env["COLUMNS"]) || (stdout.columns ?? 80);
}

/** 0 fine, 1 findings, 2 not checked or a wrong call, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A wrong call, in words for the person who made it. */
export class CallError extends Error {
  override readonly name = "CallError";
}

/** What every command is given. */
export interface Context {
  readonly io: Io;
  readonly locale: Locale;
  /** What decided the language. */
  readonly localeOrigin: "switch" | "environment" | "config";
  readonly speak: CliSpeak;
  readonly configs: Configs;
}
