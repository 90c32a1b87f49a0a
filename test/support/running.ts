/** A command that goes on running, and what it has said so far. Every wait has an end. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const LONGEST_WAIT_MS = 15_000;

export class Running {
  stdout = "";
  stderr = "";
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;

  /** The leader of a group of processes of its own. */
  constructor(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
    const stdio = ["ignore", "pipe", "pipe"] as const;
    this.#child = spawn(command, args, { cwd, stdio: [...stdio], env: { ...process.env, ...env }, detached: true });
    this.#child.stdout?.on("data", (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.#child.stderr?.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve) => this.#child.on("close", resolve));
  }

  /** The built command. */
  static command(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Running {
    return new Running(process.execPath, [path.resolve("dist/cli.js"), ...args], cwd, env);
  }

  /** Waits until the condition holds. @throws with what was said when it never does */
  async until(condition: () => boolean, what: string): Promise<void> {
    const end = Date.now() + LONGEST_WAIT_MS;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`${what}: not seen\n${this.stdout}\n${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Its reader goes away. */
  closeStdout(): void {
    this.#child.stdout?.destroy();
  }

  kill(signal: NodeJS.Signals = "SIGKILL"): void {
    this.#child.kill(signal);
  }

  /** The whole group, as Ctrl-C does. */
  killGroup(signal: NodeJS.Signals): void {
    process.kill(-this.pid, signal);
  }
}
