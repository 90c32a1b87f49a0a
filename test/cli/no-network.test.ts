/** README: the tool never opens a network connection. What a process could open one with is made to tell. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../support/command.js";

const root = path.resolve(import.meta.dirname, "../..");
const cli = path.join(root, "dist", "cli.js");
let folder = "";
let env: Record<string, string> = {};

/** Loaded before all else in every process, workers too. */
const WATCH = `
const { appendFileSync } = require("node:fs");
const watch = (module, name, owner = require(module)) => {
  const original = owner[name];
  owner[name] = function (...given) {
    appendFileSync(process.env.WATCHED, module + "." + name + "\\n");
    return original.apply(this, given);
  };
};
watch("net.Socket", "connect", require("node:net").Socket.prototype);
watch("net.Server", "listen", require("node:net").Server.prototype);
watch("node:dgram", "createSocket");
watch("node:dns", "lookup");
watch("globalThis", "fetch", globalThis);
appendFileSync(process.env.WATCHED, "process\\n");
`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gongwen-network-"));
  const preload = path.join(folder, "watch.cjs");
  writeFileSync(preload, WATCH);
  env = { NODE_OPTIONS: `--require ${preload}`, WATCHED: path.join(folder, "watched.log") };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ["lint", ["samples", "test/fixtures/formats", "-o", "report.html", "-o", "report.sarif"]],
  ["scan", ["test/fixtures", "--near", "--zip", "-o", "archive.html", "--cache-dir", "cache", "--jobs", "2"]],
])("%s opens no connection", (command, args) => {
  writeFileSync(env["WATCHED"] ?? "", "");
  const here = args.map((arg) => (/^(?:samples|test)/.test(arg) ? path.join(root, arg) : arg));
  const { status, stderr } = run(process.execPath, [cli, command, ...here], { cwd: folder, env });
  expect(stderr).toBe("");
  expect(status).toBeLessThan(3);
  expect(
    new Set(
      readFileSync(env["WATCHED"] ?? "", "utf8")
        .trim()
        .split("\n"),
    ),
  ).toEqual(new Set(["process"]));
});

it("would be seen", () => {
  writeFileSync(env["WATCHED"] ?? "", "");
  run(process.execPath, ["-e", "require('node:net').connect(9, '127.0.0.1').on('error', () => {})"], {
    cwd: folder,
    env,
  });
  expect(readFileSync(env["WATCHED"] ?? "", "utf8")).toContain("net.Socket.connect");
});
