import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { forwardSlashes } from "../../src/engine/check.js";
import { width } from "../../src/reporters/terminal/layout.js";
import { docxFromText } from "../support/docx-builder.js";

/** One mebibyte, so that the limit is met in a few hundred. */
const CHUNK = new Uint8Array(1024 * 1024);
let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 lint-"));
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  };
  put("好.txt", "工作扎实推进。\n");
  put("坏.txt", "XX局召开会议。\n");
  put("提醒.txt", "工作\u200B扎实推进。\n");
  put("提示.txt", "工作扎实推进。  \n");
  put("空.txt", "");
  put("稿件/第10稿.txt", "好。");
  put("稿件/第2稿.txt", "好。");
  put("稿件/带 空格(终稿)[1].docx", docxFromText("XX局召开会议。"));
  put("稿件/说明.md", "# 好");
  put("稿件/~$锁.docx", "x");
  put("稿件/.隐藏/坏.txt", "XX局");
  put(".草稿/甲.txt", "好。");
  put("稿件/图.png", "\x89PNG");
  put("附图/图.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  put("附图/冒充.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function call(
  args: readonly string[],
  more: { stdin?: string; env?: Record<string, string>; isTTY?: boolean } = {},
): Promise<Run> {
  let out = "";
  let err = "";
  async function* stdin() {
    yield new TextEncoder().encode(more.stdin ?? "");
  }
  const code = await main(args, {
    stdin: stdin(),
    stdout: { write: (text: string) => (out += text), isTTY: more.isTTY, columns: 80 },
    stderr: { write: (text: string) => (err += text) },
    env: more.env ?? {},
    cwd,
  });
  return { code, out, err };
}

const paths = (json: string) => JSON.parse(json).files.map((file: { path: string }) => file.path);

describe("exit codes are the same in every format", () => {
  it.each([
    [["好.txt"], 0],
    [["坏.txt"], 1],
    [["提醒.txt"], 0],
    [["提醒.txt", "--fail-on", "warning"], 1],
    [["提示.txt", "--fail-on", "info"], 1],
    [["坏.txt", "--fail-on", "never"], 0],
    [["坏.txt", "--rule", "unfilled-placeholder:warning"], 0],
    [["坏.txt", "--rule", "unfilled-placeholder:off"], 0],
    [["提示.txt", "--rule", "extra-whitespace:error"], 1],
    [["空.txt"], 2],
    // another format: asked for by name, brought by a glob, and under the name of a document
    [["附图/图.png"], 2],
    [["附图/*.png", "好.txt"], 0],
    [["附图/冒充.txt"], 2],
    [["空.txt", "坏.txt"], 2],
    [["没有.txt"], 2],
    [["没有*.txt", "好.txt"], 2],
    [["."], 2],
    [["稿件"], 1],
  ])("%j → %i", async (args, code) => {
    for (const format of ["terminal", "json"]) expect((await call([...args, "--format", format])).code).toBe(code);
  });
});

describe("a wrong call gives 2 and one line on stderr", () => {
  it.each([
    [[], "请给出要检查的文件、文件夹或通配符。"],
    [["好.txt", "--formt", "json"], "没有选项“--formt”，是不是“--format”？"],
    [["好.txt", "--nothing"], "没有选项“--nothing”。"],
    [["hook"], "hook 后面写 install（安装）或 uninstall（卸下）。"],
    [["hook", "instal", "--locale", "en"], "After hook comes install or uninstall."],
    [["好.txt", "--format", "xml"], "没有报告格式“xml”，可用 terminal、compact、json、"],
    [["好.txt", "--rule", "duplicate-numbr:off"], "没有规则“duplicate-numbr”，是不是“duplicate-number”？"],
    [["好.txt", "--rule", "duplicate-number"], "--rule 的写法是"],
    [["好.txt", "--rule", "序号重复:off"], "没有规则“序号重复”，是不是“duplicate-number”？"],
    [["好.txt", "--only", "序号重复"], "没有规则“序号重复”，是不是“duplicate-number”？"],
    [["explain", "序号重复"], "没有规则“序号重复”，是不是“duplicate-number”？"],
    [["好.txt", "--profile", "报告"], "没有文种“报告”，是不是“report”？"],
    [["好.txt", "--profile", "reprot"], "没有文种“reprot”，是不是“report”？"],
    [["好.txt", "--fail-on", "fatal"], "--fail-on 只能是"],
    [["好.txt", "--locale", "fr"], "没有语言“fr”"],
    [["explain", "nothing"], "没有规则“nothing”"],
    [["explain"], "缺少参数"],
    [["没有.txt"], ""],
  ])("%j", async (args, message) => {
    const { code, out, err } = await call(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    if (message !== "") expect(out).toBe("");
  });
});

it("spells out what an argument would do to the terminal", async () => {
  for (const args of [["无\u001B[31m*.txt"], ["--无\u001B[31m"], ["好.txt", "--rule", "无\u001B[31m:off"]]) {
    const { err } = await call(args);
    expect(err).not.toContain("\u001B");
    expect(err).toContain("‹U+001B›");
  }
});

it("stops reading standard input at the limit", async () => {
  let chunks = 0;
  async function* endless() {
    for (;;) {
      chunks++;
      yield CHUNK;
    }
  }
  let out = "";
  const output = { write: (text: string) => (out += text) };
  const code = await main(["-"], { stdin: endless(), stdout: output, stderr: output, env: {}, cwd });
  expect(code).toBe(2);
  expect(out).toContain("文件太大");
  expect(chunks).toBeLessThan(300);
});

describe("which files a call means", () => {
  it("walks a folder in natural order, formats that can be read only, nothing hidden", async () => {
    const { out } = await call(["稿件", "--format", "json"]);
    expect(paths(out)).toEqual(["稿件/带 空格(终稿)[1].docx", "稿件/第2稿.txt", "稿件/第10稿.txt", "稿件/说明.md"]);
  });

  it.each([
    [["稿件/带 空格(终稿)[1].docx"], ["稿件/带 空格(终稿)[1].docx"]],
    [["稿件/*.txt"], ["稿件/第2稿.txt", "稿件/第10稿.txt"]],
    // a hidden folder that is named itself
    [[".草稿/*.txt"], [".草稿/甲.txt"]],
    [["好.txt", "./好.txt", "好.*"], ["好.txt"]],
    [
      ["稿件/", "稿件/第2稿.txt"],
      ["稿件/带 空格(终稿)[1].docx", "稿件/第2稿.txt", "稿件/第10稿.txt", "稿件/说明.md"],
    ],
  ])("%j", async (args, expected) => {
    expect(paths((await call([...args, "--format", "json"])).out)).toEqual(expected);
  });

  it("names what led to nothing and checks the rest", async () => {
    const { code, out, err } = await call(["没有*.docx", "好.txt"]);
    expect(code).toBe(2);
    expect(err).toBe("没有找到可检查的文件：没有*.docx\n");
    expect(out).toContain("✓ 可以提交  好.txt");
  });

  it("reads standard input once", async () => {
    expect(paths((await call(["-", "-", "--format", "json"], { stdin: "好。" })).out)).toEqual(["<stdin>"]);
  });

  it("reads standard input", async () => {
    const { code, out } = await call(["-", "--stdin-filename", "草稿.md", "--format", "json"], { stdin: "# XX局总结" });
    expect(code).toBe(1);
    expect(JSON.parse(out).files[0]).toMatchObject({ path: "草稿.md", format: "md" });
  });
});

it("skips what is of another format and says so", async () => {
  const { out } = await call(["附图/*.png", "好.txt"]);
  expect(out).toContain("- 略过  附图/图.png\n  不是能读取的文档（看上去是图片）");
  expect(out).toContain("共 2 个文件：1 个可以提交、1 个略过");
  const { files, summary } = JSON.parse((await call(["附图/*.png", "--format", "json"])).out);
  expect(files[0]).toMatchObject({ status: "skipped", error: { code: "unknown-format" } });
  expect(summary).toMatchObject({ skipped: 1, unreadable: 0, ready: true });
});

it("reports paths of Windows with forward slashes, drives and all", () => {
  expect(forwardSlashes("C:\\稿 件\\报告[1].docx", "win32")).toBe("C:/稿 件/报告[1].docx");
  expect(forwardSlashes("..\\归档\\*.txt", "win32")).toBe("../归档/*.txt");
  expect(forwardSlashes("反\\斜线.txt", "linux")).toBe("反\\斜线.txt");
});

describe("language and colour", () => {
  it.each([
    [["好.txt", "--locale", "en"], {}],
    [["好.txt"], { GONGWEN_LINT_LOCALE: "en" }],
    [["--locale=en", "好.txt"], { GONGWEN_LINT_LOCALE: "zh" }],
  ])("%j %j is English", async (args, env) => {
    expect((await call(args, { env })).out).toContain("✓ Ready");
  });

  it("helps in both languages", async () => {
    const chinese = await call(["--help"]);
    expect(chinese).toMatchObject({ code: 0, err: "" });
    for (const words of ["用法：", "选项：", "命令：", "退出码："]) expect(chinese.out).toContain(words);
    expect((await call(["--help", "--locale", "en"])).out).toContain("Usage:");
    const { out } = await call(["lint", "--help"]);
    expect(out).toContain("--fail-on");
    expect(out).toContain("[选项]");
    expect(chinese.out + out).not.toMatch(/default|\[options\]|\[command\]/);
    for (const line of out.split("\n")) expect(width(line)).toBeLessThanOrEqual(82);
  });

  it.each<[Record<string, string>, boolean, string[], boolean]>([
    [{}, false, [], false],
    [{}, true, [], true],
    [{ NO_COLOR: "1" }, true, [], false],
    [{ TERM: "dumb" }, true, [], false],
    [{ FORCE_COLOR: "1" }, false, [], true],
    [{ NO_COLOR: "1" }, false, ["--color"], true],
    [{}, true, ["--no-color"], false],
  ])("%j on a terminal %j with %j: colour %j", async (env, isTTY, flags, colored) => {
    const { out } = await call(["坏.txt", ...flags], { env, isTTY });
    expect(out.includes("\u001B[")).toBe(colored);
  });
});

describe("the other commands", () => {
  it("explains a rule with its examples", async () => {
    const { code, out } = await call(["explain", "duplicate-number"]);
    expect(code).toBe(0);
    for (const words of ["序号重复", "为什么：", "依据：", "⟦二是⟧", "不报"]) expect(out).toContain(words);
    const english = (await call(["explain", "duplicate-number", "--locale", "en"])).out;
    expect(english).toContain("Why:");
    // examples are the document's words, whatever language they are explained in
    expect(english.slice(english.indexOf("Found"))).toBe(
      out.slice(out.indexOf("会报")).replace("会报（⟦⟧ 标出位置）：", "Found (at ⟦⟧):").replace("不报：", "Not found:"),
    );
  });

  it("lists the rules", async () => {
    const { out } = await call(["rules"]);
    expect(out.trim().split("\n").length).toBeGreaterThanOrEqual(15);
    expect(out).toMatch(/duplicate-number +错误 +序号/);
  });

  it("prints the outline", async () => {
    writeFileSync(
      path.join(cwd, "提纲.txt"),
      "关于走访情况的报告\n一、走访情况\n（一）青湖区。走访十二户。一是访困难，二是听建议。\n二、下步打算",
    );
    const { out } = await call(["outline", "提纲.txt"]);
    expect(out).toBe(
      "文种：报告（把握 95%）\n\n一 走访情况  第 2 行\n  （一） 青湖区（与正文同段）  第 3 行\n二 下步打算  第 4 行\n\n段内序列\n  一是 二是  第 3 行\n",
    );
    expect(await call(["outline", "空.txt"])).toMatchObject({ code: 2, out: "" });
  });

  it("scans a folder with a summary", async () => {
    const { code, out } = await call(["scan", "--no-cache", "稿件"]);
    expect(code).toBe(1);
    expect(out).toContain("按文件夹");
    expect(out).toMatch(/稿件 +4 +1 +3/);
  });
});
