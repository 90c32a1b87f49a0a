/** Which configuration is in force for a file, and what follows from it. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { profiles, rules } from "../../rules/index.js";
import { Configs } from "../../src/config/configs.js";
import { ConfigError } from "../../src/config/problem.js";
import { folderOf, removeFolders } from "./support.js";

removeFolders();

const builtIn = { rules, profiles };

async function resolved(files: Readonly<Record<string, string>>, file: string, config?: string | null) {
  const cwd = folderOf(files);
  const named = typeof config === "string" ? path.join(cwd, config) : config;
  return new Configs({ builtIn, cwd, file: named }).forFile(path.join(cwd, file));
}

/** What is said of a wrong configuration, the folder left out. */
async function complaint(files: Readonly<Record<string, string>>, locale: "zh" | "en" = "zh", config?: string) {
  const cwd = folderOf(files);
  const configs = new Configs({ builtIn, cwd, file: config === undefined ? undefined : path.join(cwd, config) });
  try {
    await configs.forFile(path.join(cwd, "稿.txt"));
  } catch (error) {
    if (error instanceof ConfigError) return error.describe(locale).replaceAll(`${cwd}${path.sep}`, "");
    throw error;
  }
  return "";
}

describe("the configuration in force", () => {
  it("is none where there is none", async () => {
    expect(await resolved({}, "a/稿.txt")).toMatchObject({ profile: undefined, severities: {}, ignored: null });
  });

  it.each([
    ["gongwen-lint.yaml", "profile: report"],
    ["gongwen-lint.yml", "profile: report"],
    ["gongwen-lint.json", '{\n\t"profile": "report"\n}'],
    ["package.json", '{ "name": "x", "gongwenLint": { "profile": "report" } }'],
  ])("is found upward in %s", async (name, text) => {
    const found = await resolved({ [name]: text, "a/package.json": "{}" }, "a/b/稿.txt");
    expect(found.profile).toBe("report");
    expect(path.basename(found.config ?? "")).toBe(name);
  });

  it("is the nearest alone, unless it extends another", async () => {
    const files = { "gongwen-lint.yaml": "profile: report\nlayout: gbt9704", "a/gongwen-lint.yaml": "profile: plan" };
    expect(await resolved(files, "a/稿.txt")).toMatchObject({ profile: "plan", layout: undefined });
    const extending = { ...files, "a/gongwen-lint.yaml": "extends: ../gongwen-lint.yaml\nprofile: plan" };
    expect(await resolved(extending, "a/稿.txt")).toMatchObject({ profile: "plan", layout: "gbt9704" });
  });

  it("is the one that is named, its patterns relative to the folder of the call; or none", async () => {
    const files = {
      "gongwen-lint.yaml": "profile: report",
      "set/own.yaml": "overrides: [{ files: a, profile: plan }]",
    };
    expect((await resolved(files, "a/稿.txt", "set/own.yaml")).profile).toBe("plan");
    expect((await resolved(files, "b/稿.txt", "set/own.yaml")).profile).toBeUndefined();
    expect((await resolved(files, "a/稿.txt", null)).profile).toBeUndefined();
  });

  it("lays what extends over what is extended, packages and files, one after the other", async () => {
    const files = {
      "gongwen-lint.yaml": "extends: [gongwen-city, '@a/b/strict.yaml', ./own.yml]\nterms: [四]",
      "node_modules/gongwen-city/package.json": "{}",
      "node_modules/gongwen-city/gongwen-lint.yaml":
        "profile: plan\nterms: [一]\nrules: { repeated-word: off, extra-whitespace: { options: { blankLines: 7 } } }\noverrides: [{ files: 报告, layout: gbt9704 }]",
      "node_modules/@a/b/package.json": "{}",
      "node_modules/@a/b/strict.yaml": "rules: { repeated-word: error, extra-whitespace: warning }\nterms: [二]",
      "own.yml": "profile: report\nterms: [三]",
    };
    const found = await resolved(files, "报告/稿.txt");
    expect(found).toMatchObject({
      profile: "report",
      layout: "gbt9704",
      severities: { "repeated-word": "error", "extra-whitespace": "warning" },
      ruleOptions: { "extra-whitespace": { blankLines: 7 } },
      terms: ["一", "二", "三", "四"],
    });
    expect(found.entries.find(({ key }) => key[0] === "layout")?.origin).toMatchObject({ line: 4 });
  });

  it("takes overrides in order, and auto and off for none", async () => {
    const files = {
      "gongwen-lint.yaml": [
        "profile: report",
        "layout: gbt9704",
        "overrides:",
        "  - files: ['*.md', 旧稿]",
        "    layout: off",
        "    rules: { repeated-word: info }",
        "  - files: 旧稿/*.txt",
        "    profile: auto",
        "    rules: { repeated-word: { severity: warning, options: { allow: [多多] } } }",
      ].join("\n"),
    };
    expect(await resolved(files, "a.txt")).toMatchObject({ profile: "report", layout: "gbt9704", severities: {} });
    expect(await resolved(files, "x/a.md")).toMatchObject({ profile: "report", layout: undefined });
    expect(await resolved(files, "旧稿/a.txt")).toMatchObject({
      profile: undefined,
      layout: undefined,
      severities: { "repeated-word": "warning" },
      ruleOptions: { "repeated-word": { allow: ["多多"] } },
    });
  });

  it("gives what is allowed to the rule of blanks", async () => {
    const files = {
      "gongwen-lint.yaml":
        "allow:\n  - { text: XX型, reason: 型号 }\n  - { pattern: 'X[光线]', reason: 术语 }\nrules: { unfilled-placeholder: { options: { allow: [甲] } } }",
    };
    const found = await resolved(files, "a.txt");
    expect(found.ruleOptions).toEqual({
      "unfilled-placeholder": { allow: ["甲", "XX型"], allowPatterns: ["X[光线]"] },
    });
  });
});

describe("files that are left out", () => {
  const files = {
    "gongwen-lint.yaml": "ignore: [归档/, '*.bak.txt', '!归档/留.txt']",
    ".gongwenlintignore": "草稿\n*.md\n",
    "a/.gongwenlintignore": "!要.md\n",
  };
  it.each([
    ["稿.txt", false],
    ["归档/稿.txt", true],
    ["归档/留.txt", true],
    ["a/b.bak.txt", true],
    ["草稿/稿.txt", true],
    ["x/说明.md", true],
    ["a/要.md", false],
    ["a/不要.md", true],
  ])("%s: %s", async (file, ignored) => {
    expect((await resolved(files, file)).ignored !== null).toBe(ignored);
  });

  it("are said by which file", async () => {
    expect(path.basename((await resolved(files, "草稿/稿.txt")).ignored?.file ?? "")).toBe(".gongwenlintignore");
    expect((await resolved(files, "归档/稿.txt")).ignored).toMatchObject({ line: 1, column: 9 });
    expect((await resolved(files, "草稿/稿.txt", null)).ignored).toBeNull();
  });
});

describe("a wrong configuration", () => {
  it.each<[yaml: string, zh: string, en: string]>([
    [
      "profil: report",
      "gongwen-lint.yaml:1:1: 这里没有“profil”这一项，是不是“profile”？",
      "gongwen-lint.yaml:1:1: there is no key “profil” here; did you mean “profile”?",
    ],
    [
      "profile: reprot",
      "gongwen-lint.yaml:1:10: 没有文种“reprot”，是不是“report”？",
      "gongwen-lint.yaml:1:10: there is no profile “reprot”; did you mean “report”?",
    ],
    [
      "profile: 报告",
      "gongwen-lint.yaml:1:10: 没有文种“报告”，是不是“report”？",
      "gongwen-lint.yaml:1:10: there is no profile “报告”; did you mean “report”?",
    ],
    [
      "rules:\n  空白没有填写: off",
      "gongwen-lint.yaml:2:3: 没有规则“空白没有填写”，是不是“unfilled-placeholder”？",
      "gongwen-lint.yaml:2:3: there is no rule “空白没有填写”; did you mean “unfilled-placeholder”?",
    ],
    [
      "rules:\n  repeated-word: no",
      "gongwen-lint.yaml:2:18: rules.repeated-word 的值不对，应是 off、info、warning、error、若干“键: 值”。",
      "gongwen-lint.yaml:2:18: wrong value of rules.repeated-word: it takes off, info, warning, error, keys with values.",
    ],
    [
      "# 注释\nrules:\n  repeated-wrod: off",
      "gongwen-lint.yaml:3:3: 没有规则“repeated-wrod”，是不是“repeated-word”？",
      "gongwen-lint.yaml:3:3: there is no rule “repeated-wrod”; did you mean “repeated-word”?",
    ],
    [
      "rules:\n  repeated-word: warn",
      "gongwen-lint.yaml:2:18: rules.repeated-word 的值不对，应是 off、info、warning、error、若干“键: 值”，是不是“warning”？",
      "gongwen-lint.yaml:2:18: wrong value of rules.repeated-word: it takes off, info, warning, error, keys with values; did you mean “warning”?",
    ],
    [
      "rules:\n  repeated-word: { severty: off }",
      "gongwen-lint.yaml:2:20: 这里没有“severty”这一项，是不是“severity”？",
      "gongwen-lint.yaml:2:20: there is no key “severty” here; did you mean “severity”?",
    ],
    [
      "rules:\n  extra-whitespace:\n    options: { blankLine: 3 }",
      "gongwen-lint.yaml:3:16: 规则 extra-whitespace 没有选项“blankLine”，是不是“blankLines”？",
      "gongwen-lint.yaml:3:16: the rule extra-whitespace has no option “blankLine”; did you mean “blankLines”?",
    ],
    [
      "rules:\n  extra-whitespace:\n    options: { blankLines: 多 }",
      "gongwen-lint.yaml:3:28: 规则 extra-whitespace 的选项 blankLines 应是不小于 2 的整数。",
      "gongwen-lint.yaml:3:28: the option blankLines of extra-whitespace takes a whole number, 2 or more.",
    ],
    [
      "layout: gb9704",
      "gongwen-lint.yaml:1:9: layout 的值不对，应是 gbt9704、off，是不是“gbt9704”？",
      "gongwen-lint.yaml:1:9: wrong value of layout: it takes gbt9704, off; did you mean “gbt9704”?",
    ],
    [
      "maxWarnings: -1",
      "gongwen-lint.yaml:1:14: maxWarnings 的值不对，应是不小于 0 的数。",
      "gongwen-lint.yaml:1:14: wrong value of maxWarnings: it takes a number >=0.",
    ],
    [
      "terms: 区块链",
      "gongwen-lint.yaml:1:8: terms 的值不对，应是一列值。",
      "gongwen-lint.yaml:1:8: wrong value of terms: it takes a list.",
    ],
    ["allow:\n  - text: XX型", "gongwen-lint.yaml:2:5: 缺少“reason”。", "gongwen-lint.yaml:2:5: “reason” is missing."],
    [
      "allow:\n  - reason: 型号",
      "gongwen-lint.yaml:2:5: allow 的值不对，应是 text 和 pattern 中的一个。",
      "gongwen-lint.yaml:2:5: wrong value of allow: it takes either text or pattern.",
    ],
    [
      "allow:\n  - { pattern: '(X+)+Y', reason: 型号 }",
      "gongwen-lint.yaml:2:16: “(X+)+Y”不能用作模式：可能匹配的方式太多（如重复里套重复），会很慢。请写得更具体。",
      "gongwen-lint.yaml:2:16: “(X+)+Y” cannot be used as a pattern: it can match in too many ways (repetitions inside repetitions) and would be slow; make it more specific.",
    ],
    ["overrides:\n  - rules: {}", "gongwen-lint.yaml:2:5: 缺少“files”。", "gongwen-lint.yaml:2:5: “files” is missing."],
    [
      "overrides:\n  - files: a\n    rules: { no-such: off }\n  - files: b\n    profile: x",
      "gongwen-lint.yaml:3:14: 没有规则“no-such”。\ngongwen-lint.yaml:5:14: 没有文种“x”。",
      "gongwen-lint.yaml:3:14: there is no rule “no-such”.\ngongwen-lint.yaml:5:14: there is no profile “x”.",
    ],
    [
      "extends: ./没有.yaml",
      "gongwen-lint.yaml:1:10: 找不到 extends 的“./没有.yaml”。",
      "gongwen-lint.yaml:1:10: “./没有.yaml” of extends was not found.",
    ],
    [
      "extends:\n  - no-such-package",
      "gongwen-lint.yaml:2:5: 找不到 extends 的“no-such-package”。",
      "gongwen-lint.yaml:2:5: “no-such-package” of extends was not found.",
    ],
    [
      "rules: [",
      "gongwen-lint.yaml:1:9: 写法有误：Flow sequence in block collection must be sufficiently indented and end with a ]。",
      "gongwen-lint.yaml:1:9: wrong syntax: Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
    [
      "profile: report\nprofile: plan",
      "gongwen-lint.yaml:2:1: 写法有误：Map keys must be unique。",
      "gongwen-lint.yaml:2:1: wrong syntax: Map keys must be unique.",
    ],
    [
      "- report",
      "gongwen-lint.yaml:1:1: 配置的值不对，应是若干“键: 值”。",
      "gongwen-lint.yaml:1:1: wrong value of the configuration: it takes keys with values.",
    ],
  ])("%j", async (yaml, zh, en) => {
    expect(await complaint({ "gongwen-lint.yaml": yaml })).toBe(zh);
    expect(await complaint({ "gongwen-lint.yaml": yaml }, "en")).toBe(en);
  });

  it("says the place in package.json and in JSON", async () => {
    expect(await complaint({ "package.json": '{\n  "gongwenLint": {\n    "rules": { "x": "off" }\n  }\n}' })).toBe(
      "package.json:3:16: 没有规则“x”。",
    );
    expect(await complaint({ "package.json": '{ "description": "of \\"gongwenLint\\"" }' })).toBe("");
    expect(await complaint({ "gongwen-lint.json": '{\n\t"locale": "fr"\n}' })).toMatch(
      /^gongwen-lint\.json:2:12: locale 的值不对，应是 zh、en。$/,
    );
  });

  it("says which file of those that are extended, and in what circle", async () => {
    expect(await complaint({ "gongwen-lint.yaml": "extends: ./b.yaml", "b.yaml": "\nx: 1" })).toBe(
      "b.yaml:2:1: 这里没有“x”这一项。",
    );
    expect(
      await complaint({ "gongwen-lint.yaml": "extends: ./b.yaml", "b.yaml": "extends: ./gongwen-lint.yaml" }),
    ).toBe("b.yaml:1:10: extends 绕回了自己：gongwen-lint.yaml → b.yaml → gongwen-lint.yaml。");
  });

  it("is one that is named and not there", async () => {
    expect(await complaint({}, "zh", "无.yaml")).toBe("无.yaml: 没有这个配置文件。");
  });

  it("does not grow without end by aliases", async () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefg".split("").map((name, index) => {
        const previous = "abcdef"[index];
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${previous}`).join(",")}]`;
      }),
    ].join("\n");
    expect(await complaint({ "gongwen-lint.yaml": bomb })).toContain("写法有误");
  });
});
