/** Rules as SARIF describes them. */
import { markdownText } from "../markdown-text.js";
import type { RuleFacts } from "../reporter.js";
import type { Severity } from "../../rule/types.js";
import type { Locale } from "../../text/locale.js";
import type { Speak } from "../words.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

export function levelOf(severity: Severity): (typeof LEVELS)[Severity] {
  return LEVELS[severity];
}

/** A `reportingDescriptor`, with help for the page of an alert. */
export function ruleDescriptor(
  { id, family, severity, name, summary, why, source }: RuleFacts,
  locale: Locale,
  speak: Speak,
) {
  const from = speak("source", { text: source.text[locale] });
  return {
    id,
    name: name[locale],
    shortDescription: { text: name[locale] },
    fullDescription: { text: summary[locale] },
    help: {
      text: `${summary[locale]}\n${why[locale]}\n${from}`,
      markdown: [`**${name[locale]}** \`${id}\``, ...[summary[locale], why[locale], from].map(markdownText)].join(
        "\n\n",
      ),
    },
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [family] },
  };
}
