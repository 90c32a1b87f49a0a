/** Tests a rule by tables of marked text; works inside any runner that has `describe` and `it` (vitest, mocha, node:test). */
import type { Profile } from "../analysis/profile.js";
import type { Document, Part } from "../document/model.js";
import { lintDocument } from "../engine/lint.js";
import type { Finding } from "../engine/result.js";
import { plainTextDocument } from "../readers/text/plain-text.js";
import type { Rule, Severity } from "../rule/types.js";
import { annotatedDocument, plainText } from "./annotated.js";
import { readMarks } from "./marks.js";

export interface InvalidCase {
  /** Text with every expected finding marked ⟦thus⟧. */
  readonly text: string;
  /** How many findings about the whole document are expected besides. */
  readonly whole?: number;
  readonly severity?: Severity;
  /** Data that every finding must have at least. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** A part of the Chinese message of every finding. */
  readonly message?: string;
  readonly profile?: string;
  /** What the user set of the rule. */
  readonly options?: Readonly<Record<string, unknown>>;
}

export type ValidCase = string | Pick<InvalidCase, "text" | "profile" | "options">;

export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly (string | InvalidCase)[];
}

export interface Runner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void): void;
}

/**
 * Makes one test for each case and for each of the rule's own examples.
 * @param profiles the kinds of document that the rule may need
 */
export function testRule(runner: Runner, rule: Rule, cases: RuleCases, profiles: readonly Profile[] = []): void {
  const lint = ({ text, ...rest }: Case) => lintMarked(rule, text, { profiles, ...rest });
  runner.describe(rule.id, () => {
    const { profile: example } = rule.exampleOptions ?? {};
    const own = {
      valid: rule.examples.good.map((text) => withProfile(text, example)),
      invalid: rule.examples.bad.map((text) => withProfile(text, example)),
    };
    for (const item of [...own.valid, ...cases.valid]) {
      const quiet: Case = typeof item === "string" ? { text: item } : item;
      runner.it(`is silent on ${visible(quiet.text)}`, () => {
        const { findings } = lint(quiet);
        if (findings.length > 0) throw new Error(`unexpected: ${describeFindings(findings)}`);
      });
    }
    for (const item of [...own.invalid, ...cases.invalid]) {
      const expected: InvalidCase = typeof item === "string" ? { text: item } : item;
      runner.it(`finds ${visible(expected.text)}`, () => {
        const { findings, places } = lint(expected);
        checkFindings(findings, places, expected);
      });
    }
  });
}

function withProfile(text: string, profile: string | undefined) {
  return profile === undefined ? { text } : { text, profile };
}

type Case = Pick<InvalidCase, "text" | "profile" | "options">;

interface MarkedOptions extends Omit<Case, "text"> {
  readonly profiles?: readonly Profile[];
}

/** Lints marked text with one rule: as plain text, or as the Word document that the notation of annotated.ts describes. */
export function lintMarked(rule: Rule, marked: string, { profiles = [], profile, options }: MarkedOptions = {}) {
  const annotated = rule.exampleOptions?.format === "docx";
  const { text, marks } = readMarks(annotated ? plainText(marked) : marked);
  const document: Document = annotated
    ? annotatedDocument(marked.replace(/[⟦⟧]/gu, ""))
    : plainTextDocument(text, "utf-8");
  const { findings } = lintDocument(document, {
    rules: [rule],
    profiles,
    profile,
    layout: rule.layout,
    locale: "zh",
    ruleOptions: options === undefined ? {} : { [rule.id]: options },
  });
  const starts = document.lineStarts ?? plainTextDocument(text, "utf-8").lineStarts ?? [];
  const places = marks.map((mark) => {
    const line = starts.findLastIndex((start) => start <= mark.start);
    const { part = "body", paragraph = line + 1 } = document.blocks[line] ?? {};
    return placeAt(part, paragraph, mark.start - (starts[line] ?? 0), mark.text);
  });
  return { findings, places, text };
}

function checkFindings(findings: readonly Finding[], places: readonly string[], expected: InvalidCase): void {
  const found = findings.filter(({ location }) => location !== null).map(placeOf);
  const whole = findings.length - found.length;
  const wholeExpected = expected.whole ?? (places.length === 0 ? 1 : 0);
  if (found.join("\n") !== places.join("\n") || whole !== wholeExpected) {
    throw new Error(
      `expected ${places.join(", ") || "nothing"} (+${wholeExpected} whole), got ${describeFindings(findings) || "nothing"}`,
    );
  }
  for (const finding of findings) {
    if (expected.severity !== undefined && finding.severity !== expected.severity) {
      throw new Error(`expected severity ${expected.severity}, got ${describeFindings([finding])}`);
    }
    if (expected.message !== undefined && !finding.message.includes(expected.message)) {
      throw new Error(`expected a message with "${expected.message}", got ${finding.message}`);
    }
    for (const [key, value] of Object.entries(expected.data ?? {})) {
      if (JSON.stringify(finding.data[key]) !== JSON.stringify(value)) {
        throw new Error(`expected data.${key} ${JSON.stringify(value)}, got ${JSON.stringify(finding.data[key])}`);
      }
    }
  }
}

function placeOf({ location, text }: Finding): string {
  return location === null ? "whole" : placeAt(location.part, location.paragraph, location.offset, text);
}

function placeAt(part: Part, paragraph: number, offset: number, text: string): string {
  return `${part === "body" ? "" : `${part} `}${paragraph}:${offset + 1} ${JSON.stringify(text)}`;
}

function describeFindings(findings: readonly Finding[]): string {
  return findings.map((finding) => `${placeOf(finding)} [${finding.severity}] ${finding.message}`).join("; ");
}

/** Invisible characters spelled out, so that the name of a failing test says what it holds. */
function visible(text: string): string {
  return text.replace(/[\s\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uE000-\uF8FF\uFEFF]/g, (character) =>
    character === " " ? " " : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`,
  );
}
