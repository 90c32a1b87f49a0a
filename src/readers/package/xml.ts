/** Streaming XML with namespaces resolved: handlers see `w:p` whatever prefix the file uses, in transitional and strict documents alike. */
import { isAscii, isUtf8, transcode } from "node:buffer";
import { damaged, UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";
import type { Namespaces } from "./xml-names.js";
import type { Repeating } from "./xml-repeats.js";
import { XmlScanner } from "./xml-scanner.js";
import { DoctypeError, XmlError } from "./xml-text.js";
import type { Zip } from "./zip.js";

export type { Namespaces } from "./xml-names.js";

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
  /** As it is written: of elements that are known by the same name, the same for those with the same attributes. */
  readonly signature: string;
}

export interface Handler extends Repeating {
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
  try {
    scan(data, new XmlScanner(handler, namespaces, limits.xmlDepth));
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (error instanceof DoctypeError)
      throw damaged(
        `${name} 含有不允许的文档类型声明`,
        `${name} has a document type declaration, which is not allowed`,
      );
    if (error instanceof XmlError)
      throw damaged(`${name} 不是完好的 XML`, `${name} is no well-formed XML (${error.message})`);
    throw damaged(`${name} 无法解析`, `${name} cannot be parsed`);
  }
}

/** So many bytes are decoded at once: nearly every part is whole, and of a long one little is kept. */
const STEP = 1024 * 1024;

function scan(data: Uint8Array, scanner: XmlScanner): void {
  if (data.length <= STEP) return scanner.write(decoded(data), true);
  const decoder = new TextDecoder(encodingOf(data));
  // what is not used up is looked at again: each piece is longer than it, so that all of them together stay within a few times the document
  for (let at = 0, end = 0; at < data.length; at = end) {
    end = at + Math.max(STEP, scanner.pending);
    scanner.write(decoder.decode(data.subarray(at, end), { stream: end < data.length }), end >= data.length);
  }
}

/** As the platform's decoder would decode it, faster than that where it is ASCII or good UTF-8, which nearly every part is. */
function decoded(data: Uint8Array): string {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.length);
  const encoding = encodingOf(data);
  if (encoding !== "utf-8" || !isUtf8(data)) return new TextDecoder(encoding).decode(data);
  if (isAscii(data)) return buffer.toString("latin1");
  const text = transcode(buffer, "utf8", "utf16le").toString("utf16le");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376-2 6.2.5); without a byte order mark the first `<` tells. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
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
