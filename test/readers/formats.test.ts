/** The same report in every format: the same findings as of the Word document, but for what a format, or the program that wrote it, loses. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintBuffer } from "../../src/index.js";

const REPORTS = ["everything", "numbered", "request"];
const OTHERS = ["doc", "rtf", "odt", "fodt", "pdf", "html", "mht", "ofd"];
const NUMBERS_UNKNOWN = "网页没有说明各层自动编号怎样写（一、（一）、1.），序号、标题和结构没有检查。";

interface Difference {
  readonly why: string;
  readonly missing?: readonly string[];
  readonly more?: readonly string[];
  readonly notices?: readonly string[];
}

/** By file. Each was looked at: none is of our making. */
const DIFFERENCES: Readonly<Record<string, Difference>> = {
  ...page("everything", [
    "duplicate-number error 二是 “二是”重复：前面已有一个“二是”，这里应为“三是”。请改为“三是”，并核对后面的序号。",
  ]),
  ...page("numbered", [
    "duplicate-number error （2） “（2）”重复：前面已有一个“（2）”，这里应为“（3）”。请改为“（3）”，并核对后面的序号。",
    "duplicate-number error （二） “（二）”重复：前面已有一个“（二）”，这里应为“（三）”。请改为“（三）”，并核对后面的序号。",
    "skipped-number error 4 缺“3”：“4”紧接在“2”之后。如有漏段请补上，没有漏段就把这里改为“3”并顺改后面的序号。",
    "skipped-number error 五 缺“四”：“五”紧接在“三”之后。如有漏段请补上，没有漏段就把这里改为“四”并顺改后面的序号。",
  ]),
  ...page("request", []),
  "everything.ofd": {
    why: "the notes of the report are not in the file (test/fixtures/README.md)",
    missing: ["unfilled-placeholder error X “X局”的单位名或地名没有填。请填上规范名称。"],
  },
  "numbered.doc": {
    why: "LibreOffice cuts the list in two when it writes .doc, and then shows 一、实施步骤 itself",
    missing: [
      "skipped-number error 五 缺“四”：“五”紧接在“三”之后。如有漏段请补上，没有漏段就把这里改为“四”并顺改后面的序号。",
    ],
    more: [
      "skipped-number error 五 缺“二、三、四”：“五”紧接在“一”之后。如有漏段请补上，没有漏段就把这里改为“二”并顺改后面的序号。",
    ],
  },
};

/** LibreOffice writes the lists of all levels as plain `<ol>`: every browser shows 1. where the report has 一、 and （一）. */
function page(name: string, missing: readonly string[]): Readonly<Record<string, Difference>> {
  const difference = { why: "the page does not say how its numbers are written", missing, notices: [NUMBERS_UNKNOWN] };
  return { [`${name}.html`]: difference, [`${name}.mht`]: difference };
}

async function lint(file: string) {
  const bytes = readFileSync(new URL(`../fixtures/formats/${file}`, import.meta.url));
  const { findings, notices, status } = await lintBuffer(bytes, { fileName: file });
  expect(status).toBe("checked");
  return {
    notices,
    found: findings.map(({ rule, severity, text, message }) => `${rule} ${severity} ${text} ${message}`),
  };
}

/** What the first has and the second has not, each as often as it is missing. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

describe.each(REPORTS)("%s", (name) => {
  it.each(OTHERS)("has the same findings as .%s", async (format) => {
    const [word, other] = await Promise.all([lint(`${name}.docx`), lint(`${name}.${format}`)]);
    const { missing = [], more = [], notices = [] } = DIFFERENCES[`${name}.${format}`] ?? {};
    expect({
      missing: without(word.found, other.found),
      more: without(other.found, word.found),
      notices: other.notices,
    }).toEqual({ missing, more, notices });
  });
});

it("says when the layout that was asked for could not be looked at", async () => {
  const notices = await Promise.all(
    ["docx", "odt", "doc", "rtf", "pdf", "html", "mht", "ofd"].map(async (format) => {
      const bytes = readFileSync(new URL(`../fixtures/formats/request.${format}`, import.meta.url));
      const result = await lintBuffer(bytes, { fileName: `request.${format}`, layout: "gbt9704" });
      return [format, result.notices.some((notice) => notice.includes("版式没有检查"))];
    }),
  );
  expect(Object.fromEntries(notices)).toEqual({
    docx: false,
    odt: false,
    doc: true,
    rtf: true,
    pdf: true,
    html: true,
    mht: true,
    ofd: true,
  });
});
