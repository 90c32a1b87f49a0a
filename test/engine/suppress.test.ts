/** Suppressions: every form, in every format that has them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileResult, lintBuffer, lintText } from "../../src/index.js";
import { annotatedDocx } from "../support/annotated-docx.js";

const rules = { "missing-title": "off", "missing-full-stop": "off" } as const;
const shown = ({ findings, suppressed }: FileResult) => [
  ...findings.map(({ rule, location, message }) => {
    const said = rule === "unused-suppression" ? ` ${/“([^”]*)”/u.exec(message)?.[1] ?? ""}`.trimEnd() : "";
    return `${location?.paragraph ?? "whole"} ${rule}${said}`;
  }),
  `${suppressed} suppressed`,
];
const BLANK = "unfilled-placeholder";
const next = (words: string) => `<!-- gongwen-lint-disable-next-line ${words} -->`;

/** Texts that mean the same as plain text and as Markdown; lines are separated by ↵. */
const TEXTS: readonly [what: string, text: string, expected: readonly string[]][] = [
  ["nothing", "XX局召开会议。", [`1 ${BLANK}`, "0 suppressed"]],
  ["the next line", `${next(BLANK)}↵XX局召开会议。↵↵XX局召开会议。`, [`4 ${BLANK}`, "1 suppressed"]],
  ["a line behind a blank one", `${next(BLANK)}↵↵XX局召开会议。`, ["1 suppressed"]],
  ["every rule", `${next("")}↵XX局召开会议。`, ["1 suppressed"]],
  ["with a reason", `${next(`${BLANK} -- 化名, 不改`)}↵XX局召开会议。`, ["1 suppressed"]],
  ["by a Chinese name", `${next("空白没有填写 —— 化名")}↵XX局召开会议。`, ["1 suppressed"]],
  ["several rules", `${next(`${BLANK}, invalid-date`)}↵XX局2月30日召开会议。`, ["2 suppressed"]],
  ["two comments", `${next(BLANK)}↵${next("invalid-date")}↵XX局2月30日召开会议。`, ["2 suppressed"]],
  ["this line", `XX局召开会议。 <!-- gongwen-lint-disable-line ${BLANK} -->↵↵XX局。`, [`3 ${BLANK}`, "1 suppressed"]],
  [
    "a stretch",
    `<!-- gongwen-lint-disable ${BLANK} -->↵↵XX局召开会议。↵↵<!-- gongwen-lint-enable ${BLANK} -->↵↵XX局召开会议。`,
    [`7 ${BLANK}`, "1 suppressed"],
  ],
  [
    "everything but one",
    `<!-- gongwen-lint-disable -->↵<!-- gongwen-lint-enable ${BLANK} -->↵↵XX局2月30日召开会议。`,
    [`4 ${BLANK}`, "1 suppressed"],
  ],
  ["to the end", "<!-- gongwen-lint-disable -->↵↵XX局召开会议。↵↵XX局召开会议。", ["2 suppressed"]],
  [
    "another rule",
    `${next("invalid-date")}↵XX局召开会议。`,
    ["1 unused-suppression invalid-date", `2 ${BLANK}`, "0 suppressed"],
  ],
  ["nothing at its place", `${next("")}↵召开会议。`, ["1 unused-suppression", "0 suppressed"]],
  ["a rule that does not run", `${next("missing-title, page-margin")}↵召开会议。`, ["0 suppressed"]],
  ["a slip", `${next("duplicate-numbr")}↵召开会议。`, ["1 unused-suppression duplicate-numbr", "0 suppressed"]],
  [
    "another form",
    "<!-- gongwen-lint-disable-nextline -->↵召开会议。",
    ["1 unused-suppression gongwen-lint-disable-nextline", "0 suppressed"],
  ],
  ["an end without a beginning", "召开会议。↵↵<!-- gongwen-lint-enable -->", ["3 unused-suppression", "0 suppressed"]],
  ["twice", `${next(BLANK)}↵${next(BLANK)}↵XX局。`, [`2 unused-suppression ${BLANK}`, "1 suppressed"]],
];

describe.each(["稿.txt", "稿.md"])("%s", (fileName) => {
  it.each(TEXTS)("silences %s", async (_, text, expected) => {
    const bytes = new TextEncoder().encode(text.replaceAll("↵", "\n"));
    expect(shown(await lintBuffer(bytes, { fileName, rules }))).toEqual(expected);
  });

  it("silences what is said of the whole document from its beginning", async () => {
    const lint = (text: string) => lintBuffer(new TextEncoder().encode(text), { fileName, profile: "report" });
    const whole = ({ findings }: FileResult) => findings.filter(({ location }) => location === null).length;
    const text = "关于青湖整治情况的报告\n\n市政府：\n\n已经完成。\n";
    expect(whole(await lint(text))).toBeGreaterThan(0);
    expect(whole(await lint(`<!-- gongwen-lint-disable -->\n\n${text}`))).toBe(0);
    expect(whole(await lint(`${text}\n<!-- gongwen-lint-disable -->\n`))).toBeGreaterThan(0);
  });
});

/** In the notation of annotated-docx.ts. */
const WORDS: readonly [what: string, text: string, expected: readonly string[]][] = [
  ["what it is anchored to", `[#XX|gongwen-lint 忽略 ${BLANK} —— 化名#]局和XX局。`, [`1 ${BLANK}`, "1 suppressed"]],
  ["every rule there", "[#XX|gongwen-lint 忽略#]局召开会议。", ["1 suppressed"]],
  ["a paragraph", `[#XX局2月30日召开会议。|gongwen-lint: ignore#]\nXX局。`, [`2 ${BLANK}`, "2 suppressed"]],
  [
    "the paragraph of a point",
    `XX局2月30日召开会议。[#|gongwen-lint：忽略 空白没有填写、invalid-date#]`,
    ["2 suppressed"],
  ],
  ["nothing", "[#会议|gongwen-lint 忽略#]召开。", ["1 unused-suppression", "0 suppressed"]],
  ["an unknown rule", "[#XX|gongwen-lint 忽略 化名#]局。", [`1 ${BLANK}`, "1 unused-suppression 化名", "0 suppressed"]],
  ["no remark of an editor", "[#XX|请核实#]局。", [`1 ${BLANK}`, "1 leftover-comment", "0 suppressed"]],
];

describe("a comment in Word", () => {
  it.each(WORDS)("silences %s", async (_, text, expected) => {
    const result = await lintBuffer(annotatedDocx(text), { fileName: "稿.docx", rules });
    expect(shown({ ...result, findings: result.findings.filter(({ rule }) => rule !== "private-metadata") })).toEqual(
      expected,
    );
  });
});

/** Bodies of pages. */
const PAGES: readonly [what: string, text: string, expected: readonly string[]][] = [
  ["the next paragraph", `<p>好。</p>${next(BLANK)}<p>XX局。</p><p>XX局。</p>`, [`3 ${BLANK}`, "1 suppressed"]],
  ["the first paragraph", `${next(BLANK)}<p>XX局。</p><p>XX局。</p>`, [`2 ${BLANK}`, "1 suppressed"]],
  ["its paragraph", `<p>XX局。<!-- gongwen-lint-disable-line --></p><p>XX局。</p>`, [`2 ${BLANK}`, "1 suppressed"]],
  [
    "a stretch",
    "<p>XX局。<!-- gongwen-lint-disable -->XX局。</p><p>XX局。</p><!-- gongwen-lint-enable --><p>XX局。</p>",
    [`1 ${BLANK}`, `3 ${BLANK}`, "2 suppressed"],
  ],
  ["nothing", "<p>好。</p><!-- gongwen-lint-disable -->", ["1 unused-suppression", "0 suppressed"]],
];

describe("a comment in a page", () => {
  it.each(PAGES)("silences %s", async (_, body, expected) => {
    const bytes = new TextEncoder().encode(
      `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
    );
    expect(shown(await lintBuffer(bytes, { fileName: "稿.html", rules }))).toEqual(expected);
  });
});

const piece = fc.constantFrom("XX局召开会议。", "一是学习。二是调研。二是整改。", "2月30日。", "", "已经完成,很好。");

describe("suppressions", () => {
  it("of everything leave only themselves, and move nothing", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (lines) => {
        const text = lines.join("\n");
        const plain = lintText(text, { rules });
        const silent = lintText(`<!-- gongwen-lint-disable -->\n${text}`, { rules });
        expect(silent.findings.filter(({ rule }) => rule !== "unused-suppression")).toEqual([]);
        expect(silent.suppressed).toBe(plain.findings.length);
        const moved = lintText(`${next("invalid-date")}\n${text}`, { rules: { ...rules, "invalid-date": "off" } });
        const rest = lintText(text, { rules: { ...rules, "invalid-date": "off" } });
        const places = ({ findings }: FileResult, by: number) =>
          findings.map(({ rule, location, fingerprint }) => [
            rule,
            (location?.line ?? 0) - by,
            location?.column,
            fingerprint,
          ]);
        expect(places(moved, 1)).toEqual(places(rest, 0));
        expect(moved.characters).toBe(rest.characters);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it("are as quick when there are many on one place", () => {
    const many = 5000;
    const text = `${`${next(BLANK)}\n`.repeat(many)}${"XX局召开会议，".repeat(many)}`;
    const start = performance.now();
    const { suppressed, findings } = lintText(text, { rules: { ...rules, "repeated-word": "off" } });
    expect(suppressed).toBe(many);
    expect(findings.filter(({ rule }) => rule === "unused-suppression")).toHaveLength(many - 1);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
