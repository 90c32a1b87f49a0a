import path from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../support/command.js";

const cli = path.resolve("dist/cli.js");
const doctor = (args: readonly string[] = [], env: Record<string, string> = {}) =>
  run(process.execPath, [cli, "doctor", ...args], { cwd: process.cwd(), env });

interface Report {
  readonly ready: boolean;
  readonly facts: readonly { readonly id: string; readonly status: string; readonly value: string }[];
}
const factsOf = (stdout: string) =>
  Object.fromEntries((JSON.parse(stdout) as Report).facts.map(({ id, ...fact }) => [id, fact]));

describe("doctor", () => {
  it("says in both languages what it found, in 80 columns", () => {
    const { status, stdout, stderr } = doctor();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`✓ Node.js：${process.version}`);
    expect(stdout).toContain("✓ 文字编码 gb18030：gb18030");
    expect(stdout).toMatch(/能读的格式：docx[^✓]* wps /);
    expect(stdout).toMatch(/分词：(?:nodejieba|intl)/);
    expect(doctor(["--locale", "en"]).stdout).toContain("✓ Encoding big5: big5");
  });

  it("gives the same to programs", () => {
    const { status, stdout } = doctor(["--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, ready: true });
    expect(factsOf(stdout)).toMatchObject({ "encoding.gb18030": { status: "ok" }, formats: { status: "ok" } });
  });

  it("says why a segmenter runs", () => {
    const { stdout } = doctor(["-f", "json"], { GONGWEN_LINT_SEGMENTER: "intl" });
    expect(factsOf(stdout)["segmenter"]).toMatchObject({
      status: "notice",
      value: expect.stringMatching(/^intl \(switched-off, \d+ ms\)$/),
    });
  });

  it("needs no git", () => {
    const { status, stdout } = doctor(["-f", "json"], { PATH: "" });
    expect(status).toBe(0);
    expect(factsOf(stdout)["git"]).toMatchObject({ status: "notice", value: "none" });
  });

  it("knows two formats", () => {
    expect(doctor(["-f", "sarif"])).toMatchObject({ status: 2, stderr: expect.stringContaining("terminal、json") });
  });
});
