/** Views of documents for the reports that show them: of one file at a time, made between its check and its report. */
import type { DocumentView } from "../document/view.js";
import type { ReadFile } from "../engine/check.js";

export class DocumentViews {
  #read: ReadFile | undefined;

  /** Keeps what was read until it is taken. */
  readonly keep = (read: ReadFile): void => {
    this.#read = read;
  };

  /** The view of the file that was read last; undefined when none was read since. */
  async take(): Promise<DocumentView | undefined> {
    const read = this.#read;
    this.#read = undefined;
    if (read === undefined) return undefined;
    const { document, bytes } = read;
    if (document.format !== "docx") return { document };
    const { docxSemantics } = await import("../readers/docx/semantics/index.js");
    return { document, semantics: await docxSemantics(bytes, document) };
  }
}
