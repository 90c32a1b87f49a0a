/** JUnit's XML: a suite a file, a failed test for every error and warning. */
import type { FileResult, Finding } from "../engine/result.js";
import { markupText } from "./markup-text.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { type Row, rowsOf } from "./rows.js";
import { placeOf } from "./terminal/place.js";
import { type Speak, speaker } from "./words.js";
import { XML_HEAD, xmlElement } from "./xml.js";

/** For servers of continuous integration. Notes fail no test: they stand in the suite's output, with how the file was read. */
export class JunitReporter implements Reporter {
  readonly #speak: Speak;

  constructor({ locale }: Pick<ReporterContext, "locale">) {
    this.#speak = speaker(locale);
  }

  begin(): string {
    return `${XML_HEAD}<testsuites name="gongwen-lint">\n`;
  }

  file(result: FileResult): string {
    const rows = rowsOf(result);
    const failed = rows.filter(({ kind, severity }) => kind === "finding" && severity !== "info");
    const cases = [...rows.filter(({ kind }) => kind === "failure"), ...failed].map((row) => this.#case(result, row));
    if (cases.length === 0) cases.push(testCase(result, this.#speak("verdict.ready")));
    const counts = {
      tests: cases.length,
      failures: failed.length,
      errors: result.status === "unreadable" ? 1 : 0,
      skipped: result.status === "skipped" ? 1 : 0,
      time: 0,
    };
    const children = [...cases, ...this.#output(rows)].map((child) => `\n  ${child}`).join("");
    return `${xmlElement("testsuite", { name: result.path, ...counts }, `${children}\n`)}\n`;
  }

  end(): string {
    return "</testsuites>\n";
  }

  #case(result: FileResult, { severity, name, message, location, finding }: Row): string {
    if (finding === undefined) {
      const element = severity === "error" ? "error" : "skipped";
      const type = element === "error" ? name : undefined;
      return testCase(result, this.#speak(`verdict.${result.status === "skipped" ? "skipped" : "unreadable"}`), [
        xmlElement(element, { message, type }),
      ]);
    }
    const placed = this.#speak("placed", { place: placeOf(location, this.#speak), message });
    // a server knows a test by its name: the fingerprint tells it from others, and stays when the sentence moves
    return testCase(result, `${name} ${finding.fingerprint}`, [
      xmlElement("failure", { message: placed, type: severity }, markupText(finding.excerpt)),
    ]);
  }

  #output(rows: readonly Row[]): string[] {
    const lines = rows
      .filter(({ kind, severity }) => kind === "notice" || (kind === "finding" && severity === "info"))
      .map(({ message, finding }) => markupText(finding === undefined ? message : this.#line(finding)));
    return lines.length === 0 ? [] : [xmlElement("system-out", {}, lines.join("\n"))];
  }

  #line({ rule, message, location }: Finding): string {
    return `${placeOf(location, this.#speak)} ${message} ${rule}`;
  }
}

function testCase({ path }: FileResult, name: string, children: readonly string[] = []): string {
  return xmlElement("testcase", { name, classname: path, file: path, time: 0 }, children.join(""));
}
