import { describe, expect, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import { Analysis } from "../../../src/analysis/analysis.js";
import { plainTextDocument } from "../../../src/readers/text/plain-text.js";

const BODY = "为做好有关工作，我局认真组织，扎实推进，取得了阶段性成效。";
const END = "示例市青湖区水务局\n2024年5月6日";
const elements = (text: string) => new Analysis(plainTextDocument(text, "utf-8"), { profiles }).elements;

describe("how far a document reaches", () => {
  const last = (text: string) => {
    const { all, end } = elements(text).extent;
    return all[end - 1]?.text.trim();
  };
  it.each([
    ["its date", `关于走访的报告\n市委：\n${BODY}\n${END}`, "2024年5月6日"],
    ["its end, where it has no date", `关于走访的报告\n市委：\n${BODY}\n特此报告。`, "特此报告。"],
    ["an annexed text", `关于走访的报告\n市委：\n${BODY}\n附件1\n台账\n${BODY}\n${END}`, BODY],
    ["its date before an annexed text", `关于走访的报告\n${BODY}\n${END}\n附件\n台账\n${END}`, "2024年5月6日"],
    ["its date below a list of attachments", `关于走访的报告\n${BODY}\n附件：\n1.台账\n2.名单\n${END}`, "2024年5月6日"],
    ["the text that it issues", `关于印发《青湖走访工作办法》的通知\n各科：\n${BODY}\n青湖走访工作办法\n${BODY}`, BODY],
    ["not the date of its cover", `关于走访的报告\n${END}\n市委：\n${BODY}\n特此报告。`, "特此报告。"],
    ["nothing where there is only a title", "关于走访的报告", undefined],
  ])("%s", (_, text, line) => {
    if (line === undefined) expect(elements(text).extent.all.length).toBe(1);
    else expect(last(text)).toBe(line);
  });
});

it.each([
  [`关于走访的报告\n市委：\n${BODY}`, "市委："],
  [`关于走访的报告\n各位领导：\n${BODY}`, "各位领导："],
  [`在大会上的讲话\n同志们，${BODY}`, `同志们，${BODY}`],
  [`关于走访的报告\n时间：5月6日\n${BODY}`, undefined],
  [`关于走访的报告\n${BODY}\n市委：\n${BODY}`, undefined],
])("%j addresses %s", (text, line) => expect(elements(text).recipient?.text).toBe(line));

it("knows the lines of signature and date", () => {
  const { signatureLine, dateLine } = elements(
    `关于走访的报告\n市委：\n${BODY}\n特此报告。\n${END}\n（联系人：张示例）`,
  );
  expect([signatureLine?.text, dateLine?.text]).toEqual(END.split("\n"));
});

it.each([
  ["示例市青湖区水务局党组成员、副局长　周示例", true],
  ["示例职业学院机电工程系", true],
  ["协调各方关系", false],
])("%s signs under the title: %s", (line, signs) => {
  expect(elements(`2024年度述职报告\n${line}\n（2024年5月6日）\n${BODY}`).signature).toBe(signs);
});

it.each(["○○年○月○○日", "　　　　年　　月　　日", "20××年×月×日", "____年__月__日"])(
  "%j is where the date stands, though it is blank",
  (line) => {
    expect(elements(`关于走访的报告\n市委：\n${BODY}\n示例市青湖区水务局\n${line}`).date).toBe(true);
  },
);
