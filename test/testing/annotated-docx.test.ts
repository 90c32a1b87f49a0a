/** What examples of rules describe in a line of text is what the reader finds in a real Word file: the examples speak of documents that there are. */
import { describe, expect, it } from "vitest";
import { profiles, rules } from "../../rules/index.js";
import type { Document } from "../../src/document/model.js";
import { lintDocument } from "../../src/engine/lint.js";
import { DEFAULT_LIMITS } from "../../src/readers/limits.js";
import { annotatedDocument } from "../../src/testing/annotated.js";
import { annotatedDocx } from "../support/annotated-docx.js";
import { readDocxPackage } from "../support/read-docx.js";

const described = rules.filter(({ exampleOptions }) => exampleOptions?.format === "docx");

describe.each(described.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  const { bad, good } = rule.examples;
  it.each([...bad, ...good].map((example) => [example.replace(/[⟦⟧]/gu, "")]))("%s", (example) => {
    const found = (document: Document) =>
      lintDocument(document, { rules: [rule], profiles, layout: rule.layout, locale: "zh" }).findings.map(
        ({ message, text, severity, location }) => [message, text, severity, location?.part, location?.offset],
      );
    expect(found(readDocxPackage(annotatedDocx(example), DEFAULT_LIMITS))).toEqual(found(annotatedDocument(example)));
  });
});
