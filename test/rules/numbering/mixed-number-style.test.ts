import { describe, expect, it } from "vitest";
import rule from "../../../rules/numbering/mixed-number-style.rule.js";
import { lintBuffer, type LintOptions } from "../../../src/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";
import { buildDocx, p, table } from "../../support/docx-builder.js";

testRule({ describe, it }, rule, {
  valid: [
    "一、工作情况\n（一）走访\n1.企业\n（1）大型企业\n①制造企业\n二、存在问题\n（一）面不广",
    "一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊\n（四）己",
    "1.甲\n2.乙\n附件：\n1.名单\n2.统计表\n3.说明",
    "一、甲\n二、乙\n3.5亿元项目落地。",
    "第一章 总则\n第一条 目的。\n第二条 范围。\n第二章 附则\n第三条 施行。",
    "（一）甲\n1.乙\n2.丙\n（二）丁\n1.戊\n2.己\n（三）庚",
    "一、甲\n1.乙\n2.丙\n3.丁\n二、戊\n4.己\n5.庚",
  ],
  invalid: [
    { text: "一、甲\n走访。\n⟦2⟧.乙\n座谈。\n三、丙\n回访。", data: { number: "2", expected: "二" }, message: "“二”" },
    { text: "（一）甲\n走访。\n⟦二⟧、乙\n座谈。\n（三）丙\n回访。", data: { expected: "（二）" } },
    { text: "一、甲\n（一）走访。\n（二）座谈。\n⟦2⟧.乙\n座谈。\n三、丙\n回访。", data: { expected: "二" } },
    { text: "⟦1⟧.甲\n走访。\n二、乙\n座谈。\n三、丙\n回访。", data: { expected: "一" } },
    { text: "1.甲\n走访。\n2.乙\n座谈。\n⟦（3）⟧丙\n回访。\n4.丁", data: { expected: "3" } },
    { text: "一、甲\n二、乙\n⟦3⟧.丙\n⟦4⟧.丁\n五、戊" },
  ],
});

/** 一、 and 1. as automatic numbers; each number may begin where it likes. */
const LEVELS = [
  ["chineseCounting", "%1、"],
  ["decimal", "%2."],
] as const;
const STARTS = [1, 2, 3, 4, 5];

function numbering(): string {
  const levels = LEVELS.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  const lists = STARTS.map((start) => {
    const overrides = LEVELS.map(
      (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    return `<w:num w:numId="${start}"><w:abstractNumId w:val="${start}"/>${overrides.join("")}</w:num>`;
  });
  const definitions = STARTS.map((id) => `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`);
  return [...definitions, ...lists].join("");
}

/** `@3 甲` is 甲 with an automatic 三、 of a list that begins there, `@@3 甲` with an automatic 3.; `|甲` is a cell. */
function paragraph(line: string): string {
  const [, level, start, text = ""] = /^(@{0,2})(\d?) ?(.*)$/.exec(line) ?? [];
  if (line.startsWith("|")) return table([[line.slice(1)]]);
  if (level === "" || level === undefined) return p(line);
  return p(text, { list: { id: Number(start), level: level.length - 1 } });
}

async function findingsOf(lines: string, options: LintOptions = {}) {
  const body = lines.split("\n").map(paragraph).join("");
  const { findings } = await lintBuffer(buildDocx({ body, numbering: numbering() }), {
    fileName: "报告.docx",
    ...options,
  });
  return findings.filter((finding) => finding.rule.endsWith("-number") || finding.rule === rule.id);
}

describe("typed and automatic numbers in one series", () => {
  it.each<[what: string, lines: string, expected: string[]]>([
    ["typed among automatic", "@1 甲\n二、乙\n@3 丙", ["二 typed 一"]],
    ["automatic among typed", "一、甲\n@2 乙\n三、丙", ["二 automatic 一"]],
    ["the first one", "一、甲\n@2 乙\n@2 丙", ["一 typed 二"]],
    ["as many of both: the first counts", "@1 甲\n二、乙", ["二 typed 一"]],
    ["once for each series", "@1 甲\n二、乙\n@3 丙\n四、丁\n@5 戊", ["二 typed 一"]],
    ["a deeper level is a series of its own", "@1 甲\n@@1 乙\n2.丙\n@1 丁\n1.戊\n2.己", ["2 typed 1"]],
    ["all automatic", "@1 甲\n@1 乙\n@1 丙", []],
    ["all typed", "一、甲\n二、乙\n三、丙", []],
    ["another level", "@1 甲\n1.乙\n2.丙\n@1 丁", []],
    ["lists that each begin with 1", "一、甲\n@@1 乙\n@@1 丙\n二、丁\n1.戊\n2.己", []],
    ["an automatic list that goes on around a typed one", "@1 甲\n@1 乙\n附件：\n一、丙\n二、丁\n@1 戊", []],
    ["cells of tables", "|一、甲\n@1 乙\n|二、丙", []],
  ])("%s", async (_, lines, expected) => {
    const mixed = (await findingsOf(lines)).filter((finding) => finding.rule === rule.id);
    expect(
      mixed.map(
        ({ text, data }) => `${text} ${data["automatic"] === true ? "automatic" : "typed"} ${String(data["other"])}`,
      ),
    ).toEqual(expected);
    expect(mixed.every(({ severity, related }) => severity === "info" && related.length === 1)).toBe(true);
  });

  it("are checked together", async () => {
    expect((await findingsOf("@1 甲\n三、乙\n@4 丙")).map((finding) => `${finding.rule} ${finding.text}`)).toContain(
      "skipped-number 三",
    );
    expect(
      (await findingsOf("@1 甲\n二、乙\n@1 丙\n三、丁")).map((finding) => `${finding.rule} ${finding.text}`),
    ).toContain("duplicate-number 二");
  });

  it("are said in both languages", async () => {
    const said = async (locale: "zh" | "en") => (await findingsOf("@1 甲\n二、乙\n@3 丙", { locale }))[0]?.message;
    expect(await said("zh")).toBe(
      "“二”是手工输入的，同一序列的“一”是自动编号，增删段落后两者会错位。请统一用自动编号或统一手工输入。",
    );
    expect(await said("en")).toContain("“二” is typed, but “一” of the same series is an automatic number");
  });
});
