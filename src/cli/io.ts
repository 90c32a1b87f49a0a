import type { Piece } from "../reporters/packed.js";
import type { Locale } from "../text/locale.js";
import type { CallConfigs } from "./call-configs.js";
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
  write(piece: Piece): unknown;
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
  readonly configs: CallConfigs;
}

/** Reads a stream to its end, or a little past the limit: enough for the reader to refuse it. */
export async function readAtMost(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    total += chunk.length;
    if (total > limit) break;
  }
  return Buffer.concat(chunks);
}

/** The flag decides, then NO_COLOR and FORCE_COLOR, then whether a person looks. */
export function useColor(flags: { readonly color?: boolean }, io: Io): boolean {
  if (flags.color !== undefined) return flags.color;
  if (io.env["NO_COLOR"]) return false;
  const forced = io.env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0";
  return io.stdout.isTTY === true && io.env["TERM"] !== "dumb";
}
