/** Where the text of a destination goes. */
import type { State } from "./state.js";

export interface Sink {
  /** Whether its text is in the code page of the document whatever its font. */
  readonly ignoresFonts: boolean;
  /** Takes text that the bytes `[offset, end)` say. */
  add(text: string, offset: number, end: number, state: State): void;
  /** Takes a control word; whether it was one for this destination. */
  word?(word: string, parameter: number | undefined): boolean;
}

/** Names and instructions are short; what is longer is clipped. */
const LONGEST = 4096;

/** Collects text. */
export class TextSink implements Sink {
  text = "";

  constructor(readonly ignoresFonts: boolean) {}

  add(text: string): void {
    if (this.text.length < LONGEST) this.text += text;
  }
}

/** Hands over the entries of a table, which end with semicolons. */
export class EntrySink implements Sink {
  readonly ignoresFonts = true;
  #entry = "";

  /** @param word takes the control words of an entry before its end */
  constructor(
    readonly end: (entry: string) => void,
    readonly word: (word: string, parameter: number | undefined) => boolean = () => false,
  ) {}

  add(text: string): void {
    const [first = "", ...others] = text.split(";");
    this.#more(first);
    for (const other of others) {
      this.end(this.#entry.trim());
      this.#entry = "";
      this.#more(other);
    }
  }

  #more(text: string): void {
    if (this.#entry.length < LONGEST) this.#entry += text;
  }
}
