/** Results with anything in every field that can hold what stood in a document or in a file's name. */
import fc from "fast-check";
import type { FileResult, Finding, Location } from "../../src/index.js";

/** Markup, escapes, control characters, halves of pairs. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ..."公文，。“”<>&'\"`*_#|[]()!~-+=@:,;%$^{}\\/ \t\r\n\0\u0007\u001B\u007F\u009B\u200B\u202E\u2028\uE000\uFEFF\uFFFE\uD842".split(
        "",
      ),
      "]]>",
      "<b>",
      "<!--",
      "&lt;",
      "[x](y)",
      "<http://a.b>",
      "-->",
      "::error::",
      "%0A",
      "##[error]",
      "http://a.b",
      "www.a.b",
      "</failure>",
      "```",
      "---",
      "{0}",
      "](0)",
      "=1+1",
    ),
    maxLength: 30,
  }),
);

const count = fc.integer({ min: 1, max: 9 });

const location: fc.Arbitrary<Location> = fc
  .tuple(count, count, count, fc.boolean(), fc.array(anyText, { maxLength: 2 }), fc.option(count))
  .map(([paragraph, start, length, lines, heading, page]) => ({
    part: "body" as const,
    paragraph,
    line: lines ? paragraph : null,
    column: lines ? start : null,
    endLine: lines ? paragraph : null,
    endColumn: lines ? start + length : null,
    offset: start - 1,
    endOffset: start - 1 + length,
    heading,
    page,
  }));

const related = fc.array(fc.record({ message: anyText, location }), { maxLength: 2 });

const finding: fc.Arbitrary<Omit<Finding, "fingerprint">> = fc.record({
  rule: fc.constantFrom("duplicate-number", "unknown-rule"),
  severity: fc.constantFrom("error", "warning", "info"),
  message: anyText,
  text: anyText,
  location: fc.option(location),
  excerpt: anyText,
  excerptOffset: fc.constant(0),
  related,
  fix: fc.constant(null),
  data: fc.dictionary(anyText, anyText, { maxKeys: 2 }),
  group: anyText,
});

/** @see anyText */
export const anyResult: fc.Arbitrary<FileResult> = fc
  .record({
    path: anyText,
    format: fc.option(fc.constantFrom("txt", "docx")),
    encoding: fc.option(anyText),
    profile: fc.option(fc.constantFrom("report", "unknown")),
    profileConfidence: fc.constantFrom(0, 0.5, 1),
    notices: fc.array(anyText, { maxLength: 2 }),
    characters: fc.nat(),
    findings: fc.array(finding, { maxLength: 4 }),
    suppressed: fc.nat(),
    error: fc.option(fc.record({ code: fc.constant("damaged"), message: anyText })),
    skipped: fc.boolean(),
  })
  .map(({ findings, skipped, error, ...rest }) => ({
    ...rest,
    error,
    status: error === null ? "checked" : skipped ? "skipped" : "unreadable",
    findings: error === null ? findings.map((item, at) => ({ ...item, fingerprint: `${at}`.padStart(16, "0") })) : [],
  }));
