/** Commands to the runner of GitHub Actions, which shows them as annotations. */
import type { FileResult, Summary } from "../engine/result.js";
import { Catalogue } from "./catalogue.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { messageWithPlace, type Row, rowsOf } from "./rows.js";
import { MARK_OF, verdictOf } from "./terminal/verdict.js";
import { visible } from "./terminal/visible.js";
import { type Speak, speaker, totalsOf } from "./words.js";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

/** The commands of one file make a group in the log; a file with nothing to say makes none. */
export class GithubReporter implements Reporter {
  readonly #speak: Speak;
  readonly #rules: Catalogue;

  constructor(readonly context: Pick<ReporterContext, "locale" | "rules">) {
    this.#speak = speaker(context.locale);
    this.#rules = new Catalogue(context.rules);
  }

  begin(): string {
    return "";
  }

  file(result: FileResult): string {
    const commands = rowsOf(result).map((row) => this.#annotation(result.path, row));
    if (commands.length === 0) return "";
    const verdict = verdictOf(result);
    const title = `${MARK_OF[verdict]} ${this.#speak(`verdict.${verdict}`)} ${result.path}`;
    return `${command("group", {}, title)}${commands.join("")}${command("endgroup", {}, "")}`;
  }

  end(summary: Summary): string {
    return `${totalsOf(summary, this.#speak)}\n`;
  }

  #annotation(path: string, row: Row): string {
    const { location, name } = row;
    const inText = location !== null && location.line !== null ? location : null;
    // columns are shown within one line only
    const inLine = inText !== null && inText.line === inText.endLine ? inText : null;
    const properties = {
      file: path,
      line: inText?.line,
      endLine: inText?.endLine,
      col: inLine?.column,
      endColumn: inLine?.endColumn,
      title: [this.#rules.get(name)?.name[this.context.locale], name].filter((word) => word !== undefined).join(" "),
    };
    return command(COMMANDS[row.severity], properties, messageWithPlace(row, this.#speak));
  }
}

/** `::name key=value,key=value::text`, in one line. */
function command(
  name: string,
  properties: Readonly<Record<string, string | number | null | undefined>>,
  text: string,
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${list.length === 0 ? "" : ` ${list.join(",")}`}::${escapeData(text)}\n`;
}

/** The runner decodes %25, %0D and %0A; line breaks are gone already. */
function escapeData(text: string): string {
  return visible(text).replaceAll("%", "%25");
}

/** The same, and what separates properties. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
