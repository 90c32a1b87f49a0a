import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFileBounded } from "../../src/engine/read-file.js";
import {
  ConfigError,
  defineRule,
  lintBuffer,
  lintFile,
  type LintFileOptions,
  lintText,
  profiles,
  resolveConfig,
  rules,
  UsageError,
} from "../../src/index.js";

let folder = "";
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "公文 api-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shout = defineRule({
  id: "no-shouting",
  family: "residue",
  severity: "warning",
  name: { zh: "感叹号", en: "Exclamation mark" },
  summary: { zh: "感叹号。", en: "Exclamation marks." },
  why: { zh: "公文少用。", en: "Rare in official documents." },
  source: { tier: "practice", text: { zh: "通常。", en: "Usual." } },
  messages: { found: { zh: "有“{mark}”。", en: "There is “{mark}”." } },
  examples: { bad: ["好⟦！⟧"], good: ["好。"] },
  check({ document, report }) {
    document.blocks.forEach(({ text }, block) => {
      const start = text.indexOf("！");
      if (start !== -1) report({ message: "found", data: { mark: "！" }, range: { block, start, end: start + 1 } });
    });
  },
});

describe("the library", () => {
  it("gives the same for text, bytes and a file", async () => {
    const text = "一是学习。二是调研。二是整改。\n";
    const file = path.join(folder, "稿 件[1].txt");
    writeFileSync(file, text);
    const one = lintText(text, { fileName: "稿.txt" });
    expect(one).toMatchObject({ status: "checked", path: "稿.txt", findings: [{ rule: "duplicate-number" }] });
    expect(await lintBuffer(Buffer.from(text), { fileName: "稿.txt" })).toEqual(one);
    expect(await lintFile(file, { fileName: "稿.txt" })).toEqual(one);
  });

  it("takes severities, a language, a kind and rules of one's own", () => {
    expect(lintText("XX局。", { rules: { "unfilled-placeholder": "off" } }).findings).toEqual([]);
    expect(lintText("XX局。", { rules: { "unfilled-placeholder": "info" } }).findings[0]?.severity).toBe("info");
    expect(lintText("XX局。", { locale: "en" }).findings[0]?.message).toMatch(/Fill/);
    expect(lintText("好。", { profile: "report" })).toMatchObject({ profile: "report", profileConfidence: 1 });
    expect(lintText("好！", { extraRules: [shout] }).findings).toMatchObject([
      { rule: "no-shouting", message: "有“！”。" },
    ]);
    expect(lintText("好！", { extraRules: [shout], rules: { "no-shouting": "off" } }).findings).toEqual([]);
  });

  it("takes a configuration for a file, and what the call says before it", async () => {
    const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
    put("配置.yaml", "rules: { unfilled-placeholder: warning }\nterms: [的的湖]\nignore: [不查.txt]\nlocale: en");
    put("XX.txt", "赴的的湖，XX局。");
    const config = path.join(folder, "配置.yaml");
    const file = path.join(folder, "XX.txt");
    const found = async (options: LintFileOptions) =>
      (await lintFile(file, options)).findings.map(({ rule, severity }) => `${rule} ${severity}`);
    expect(await found({})).toContain("unfilled-placeholder error");
    expect(await found({ config })).toEqual(["unfilled-placeholder warning"]);
    expect(await found({ config, rules: { "unfilled-placeholder": "info" } })).toEqual(["unfilled-placeholder info"]);
    expect(await resolveConfig(file, config)).toMatchObject({ config, terms: ["的的湖"], ignored: null });
    put("gongwen-lint.yaml", "rules: { unfilled-placeholder: off }\nignore: 不查.txt");
    expect(await found({ config: true })).toEqual(await found({ rules: { "unfilled-placeholder": "off" } }));
    expect(await lintFile(path.join(folder, "不查.txt"), { config: true, locale: "en" })).toMatchObject({
      status: "skipped",
      error: { code: "ignored", message: `Left out by ${path.join(folder, "gongwen-lint.yaml")}.` },
    });
    put("gongwen-lint.yaml", "rule: {}");
    await expect(lintFile(file, { config: true })).rejects.toThrow(ConfigError);
    rmSync(path.join(folder, "gongwen-lint.yaml"));
  });

  it("refuses names that it does not know, and says the nearest", () => {
    expect(() => lintText("好", { profile: "reprot" })).toThrow(UsageError);
    expect(() => lintText("好", { profile: "reprot" })).toThrow("是不是“report”？");
    expect(() => lintText("好", { rules: { "no-shouting": "off" } })).toThrow("没有规则“no-shouting”");
    expect(rules.length).toBeGreaterThan(0);
    expect(profiles.length).toBeGreaterThan(0);
  });

  it.each([
    ["没有.txt", "file-not-found"],
    [".", "not-a-file"],
  ])("says of %s that it is %s, and throws nothing", async (name, code) => {
    expect(await lintFile(path.join(folder, name))).toMatchObject({
      status: "unreadable",
      error: { code },
      findings: [],
    });
  });
});

describe("options of rules", () => {
  const text = "示例市统计局工作总结\n各科室要推进推进。";
  const found = (ruleOptions?: Record<string, Record<string, unknown>>) =>
    lintText(text, { ruleOptions }).findings.map(({ rule }) => rule);

  it("change what a rule says", () => {
    expect(found()).toContain("repeated-word");
    expect(found({ "repeated-word": { allow: ["推进"] } })).not.toContain("repeated-word");
  });

  it.each([
    [{ "no-rule": {} }, "没有规则“no-rule”"],
    [{ "repeated-word": { allowed: [] } }, "没有选项“repeated-word.allowed”，是不是“allow”？"],
    [{ "repeated-word": { allow: "推进" } }, "选项“repeated-word.allow”应是一列文字"],
    [{ "extra-whitespace": { blankLines: 1 } }, "选项“extra-whitespace.blankLines”应是不小于 2 的整数"],
    [{ "missing-date": { form: "no" } }, "选项“missing-date.form”应是 true 或 false"],
  ])("that are wrong are said so: %j", (ruleOptions, message) => {
    expect(() => found(ruleOptions as Record<string, Record<string, unknown>>)).toThrow(message);
  });

  it("and so are severities and locales", () => {
    expect(() => lintText(text, { rules: { "repeated-word": "fatal" as "error" } })).toThrow("没有级别“fatal”");
    expect(() => lintText(text, { locale: "fr" as "en" })).toThrow("没有语言“fr”");
  });
});

describe("a file is read to the limit and no further", () => {
  it.each([
    [0, "ok"],
    [99, "ok"],
    [100, "ok"],
    [101, "too large"],
  ])("%i bytes of 100: %s", async (size, outcome) => {
    const file = path.join(folder, `${size}.bin`);
    writeFileSync(file, new Uint8Array(size).fill(7));
    const read = readFileBounded(file, 100);
    if (outcome === "ok") expect([...(await read)]).toEqual(Array.from({ length: size }, () => 7));
    else await expect(read).rejects.toMatchObject({ code: "file-too-large" });
  });

  it("puts a file of many chunks together", async () => {
    const bytes = Uint8Array.from({ length: 300_001 }, (_, index) => index % 251);
    writeFileSync(path.join(folder, "大.bin"), bytes);
    expect(Buffer.compare(await readFileBounded(path.join(folder, "大.bin"), 1_000_000), bytes)).toBe(0);
  });

  it.skipIf(process.platform !== "linux")("though it says that it has 0 bytes", async () => {
    await expect(readFileBounded("/proc/self/status", 100)).rejects.toMatchObject({ code: "file-too-large" });
  });
});
