/** A start tag, as the tokenizer gives it. */
import type { Token } from "parse5";
import { declarations } from "./elements.js";

const NONE: ReadonlyMap<string, string> = new Map();

export class TagToken {
  readonly #attributes: ReadonlyMap<string, string>;
  /** What its `style` says. */
  readonly css: ReadonlyMap<string, string>;

  constructor(readonly token: Token.TagToken) {
    this.#attributes = token.attrs.length === 0 ? NONE : new Map(token.attrs.map(({ name, value }) => [name, value]));
    const style = this.attribute("style");
    this.css = style === undefined ? NONE : declarations(style);
  }

  get name(): string {
    return this.token.tagName;
  }

  readonly attribute = (name: string): string | undefined => this.#attributes.get(name);

  /** Whether its `class` names one of them. */
  hasClass(names: ReadonlySet<string>): boolean {
    return (
      this.attribute("class")
        ?.split(/\s+/)
        .some((name) => names.has(name)) === true
    );
  }

  /** Where the value of an attribute stands in the source, quotes excluded. */
  valuePlace(name: string, source: string): { readonly start: number; readonly end: number } | null {
    const place = this.token.location?.attrs?.[name];
    if (place === undefined) return null;
    const written = source.slice(place.startOffset, place.endOffset);
    const [, before, value] = /^([^=]*=\s*)("[^"]*"|'[^']*'|\S*)/.exec(written) ?? [];
    if (before === undefined || value === undefined) return null;
    const quote = /^["']/.test(value) ? 1 : 0;
    const start = place.startOffset + before.length + quote;
    return { start, end: start + value.length - 2 * quote };
  }
}
