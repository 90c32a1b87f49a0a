/** Streaming XML with namespaces resolved: handlers see `w:p` whatever prefix the file uses, in transitional and strict documents alike. */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { UnreadableError } from "../errors.js";
import { damaged, exceeded, type Zip } from "./zip.js";

/** Short names of the namespaces that matter; both the transitional and the strict URIs of ISO/IEC 29500. */
const SHORT: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
};

export interface Element {
  /** `w:p`; the local name alone for namespaces that do not matter. */
  readonly name: string;
  /** The value of an attribute by its local name. */
  attribute(local: string): string | undefined;
}

export interface Handler {
  open(element: Element): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Parses a part of the package.
 * @throws UnreadableError when it is damaged, or nested or large beyond the limits
 */
export function parsePart(zip: Zip, path: string, handler: Handler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new Names();
  let depth = 0;
  parser.on("error", (error) => {
    throw damaged(`${path} 不是完好的 XML`, `${path} is no well-formed XML (${error.message.slice(0, 80)})`);
  });
  // entities are declared in a document type: without one there is nothing that could grow
  parser.on("doctype", () => {
    throw damaged(`${path} 含有不允许的文档类型声明`, `${path} has a document type declaration, which is not allowed`);
  });
  parser.on("opentag", (tag) => {
    if (++depth > zip.limits.xmlDepth)
      throw exceeded("XML 嵌套层数", "depth of XML elements", depth, zip.limits.xmlDepth);
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
  feed(zip, path, parser);
}

function feed(zip: Zip, path: string, parser: SaxesParser<{ xmlns: false; position: false }>): void {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    zip.read(path, (piece) => {
      decoder ??= new TextDecoder(encodingOf(piece));
      parser.write(decoder.decode(piece, { stream: true }));
    });
    parser.write(decoder?.decode() ?? "");
    parser.close();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw damaged(`${path} 无法解析`, `${path} cannot be parsed`);
  }
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376-2 6.2.5). */
function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
  if (piece[0] === 0xfe && piece[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/**
 * Resolves prefixes. Nearly every part declares all of its namespaces at its root, so this is much cheaper than the parser's own way, which looks
 * at each attribute.
 */
class Names {
  /** The bindings in force; a new map only where an element declares something. */
  #bindings: ReadonlyMap<string, string> = new Map();
  /** For each open element that declared something, its depth and what was in force around it. */
  readonly #outer: { readonly depth: number; readonly bindings: ReadonlyMap<string, string> }[] = [];
  #depth = 0;

  open(tag: SaxesTagPlain): Element {
    this.#depth++;
    this.#declare(tag.attributes);
    const { attributes } = tag;
    return {
      name: this.#nameOf(tag.name),
      attribute: (local) => {
        for (const key in attributes) {
          if (key === local || (key.endsWith(local) && key.charAt(key.length - local.length - 1) === ":"))
            return attributes[key];
        }
        return undefined;
      },
    };
  }

  close(tag: SaxesTagPlain): string {
    const name = this.#nameOf(tag.name);
    const outer = this.#outer.at(-1);
    if (outer?.depth === this.#depth) {
      this.#bindings = outer.bindings;
      this.#outer.pop();
    }
    this.#depth--;
    return name;
  }

  #declare(attributes: Readonly<Record<string, string>>): void {
    let own: Map<string, string> | undefined;
    for (const key in attributes) {
      if (!key.startsWith("xmlns")) continue;
      own ??= new Map(this.#bindings);
      own.set(key.slice("xmlns:".length), SHORT[attributes[key] ?? ""] ?? "");
    }
    if (own === undefined) return;
    this.#outer.push({ depth: this.#depth, bindings: this.#bindings });
    this.#bindings = own;
  }

  #nameOf(name: string): string {
    const colon = name.indexOf(":");
    const local = name.slice(colon + 1);
    const short = this.#bindings.get(colon === -1 ? "" : name.slice(0, colon));
    return short === undefined || short === "" ? local : `${short}:${local}`;
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
