/**
 * Takes an XML document apart: start tags, end tags, text. Not validating; what is not well formed is refused, document types are too (nothing
 * that a package holds has one). Word wraps every few characters in two hundred of XML, and almost none of the attributes is ever asked for: so
 * an attribute is checked where it stands and made a string when somebody wants it. XML 1.1 is read as 1.0.
 */
import { exceeded } from "../errors.js";
import { commentEnd, instructionEnd } from "./xml-asides.js";
import { type Name, type Namespaces, XmlNames } from "./xml-names.js";
import { type Repeating, XmlRepeats } from "./xml-repeats.js";
import { XmlTag } from "./xml-tag.js";
import { DoctypeError, linesOf, spaceEnd, textOf, valueOf, XmlError } from "./xml-text.js";
import { AMPERSAND, APOSTROPHE, BANG, EQUALS, GREATER, LESS, QUESTION, QUOTE, SLASH, SPACE } from "./xml-units.js";

/** What is done with a document. */
export interface XmlHandler extends Repeating {
  open(tag: XmlTag): void;
  close(name: string): void;
  text?(text: string): void;
}

/** The first of the last two units of the plane, which are no characters. */
const LAST = 0xfffe;
/** A construct that is not complete: more of the document is needed. */
const CUT = -1;

export class XmlScanner {
  readonly #names: XmlNames;
  /** The open elements, innermost last. */
  readonly #open: Name[] = [];
  readonly #repeats = new XmlRepeats();
  #source = "";
  #length = 0;
  /** Where the construct begins that is not yet complete. */
  #start = 0;
  #isLast = false;
  #isBegun = false;
  #hasRoot = false;
  #elements = 0;
  /** Whether the values of the attributes of the current element are as they are written. */
  #plain = true;
  /** What it declares: prefixes and what they mean. */
  #declarations: [prefix: string, uri: string][] = [];

  /** @param depth how deep elements may stand inside each other */
  constructor(
    readonly handler: XmlHandler,
    namespaces: Namespaces,
    readonly depth: number,
  ) {
    this.#names = new XmlNames(namespaces);
  }

  /** How much was given and not yet used, in UTF-16 units. */
  get pending(): number {
    return this.#length - this.#start;
  }

  /**
   * Takes the next piece of the document.
   * @throws XmlError when it is not well formed
   */
  write(piece: string, isLast: boolean): void {
    this.#source = this.#source.slice(this.#start) + piece;
    this.#length = this.#source.length;
    this.#isLast = isLast;
    this.#start = 0;
    this.#repeats.move();
    while (this.#start < this.#length) {
      const next = this.#construct(this.#start);
      if (next === CUT) return;
      this.#start = next;
    }
    if (isLast && (!this.#hasRoot || this.#open.length > 0)) throw new XmlError("unexpected end");
  }

  /** @returns where the next one begins; CUT where this one is not complete */
  #construct(at: number): number {
    const source = this.#source;
    if (source.charCodeAt(at) !== LESS) return this.#text(at);
    switch (source.charCodeAt(at + 1)) {
      case SLASH:
        return this.#endTag(at + 2);
      case BANG:
        return this.#declaration(at);
      case QUESTION:
        return this.#instruction(at);
      default:
        return this.#startTag(at + 1);
    }
  }

  /** Something else stands here than there should; at the end of what was given the rest may be yet to come. */
  #broken(at: number, what: string): typeof CUT {
    if (at >= this.#length && !this.#isLast) return CUT;
    throw new XmlError(at >= this.#length ? "unexpected end" : what);
  }

  #text(at: number): number {
    const less = this.#source.indexOf("<", at);
    if (less === -1 && !this.#isLast) return CUT;
    const end = less === -1 ? this.#length : less;
    const raw = this.#source.slice(at, end);
    if (this.#open.length > 0) {
      const text = textOf(raw);
      this.handler.text?.(text);
    } else if (/[^\t\n\r ]/.test(raw)) throw new XmlError("text outside of the root element");
    this.#isBegun = true;
    return end;
  }

  #startTag(at: number): number {
    const source = this.#source;
    if (this.#declarations.length > 0) this.#declarations = [];
    const name = this.#names.read(source, at);
    const from = this.#names.end;
    if (name === undefined) return this.#broken(from, "no name of an element");
    this.#elements++;
    this.#plain = true;
    let to = from;
    let code = source.charCodeAt(to);
    while (code !== GREATER && code !== SLASH) {
      to = this.#attribute(to);
      if (to === CUT) return CUT;
      code = source.charCodeAt(to);
    }
    if (code === SLASH && source.charCodeAt(to + 1) !== GREATER) return this.#broken(to + 1, "/ in a tag");
    const end = this.#passedOver(name, from, to);
    if (end !== CUT) return end;
    this.#openElement(name, from, to);
    if (code === GREATER) return to + 1;
    this.#closeElement(name);
    return to + 2;
  }

  /** @returns behind an element that need not be read, or says what one before it has said; CUT where it has to be read */
  #passedOver(name: Name, from: number, to: number): number {
    const { handler } = this;
    const source = this.#source;
    const depth = this.#open.length;
    const resolved = this.#names.resolve(name);
    if (source.charCodeAt(to) === SLASH) return depth > 0 && handler.idle?.has(resolved) === true ? to + 2 : CUT;
    if (depth > 0 && resolved === handler.passed) {
      const end = source.indexOf(`</${name.raw}>`, to);
      return end === -1 ? CUT : end + name.raw.length + "</>".length;
    }
    if (to > from || handler.mayRepeat?.(resolved) !== true) return CUT;
    const end = this.#repeats.begin(source, to + 1, name.raw, this.#names.version, depth);
    const { content, isKnown } = this.#repeats;
    return end !== CUT && handler.again?.(resolved, content, isKnown) === true ? end : CUT;
  }

  /** Reads white space and the attribute behind it, if there is one. @returns where the rest begins */
  #attribute(at: number): number {
    const source = this.#source;
    const start = spaceEnd(this.#source, at);
    if (start === at) return this.#broken(at, "disallowed character in a tag");
    const code = source.charCodeAt(start);
    if (code === GREATER || code === SLASH) return start;
    const name = this.#names.read(source, start);
    if (name === undefined) return this.#broken(this.#names.end, "no name of an attribute");
    const equals = spaceEnd(this.#source, this.#names.end);
    if (source.charCodeAt(equals) !== EQUALS) return this.#broken(equals, "attribute without value");
    const quote = spaceEnd(this.#source, equals + 1);
    const end = this.#value(quote);
    if (end === CUT) return CUT;
    if (name.seenIn === this.#elements) throw new XmlError("duplicate attribute");
    name.seenIn = this.#elements;
    if (name.declares !== undefined)
      this.#declarations.push([name.declares, valueOf(source.slice(quote + 1, end - 1))]);
    return end;
  }

  /** @param at of the quotation mark @returns where it is closed, and that behind */
  #value(at: number): number {
    const source = this.#source;
    const quote = source.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) return this.#broken(at, "attribute without quotation marks");
    let isPlain = true;
    let end = at + 1;
    for (let code = source.charCodeAt(end); code !== quote; code = source.charCodeAt(++end)) {
      if (code >= SPACE && code < LAST && code !== AMPERSAND && code !== LESS) continue;
      if (code === LESS || end >= this.#length) return this.#broken(end, "< in an attribute");
      isPlain = false;
    }
    if (!isPlain) {
      valueOf(source.slice(at + 1, end));
      this.#plain = false;
    }
    return end + 1;
  }

  #openElement(name: Name, from: number, to: number): void {
    if (this.#open.length === 0 && this.#hasRoot) throw new XmlError("more than one root element");
    this.#hasRoot = true;
    this.#isBegun = true;
    const depth = this.#open.push(name);
    if (depth > this.depth) throw exceeded("XML 嵌套层数", "depth of XML elements", depth, this.depth);
    for (const [prefix, uri] of this.#declarations) this.#names.declare(prefix, uri, depth);
    this.handler.open(
      new XmlTag(this.#names.resolve(name), this.#source, from - name.raw.length, from, to, this.#plain),
    );
  }

  #endTag(at: number): number {
    const name = this.#open.at(-1);
    const end = name === undefined ? at : spaceEnd(this.#source, at + name.raw.length);
    if (end >= this.#length) return this.#broken(end, "");
    if (name === undefined || !this.#source.startsWith(name.raw, at) || this.#source.charCodeAt(end) !== GREATER)
      throw new XmlError("end tag without its start tag");
    this.#closeElement(name);
    this.#repeats.end(at, this.#names.version, this.#open.length);
    return end + 1;
  }

  #closeElement(name: Name): void {
    this.handler.close(this.#names.resolve(name));
    this.#names.release(this.#open.length);
    this.#open.pop();
  }

  /** A comment, a CDATA section, or what is not allowed. */
  #declaration(at: number): number {
    const source = this.#source;
    this.#isBegun = true;
    if (source.startsWith("<!--", at)) return this.#aside(commentEnd(source, at));
    if (source.startsWith("<![CDATA[", at)) return this.#cdata(at + "<![CDATA[".length);
    if (source.startsWith("<!DOCTYPE", at)) throw new DoctypeError("document type declaration");
    // as much as it takes to tell
    return this.#broken(at + "<!DOCTYPE".length, "incorrect syntax");
  }

  #cdata(at: number): number {
    const end = this.#source.indexOf("]]>", at);
    if (end === -1) return this.#aside(end);
    if (this.#open.length === 0) throw new XmlError("text outside of the root element");
    this.handler.text?.(linesOf(this.#source.slice(at, end)));
    return end + 3;
  }

  #instruction(at: number): number {
    const end = instructionEnd(this.#source, at, this.#isBegun);
    this.#isBegun ||= end !== -1;
    return this.#aside(end);
  }

  /** @param end -1 where it is not there */
  #aside(end: number): number {
    return end === -1 ? this.#broken(this.#length, "") : end;
  }
}
