/** Streaming XML with namespaces resolved: handlers see `w:p` whatever prefix the file uses, in transitional and strict documents alike. */
import { SaxesParser, type SaxesTagNS } from "saxes";
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
  const parser = new SaxesParser({ xmlns: true, position: false });
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
    handler.open(elementOf(tag));
  });
  parser.on("closetag", (tag) => {
    depth--;
    handler.close(nameOf(tag));
  });
  if (handler.text !== undefined) {
    const take = handler.text.bind(handler);
    parser.on("text", take);
    parser.on("cdata", take);
  }
  feed(zip, path, parser);
}

function feed(zip: Zip, path: string, parser: SaxesParser<{ xmlns: true; position: false }>): void {
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

function nameOf(tag: SaxesTagNS): string {
  const short = SHORT[tag.uri];
  return short === undefined ? tag.local : `${short}:${tag.local}`;
}

function elementOf(tag: SaxesTagNS): Element {
  return {
    name: nameOf(tag),
    attribute: (local) => Object.values(tag.attributes).find((attribute) => attribute.local === local)?.value,
  };
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
