#!/usr/bin/env node
import { main } from "./main.js";

// a reader that has seen enough (`| head`) closes the pipe: that is no error
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2), {
  // made when they are read: opening standard input takes 3 ms
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  get stderr() {
    return process.stderr;
  },
  env: process.env,
  cwd: process.cwd(),
});
