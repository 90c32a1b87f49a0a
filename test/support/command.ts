/** Runs programs for the tests: without a shell, and with what they said when they failed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function run(command: string, args: readonly string[], { cwd, env = {} }: RunOptions): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    // the default of one megabyte cuts reports off
    maxBuffer: 256 * 1024 * 1024,
    env: { ...outerEnvironment(), ...env },
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** @throws with both streams when the program fails */
export function mustRun(command: string, args: readonly string[], options: RunOptions): string {
  const { status, stdout, stderr } = run(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} exited with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** npm is run by the Node.js that runs the tests: on Windows its command is a script that only a shell can start. */
export function npm(args: readonly string[], options: RunOptions): string {
  const prefix = path.dirname(process.execPath);
  const candidates = [
    process.env["npm_execpath"],
    path.join(prefix, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(prefix, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const cli = candidates.find((file) => file !== undefined && existsSync(file));
  if (cli === undefined) return mustRun("npm", args, options);
  return mustRun(process.execPath, [cli, ...args], options);
}

/** What npm and git tell the programs that they start is about this project, not about the one that a test makes. */
function outerEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_|GIT_|GONGWEN_|INIT_CWD$|VITEST|NODE_ENV$|FORCE_COLOR$)/i.test(name),
    ),
  );
}
