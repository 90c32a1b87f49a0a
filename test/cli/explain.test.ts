/** `explain` for every rule, as the built command prints it. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.js";
import { configsOf } from "../../src/cli/before.js";
import { explain } from "../../src/cli/explain.js";
import { cliSpeaker } from "../../src/cli/words.js";
import { width } from "../../src/reporters/terminal/layout.js";
import type { Locale } from "../../src/text/locale.js";
import { run } from "../support/command.js";

const cli = path.resolve("dist/cli.js");
const cwd = process.cwd();

async function explained(id: string, locale: Locale): Promise<string> {
  let out = "";
  const stdout = { write: (text: string) => (out += text) };
  const io = { stdin: (async function* () {})(), stdout, stderr: stdout, env: {}, cwd };
  const configs = configsOf([], cwd);
  await explain(id, { io, locale, localeOrigin: "switch", speak: cliSpeaker(locale), configs });
  return out;
}

describe.each<Locale>(["zh", "en"])("explain in %s", (locale) => {
  it.each(rules.map(({ id }) => id))("%s fits in 80 columns and says how to switch it off", async (id) => {
    const out = await explained(id, locale);
    expect(out).toContain(`--rule ${id}:off`);
    // examples are the document's own lines
    const wide = out.split("\n").filter((line) => !line.startsWith("  | ") && width(line) > 82);
    expect(wide).toEqual([]);
  });
});

describe("explain", () => {
  it("names the options, the source, the layout and the other rules of the family", () => {
    const { status, stdout } = run(process.execPath, [cli, "explain", "page-margin"], { cwd });
    expect(status).toBe(0);
    for (const text of ["GB/T 9704", "--layout gbt9704", "同类规则：", "body-font", "会报"])
      expect(stdout).toContain(text);
    expect(run(process.execPath, [cli, "explain", "unfilled-placeholder"], { cwd }).stdout).toContain("选项.allow");
  });

  it("gives the nearest name for one that does not exist", () => {
    const { status, stderr } = run(process.execPath, [cli, "explain", "page-margins"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("是不是“page-margin”？");
  });
});
