/** Fields (ODF 1.3 part 3, 7), by the instruction that Word has for the same. */
import type { Element } from "../package/xml.js";

/** Fields without an argument. */
const PLAIN: Readonly<Record<string, string>> = {
  "page-number": "PAGE",
  "page-continuation": "PAGE",
  "page-count": "NUMPAGES",
  "paragraph-count": "NUMPARAS",
  "word-count": "NUMWORDS",
  "character-count": "NUMCHARS",
  date: "DATE",
  time: "TIME",
  "creation-date": "CREATEDATE",
  "creation-time": "CREATEDATE",
  "modification-date": "SAVEDATE",
  "modification-time": "SAVEDATE",
  "print-date": "PRINTDATE",
  "print-time": "PRINTDATE",
  "author-name": "AUTHOR",
  "author-initials": "USERINITIALS",
  creator: "LASTSAVEDBY",
  "initial-creator": "AUTHOR",
  "editing-cycles": "REVNUM",
  "editing-duration": "EDITTIME",
  title: "TITLE",
  subject: "SUBJECT",
  keywords: "KEYWORDS",
  description: "COMMENTS",
  "file-name": "FILENAME",
  "template-name": "TEMPLATE",
  chapter: "STYLEREF",
  "sheet-name": "DOCPROPERTY",
  "conditional-text": "IF",
  "hidden-text": "IF",
  "text-input": "FILLIN",
  "sender-company": "USERINFO",
  "bibliography-mark": "CITATION",
  "database-name": "DATABASE",
  "database-row-number": "MERGEREC",
  expression: "=",
};

/** Fields with an argument, and the attribute that it stands in. */
const WITH_ARGUMENT: Readonly<Record<string, readonly [code: string, attribute: string]>> = {
  "reference-ref": ["REF", "ref-name"],
  "bookmark-ref": ["REF", "ref-name"],
  "sequence-ref": ["REF", "ref-name"],
  "note-ref": ["NOTEREF", "ref-name"],
  sequence: ["SEQ", "name"],
  "database-display": ["MERGEFIELD", "column-name"],
  "user-defined": ["DOCPROPERTY", "name"],
  "user-field-get": ["DOCVARIABLE", "name"],
  "user-field-input": ["DOCVARIABLE", "name"],
  "variable-set": ["SET", "name"],
  "variable-get": ["REF", "name"],
  "variable-input": ["ASK", "name"],
  "drop-down": ["DROPDOWN", "name"],
};

/** The instruction of an element that is a field; undefined for any other. */
export function fieldCode(element: Element): string | undefined {
  if (!element.name.startsWith("text:")) return undefined;
  const local = element.name.slice("text:".length);
  const plain = Object.hasOwn(PLAIN, local) ? PLAIN[local] : undefined;
  if (plain !== undefined) return plain;
  const known = Object.hasOwn(WITH_ARGUMENT, local) ? WITH_ARGUMENT[local] : undefined;
  return known && `${known[0]} ${element.attribute(known[1]) ?? ""}`.trim();
}
