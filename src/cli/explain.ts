/** `explain` and `rules`: what the rules say of themselves. */
import { ruleNamed } from "../engine/usage.js";
import { wrap } from "../reporters/terminal/layout.js";
import { table } from "../reporters/terminal/table.js";
import { visible } from "../reporters/terminal/visible.js";
import { type Rule, SEVERITIES } from "../rule/types.js";
import { columnsOf, type Context } from "./io.js";

/** Columns. Explanations are read, not scanned: no wider than a page, whatever the terminal has. */
const WIDEST = 80;

/** Prints one rule, built in or of the configuration here. @throws UsageError when there is none of that name */
export async function explain(id: string, { io, locale, speak, configs }: Context): Promise<void> {
  const { rules } = (await configs.forRun()).knowledge;
  const rule = ruleNamed(id, rules);
  const related = relatedTo(rule, rules);
  const columns = Math.max(40, Math.min(columnsOf(io), WIDEST)) - 2;
  const labelled = (label: string, text: string) =>
    wrap(speak("explain.labelled", { label, text }).trimEnd(), columns).join("\n  ");
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
    labelled(speak("explain.set"), speak("explain.setText", { id: rule.id })),
    ...(rule.layout === undefined
      ? []
      : [labelled(speak("explain.when"), speak("explain.whenLayout", { layout: rule.layout }))]),
    ...(related.length === 0 ? [] : [labelled(speak("explain.related"), related.join(speak("list.mark")))]),
    ...(rule.exampleOptions?.format === "docx" ? ["", wrap(speak("explain.notation"), columns).join("\n")] : []),
    "",
    labelled(speak("explain.bad"), ""),
    ...rule.examples.bad.flatMap(exampleLines),
    "",
    labelled(speak("explain.good"), ""),
    ...rule.examples.good.flatMap(exampleLines),
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}

/** The other rules of its family, which see the same part of a document. */
function relatedTo({ id, family }: Rule, rules: readonly Rule[]): string[] {
  return rules.filter((other) => other.family === family && other.id !== id).map((other) => other.id);
}

function exampleLines(example: string): string[] {
  return [...example.split("\n").map((line) => `  | ${visible(line)}`), ""].slice(0, -1);
}

/** Prints a table of all rules, by family, gravest first. */
export async function listRules({ io, locale, speak, configs }: Context): Promise<void> {
  const { rules } = (await configs.forRun()).knowledge;
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
