/** The open fields: what stands between their begin and their separator is their code, which nobody sees. */
import type { Element } from "../package/xml.js";
import { textOfCode } from "./code-text.js";
import { FormChoice } from "./form-choice.js";

export interface Field {
  /** Counted by their begins. */
  readonly ordinal: number;
  /** Its instruction, as far as it was read. */
  code: string;
  /** The name of a form field. */
  name: string | undefined;
  /** What a form field shows instead of a result. */
  choice: FormChoice | undefined;
  inCode: boolean;
  /** Whether anything of its result was shown. */
  shown: boolean;
  /** Whether its result was nothing but the blanks that a form field shows while it is empty. */
  blank: boolean;
  /** `w:fldSimple`. */
  readonly simple: boolean;
}

/** No instruction is longer, in UTF-16 units. */
const LONGEST_CODE = 1000;
/** Word goes no deeper into fields inside fields. */
const DEEPEST = 20;

export class Fields {
  readonly #open: Field[] = [];
  #codes = 0;
  #begins = 0;

  /** @param ignored the ordinals of fields that never end: they would hide all that comes behind them */
  constructor(readonly ignored: ReadonlySet<number>) {}

  /** Whether what is read belongs to a field's code. */
  get inCode(): boolean {
    return this.#codes > 0;
  }

  /** The fields that began and did not end, outermost first. */
  get open(): readonly Field[] {
    return this.#open;
  }

  /** Those whose result is marked. */
  get marked(): readonly Field[] {
    return this.#open.length > DEEPEST ? this.#open.slice(0, DEEPEST) : this.#open;
  }

  begin(simpleCode?: string): void {
    const ordinal = this.#begins++;
    const simple = simpleCode !== undefined;
    if (!simple && this.ignored.has(ordinal)) return;
    const code = (simpleCode ?? "").slice(0, LONGEST_CODE);
    this.#open.push({
      ordinal,
      code,
      name: undefined,
      choice: undefined,
      inCode: !simple,
      shown: false,
      blank: true,
      simple,
    });
    if (!simple) this.#codes++;
  }

  separate(): void {
    this.#endCode(this.#open.at(-1));
  }

  /** @returns the field that ended */
  end(): Field | undefined {
    if (this.#open.at(-1)?.simple === true) return undefined;
    return this.#pop();
  }

  /** @returns the simple field that ended, and those in it that never end */
  endSimple(): Field | undefined {
    for (let field = this.#pop(); field !== undefined; field = this.#pop()) if (field.simple) return field;
    return undefined;
  }

  /** Takes a piece of the innermost field's instruction. */
  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && field.inCode) field.code = (field.code + text).slice(0, LONGEST_CODE);
  }

  /** Takes what an element of `w:ffData` says of the innermost field. */
  takeForm(element: Element): void {
    const field = this.#open.at(-1);
    if (field === undefined || !field.inCode) return;
    if (element.name === "w:name") field.name = element.attribute("val");
    else (field.choice ??= new FormChoice()).take(element);
  }

  /** What the innermost field shows without having a result. */
  get choice(): string {
    const field = this.#open.at(-1);
    if (field === undefined || field.shown) return "";
    return field.choice?.text ?? textOfCode(field.code);
  }

  #pop(): Field | undefined {
    const field = this.#open.pop();
    this.#endCode(field);
    return field;
  }

  #endCode(field: Field | undefined): void {
    if (field?.inCode !== true) return;
    field.inCode = false;
    this.#codes--;
  }
}
