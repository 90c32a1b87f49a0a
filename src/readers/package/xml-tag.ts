/** A start tag: its attributes are looked for when they are asked for. */
import { isSpace, valueOf } from "./xml-text.js";
import { APOSTROPHE, COLON, EQUALS, QUOTE } from "./xml-units.js";

export class XmlTag {
  /**
   * @param name as readers know it
   * @param source of well-formed XML
   * @param start of the name as it is written
   * @param from behind that name
   * @param to behind the last attribute
   * @param plain whether all values are as they are written
   */
  constructor(
    readonly name: string,
    readonly source: string,
    readonly start: number,
    readonly from: number,
    readonly to: number,
    readonly plain: boolean,
  ) {}

  /** The value of an attribute by its local name. */
  attribute(local: string): string | undefined {
    const { source, from, to } = this;
    for (let at = from; at < to;) {
      let equals = at;
      while (equals < to && source.charCodeAt(equals) !== EQUALS) equals++;
      if (equals === to) return undefined;
      const open = quoteFrom(source, equals + 1);
      const quote = source.charCodeAt(open);
      let close = open + 1;
      while (source.charCodeAt(close) !== quote) close++;
      if (endsWith(source, equals, local)) {
        const raw = source.slice(open + 1, close);
        return this.plain ? raw : valueOf(raw);
      }
      at = close + 1;
    }
    return undefined;
  }

  /** As it is written: of elements that are known by the same name, the same for those with the same attributes. */
  get signature(): string {
    return this.source.slice(this.start, this.to);
  }
}

function quoteFrom(source: string, from: number): number {
  let at = from;
  for (let code = source.charCodeAt(at); code !== QUOTE && code !== APOSTROPHE; code = source.charCodeAt(++at));
  return at;
}

/** Whether a name that ends here, or white space behind it, has this local part. */
function endsWith(source: string, end: number, local: string): boolean {
  let start = end - local.length;
  while (isSpace(source.charCodeAt(start + local.length - 1))) start--;
  const before = source.charCodeAt(start - 1);
  return (before === COLON || isSpace(before)) && source.startsWith(local, start);
}
