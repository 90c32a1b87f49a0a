/** Configuration as the built command reads it, in real folders. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { BRIEF, folderOf, removeFolders } from "../config/support.js";
import { run } from "../support/command.js";

removeFolders();

const cli = path.resolve("dist/cli.js");
const BLANK = "XX局召开会议。\n";

function call(cwd: string, ...args: string[]) {
  return run(process.execPath, [cli, ...args], { cwd });
}

interface Reported {
  readonly files: readonly { readonly path: string; readonly profile: string; readonly findings: readonly Found[] }[];
  readonly summary: { readonly warnings: number };
}
interface Found {
  readonly rule: string;
  readonly severity: string;
}

/** `path rule:severity …` of each file. */
function found(cwd: string, ...args: string[]): string[] {
  const { stdout, stderr } = call(cwd, ...args, "--format", "json");
  if (stdout === "") return [stderr];
  return (JSON.parse(stdout) as Reported).files.map(({ path: name, findings }) =>
    [name, ...findings.map(({ rule, severity }) => `${rule}:${severity}`)].join(" "),
  );
}

describe("a configuration", () => {
  it("holds for the files below it; nested ones stand for themselves", () => {
    const cwd = folderOf({
      "gongwen-lint.yaml":
        "rules: { unfilled-placeholder: warning }\nignore: 归档\noverrides: [{ files: '*.md', rules: { unfilled-placeholder: off } }]",
      "a.txt": BLANK,
      "b.md": BLANK,
      "归档/旧.txt": BLANK,
      ".gongwenlintignore": "*.bak.txt\n",
      "c.bak.txt": BLANK,
      "子/package.json": '{ "gongwenLint": { "rules": { "unfilled-placeholder": "info" } } }',
      "子/d.txt": BLANK,
    });
    expect(found(cwd, ".")).toEqual([
      "子/d.txt unfilled-placeholder:info",
      "a.txt unfilled-placeholder:warning",
      "b.md",
    ]);
    expect(call(cwd, ".").status).toBe(0);
    expect(found(cwd, "a.txt", "--no-config")).toEqual(["a.txt unfilled-placeholder:error"]);
    expect(found(cwd, "a.txt", "--config", "子/package.json")).toEqual(["a.txt unfilled-placeholder:info"]);
    expect(found(cwd, "归档/旧.txt", "--no-config")).toEqual(["归档/旧.txt unfilled-placeholder:error"]);
  });

  it("of a folder names its own rules and kinds in the reports of a run that began without them", () => {
    const cwd = folderOf({
      "a.txt": BLANK,
      "子/gongwen-lint.yaml": "ownRules: ./own\nprofile: brief",
      "子/own/wording/no-old-name.yaml":
        "kind: substitution\nseverity: warning\nname: 旧机构名\nwhy: 已经改名\nwords: { 老干局: 老干部局 }\nexamples: { bad: [去⟦老干局⟧] }",
      "子/own/profiles/brief.yaml": BRIEF,
      "子/d.txt": "请送老干局。\n",
    });
    expect(call(cwd, ".").stdout).toContain("按“简报”检查");
    for (const format of ["terminal", "csv", "github", "markdown", "html"])
      expect(call(cwd, ".", "--format", format).stdout, format).toContain("旧机构名");
  });

  it("says which named files it leaves out", () => {
    const cwd = folderOf({ "gongwen-lint.yaml": "ignore: [归档/]", "归档/旧.txt": BLANK });
    expect(call(cwd, "归档/旧.txt")).toMatchObject({ status: 0, stderr: "按 gongwen-lint.yaml 不检查：归档/旧.txt\n" });
    expect(call(cwd, "归档/旧.txt", "--locale", "en").stderr).toBe("Left out by gongwen-lint.yaml: 归档/旧.txt\n");
  });

  it("that is wrong gives 2, in the language of the call, and nothing is checked", () => {
    const cwd = folderOf({ "gongwen-lint.yaml": "profile: report\nrule: {}\n", "a.txt": BLANK });
    const file = path.join(cwd, "gongwen-lint.yaml");
    expect(call(cwd, "a.txt")).toEqual({
      status: 2,
      stdout: "",
      stderr: `${file}:2:1: 这里没有“rule”这一项，是不是“rules”？\n`,
    });
    expect(call(cwd, "a.txt", "--locale", "en").stderr).toBe(
      `${file}:2:1: there is no key “rule” here; did you mean “rules”?\n`,
    );
    expect(call(cwd, "--help").status).toBe(0);
    expect(call(cwd, "a.txt", "--config", "无.yaml").stderr).toContain("没有这个配置文件");
  });

  it("of a package, a plug-in, own rules and an own kind work together", () => {
    const cwd = folderOf({
      "gongwen-lint.yaml": [
        "extends: gongwen-lint-config-city",
        "plugins: [gongwen-shout]",
        "ownRules: ./自编",
        "profile: brief",
        "terms: [的的喀喀湖]",
        "allow: [{ text: XX计划, reason: 计划的名称 }]",
      ].join("\n"),
      "node_modules/gongwen-lint-config-city/package.json": "{}",
      "node_modules/gongwen-lint-config-city/gongwen-lint.yaml": "rules: { missing-title: off, missing-date: info }",
      "node_modules/gongwen-shout/package.json": '{ "type": "module" }',
      "node_modules/gongwen-shout/index.js": `const t = { zh: "感叹号", en: "exclamation mark" };
        export const rules = [{ id: "no-shouting", family: "punctuation", severity: "warning", name: t, summary: t, why: t,
          source: { tier: "practice", text: t }, messages: { found: t }, examples: { bad: ["好⟦！⟧"], good: ["好。"] },
          check({ document, report }) {
            for (const { text, index } of document.blocks) {
              const start = text.indexOf("！");
              if (start !== -1) report({ message: "found", data: {}, range: { block: index, start, end: start + 1 } });
            }
          } }];`,
      "自编/wording/right-names.yaml":
        "kind: substitution\nseverity: error\nname: 单位名称\nwhy: 用规范名称\nwords: { 老干局: 老干部局 }\nexamples: { bad: [⟦老干局⟧发文] }",
      "自编/profiles/brief.yaml":
        "id: brief\nname: 简报\nsource: 惯例\ntitle: 简报$\nrank: 1\nsalutation: { expect: optional, tier: practice, pattern: ： }\nclosing: { expect: optional, tier: practice, pattern: 特此, example: 特此。 }\nsignature: { expect: optional, tier: practice }\ndate: { expect: optional, tier: practice }\nsections: [{ id: work, name: 工作, expect: required, heading: 工作 }]",
      "a.txt": "防汛简报\n老干局组织赴的的喀喀湖考察，讨论XX计划！\n",
    });
    const [first] = found(cwd, "a.txt");
    expect(first?.split(" ").slice(1).toSorted()).toEqual([
      "missing-section:error",
      "no-shouting:warning",
      "right-names:error",
    ]);
    const { stdout } = call(cwd, "a.txt");
    expect(stdout).toContain("简报");
    expect(stdout).toContain("单位名称 right-names");
    expect(stdout).toContain("“老干局”应写作“老干部局”");
    expect(call(cwd, "explain", "right-names").stdout).toContain("⟦老干局⟧发文");
    expect(call(cwd, "rules").stdout).toContain("no-shouting");
    expect(call(cwd, "config", "--check").stdout).toContain("自编规则和插件规则 2 条、文种 1 个，例子全部通过");
    expect(found(cwd, "a.txt", "--only", "no-shouting")).toEqual(["a.txt no-shouting:warning"]);
    expect(call(path.join(cwd, "自编"), "../a.txt").status).toBe(1);
  });

  it.each(["docs/configuration.md", "docs/configuration.zh-CN.md"])("takes the plug-in that %s shows", (guide) => {
    const [, code = ""] = /^```js\n(\/\/ node_modules[^]*?)^```/m.exec(readFileSync(guide, "utf8")) ?? [];
    const cwd = folderOf({
      "gongwen-lint.yaml": "plugins: [gongwen-lint-plugin-ours]",
      "node_modules/gongwen-lint-plugin-ours/package.json": '{ "type": "module", "exports": "./index.js" }',
      "node_modules/gongwen-lint-plugin-ours/index.js": code,
      "a.txt": "抓好落实！\n",
    });
    symlinkSync(path.resolve("."), path.join(cwd, "node_modules/gongwen-lint"), "junction");
    expect(found(cwd, "a.txt", "--only", "no-shouting")).toEqual(["a.txt no-shouting:warning"]);
    expect(call(cwd, "config", "--check")).toMatchObject({ status: 0, stderr: "" });
  });

  it("is checked with the examples of its rules", () => {
    const cwd = folderOf({
      "gongwen-lint.yaml": "ownRules: ./own",
      "own/wording/x.yaml":
        "kind: existence\nseverity: error\nname: 甲\nwhy: 乙\nwords: [丙]\nexamples: { bad: [⟦丁⟧], good: [丙] }",
    });
    const { status, stderr } = call(cwd, "config", "--check", "--locale", "en");
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(2);
    expect(stderr).toContain("an example does not hold: x");
  });

  it("does not run code that comes with documents", () => {
    const cwd = folderOf({
      "收件/gongwen-lint.yaml": "plugins: [evil]",
      "收件/node_modules/evil/package.json": "{}",
      "收件/node_modules/evil/index.js": "require('node:fs').writeFileSync(__dirname + '/../../../ran', '')",
      "收件/a.txt": BLANK,
    });
    const { status, stderr } = call(cwd, "收件");
    expect(status).toBe(2);
    expect(stderr).toContain("没有找到插件“evil”");
    expect(() => readFileSync(path.join(cwd, "ran"))).toThrow("ENOENT");
  });
});

describe("switches", () => {
  const files = {
    "gongwen-lint.yaml":
      "profile: plan\nfailOn: warning\nmaxWarnings: 0\nrules: { unfilled-placeholder: warning, repeated-word: off }",
    "a.txt": "XX局要推进推进工作。\n",
  };
  it.each<[status: number, findings: string, ...args: string[]]>([
    [1, "unfilled-placeholder:warning"],
    [1, "unfilled-placeholder:error", "--rule", "unfilled-placeholder:error"],
    [1, "unfilled-placeholder:warning", "--fail-on", "error"],
    [0, "unfilled-placeholder:warning", "--fail-on", "error", "--max-warnings", "1"],
    [1, "", "--quiet"],
    [1, "repeated-word:warning", "--only", "repeated-word"],
    [1, "unfilled-placeholder:warning repeated-word:warning", "--only", "repeated-word, unfilled-placeholder"],
    [1, "unfilled-placeholder:warning repeated-word:info", "--rule", "repeated-word:info"],
    [0, "", "--skip", "unfilled-placeholder"],
    [1, "unfilled-placeholder:error repeated-word:warning", "--no-config"],
  ])("%i, %j: %s %s %s %s", (status, findings, ...args) => {
    const cwd = folderOf(files);
    // what the kind of document lacks is no matter here
    const rest = args.includes("--only")
      ? []
      : ["--skip", "missing-title,missing-section,missing-date,missing-signature,missing-recipient"];
    expect(found(cwd, "a.txt", ...rest, ...args)).toEqual([["a.txt", findings].join(" ").trim()]);
    expect(call(cwd, "a.txt", ...rest, ...args).status).toBe(status);
  });

  it("say why the exit code is not that of the report", () => {
    const cwd = folderOf(files);
    const said = (...args: string[]) => {
      const { status, stderr } = call(cwd, "a.txt", "--only", "unfilled-placeholder", ...args);
      return [status, stderr];
    };
    const tooMany = "提醒共 1 处，超过允许的 0 处（maxWarnings），因此退出码不是 0。\n";
    expect(said("--fail-on", "error")).toEqual([1, tooMany]);
    const hidden = "Some files did not pass for findings that --quiet leaves out; they are shown without it.\n";
    expect(said("--max-warnings", "1", "--quiet", "--locale", "en")).toEqual([1, hidden]);
    expect(said("--max-warnings", "1")).toEqual([1, ""]);
    expect(said("--max-warnings", "1", "--fail-on", "error", "--quiet")).toEqual([0, ""]);
  });

  it.each<[complaint: string, ...args: string[]]>([
    ["没有规则“repeated-wrod”，是不是“repeated-word”？", "--only", "repeated-wrod"],
    ["没有规则“x”。", "--skip", "x"],
    ["--max-warnings 应是不小于 0 的整数，不能是“多”。", "--max-warnings", "多"],
    ["--fail-on 只能是", "--fail-on", "x"],
  ])("%s", (complaint, ...args) => {
    const { status, stderr } = call(folderOf(files), "a.txt", ...args);
    expect([status, stderr.startsWith(complaint)]).toEqual([2, true]);
  });

  it("say the language before the environment, the configuration after it", () => {
    const cwd = folderOf({ "gongwen-lint.yaml": "locale: en", "a.txt": BLANK });
    const say = (env: Record<string, string>, ...args: string[]) =>
      run(process.execPath, [cli, "a.txt", ...args], { cwd, env }).stdout;
    expect(say({})).toContain("Not ready");
    expect(say({ GONGWEN_LINT_LOCALE: "zh" })).toContain("不能提交");
    expect(say({ GONGWEN_LINT_LOCALE: "zh" }, "--locale", "en")).toContain("Not ready");
    expect(say({}, "--no-config")).toContain("不能提交");
  });
});

describe("init", () => {
  const schema = JSON.parse(readFileSync("schema/config.schema.json", "utf8")) as object;
  const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  it.each(["zh", "en"])("writes a configuration that works, in %s, and with every example taken in", (locale) => {
    const cwd = folderOf({ "a.txt": "好。\n" });
    const file = path.join(cwd, "gongwen-lint.yaml");
    expect(call(cwd, "init", "--locale", locale)).toMatchObject({ status: 0, stderr: "" });
    expect(call(cwd, "a.txt", "--locale", locale).status).toBe(0);
    const text = readFileSync(file, "utf8");
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/gongwen-lint\/schema\/config\.schema\.json\n/,
    );
    const all = text.replace(/^#(?! \S)/gm, "");
    expect(isValid(parse(all)), JSON.stringify(isValid.errors)).toBe(true);
    writeFileSync(file, all);
    writeFileSync(path.join(cwd, "common.yaml"), "");
    for (const name of ["gongwen-lint-config-ours", "gongwen-lint-plugin-ours"]) {
      mkdirSync(path.join(cwd, "node_modules", name), { recursive: true });
      writeFileSync(path.join(cwd, "node_modules", name, "package.json"), "{}");
      writeFileSync(path.join(cwd, "node_modules", name, "gongwen-lint.yaml"), "");
    }
    mkdirSync(path.join(cwd, "gongwen-rules"));
    const plugin = path.join(cwd, "node_modules/gongwen-lint-plugin-ours/index.js");
    writeFileSync(plugin, `exports.rules = []; exports.profiles = [${JSON.stringify(brief)}]`);
    expect(call(cwd, "config", "a.txt", "--locale", locale)).toMatchObject({ status: 0, stderr: "" });
  });

  const either = { expect: "optional", tier: "practice" };
  const brief = {
    id: "brief",
    name: "简报",
    source: "惯例",
    title: "简报$",
    rank: 1,
    salutation: { ...either, pattern: "：" },
    closing: { ...either, pattern: "特此", example: "特此。" },
    signature: either,
    date: either,
    sections: [],
  };

  it.each(["gongwen-lint.yaml", "gongwen-lint.json"])("does not write where there is %s", (name) => {
    const cwd = folderOf({ [name]: "{}" });
    expect(call(cwd, "init")).toMatchObject({ status: 2, stderr: `这里已经有配置：${name}，没有改动。\n` });
    expect(readFileSync(path.join(cwd, name), "utf8")).toBe("{}");
  });
});

describe("config", () => {
  const files = {
    "gongwen-lint.yaml": [
      "profile: report",
      "rules:",
      "  extra-whitespace: { severity: off, options: { blankLines: 7 } }",
      "allow: [{ text: XX型, reason: 型号 }]",
      "overrides:",
      "  - files: '*.md'",
      "    profile: plan",
      "ignore: [旧.txt]",
    ].join("\n"),
  };

  it("prints what is in force, as YAML that says where it came from", () => {
    const cwd = folderOf(files);
    const { status, stdout } = call(cwd, "config", "b.md", "--rule", "repeated-word:error");
    expect(status).toBe(0);
    expect(stdout).toContain(
      "# 对 b.md 生效的配置\n# 配置文件 gongwen-lint.yaml\nprofile: plan  # gongwen-lint.yaml:7:14\nlayout: off  # 默认\n",
    );
    expect(stdout).toContain(
      "  extra-whitespace:\n    severity: off  # gongwen-lint.yaml:3:33\n    options:\n      blankLines: 7  # gongwen-lint.yaml:3:61\n",
    );
    expect(stdout).toContain("  repeated-word:\n    severity: error  # 命令行\n");
    expect(stdout).toContain('allow:\n  - {"text":"XX型","reason":"型号"}  # gongwen-lint.yaml:4:9\n');
    expect(parse(stdout)).toMatchObject({
      profile: "plan",
      layout: "off",
      rules: { "page-number": { severity: "off" } },
      failOn: "error",
    });
    expect(call(cwd, "config", "旧.txt").stdout).toContain("# 不检查：被 gongwen-lint.yaml 排除");
    expect(call(cwd, "config", "b.md", "--no-config", "--locale", "en").stdout).toContain(
      "# no configuration\nprofile: auto  # default\n",
    );
  });

  it("prints it as JSON", () => {
    const cwd = folderOf(files);
    const { values, ...rest } = JSON.parse(call(cwd, "config", "a.txt", "--format", "json").stdout) as {
      readonly values: readonly { readonly key: string; readonly value: unknown; readonly origin: unknown }[];
    };
    const config = path.join(cwd, "gongwen-lint.yaml");
    expect(rest).toEqual({ file: "a.txt", config, ignored: null });
    expect(values.find(({ key }) => key === "profile")).toEqual({
      key: "profile",
      value: "report",
      origin: { file: config, line: 1, column: 10 },
    });
    expect(values.find(({ key }) => key === "rules.repeated-word.severity")?.origin).toBe("default");
    expect(call(cwd, "config", "--format", "xml").status).toBe(2);
  });
});
