/** SARIF 2.1.0, for code scanning and for editors with a viewer of it. */
import type { FileResult, Finding, Summary } from "../../engine/result.js";
import { jsonText } from "../json-text.js";
import type { Reporter, ReporterContext } from "../reporter.js";
import { type Row, rowsOf } from "../rows.js";
import { type Speak, speaker } from "../words.js";
import { Notifications } from "./notifications.js";
import { resultOf } from "./result.js";
import { ruleDescriptor } from "./rules.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

export type SarifContext = Pick<ReporterContext, "locale" | "version" | "rules">;

/** Rules first, then results as they come, then what is to be said of the run. */
export class SarifReporter implements Reporter {
  readonly #speak: Speak;
  readonly #ruleIndex: ReadonlyMap<string, number>;
  readonly #notifications = new Notifications();
  #first = true;

  constructor(readonly context: SarifContext) {
    this.#speak = speaker(context.locale);
    this.#ruleIndex = new Map(context.rules.map(({ id }, index) => [id, index]));
  }

  begin(): string {
    const { locale, version, rules } = this.context;
    const language = locale === "zh" ? "zh-CN" : "en-US";
    const driver = {
      name: "gongwen-lint",
      semanticVersion: version,
      language,
      rules: rules.map((rule) => ruleDescriptor(rule, locale, this.#speak)),
    };
    const run = `"tool": ${jsonText({ driver }, 1)},\n"language": "${language}",\n"columnKind": "utf16CodeUnits"`;
    return `{\n"$schema": "${SCHEMA}",\n"version": "2.1.0",\n"runs": [{\n${run},\n"results": [`;
  }

  file(result: FileResult): string {
    const context = { path: result.path, speak: this.#speak, ruleIndex: this.#ruleIndex };
    let text = "";
    for (const row of rowsOf(result)) {
      if (!isFinding(row)) {
        this.#notifications.add(row, result, this.#speak);
        continue;
      }
      text += `${this.#first ? "\n" : ",\n"}${jsonText(resultOf(row, context))}`;
      this.#first = false;
    }
    return text;
  }

  end(summary: Summary, exitCode: number): string {
    const invocation = {
      executionSuccessful: exitCode !== 2 && summary.unreadable === 0,
      exitCode,
      toolExecutionNotifications: this.#notifications.all(this.#speak),
    };
    return `\n],\n"invocations": ${jsonText([invocation], 1)}\n}]\n}\n`;
  }
}

function isFinding(row: Row): row is Row & { readonly finding: Finding } {
  return row.finding !== undefined;
}
