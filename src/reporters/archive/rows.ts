/** The files of an archive as the index knows them: a line of JSON each, written as results come and read by the page's script. */
import type { FileResult } from "../../engine/result.js";
import { SEVERITIES } from "../../rule/types.js";
import { type Verdict, verdictOf } from "../terminal/verdict.js";
import { visible } from "../terminal/visible.js";

/** In the order of the column of verdicts, the ones that need work first; a row has the number in this list. */
export const VERDICTS: readonly Verdict[] = ["blocked", "unreadable", "warned", "ready", "skipped"];

/** Different messages of so many files are kept word for word; of others the code stands. */
const MOST_REASONS = 500;

export interface Reason {
  readonly code: string;
  readonly message: string;
}

/** Numbers for words that come again and again; 0 stands for none. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  of(word: string | null): number {
    if (word === null) return 0;
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** In the order of their numbers. */
  get words(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Keeps the words that rows refer to, never the rows. */
export class Rows {
  readonly rules = new Numbered();
  readonly formats = new Numbered();
  readonly kinds = new Numbered();
  readonly #reasons = new Numbered();
  #before = "";
  #isFirst = true;

  /**
   * A file as `[shared, rest, verdict, format, kind, page, errors, warnings, infos, rule, count, rule, count …]`: `shared` units of the path are those of the
   * path before; rules in the order of their severity and number. Of a file that was not checked the reason follows the page, and is the last.
   * @param page the number of the page that has its findings; 0 for none
   */
  rowOf(result: FileResult, page: number): string {
    const path = visible(result.path);
    const shared = sharedLength(this.#before, path);
    this.#before = path;
    const { status, format, profile, error } = result;
    const row: (string | number)[] = [shared, path.slice(shared), VERDICTS.indexOf(verdictOf(result))];
    row.push(this.formats.of(format), this.kinds.of(profile), page);
    if (status === "checked") row.push(...this.#counts(result));
    else row.push(this.#reason(error ?? { code: status, message: status }));
    while (row.at(-1) === 0) row.pop();
    const lead = this.#isFirst ? "" : ",\n";
    this.#isFirst = false;
    return lead + scriptJson(row);
  }

  get reasons(): Reason[] {
    return this.#reasons.words.map((word) => {
      const [code = "", message = ""] = word.split("\0", 2);
      return { code, message };
    });
  }

  #counts({ findings }: FileResult): number[] {
    const bySeverity = SEVERITIES.map((severity) => {
      const rules = new Map<string, number>();
      for (const finding of findings)
        if (finding.severity === severity) rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1);
      return [...rules].toSorted(([, a], [, b]) => b - a);
    });
    const sums = bySeverity.map((rules) => rules.reduce((sum, [, count]) => sum + count, 0));
    const byRule = new Map<string, number>();
    for (const [rule, count] of bySeverity.flat()) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
    return [...sums, ...[...byRule].flatMap(([rule, count]) => [this.rules.of(rule), count])];
  }

  #reason({ code, message }: Reason): number {
    const said = this.#reasons.size < MOST_REASONS ? message : code;
    return this.#reasons.of(`${visible(code)}\0${visible(said)}`);
  }
}

/** JSON that may stand in a `script` element: nothing in it can end the element, or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
