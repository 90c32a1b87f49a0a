/** Character data of XML: what stands for what (XML 1.0, 2.11, 3.3.3, 4.1, 4.6). */

/** What is wrong with an XML document, in English: whoever reads the document says where. */
export class XmlError extends Error {}

/** It has a document type: entities are declared there, and without them there is nothing that could grow. */
export class DoctypeError extends XmlError {}

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** No character, by XML 1.0, production 2; decoders leave no lone surrogates. */
// oxlint-disable-next-line no-control-regex
const NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
/** What has to be looked at more closely. */
// oxlint-disable-next-line no-control-regex
const SPECIAL = /[\0-\x08\x0b-\x1f&\]\ufffe\uffff]/;

/** Text between tags as it is meant. @throws XmlError */
export function textOf(raw: string): string {
  if (!SPECIAL.test(raw)) return raw;
  if (raw.includes("]]>")) throw new XmlError("]]> in text");
  return withEntities(linesOf(raw));
}

/** What stands as it is: the content of CDATA sections, comments, instructions. @throws XmlError */
export function linesOf(raw: string): string {
  if (NO_CHARACTER.test(raw)) throw new XmlError("disallowed character");
  return raw.includes("\r") ? raw.replaceAll(/\r\n?/g, "\n") : raw;
}

/** The value of an attribute: blanks of all kinds are spaces. @throws XmlError */
export function valueOf(raw: string): string {
  return withEntities(linesOf(raw).replaceAll(/[\t\n]/g, " "));
}

function withEntities(text: string): string {
  return text.includes("&") ? text.replaceAll(/&([^;&]{0,32};)?/g, (_, name?: string) => character(name)) : text;
}

/** @param name with its semicolon; undefined where there is none */
function character(name: string | undefined): string {
  const named = name?.slice(0, -1) ?? "";
  const known = ENTITIES.get(named);
  if (known !== undefined) return known;
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(named) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
  if (!isCharacter(code)) throw new XmlError("undefined entity");
  return String.fromCodePoint(code);
}

function isCharacter(code: number): boolean {
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return false;
  return !NO_CHARACTER.test(String.fromCodePoint(code));
}

/** White space, by XML 1.0, production 3. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Behind the white space that begins at a place, if there is any. */
export function spaceEnd(source: string, at: number): number {
  let end = at;
  for (let code = source.charCodeAt(end); isSpace(code); code = source.charCodeAt(++end));
  return end;
}
