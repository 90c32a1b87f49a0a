/** Streaming XML with namespaces resolved: handlers see `w:p` whatever prefix the file uses, in transitional and strict documents alike. */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { damaged, exceeded, UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";
import type { Zip } from "./zip.js";

/** From a namespace's URI to the short name by which a reader knows it. */
export type Namespaces = ReadonlyMap<string | undefined, string>;

/** The namespaces of Office packages that matter; both the transitional and the strict URIs of ISO/IEC 29500. */
const OFFICE: Namespaces = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
]);

export interface Element {
  /** `w:p`; the local name alone for namespaces that do not matter. */
  readonly name: string;
  /** The value of an attribute by its local name. */
  attribute(local: string): string | undefined;
  /** The same for elements with the same name and attributes. */
  readonly signature: string;
}

export interface Handler {
  open(element: Element): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Parses a part of the package.
 * @param namespaces those whose elements keep a prefix; every other one goes by its local name
 * @throws UnreadableError when it is damaged, or nested or large beyond the limits
 */
export function parsePart(zip: Zip, path: string, handler: Handler, namespaces: Namespaces = OFFICE): void {
  parseXml(zip.read(path), path, handler, zip.limits, namespaces);
}

/**
 * Parses an XML document.
 * @param name for messages
 * @throws UnreadableError when it is damaged, or nested beyond the limits
 */
export function parseXml(
  data: Uint8Array,
  name: string,
  handler: Handler,
  limits: Limits,
  namespaces: Namespaces = OFFICE,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new Names(namespaces);
  let depth = 0;
  parser.on("error", (error) => {
    throw damaged(`${name} 不是完好的 XML`, `${name} is no well-formed XML (${error.message.slice(0, 80)})`);
  });
  // entities are declared in a document type: without one there is nothing that could grow
  parser.on("doctype", () => {
    throw damaged(`${name} 含有不允许的文档类型声明`, `${name} has a document type declaration, which is not allowed`);
  });
  parser.on("attribute", ({ name: key, value }) => names.see(key, value));
  parser.on("opentag", (tag) => {
    if (++depth > limits.xmlDepth) throw exceeded("XML 嵌套层数", "depth of XML elements", depth, limits.xmlDepth);
    handler.open(names.open(tag));
  });
  parser.on("closetag", (tag) => {
    depth--;
    handler.close(names.close(tag));
  });
  if (handler.text !== undefined) {
    const take = handler.text.bind(handler);
    parser.on("text", take);
    parser.on("cdata", take);
  }
  feed(data, name, parser);
}

/** How many bytes are decoded and parsed at once. */
const STEP = 64 * 1024;

function feed(data: Uint8Array, name: string, parser: SaxesParser<{ xmlns: false; position: false }>): void {
  const decoder = new TextDecoder(encodingOf(data));
  try {
    for (let at = 0; at < data.length; at += STEP)
      parser.write(decoder.decode(data.subarray(at, at + STEP), { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw damaged(`${name} 无法解析`, `${name} cannot be parsed`);
  }
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376-2 6.2.5); without a byte order mark the first `<` tells. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

const COLON = 0x3a;
const LETTER_X = 0x78;

class Tag implements Element {
  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  attribute(local: string): string | undefined {
    for (const key in this.attributes) {
      const before = key.length - local.length - 1;
      if (before === -1 ? key === local : key.charCodeAt(before) === COLON && key.endsWith(local))
        return this.attributes[key];
    }
    return undefined;
  }

  get signature(): string {
    let text = this.name;
    for (const key in this.attributes) text += ` ${key}=${this.attributes[key] ?? ""}`;
    return `${text}>`;
  }
}

/**
 * Resolves prefixes. Nearly every part declares all of its namespaces at its root, so this is much cheaper than the parser's own way, which looks
 * at each attribute.
 */
class Names {
  /** What each prefix was bound to, the binding in force last. */
  readonly #bindings = new Map<string, string[]>();
  /** For each open element that declared something, its depth and the prefixes. */
  readonly #declared: { readonly depth: number; readonly prefixes: readonly string[] }[] = [];
  /** Names resolved under the bindings in force. */
  readonly #resolved = new Map<string, string>();
  /** What the element that opens next declares. */
  #seen: Map<string, string> | undefined;
  #depth = 0;

  constructor(readonly namespaces: Namespaces) {}

  open(tag: SaxesTagPlain): Element {
    this.#depth++;
    this.#declare();
    return new Tag(this.#nameOf(tag.name), tag.attributes);
  }

  close(tag: SaxesTagPlain): string {
    const name = this.#nameOf(tag.name);
    if (this.#declared.at(-1)?.depth === this.#depth) {
      for (const prefix of this.#declared.pop()?.prefixes ?? []) this.#bindings.get(prefix)?.pop();
      this.#resolved.clear();
    }
    this.#depth--;
    return name;
  }

  /** Takes an attribute of the element that opens next: nearly none declares anything. */
  see(key: string, uri: string): void {
    if (key.charCodeAt(0) === LETTER_X && key.startsWith("xmlns")) (this.#seen ??= new Map()).set(key, uri);
  }

  #declare(): void {
    if (this.#seen === undefined) return;
    const prefixes: string[] = [];
    for (const [key, uri] of this.#seen) {
      const prefix = key.slice("xmlns:".length);
      const short = this.namespaces.get(uri) ?? "";
      const bound = this.#bindings.get(prefix);
      if (bound === undefined) this.#bindings.set(prefix, [short]);
      else bound.push(short);
      prefixes.push(prefix);
    }
    this.#seen = undefined;
    this.#declared.push({ depth: this.#depth, prefixes });
    this.#resolved.clear();
  }

  #nameOf(name: string): string {
    let resolved = this.#resolved.get(name);
    if (resolved === undefined) this.#resolved.set(name, (resolved = this.#resolve(name)));
    return resolved;
  }

  #resolve(name: string): string {
    const colon = name.indexOf(":");
    const local = name.slice(colon + 1);
    const short = this.#bindings.get(colon === -1 ? "" : name.slice(0, colon))?.at(-1) ?? "";
    return short === "" ? local : `${short}:${local}`;
  }
}

/** The value of an on/off property: present means on, unless its value says off (ECMA-376-1 17.17.4). */
export function isOn(element: Element): boolean {
  return !/^(?:0|false|off)$/.test(element.attribute("val") ?? "1");
}

/** A whole number, or undefined. */
export function integer(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isFinite(number) ? number : undefined;
}
