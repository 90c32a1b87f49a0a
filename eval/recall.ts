/** Recall: what is found of the defects that were put into finished documents. */
import { atLeast, lint, type Placed, ruleOf } from "./lint.js";
import type { Injector, Mutant } from "./mutation/types.js";
import { Random, seedOf } from "./random.js";
import type { Text } from "./texts.js";

export interface Recall {
  readonly rule: string;
  readonly injector: string;
  readonly injected: number;
  readonly found: number;
  /** What was not found: the document, and the line with the defect. */
  readonly missed: readonly Miss[];
}

export interface Miss {
  readonly text: string;
  readonly line: number;
  readonly excerpt: string;
}

/**
 * Spoils each text with each injector, `times` times, and counts what the injector's rule finds at the place.
 * The same texts give the same mutants in every run.
 */
export function measureRecall(texts: readonly Text[], injectors: readonly Injector[], times: number): Recall[] {
  return injectors.map((injector) => {
    const missed: Miss[] = [];
    let injected = 0;
    for (const { name, text } of texts) {
      const random = new Random(seedOf(`${injector.rule} ${injector.name} ${name}`));
      const seen = new Set<string>();
      let before: readonly Placed[] | undefined;
      for (let time = 0; time < times; time++) {
        const mutant = injector.inject(text, random);
        // what has no place can be spoiled in one way only; the same spoiled text twice is one
        if (mutant === null || mutant.text === text || seen.has(mutant.text)) continue;
        seen.add(mutant.text);
        if (mutant.place === null) {
          before ??= lint(text, injector.rule);
          // what the document lacks already cannot be taken away
          if (before.some(({ span }) => span === null)) continue;
        }
        injected++;
        if (!isFound(mutant, lint(mutant.text, injector.rule), before?.length ?? 0, injector.rule))
          missed.push(missOf(name, mutant));
      }
    }
    return { rule: injector.rule, injector: injector.name, injected, found: injected - missed.length, missed };
  });
}

function isFound(mutant: Mutant, after: readonly Placed[], before: number, rule: string): boolean {
  const grave = after.filter(({ finding }) => atLeast(finding.severity, ruleOf(rule).severity));
  const { place } = mutant;
  if (place === null) return grave.length > before;
  return grave.some(({ span }) => span !== null && span.start <= place.end && span.end >= place.start);
}

function missOf(name: string, { text, place }: Mutant): Miss {
  if (place === null) return { text: name, line: 0, excerpt: "" };
  const line = text.slice(0, place.start).split("\n").length;
  const from = Math.max(text.lastIndexOf("\n", place.start - 1) + 1, place.start - 30);
  const excerpt = `${text.slice(from, place.start)}⟦${text.slice(place.start, place.end)}⟧${text.slice(place.end, place.end + 30)}`;
  return { text: name, line, excerpt: excerpt.replaceAll("\n", "⏎") };
}
