/** Character references (`&nbsp;`, `&#8220;`): what one shows, and how long it is in the source. */
import { Tokenizer } from "parse5";

export interface Reference {
  /** What a reader sees. */
  readonly shown: string;
  /** UTF-16 units of the source. */
  readonly length: number;
}

/** The longest name has 31 letters (HTML, 13.5), numbers with leading zeros may be longer. */
const CANDIDATE = /&(?:#[xX]?)?[0-9A-Za-z]{1,40};?/y;

/** Decodes references; each spelling once. */
export class References {
  readonly #known = new Map<string, Reference>();

  /** The reference that begins with the `&` at `at`; the `&` itself where there is none. */
  at(source: string, at: number, end: number): Reference {
    CANDIDATE.lastIndex = at;
    const candidate = (CANDIDATE.exec(source)?.[0] ?? "&").slice(0, end - at);
    let reference = this.#known.get(candidate);
    if (reference === undefined) this.#known.set(candidate, (reference = decode(candidate)));
    return reference;
  }
}

/** Some names need no semicolon, so what follows them may be letters that stand for themselves (`&ltp`). */
function decode(candidate: string): Reference {
  const text = textOf(candidate);
  if (text === candidate) return { shown: "&", length: 1 };
  for (let shown = 1; shown <= text.length; shown++) {
    const rest = text.slice(shown);
    if (candidate.endsWith(rest)) return { shown: text.slice(0, shown), length: candidate.length - rest.length };
  }
  return { shown: text, length: candidate.length };
}

function textOf(html: string): string {
  let text = "";
  const add = ({ chars }: { readonly chars: string }) => void (text += chars);
  const skip = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: skip,
      onStartTag: skip,
      onEndTag: skip,
      onComment: skip,
      onDoctype: skip,
      onEof: skip,
    },
  );
  tokenizer.write(html, true);
  return text;
}
