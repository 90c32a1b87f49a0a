#!/usr/bin/env node
import { main } from "./main.js";

const lost = new AbortController();
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (lost.signal.aborted) return;
  lost.abort(error);
  // a reader that has seen enough (`| head`) closes the pipe: that is no error; a disk that is full is one, whatever was found
  if (error.code !== "EPIPE") process.once("exit", () => void (process.exitCode = 2));
});
process.exitCode = await main(process.argv.slice(2), {
  // made when they are read: opening standard input takes 3 ms
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stdoutLost: lost.signal,
  get stderr() {
    // nobody is left to be told
    if (process.stderr.listenerCount("error") === 0) process.stderr.on("error", () => {});
    return process.stderr;
  },
  env: process.env,
  cwd: process.cwd(),
});
