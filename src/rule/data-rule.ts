/** Rules that are data: what must not be written, and what is written wrongly, in a list. */
import { rangeIn, type Line } from "../analysis/lines.js";
import { boundedPattern } from "../text/bounded-pattern.js";
import { Keywords } from "../text/keywords.js";
import type { Localized } from "../text/locale.js";
import { matchesOf } from "../text/matches.js";
import { defineRule } from "./define-rule.js";
import type { Family, Rule, RuleSource, Severity } from "./types.js";

interface Common {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly name: Localized;
  readonly summary: Localized;
  readonly why: Localized;
  readonly source: RuleSource;
  /** With the place `{text}`, in a substitution `{suggestion}` too; there is a usual one. */
  readonly message?: Localized | undefined;
  /** Longer texts in which the words are right. */
  readonly except: readonly string[];
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
}

/** What must not occur. */
export interface ExistenceRule extends Common {
  readonly kind: "existence";
  readonly words: readonly string[];
  /** Regular expressions, held to a bound. */
  readonly patterns: readonly string[];
}

/** What is written wrongly, with the right form. */
export interface SubstitutionRule extends Common {
  readonly kind: "substitution";
  /** Wrong → right. */
  readonly words: Readonly<Record<string, string>>;
}

export type DataRule = ExistenceRule | SubstitutionRule;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly suggestion: string;
}

const MESSAGES = {
  existence: { zh: "不应写“{text}”。请改写或删去。", en: "“{text}” should not be written. Reword or delete it." },
  substitution: { zh: "“{text}”应写作“{suggestion}”。请改正。", en: "“{text}” should be “{suggestion}”. Correct it." },
} as const satisfies Record<DataRule["kind"], Localized>;

/**
 * Makes a rule that reads the sentences and headings of a document.
 * @throws PatternError when a pattern cannot be used
 */
export function ruleOfData(data: DataRule): Rule {
  const { kind, message = MESSAGES[kind], except, ...facts } = data;
  const find = kind === "existence" ? finder(data) : substitutes(data.words);
  const exceptions = new Keywords(except.map((text) => [text, null]));
  const { id, family, severity, name, summary, why, source, examples } = facts;
  return defineRule({
    id,
    family,
    severity,
    name,
    summary,
    why,
    source,
    examples,
    messages: { found: message },
    data: {
      text: { zh: "文中的写法", en: "what stands there" },
      ...(kind === "substitution" && { suggestion: { zh: "应写作", en: "what should stand there" } }),
    },
    check({ analysis, report }) {
      for (const line of analysis.prose) {
        const found = find(line.text);
        if (found.length === 0) continue;
        for (const one of apart(found, excepted(exceptions, line))) {
          const text = line.text.slice(one.start, one.end);
          const said = kind === "substitution" ? { text, suggestion: one.suggestion } : { text };
          report({ message: "found", data: said, range: rangeIn(line, one.start, one.end) });
        }
      }
    },
  });
}

type Finder = (text: string) => Found[];

function finder({ words, patterns }: ExistenceRule): Finder {
  const keywords = new Keywords(words.map((word) => [word, ""]));
  const compiled = patterns.map(boundedPattern);
  return (text) => [
    ...wordsIn(keywords, text),
    ...compiled.flatMap((pattern) =>
      matchesOf(text, pattern).map(({ index, 0: match }) => ({
        start: index,
        end: index + match.length,
        suggestion: "",
      })),
    ),
  ];
}

function substitutes(words: SubstitutionRule["words"]): Finder {
  const keywords = new Keywords(Object.entries(words));
  return (text) => wordsIn(keywords, text);
}

function wordsIn(keywords: Keywords<string>, text: string): Found[] {
  return keywords
    .find(text)
    .map(({ word, index, value }) => ({ start: index, end: index + word.length, suggestion: value }));
}

function excepted(exceptions: Keywords<null>, { text }: Line): readonly Omit<Found, "suggestion">[] {
  return exceptions.find(text).map(({ word, index }) => ({ start: index, end: index + word.length }));
}

/** In order, of those that overlap the first and longest, none inside an exception. */
function apart(found: readonly Found[], exceptions: readonly Omit<Found, "suggestion">[]): Found[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  let [next, reach] = [0, 0];
  return sorted.filter((one) => {
    // the furthest end of the exceptions that have begun
    for (; (exceptions[next]?.start ?? Infinity) <= one.start; next++)
      reach = Math.max(reach, exceptions[next]?.end ?? 0);
    if (one.start < end || one.end <= reach || one.start === one.end) return false;
    end = one.end;
    return true;
  });
}
