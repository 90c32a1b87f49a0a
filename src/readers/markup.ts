/** Texts that are written for a program to show: web pages, saved mail, XML documents. */
import type { Localized } from "../text/locale.js";
import { headersOf } from "./mime-headers.js";

/** Markup that is read, by its reader; or what it is. */
export type Markup = "html" | "mht" | Localized;

/** Documents of word processors as a single XML file, by the name of the root element. */
const ROOTS: readonly (readonly [root: RegExp, what: Localized])[] = [
  [
    /^w:wordDocument$/,
    {
      zh: "Word 2003 XML 文档，请用 Word 另存为 .docx",
      en: "a Word 2003 XML document; save it as .docx in Word",
    },
  ],
  [
    /^pkg:package$/,
    {
      zh: "Word XML 文档（平面 OPC），请用 Word 另存为 .docx",
      en: "a Word XML document (flat OPC); save it as .docx in Word",
    },
  ],
  [/^uof:UOF/i, { zh: "UOF 文档（标文通），请另存为 .docx", en: "a UOF document; save it as .docx" }],
];
/** Behind this many comments and declarations nothing is looked for. */
const MOST_PROLOGS = 64;
/** Headers that a mail has and a saved page has not. */
const OF_MAIL = /^(?:to|received|delivered-to|return-path|message-id|cc)$/;

/** @param head the first thousands of bytes, one character each; those of UTF-16 without its zeros */
export function markupOf(head: string): Markup | null {
  const text = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  return elementMarkup(text) ?? mimeMarkup(text);
}

/** Whether a text that does not begin as a page has the tags of one: a part of a page that was copied into a file. */
export function holdsTags(text: string): boolean {
  return /<(?:p|div|span|br|table|td|h[1-6]|li|font|a|body|head|meta)(?:[ \t\n\r/][^<>]{0,1000})?>/i.test(text);
}

function elementMarkup(text: string): Markup | null {
  const root = text.slice(prologEnd(text));
  if (/^<!doctype html|^<html[\s>]/i.test(root)) return "html";
  const name = /^<([\w:.-]{1,64})/.exec(root)?.[1] ?? "";
  return ROOTS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Where the first element or document type begins. */
function prologEnd(text: string): number {
  let at = 0;
  for (let count = 0; count < MOST_PROLOGS; count++) {
    while (/\s/.test(text.charAt(at))) at++;
    const close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : null;
    const end = close === null ? -1 : text.indexOf(close, at + 2);
    if (close === null || end < 0) return at;
    at = end + close.length;
  }
  return at;
}

/** By the headers at the top (RFC 5322, RFC 2045). */
function mimeMarkup(text: string): Markup | null {
  const { headers } = headersOf(text.trimStart());
  const type = headers.get("content-type")?.toLowerCase() ?? "";
  if (!headers.has("mime-version") && !(headers.has("from") && headers.has("subject") && headers.has("date")))
    return null;
  const isMail = [...headers.keys()].some((name) => OF_MAIL.test(name));
  if (!isMail && /^(?:multipart\/related|text\/html)/.test(type)) return "mht";
  return { zh: "电子邮件（.eml）", en: "an e-mail (.eml)" };
}
