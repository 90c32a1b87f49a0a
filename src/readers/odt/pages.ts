/** Which page the text stands on, where the program that saved the document recorded its page breaks (text:soft-page-break). */
import type { Properties } from "./styles.js";

export class Pages {
  /** Whether any page break was recorded; without that nothing is said of pages. */
  known = false;
  /** 1-based. */
  current = 1;
  /** Whether anything stands on a page. */
  begun = false;
  #breakAfter = false;

  /** A page that was full. */
  record(): void {
    this.known = true;
    this.current++;
  }

  /** A paragraph or table begins: its style can begin a page. */
  begin(properties: Properties, masterPage: string | undefined): void {
    const before = properties.get("break-before") === "page" || (masterPage !== undefined && masterPage !== "");
    if (this.begun && (before || this.#breakAfter)) this.current++;
    this.begun = true;
    this.#breakAfter = properties.get("break-after") === "page";
  }
}
