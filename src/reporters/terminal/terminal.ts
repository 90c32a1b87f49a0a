/** The report that a person reads: the verdict first, then what to work through. */
import { Chalk, type ChalkInstance } from "chalk";
import type { Location } from "../../document/locate.js";
import type { FileResult, Finding, Summary } from "../../engine/result.js";
import { SEVERITIES, type Severity } from "../../rule/types.js";
import { Catalogue } from "../catalogue.js";
import type { Reporter, ReporterContext } from "../reporter.js";
import { type Speak, speaker } from "../words.js";
import { factsOf } from "./facts.js";
import { bySentence, type Entry, groupFindings } from "./group.js";
import { clipAround, pad, width, wrap } from "./layout.js";
import { placeList, placeOf } from "./place.js";
import { MARK_OF, type Verdict, verdictOf } from "./verdict.js";
import { visible, visibleSpace } from "./visible.js";

export type TerminalContext = Pick<ReporterContext, "locale" | "columns" | "color" | "rules" | "profileNames">;

/** Wider lines are hard to read, however wide the terminal is. */
const MOST_COLUMNS = 120;
/** What is said of a finding stands so far in. */
const INDENT = 6;
const COLOR_OF: Readonly<Record<Severity, "red" | "yellow" | "cyan">> = {
  error: "red",
  warning: "yellow",
  info: "cyan",
};

const VERDICT_COLOR: Readonly<Record<Verdict, "red" | "yellow" | "green" | "gray">> = {
  blocked: "red",
  warned: "yellow",
  ready: "green",
  skipped: "gray",
  unreadable: "red",
};

export class TerminalReporter implements Reporter {
  readonly #speak: Speak;
  readonly #chalk: ChalkInstance;
  readonly #columns: number;
  readonly #rules: Catalogue;
  readonly #verdicts: Record<Verdict, number> = { blocked: 0, warned: 0, ready: 0, skipped: 0, unreadable: 0 };

  constructor(readonly context: TerminalContext) {
    this.#speak = speaker(context.locale);
    this.#rules = new Catalogue(context.rules);
    this.#chalk = new Chalk({ level: context.color ? 1 : 0 });
    this.#columns = Math.max(40, Math.min(context.columns, MOST_COLUMNS));
  }

  begin(): string {
    return "";
  }

  file(result: FileResult): string {
    const verdict = verdictOf(result);
    this.#verdicts[verdict]++;
    const lines = [this.#verdictLine(result, verdict), ...this.#facts(result)];
    for (const severity of SEVERITIES) {
      const findings = result.findings.filter((finding) => finding.severity === severity);
      if (findings.length > 0) lines.push("", this.#section(severity, findings).join("\n"));
    }
    return `${lines.join("\n")}\n\n`;
  }

  end(summary: Summary): string {
    if (summary.files < 2) return "";
    const speak = this.#speak;
    const parts = (Object.keys(this.#verdicts) as Verdict[])
      .filter((verdict) => this.#verdicts[verdict] > 0)
      .map((verdict) =>
        this.#chalk[VERDICT_COLOR[verdict]](speak(`summary.${verdict}`, { n: this.#verdicts[verdict] })),
      );
    const mark = this.context.locale === "zh" ? "：" : ": ";
    const { errors, warnings, infos } = summary;
    return `${this.#chalk.bold(speak("summary.files", { files: summary.files }))}${mark}${parts.join(speak("list.mark"))}\n${speak("summary.total", { errors, warnings, infos })}\n`;
  }

  /** What an editor calls a rule's defect. */
  protected nameOf(rule: string): string {
    return this.#rules.get(rule)?.name[this.context.locale] ?? rule;
  }

  #verdictLine(result: FileResult, verdict: Verdict): string {
    const words = `${MARK_OF[verdict]} ${this.#speak(`verdict.${verdict}`)}`;
    return `${this.#chalk[VERDICT_COLOR[verdict]].bold(words)}  ${this.#chalk.bold(visible(result.path))}`;
  }

  #facts(result: FileResult): string[] {
    const speak = this.#speak;
    if (result.error !== null) return this.#indented(visible(result.error.message), 2);
    const facts = factsOf(result, this.context.profileNames, speak);
    const notices = result.notices.flatMap((text) => this.#indented(speak("notice", { text: visible(text) }), 2));
    return [`  ${this.#chalk.dim(facts.join(" · "))}`, ...notices];
  }

  #section(severity: Severity, findings: readonly Finding[]): string[] {
    const color = this.#chalk[COLOR_OF[severity]];
    const lines = [color.bold(this.#speak(`severity.${severity}`))];
    for (const { rule, entries } of groupFindings(findings)) {
      const count = entries.reduce((sum, entry) => sum + entry.length, 0);
      lines.push(`  ${color(this.nameOf(rule))} ${this.#chalk.dim(`${rule} × ${count}`)}`);
      if (severity === "info") for (const entry of entries) lines.push(this.#brief(entry).join("\n"));
      else for (const batch of bySentence(entries)) lines.push(this.#batch(batch, severity).join("\n"));
    }
    return lines;
  }

  /** Findings of one sentence: the sentence once, with every spot marked, if it fits on a line. */
  #batch(batch: readonly Entry[], severity: Severity): string[] {
    const findings = batch.map(([finding]) => finding);
    const [first] = findings;
    if (first === undefined || batch.length === 1 || width(visible(first.excerpt)) > this.#columns - INDENT) {
      return batch.flatMap((entry) => this.#full(entry, severity));
    }
    const under = this.#under(first);
    const places = placeList(
      findings.map(({ location }) => location),
      this.#speak,
    );
    return [
      ...this.#indented(places + under, 4).map((line) => this.#chalk.bold(line)),
      ...this.#quoteAll(first.excerpt, findings, severity),
      ...findings.flatMap(({ message }) => this.#indented(visible(message), INDENT)),
    ];
  }

  #quoteAll(excerpt: string, findings: readonly Finding[], severity: Severity): string[] {
    let [line, marks, at] = [" ".repeat(INDENT), " ".repeat(INDENT), 0];
    for (const { excerptOffset, text } of findings) {
      const start = excerptOffset ?? 0;
      const before = visible(excerpt.slice(at, start));
      const spot = visible(text);
      line += before + this.#chalk[COLOR_OF[severity]].bold.underline(spot);
      marks += " ".repeat(width(before)) + "^".repeat(width(spot));
      at = start + text.length;
    }
    line += visible(excerpt.slice(at));
    return this.context.color ? [line] : [line, marks];
  }

  /** Where, the sentence with the spot marked, what to do. */
  #full(entry: Entry, severity: Severity): string[] {
    const [first] = entry;
    const lines = this.#whereLines(entry);
    if (first.location !== null && first.excerpt.trim() !== "") lines.push(...this.#quote(first, severity));
    lines.push(...this.#indented(visible(first.message), 6));
    for (const related of this.#related(first))
      lines.push(...this.#indented(related, 6).map((line) => this.#chalk.dim(line)));
    return lines;
  }

  /** The other places of a finding; of those that say the same the places are listed. */
  #related({ related }: Finding): string[] {
    const places = new Map<string, Location[]>();
    for (const { message, location } of related) {
      const known = places.get(message);
      if (known === undefined) places.set(message, [location]);
      else known.push(location);
    }
    return Array.from(places, ([message, locations]) => {
      const place = placeList(locations, this.#speak);
      return `→ ${this.#speak("related", { message: visible(message), place })}`;
    });
  }

  #brief(entry: Entry): string[] {
    const where =
      entry.length > 1
        ? this.#speak("places", { n: entry.length, list: this.#places(entry) })
        : placeOf(entry[0].location, this.#speak);
    const mark = this.context.locale === "zh" ? "　" : "  ";
    return this.#indented(`${visible(entry[0].message)}${mark}${where}`, 4);
  }

  #whereLines(entry: Entry): string[] {
    const speak = this.#speak;
    const under = entry.length === 1 ? this.#under(entry[0]) : "";
    const text =
      entry.length === 1
        ? placeOf(entry[0].location, speak)
        : speak("places", { n: entry.length, list: this.#places(entry) });
    return this.#indented(text + under, 4).map((line) => this.#chalk.bold(line));
  }

  /** The heading that a finding stands under. */
  #under({ location }: Finding): string {
    const heading = location?.heading.at(-1);
    return heading === undefined ? "" : `  ${this.#speak("under", { heading: visible(heading) })}`;
  }

  #places(entry: Entry): string {
    return placeList(
      entry.map(({ location }) => location),
      this.#speak,
    );
  }

  #quote(finding: Finding, severity: Severity): string[] {
    const at = finding.excerptOffset ?? 0;
    const shown = /^\s*$/u.test(finding.text) ? visibleSpace : visible;
    const before = visible(finding.excerpt.slice(0, at));
    const spot = shown(finding.text);
    const text = before + spot + visible(finding.excerpt.slice(at + finding.text.length));
    const view = clipAround(text, before.length, before.length + spot.length, this.#columns - 8);
    const line = `      ${view.before}${this.#chalk[COLOR_OF[severity]].bold.underline(view.spot)}${view.after}`;
    if (this.context.color) return [line];
    return [line, `      ${pad("", width(view.before))}${"^".repeat(Math.max(1, width(view.spot)))}`];
  }

  #indented(text: string, indent: number): string[] {
    const lead = " ".repeat(indent);
    return wrap(text, this.#columns - indent).map((line) => lead + line);
  }
}
