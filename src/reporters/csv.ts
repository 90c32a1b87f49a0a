/** A table for spreadsheets: RFC 4180, with the mark by which Excel knows UTF-8. */
import type { FileResult } from "../engine/result.js";
import { Catalogue } from "./catalogue.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { type Row, rowsOf } from "./rows.js";
import { placeOf } from "./terminal/place.js";
import { visible } from "./terminal/visible.js";
import { type Speak, speaker } from "./words.js";

const COLUMNS = [
  "file",
  "level",
  "rule",
  "problem",
  "place",
  "line",
  "column",
  "paragraph",
  "page",
  "text",
  "sentence",
  "message",
  "fingerprint",
] as const;

/** One row a finding, and one for what was not checked. */
export class CsvReporter implements Reporter {
  readonly #speak: Speak;
  readonly #rules: Catalogue;

  constructor(readonly context: Pick<ReporterContext, "locale" | "rules">) {
    this.#speak = speaker(context.locale);
    this.#rules = new Catalogue(context.rules);
  }

  begin(): string {
    return `\uFEFF${record(COLUMNS.map((column) => this.#speak(`column.${column}`)))}`;
  }

  file(result: FileResult): string {
    return rowsOf(result)
      .map((row) => record(this.#cells(result, row)))
      .join("");
  }

  end(): string {
    return "";
  }

  #cells({ path }: FileResult, { severity, name, message, location, finding }: Row): (string | number | null)[] {
    return [
      path,
      this.#speak(`level.${severity}`),
      name,
      this.#rules.get(name)?.name[this.context.locale] ?? null,
      this.#place(location),
      location?.line ?? null,
      location?.column ?? null,
      location?.paragraph ?? null,
      location?.page ?? null,
      finding?.text ?? null,
      finding?.excerpt ?? null,
      message,
      finding?.fingerprint ?? null,
    ];
  }

  /** In words: `2:16` alone is the time of day to a spreadsheet. */
  #place(location: Row["location"]): string {
    const { line, column } = location ?? {};
    return line === undefined || line === null || column === undefined || column === null
      ? placeOf(location, this.#speak)
      : this.#speak("line", { line, column });
  }
}

function record(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** Texts are quoted all: some programs separate by semicolons or tabs too. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : `"${inert(visible(value)).replaceAll('"', '""')}"`;
}

/** A spreadsheet calculates what begins so, in the full-width form too; behind an apostrophe it is text. */
function inert(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
