/** `explain` and `rules`: what the rules say of themselves. */
import { rules } from "../../rules/index.js";
import { ruleNamed } from "../engine/usage.js";
import { table } from "../reporters/terminal/table.js";
import { visible } from "../reporters/terminal/visible.js";
import { SEVERITIES } from "../rule/types.js";
import type { Locale } from "../text/locale.js";
import type { Io } from "./io.js";
import type { CliSpeak } from "./words.js";

interface Context {
  readonly io: Io;
  readonly locale: Locale;
  readonly speak: CliSpeak;
}

/** Prints one rule. @throws UsageError when there is none of that name */
export function explain(id: string, { io, locale, speak }: Context): void {
  const rule = ruleNamed(id, rules);
  const labelled = (label: string, text: string) => speak("explain.labelled", { label, text }).trimEnd();
  const lines = [
    `${rule.id}  ${rule.name[locale]}`,
    "",
    labelled(speak("explain.severity"), speak(`severity.${rule.severity}`)),
    labelled(speak("explain.family"), speak(`family.${rule.family}`)),
    labelled(speak("explain.what"), rule.summary[locale]),
    labelled(speak("explain.why"), rule.why[locale]),
    labelled(
      speak("explain.source"),
      speak("explain.sourceText", { tier: speak(`tier.${rule.source.tier}`), text: rule.source.text[locale] }),
    ),
    ...Object.entries(rule.data ?? {}).map(([key, words]) =>
      labelled(`${speak("explain.data")}.${key}`, words[locale]),
    ),
    ...Object.entries(rule.options ?? {}).map(([name, option]) =>
      labelled(
        `${speak("explain.option")}.${name}`,
        speak("explain.optionText", { meaning: option.meaning[locale], value: JSON.stringify(option.default) }),
      ),
    ),
    ...(rule.exampleOptions?.format === "docx" ? ["", speak("explain.notation")] : []),
    "",
    labelled(speak("explain.bad"), ""),
    ...rule.examples.bad.flatMap(exampleLines),
    "",
    labelled(speak("explain.good"), ""),
    ...rule.examples.good.flatMap(exampleLines),
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}

function exampleLines(example: string): string[] {
  return [...example.split("\n").map((line) => `  | ${visible(line)}`), ""].slice(0, -1);
}

/** Prints a table of all rules, by family, gravest first. */
export function listRules({ io, locale, speak }: Context): void {
  const families = [...new Set(rules.map(({ family }) => family))];
  const sorted = [...rules].sort(
    (a, b) =>
      families.indexOf(a.family) - families.indexOf(b.family) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  const rows = sorted.map((rule) => [
    rule.id,
    speak(`severity.${rule.severity}`),
    speak(`family.${rule.family}`),
    rule.summary[locale],
  ]);
  io.stdout.write(table(rows, { numbers: false }));
}
