/** The open fields: what stands between their begin and their separator is their code, which nobody sees. */
export class Fields {
  /** For each open field, whether its code is read. */
  readonly #open: boolean[] = [];
  #codes = 0;

  /** Whether what is read belongs to a field's code. */
  get inCode(): boolean {
    return this.#codes > 0;
  }

  /** Takes `w:fldChar`. */
  mark(type: string | undefined): void {
    if (type === "begin") {
      this.#open.push(true);
      this.#codes++;
    } else if (type === "separate") this.#endCode(this.#open.length - 1);
    else if (type === "end") {
      this.#endCode(this.#open.length - 1);
      this.#open.pop();
    }
  }

  #endCode(field: number): void {
    if (this.#open[field] !== true) return;
    this.#open[field] = false;
    this.#codes--;
  }
}
