/** A command that goes on running, and what it has said so far. Every wait has an end. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const LONGEST_WAIT_MS = 15_000;

export class Running {
  stdout = "";
  stderr = "";
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(command: string, args: readonly string[], cwd: string) {
    this.#child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    this.#child.stdout?.on("data", (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.#child.stderr?.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve) => this.#child.on("close", resolve));
  }

  /** The built command. */
  static command(args: readonly string[], cwd: string): Running {
    return new Running(process.execPath, [path.resolve("dist/cli.js"), ...args], cwd);
  }

  /** Waits until the condition holds. @throws with what was said when it never does */
  async until(condition: () => boolean, what: string): Promise<void> {
    const end = Date.now() + LONGEST_WAIT_MS;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`${what}: not seen\n${this.stdout}\n${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  kill(signal: NodeJS.Signals = "SIGKILL"): void {
    this.#child.kill(signal);
  }
}
