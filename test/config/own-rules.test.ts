/** Rules and kinds of documents of one's own, and plug-ins. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { profiles, rules } from "../../rules/index.js";
import { patternOf } from "../../src/analysis/profile.js";
import { profileOfData } from "../../src/config/own-rules.js";
import type { ProfileData } from "../../src/config/own-schema.js";
import { Configs } from "../../src/config/configs.js";
import { ConfigError } from "../../src/config/problem.js";
import { ruleOfData } from "../../src/rule/data-rule.js";
import { testRule } from "../../src/testing/rule-tester.js";
import { BRIEF as PROFILE, folderOf, removeFolders } from "./support.js";

removeFolders();

const builtIn = { rules, profiles };
const text = (words: string) => ({ zh: words, en: words });
const COMMON = {
  family: "wording",
  severity: "warning",
  name: text("简称"),
  summary: text("简称"),
  why: text("外单位看不懂"),
  source: { tier: "practice", text: text("本单位的要求") },
} as const;

testRule(
  { describe, it },
  ruleOfData({
    ...COMMON,
    id: "no-nickname",
    kind: "existence",
    words: ["市局办", "区里"],
    patterns: ["\\d{1,3}号文"],
    except: ["市局办公室", "社区里"],
    examples: { bad: ["请报⟦市局办⟧。", "按⟦12号文⟧执行。"], good: ["请报市局办公室。"] },
  }),
  {
    valid: ["社区里的事", "市局"],
    invalid: ["⟦市局办⟧、市局办公室、⟦区里⟧", { text: "去⟦区里⟧", message: "不应写“区里”" }],
  },
);

testRule(
  { describe, it },
  ruleOfData({
    ...COMMON,
    id: "right-names",
    kind: "substitution",
    words: { 老干局: "老干部局", 老干: "老干部" },
    message: text("写{suggestion}，不写{text}"),
    except: ["老干部"],
    examples: { bad: ["⟦老干局⟧发文"], good: ["老干部局发文"] },
  }),
  { valid: ["老干部"], invalid: [{ text: "⟦老干局⟧、⟦老干⟧处", message: "，不写老干" }] },
);

const RULE = `kind: substitution
severity: warning
name: 单位名称
why: 发文要用规范名称
words: { 老干局: 老干部局 }
examples:
  bad: [⟦老干局⟧发文]
  good: [老干部局发文]
`;
const PLUGIN = `const t = { zh: "感叹号", en: "exclamation mark" };
export const rules = [{ id: "no-shouting", family: "wording", severity: "info", name: t, summary: t, why: t,
  source: { tier: "practice", text: t }, messages: { found: t }, examples: { bad: ["好⟦！⟧"], good: ["好。"] },
  check({ document, report }) {
    for (const { text, index } of document.blocks) {
      const start = text.indexOf("！");
      if (start !== -1) report({ message: "found", data: {}, range: { block: index, start, end: start + 1 } });
    }
  } }];
`;

async function knowledge(
  files: Readonly<Record<string, string>>,
  { cwd = ".", config = undefined as string | undefined } = {},
) {
  const folder = folderOf(files);
  const file = config === undefined ? undefined : path.join(folder, config);
  try {
    const found = await new Configs({ builtIn, cwd: path.join(folder, cwd), file }).forFile(
      path.join(folder, "稿/稿.txt"),
    );
    return {
      rules: found.rules.slice(rules.length).map(({ id, family }) => `${family}/${id}`),
      profiles: found.profiles.slice(profiles.length).map(({ id }) => id),
      severities: found.severities,
      profile: found.profile,
    };
  } catch (error) {
    if (error instanceof ConfigError)
      return error.describe("zh").replaceAll(`${folder}${path.sep}`, "").replaceAll(folder, "…");
    throw error;
  }
}

describe("an own folder", () => {
  it("adds rules and kinds, which the configuration can name", async () => {
    expect(
      await knowledge({
        "gongwen-lint.yaml": "ownRules: ./own\nprofile: brief\nrules: { right-names: error }",
        "own/wording/right-names.yaml": RULE,
        "own/profiles/brief.yml": PROFILE,
        "own/README.md": "# 说明",
      }),
    ).toEqual({
      rules: ["wording/right-names"],
      profiles: ["brief"],
      severities: { "right-names": "error" },
      profile: "brief",
    });
  });

  it("counts once when two files of a configuration name it", async () => {
    expect(
      await knowledge({
        "gongwen-lint.yaml": "extends: ./base.yaml\nownRules: [./own]",
        "base.yaml": "ownRules: own",
        "own/wording/right-names.yaml": RULE,
      }),
    ).toMatchObject({ rules: ["wording/right-names"] });
  });

  it.each<[file: string, content: string, complaint: string]>([
    ["own/wording/x.yaml", RULE.replace("why", "wy"), "own/wording/x.yaml:4:1: 这里没有“wy”这一项，是不是“why”？"],
    [
      "own/wording/x.yaml",
      RULE.replace("substitution", "substitute"),
      "own/wording/x.yaml:1:7: kind 的值不对，应是 existence、substitution，是不是“substitution”？",
    ],
    [
      "own/wording/x.yaml",
      RULE.replace("warning", "warn"),
      "own/wording/x.yaml:2:11: severity 的值不对，应是 error、warning、info，是不是“warning”？",
    ],
    ["own/wording/x.yaml", RULE.replace(/words.*/, "words: [老干局]"), "own/wording/x.yaml:5:8: words 的值不对"],
    ["own/wording/X1.yaml", RULE, "own/wording/X1.yaml: “X1”不能作名字"],
    ["own/words/x.yaml", RULE, "own/words/x.yaml: 规则要放在类别文件夹里"],
    ["own/x.yaml", RULE, "own/x.yaml: 规则要放在类别文件夹里"],
    ["own/wording/repeated-word.yaml", RULE, "gongwen-lint.yaml:1:11: 已经有名为“repeated-word”的规则。"],
    [
      "own/wording/x.yaml",
      RULE.replace("substitution", "existence").replace(/words.*/, "patterns: ['(a+)+b']"),
      "own/wording/x.yaml:5:11: “(a+)+b”不能用作模式",
    ],
    ["own/profiles/x.yaml", PROFILE.replace("简报$", "(简报"), "own/profiles/x.yaml:4:8: “(简报”不能用作模式"],
    ["own/profiles/x.yaml", PROFILE.replace("简报$", "(简+)+报$"), "own/profiles/x.yaml:4:8: “(简+)+报$”不能用作模式"],
    [
      "own/profiles/x.yaml",
      PROFILE.replace("sections: []", "sections: [{ id: a, name: 甲, expect: usual, heading: 甲, once: '(.*)*甲' }]"),
      "“(.*)*甲”不能用作模式",
    ],
    ["own/profiles/x.yaml", PROFILE.replace("sections: []", ""), "“sections”"],
    ["own/profiles/x.yaml", PROFILE.replace("brief", "report"), "gongwen-lint.yaml:1:11: 已经有名为“report”的文种。"],
  ])("is refused: %s", async (file, content, complaint) => {
    const said = await knowledge({ "gongwen-lint.yaml": "ownRules: ./own", [file]: content });
    expect(said).toContain(complaint);
  });

  it("may hold every pattern that the built-in kinds of documents have", () => {
    for (const profile of profiles) {
      const { name, title, sections } = profileOfData(profile as ProfileData, () => ({ file: "x" }));
      expect([name, sections.length]).toEqual([profile.name, profile.sections.length]);
      expect(patternOf(title).source).not.toBe("");
    }
  });

  it("must be there", async () => {
    expect(await knowledge({ "gongwen-lint.yaml": "ownRules: ./own" })).toMatch(
      /^gongwen-lint.yaml:1:11: ownRules 的.*不是文件夹。$/,
    );
  });
});

describe("a plug-in", () => {
  const installed = (manifest: string, code = PLUGIN, file = "index.js") => ({
    "gongwen-lint.yaml": "plugins: [shout]\nrules: { no-shouting: warning }",
    "node_modules/shout/package.json": manifest,
    [`node_modules/shout/${file}`]: code,
  });

  it.each([
    ['{ "type": "module" }', "index.js"],
    ['{ "type": "module", "main": "lib/a.js" }', "lib/a.js"],
    ['{ "exports": "./a.mjs" }', "a.mjs"],
    ['{ "exports": { ".": { "types": "./x.d.ts", "import": "./a.mjs" } } }', "a.mjs"],
    ['{ "exports": { "node": [{ "require": "./x.cjs" }, { "default": "./a.mjs" }] } }', "a.mjs"],
  ])("adds its rules: %s", async (manifest, file) => {
    expect(await knowledge(installed(manifest, PLUGIN, file))).toMatchObject({ rules: ["wording/no-shouting"] });
  });

  it("may give its rules as the default export", async () => {
    const code = PLUGIN.replace("export const rules =", "module.exports.rules =");
    expect(await knowledge(installed("{}", code))).toMatchObject({ rules: ["wording/no-shouting"] });
  });

  it.each<[string, string, string]>([
    ["{}", "", "插件“shout”用不了：它没有给出 rules 或 profiles"],
    ["{}", "throw new Error('坏了')", "插件“shout”用不了：坏了"],
    ["{}", "exports.rules = [{ id: 'a-b' }]", "插件“shout”用不了：规则 a-b 的 family 不对"],
    ["{}", "exports.profiles = [{ id: 'a-b' }]", "插件“shout”用不了：文种 a-b 不合要求"],
    ['{ "exports": { "require": "./x.cjs" } }', "", "插件“shout”用不了"],
  ])("is refused: %s %s", async (manifest, code, complaint) => {
    const said = await knowledge(installed(manifest, code));
    expect(said).toContain(`gongwen-lint.yaml:1:11: ${complaint}`);
  });

  it("is run from where the call is made or from beside the named configuration, never from beside the documents", async () => {
    const { "gongwen-lint.yaml": config, ...others } = installed('{ "type": "module" }');
    const beside = Object.fromEntries(Object.entries(others).map(([name, content]) => [`稿/${name}`, content]));
    const files = { "稿/gongwen-lint.yaml": config, ...beside, "work/a.txt": "" };
    const refused = "稿/gongwen-lint.yaml:1:11: 没有找到插件“shout”";
    expect(await knowledge(files, { cwd: "work" })).toContain(refused);
    expect(await knowledge(files)).toContain(refused);
    expect(await knowledge(files, { cwd: "稿" })).toMatchObject({ rules: ["wording/no-shouting"] });
    expect(await knowledge(files, { config: "稿/gongwen-lint.yaml" })).toMatchObject({
      rules: ["wording/no-shouting"],
    });
    expect(
      await knowledge({ "稿/gongwen-lint.yaml": config, ...others, "work/a.txt": "" }, { cwd: "work" }),
    ).toMatchObject({
      rules: ["wording/no-shouting"],
    });
  });

  it("is a package, no path", async () => {
    expect(await knowledge({ "gongwen-lint.yaml": "plugins: [./code.js]", "code.js": PLUGIN })).toContain(
      "没有找到插件“./code.js”",
    );
  });
});
