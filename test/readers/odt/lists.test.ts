/** Automatic numbers, against what LibreOffice shows. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readFlatOdt } from "../../../src/readers/odt/index.js";
import { flatOdt } from "../../support/odt-builder.js";
import { HEADING_STYLES, level, LIST_CASES, LIST_STYLES, OUTLINE } from "./list-cases.js";

const styles = HEADING_STYLES + LIST_STYLES + OUTLINE;
const read = (body: string, more = "") => readFlatOdt(flatOdt({ styles: styles + more, body }), DEFAULT_LIMITS).blocks;
const SHOWN = JSON.parse(readFileSync(new URL("list-numbers.libreoffice.json", import.meta.url), "utf8")) as Readonly<
  Record<string, readonly string[]>
>;

/** Where we differ on purpose. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // in plain text LibreOffice writes bullets of its own
  bullets: ["●甲", "–乙"],
  "numbers under bullets": ["●甲", ".1.乙"],
  // the list style of the paragraph's style holds (ODF 1.3 part 3, 19.880.12)
  "a style of paragraphs names the list": ["1.甲"],
};

describe("automatic numbers are those of LibreOffice", () => {
  it.each(LIST_CASES)("%s", (name, body) => {
    const lines = read(body).map(({ text }) => text.replace(/\s/g, ""));
    expect(lines).toEqual(OTHERWISE[name] ?? SHOWN[name]);
  });
});

describe("a number", () => {
  const withGap = (followedBy: string) =>
    read(
      '<text:list text:style-name="G"><text:list-item><text:p>甲</text:p></text:list-item></text:list>',
      `<text:list-style style:name="G">${level(1, 'style:num-format="1" style:num-suffix="."', followedBy)}</text:list-style>`,
    )[0]?.text;

  it.each([
    ["nothing", "1.甲"],
    ["space", "1. 甲"],
    ["listtab", "1.\t甲"],
  ])("is followed by %s", (followedBy, text) => expect(withGap(followedBy)).toBe(text));

  it("stands in front as a label", () => {
    const [block] = read(
      '<text:list text:style-name="公文" xml:id="x"><text:list-item><text:p>主要工作</text:p></text:list-item></text:list>',
    );
    expect(block).toMatchObject({
      text: "一、主要工作",
      label: { start: 0, end: 2, list: "x", level: 0 },
      segments: [
        { start: 0, end: 2, origin: { kind: "generated", by: "numbering" } },
        { start: 2, end: 6, origin: { kind: "odt", path: "", paragraph: 0, offset: 0 } },
      ],
    });
  });

  it("of a list that continues another belongs to that one", () => {
    const list = (more: string) =>
      `<text:list text:style-name="公文" ${more}><text:list-item><text:p>甲</text:p></text:list-item></text:list>`;
    const blocks = read(
      list('xml:id="a"') + list('xml:id="b" text:continue-list="a"') + list('xml:id="c" text:continue-list="b"'),
    );
    expect(blocks.map(({ label }) => label?.list)).toEqual(["a", "a", "a"]);
  });

  it("counts on through notes and cells that have lists of their own", () => {
    const item = (content: string) => `<text:list-item><text:p>${content}</text:p></text:list-item>`;
    const inner = `<text:list text:style-name="公文">${item("注")}</text:list>`;
    const note = `<text:note text:note-class="footnote"><text:note-body>${inner}</text:note-body></text:note>`;
    const blocks = read(`<text:list text:style-name="公文">${item(`甲${note}`)}${item("乙")}</text:list>`);
    expect(blocks.map(({ part, text }) => `${part} ${text}`)).toEqual([
      "body 一、甲",
      "body 二、乙",
      "footnote 一、注",
    ]);
  });
});
