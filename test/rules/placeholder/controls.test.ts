/** Blanks that a Word document itself tells of, and those in its properties. */
import { describe, expect, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/placeholder/unfilled-placeholder.rule.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { buildDocx, p, propertyFiles, story } from "../../support/docx-builder.js";

type Parts = Partial<Parameters<typeof buildDocx>[0]>;

function found(body: string, more: Parts = {}, allow: readonly string[] = []): unknown[] {
  const document = readPackage(buildDocx({ body, ...more }), DEFAULT_LIMITS);
  const options = { rules: [rule], profiles, locale: "zh" as const, ruleOptions: { [rule.id]: { allow } } };
  return lintDocument(document, options).findings.map(({ severity, text, location, data }) => [
    severity,
    location?.part,
    text,
    data["form"],
  ]);
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="姓名"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const formField = (result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("controls", () => {
  it.each<[string, string, unknown[]]>([
    [
      "a prompt that is known, once",
      `<w:p>${control(run("单击此处输入文字。"))}</w:p>`,
      [["error", "body", "单击此处输入文字", "control"]],
    ],
    [
      "any other prompt",
      `<w:p>${run("姓名：")}${control(run("请填真实姓名"))}</w:p>`,
      [["warning", "body", "请填真实姓名", "control"]],
    ],
    ["a blank in a prompt, once", `<w:p>${control(run("XX局"))}</w:p>`, [["warning", "body", "XX局", "control"]]],
    [
      "a blank beside a prompt",
      `<w:p>${run("由XX局负责，")}${control(run("请填姓名"))}</w:p>`,
      [
        ["error", "body", "XX", "XX"],
        ["warning", "body", "请填姓名", "control"],
      ],
    ],
    [
      "a form field's room",
      `<w:p>${run("经费")}${formField(run("\u2002".repeat(5)))}${run("万元。")}</w:p>`,
      [["error", "body", "\u2002".repeat(5), "control"]],
    ],
    ["a form field without a result", `<w:p>${formField("")}</w:p>`, [["error", "body", "", "control"]]],
    [
      "a prompt without the control",
      p("单击此处输入文字。"),
      [["error", "body", "单击此处输入文字", "单击此处输入文字"]],
    ],
  ])("%s", (_, body, expected) => expect(found(body)).toEqual(expected));

  it("are found in headers and text boxes", () => {
    const box = `<w:p><w:r><w:txbxContent><w:p>${control(run("单击此处输入文字。"))}</w:p></w:txbxContent></w:r></w:p>`;
    const header = { type: "header", xml: story("hdr", `<w:p>${control(run("请填单位"))}</w:p>`) };
    expect(found(box, { parts: { "header1.xml": header } })).toEqual([
      ["error", "textbox", "单击此处输入文字", "control"],
      ["warning", "header", "请填单位", "control"],
    ]);
  });

  it("may show what the user allows", () => {
    expect(found(`<w:p>${control(run("请填单位"))}</w:p>`, {}, ["请填单位"])).toEqual([]);
  });
});

it("knows blanks in what the author wrote of the document, less gravely", () => {
  const files = propertyFiles({
    core: "<dc:title>XX局工作总结</dc:title><dc:creator>XX</dc:creator><cp:keywords>总结</cp:keywords>",
    app: "<Company>XX公司</Company><Template>XX.dotm</Template>",
  });
  expect(found(p("工作总结"), { files })).toEqual([
    ["warning", "properties", "XX", "XX"],
    ["info", "properties", "XX", "XX"],
  ]);
});
