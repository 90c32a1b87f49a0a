/** What stands in XML for others: comments, processing instructions, the declaration at its beginning. Nothing of it is read. */
import { isName } from "./xml-names.js";
import { linesOf, XmlError } from "./xml-text.js";

/** XML 1.0, productions 23 to 32. */
const XML_DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

/** XML 1.0, production 17. */
const TARGET = /^<\?([^\t\n\r ?]+)/;

/** @returns behind the comment that begins here; -1 where it has no end. @throws XmlError */
export function commentEnd(source: string, at: number): number {
  const start = at + "<!--".length;
  const end = source.indexOf("--", start);
  if (end === -1 || end + 2 >= source.length) return -1;
  linesOf(source.slice(start, end));
  if (source.charAt(end + 2) !== ">") throw new XmlError("-- in a comment");
  return end + "-->".length;
}

/**
 * @param isBegun whether anything stands before it
 * @returns behind the instruction that begins here; -1 where it has no end
 * @throws XmlError
 */
export function instructionEnd(source: string, at: number, isBegun: boolean): number {
  const close = source.indexOf("?>", at + 2);
  if (close === -1) return -1;
  const end = close + "?>".length;
  const raw = linesOf(source.slice(at, end));
  const target = TARGET.exec(raw)?.[1] ?? "";
  const isAllowed = target.toLowerCase() === "xml" ? !isBegun && XML_DECLARATION.test(raw) : isName(target);
  if (!isAllowed) throw new XmlError("incorrect processing instruction");
  return end;
}
