/** The report of a whole archive: an index of all files, to be sorted and filtered, and beside it volumes with what was found in them. */
import type { FileResult, Summary } from "../../engine/result.js";
import { Catalogue } from "../catalogue.js";
import type { Reporter, ReporterContext, ReportPage, RuleFacts } from "../reporter.js";
import { indexHead, indexTail } from "./index-page.js";
import { Rows } from "./rows.js";
import { Tally } from "./tally.js";
import { Volumes } from "./volumes.js";

/** Keeps sums and one volume, never a file: rows and volumes are written as results come. */
export class ArchiveReporter implements Reporter {
  readonly #facts: Catalogue;
  readonly #rows = new Rows();
  readonly #tally = new Tally();
  readonly #volumes: Volumes;
  #files = 0;

  constructor(readonly context: ReporterContext) {
    this.#facts = new Catalogue(context.rules);
    this.#volumes = new Volumes(context, this.#factsOf);
  }

  begin(): string {
    return indexHead(this.context);
  }

  file(result: FileResult): string {
    this.#files++;
    this.#tally.add(result);
    // the script knows a file's anchor by the place of its row
    return this.#rows.rowOf(result, this.#volumes.add(result, `f${this.#files}`));
  }

  end(summary: Summary): string {
    this.#volumes.end();
    return indexTail(
      {
        context: this.context,
        tally: this.#tally,
        rows: this.#rows,
        facts: this.#factsOf,
        volumes: this.#volumes.count,
      },
      summary,
    );
  }

  takePages(): readonly ReportPage[] {
    return this.#volumes.take();
  }

  readonly #factsOf = (rule: string): RuleFacts | undefined => this.#facts.get(rule);
}
