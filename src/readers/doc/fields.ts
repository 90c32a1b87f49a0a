/** The open fields: what stands between their begin and their separator is their code, which nobody sees. */

interface Field {
  code: string;
  inCode: boolean;
}

/** A code longer than this is cut, in UTF-16 units. */
const LONGEST_CODE = 1000;

export class Fields {
  readonly #open: Field[] = [];
  #codes = 0;

  /** Whether what is read belongs to a field's code. */
  get inCode(): boolean {
    return this.#codes > 0;
  }

  /** The code of the outermost field whose result is read. */
  get resultOf(): string | undefined {
    const field = this.inCode ? undefined : this.#open[0];
    return field?.code.trim();
  }

  /** Takes one of the characters 0x13, 0x14, 0x15. */
  mark(character: number): void {
    if (character === 0x13) {
      this.#open.push({ code: "", inCode: true });
      this.#codes++;
    } else {
      const field = this.#open.at(-1);
      if (field?.inCode === true) {
        field.inCode = false;
        this.#codes--;
      }
      if (character === 0x15) this.#open.pop();
    }
  }

  /** Takes text of a code. */
  add(text: string): void {
    const field = this.#open.at(-1);
    if (field?.inCode === true && field.code.length < LONGEST_CODE) field.code += text;
  }
}
