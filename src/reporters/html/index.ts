/** The report as one page that stands alone: findings and, beside them, the documents with every finding at its place. */
import type { DocumentView } from "../../document/view.js";
import type { FileResult, Summary } from "../../engine/result.js";
import { Catalogue } from "../catalogue.js";
import type { Reporter, ReporterContext, RuleFacts } from "../reporter.js";
import { verdictOf } from "../terminal/verdict.js";
import { type FileEntry, headHtml, tailHtml } from "./page.js";
import { sectionHtml } from "./section.js";

/** A page with more text than this is more than a browser opens with ease: the files that follow are shown without their documents. In UTF-16 units. */
const MOST_TEXT = 24 * 1024 * 1024;

/** Writes file by file and keeps only their names, so that a large run is never held in memory. */
export class HtmlReporter implements Reporter {
  readonly showsDocuments = true;
  readonly #files: FileEntry[] = [];
  readonly #facts: Catalogue;
  #text = 0;

  constructor(readonly context: ReporterContext) {
    this.#facts = new Catalogue(context.rules);
  }

  begin(): string {
    return headHtml(this.context);
  }

  file(result: FileResult, view?: DocumentView): string {
    this.#files.push({ path: result.path, verdict: verdictOf(result), findings: result.findings.length });
    this.#text += view === undefined ? 0 : result.characters;
    return sectionHtml(result, this.#text > MOST_TEXT ? undefined : view, {
      context: this.context,
      facts: this.#factsOf,
      index: this.#files.length,
    });
  }

  end(summary: Summary): string {
    return tailHtml(this.context, this.#files, summary, this.#factsOf);
  }

  readonly #factsOf = (rule: string): RuleFacts | undefined => this.#facts.get(rule);
}
