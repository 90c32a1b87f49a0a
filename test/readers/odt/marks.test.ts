/** What stands on stretches of text: changes, comments, hidden text, colours, fields. */
import { describe, expect, it } from "vitest";
import type { Mark } from "../../../src/document/marks.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readFlatOdt } from "../../../src/readers/odt/index.js";
import { flatOdt } from "../../support/odt-builder.js";

const STYLES =
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="Y" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>' +
  '<style:style style:name="T" style:family="text"><style:text-properties fo:background-color="transparent"/></style:style>' +
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>';
const p = (content: string) => `<text:p>${content}</text:p>`;
const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
const info =
  "<office:change-info><dc:creator>张三</dc:creator><dc:date>2024-01-05T09:00:00</dc:date></office:change-info>";
const region = (id: string, kind: string, deleted = "") =>
  `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}>${info}${deleted}</text:${kind}></text:changed-region>`;
const changes = (...regions: string[]) => `<text:tracked-changes>${regions.join("")}</text:tracked-changes>`;
const at = (name: string, id: string) => `<text:${name} text:change-id="${id}"/>`;
const comment = (name: string, text: string, more = "") =>
  `<office:annotation office:name="${name}" ${more}><dc:creator>李四</dc:creator><dc:date>2024-02-03</dc:date>${text}</office:annotation>`;
const end = (name: string) => `<office:annotation-end office:name="${name}"/>`;

/** Each mark as its block, the text that it stands on, and what it says. */
function marksOf(body: string): string[] {
  const { blocks, marks = [] } = readFlatOdt(flatOdt({ body, styles: STYLES }), DEFAULT_LIMITS);
  return marks.map((mark) => {
    const { block, start, end: to } = mark.range;
    return `${block}:${start} [${blocks[block]?.text.slice(start, to)}] ${said(mark)}`;
  });
}

function said(mark: Mark): string {
  switch (mark.kind) {
    case "revision":
      return `${mark.change} ${mark.text} ${mark.author} ${mark.date}`;
    case "comment":
      return `comment ${mark.text} ${mark.author} ${mark.date} ${mark.resolved}`;
    case "hidden":
      return `hidden ${mark.text}`;
    case "highlight":
      return `${mark.by} ${mark.color}`;
    case "field":
      return `field ${mark.code}`;
    case "placeholder":
      return `placeholder ${mark.name}`;
  }
}

describe("marks", () => {
  it.each<[string, string, string[]]>([
    [
      "a deletion",
      changes(region("a", "deletion", p("删除") + p("两段"))) + p(`甲${at("change", "a")}乙`),
      ["0:1 [] deletion 删除\n两段 张三 2024-01-05T09:00:00"],
    ],
    [
      "an insertion",
      changes(region("a", "insertion")) + p(`甲${at("change-start", "a")}乙丙${at("change-end", "a")}丁`),
      ["0:1 [乙丙] insertion  张三 2024-01-05T09:00:00"],
    ],
    [
      "an insertion through paragraphs",
      changes(region("a", "insertion")) +
        p(`甲${at("change-start", "a")}乙`) +
        p("丙") +
        p(`丁${at("change-end", "a")}戊`),
      ["0:1 [乙]", "1:0 [丙]", "2:0 [丁]"].map((place) => `${place} insertion  张三 2024-01-05T09:00:00`),
    ],
    [
      "a change of formatting",
      changes(region("a", "format-change")) + p(`${at("change-start", "a")}甲${at("change-end", "a")}乙`),
      ["0:0 [甲] formatting  张三 2024-01-05T09:00:00"],
    ],
    ["a change nobody knows", p(`甲${at("change", "z")}${at("change-start", "y")}乙`), []],
    [
      "a comment on a point",
      p(`甲${comment("a", p("批") + p("二"))}乙`),
      ["0:1 [] comment 批\n二 李四 2024-02-03 false"],
    ],
    [
      "a comment on a stretch, done",
      p(`甲${comment("a", p("批"), 'loext:resolved="true"')}乙丙${end("a")}丁`),
      ["0:1 [乙丙] comment 批 李四 2024-02-03 true"],
    ],
    [
      "a comment through paragraphs stands on the first",
      p(`甲${comment("a", p("批"))}乙丙`) + p(`丁${end("a")}戊`),
      ["0:1 [乙丙] comment 批 李四 2024-02-03 false"],
    ],
    [
      "two comments that cross",
      p(`${comment("a", p("一"))}甲${comment("b", p("二"))}乙${end("a")}丙${end("b")}`),
      ["0:0 [甲乙] comment 一 李四 2024-02-03 false", "0:1 [乙丙] comment 二 李四 2024-02-03 false"],
    ],
    ["hidden text", p(`甲${span("H", "密<text:s/>码")}乙`), ["0:1 [] hidden 密 码"]],
    [
      "hidden text of a field",
      p('甲<text:hidden-text text:is-hidden="true" text:string-value="密"/>乙'),
      ["0:1 [] hidden 密"],
    ],
    [
      "a hidden section, before what follows it",
      p("甲") + `<text:section text:display="none">${p("密")}${p("")}${p("码")}</text:section>` + p("乙"),
      ["1:0 [] hidden 密\n码"],
    ],
    [
      "a hidden section at the end",
      p("甲") + `<text:section text:display="none">${p("密")}</text:section>`,
      ["0:1 [] hidden 密"],
    ],
    ["a colour", p(`甲${span("Y", "乙")}${span("Y", `丙${span("T", "丁")}`)}戊`), ["0:1 [乙丙] shading #ffff00"]],
    [
      "fields",
      p(
        '<text:page-number text:select-page="current">3</text:page-number><text:bookmark-ref text:ref-name="_Ref1">表1</text:bookmark-ref><text:database-display text:column-name="姓名">王五</text:database-display>',
      ),
      ["0:0 [3] field PAGE", "0:1 [表1] field REF _Ref1", "0:3 [王五] field MERGEFIELD 姓名"],
    ],
    [
      "fields of Word that LibreOffice only keeps; their code is not shown",
      p(
        `甲<field:fieldmark-start field:type="vnd.oasis.opendocument.field.UNHANDLED"><field:param field:name="vnd.oasis.opendocument.field.code" field:value=" MERGEFIELD 姓名 "/></field:fieldmark-start>${span("Y", "码")}<field:fieldmark-separator/>王五<field:fieldmark-end/>乙<field:fieldmark-start field:type="vnd.oasis.opendocument.field.FORMTEXT"/>丙<field:fieldmark-end/>`,
      ),
      ["0:1 [王五] field MERGEFIELD 姓名", "0:4 [丙] field FORMTEXT"],
    ],
    [
      "placeholders",
      p('<text:placeholder text:placeholder-type="text" text:description="名">&lt;填写&gt;</text:placeholder>') +
        p(
          '<loext:content-control loext:showing-place-holder="true" loext:alias="日期">点击输入</loext:content-control>',
        ) +
        p('<loext:content-control loext:alias="日期">5月</loext:content-control>'),
      ["0:0 [<填写>] placeholder 名", "1:0 [点击输入] placeholder 日期"],
    ],
    [
      "behind an automatic number",
      `<text:list text:style-name="L"><text:list-item>${p(`甲${span("Y", "乙 ")}`)}</text:list-item></text:list>`,
      ["0:4 [乙] shading #ffff00"],
    ],
    [
      "in notes and text boxes",
      p(
        `甲<text:note text:note-class="footnote"><text:note-body>${p(span("Y", "注"))}</text:note-body></text:note>${span("Y", "乙")}`,
      ),
      ["0:1 [乙] shading #ffff00", "1:0 [注] shading #ffff00"],
    ],
  ])("%s", (_, body, expected) => expect(marksOf(body)).toEqual(expected));

  it("clips what is not shown", () => {
    const [mark] = marksOf(p(span("H", "密".repeat(5000))));
    expect(mark?.length).toBeLessThan(250);
  });
});
