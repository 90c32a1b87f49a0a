/** A report to be read in a merge request or kept with the minutes: a table a file. */
import type { FileResult, Summary } from "../engine/result.js";
import { SEVERITIES, type Severity } from "../rule/types.js";
import { Catalogue } from "./catalogue.js";
import { markdownText } from "./markdown-text.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { factsOf } from "./terminal/facts.js";
import { type Entry, groupFindings } from "./terminal/group.js";
import { placeList } from "./terminal/place.js";
import { MARK_OF, verdictOf } from "./terminal/verdict.js";
import { type Speak, speaker, totalsOf } from "./words.js";

export class MarkdownReporter implements Reporter {
  readonly #speak: Speak;
  readonly #rules: Catalogue;

  constructor(readonly context: Pick<ReporterContext, "locale" | "rules" | "profileNames">) {
    this.#speak = speaker(context.locale);
    this.#rules = new Catalogue(context.rules);
  }

  begin(): string {
    return `# ${this.#speak("report.title")}\n\n`;
  }

  file(result: FileResult): string {
    const verdict = verdictOf(result);
    const heading = `## ${MARK_OF[verdict]} ${this.#speak(`verdict.${verdict}`)} ${markdownText(result.path)}`;
    const rows = SEVERITIES.flatMap((severity) => this.#rows(result, severity));
    return `${[heading, ...this.#facts(result), ...this.#table(rows)].join("\n\n")}\n\n`;
  }

  end(summary: Summary): string {
    return `---\n\n${totalsOf(summary, this.#speak)}\n`;
  }

  #facts(result: FileResult): string[] {
    if (result.error !== null) return [this.#speak("reason", { text: markdownText(result.error.message) })];
    const facts = factsOf(result, this.context.profileNames, this.#speak).map(markdownText).join(" · ");
    return [facts, ...result.notices.map((text) => this.#speak("notice", { text: markdownText(text) }))];
  }

  #table(rows: readonly (readonly string[])[]): string[] {
    if (rows.length === 0) return [];
    const head = (["place", "level", "problem", "message", "sentence"] as const).map((column) =>
      this.#speak(`column.${column}`),
    );
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    return [[head, head.map(() => "---"), ...rows].map(line).join("\n")];
  }

  #rows(result: FileResult, severity: Severity): string[][] {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    return groupFindings(findings).flatMap(({ rule, entries }) =>
      entries.map((entry) => [
        this.#place(entry),
        this.#speak(`level.${severity}`),
        ...[[this.#rules.get(rule)?.name[this.context.locale], rule].join(" "), entry[0].message, entry[0].excerpt].map(
          markdownText,
        ),
      ]),
    );
  }

  /** Every place of an entry, and how many when there are several. */
  #place(entry: Entry): string {
    const list = placeList(
      entry.map(({ location }) => location),
      this.#speak,
    );
    return entry.length === 1 ? list : this.#speak("places", { n: entry.length, list });
  }
}
