import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** What the build and the tests put into the code: the version stands in package.json alone. */
export const define = { __VERSION__: JSON.stringify(version) };
