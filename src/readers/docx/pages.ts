/** Which page the text stands on, where the program that saved the document recorded it. */
export class Pages {
  /** Whether the saving program recorded any page at all; without that nothing is said of pages. */
  known = false;
  /** 1-based. */
  current = 1;
  /** A break by hand was counted, and no text has followed: the record of the same break is yet to come. */
  #recordDue = false;

  /** `w:lastRenderedPageBreak`: Word writes it behind breaks by hand too. */
  record(): void {
    this.known = true;
    if (!this.#recordDue) this.current++;
    this.#recordDue = false;
  }

  /** A page break that the author made. */
  breakByHand(): void {
    this.current++;
    this.#recordDue = true;
  }

  /** Text is shown on the current page. */
  show(): void {
    this.#recordDue = false;
  }
}
