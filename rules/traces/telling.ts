/** Which values of a file's properties tell something: of a person, a unit, another document. */
import type { Analysis } from "../../src/analysis/analysis.js";
import data from "./private-metadata.yaml";

const DATA = data as Readonly<Record<"nobody" | "templates" | "untitled", readonly string[]>>;
const NOBODY: ReadonlySet<string> = new Set(DATA.nobody);
const TEMPLATES: ReadonlySet<string> = new Set(DATA.templates);
const UNTITLED: ReadonlySet<string> = new Set(DATA.untitled);
/** 文档1, Document 2, a file's name or path instead of a title. */
const NO_TITLE =
  /^(?:文档|新建.{0,16}文档|document|演示文稿|附件|附表)\s*\d*[：:]?$|[\\/]|\.(?:docx?|wps|rtf|dotx?|txt)$/iu;

/** What programs fill in with a number: User1, admin123, Windows 10, DESKTOP-3K2J1A. */
const NUMBERED =
  /^(?:(?:ms|lenovo|windows)?\s?user|admin|administrator|pc|windows|用户)[\s_-]?\d+$|^(?:desktop|laptop|win)-\w+$/iu;
/** Word's own templates, those of its shop (TM02…) and those that plug-ins name after them. */
const OWN_TEMPLATE = /^(?:normal(?:$|[._])|tm\d+)/iu;
/** A title has so many letters or more. */
const SHORTEST_TITLE = 3;

/** Whether the value of a property tells what its reader did not know from the text. @param asked what is told by it */
export function tells(asked: string, value: string, analysis: Analysis): boolean {
  const folded = value.toLowerCase();
  if (asked === "title") return isOtherTitle(value.replace(/^Microsoft Word\s*-\s*/u, ""), analysis);
  if (asked === "template") {
    const name = folded.slice(Math.max(folded.lastIndexOf("/"), folded.lastIndexOf("\\")) + 1);
    return !TEMPLATES.has(name) && !OWN_TEMPLATE.test(name);
  }
  if (NOBODY.has(folded) || NUMBERED.test(value) || !/\p{L}/u.test(value)) return false;
  // who signs the document, or an office of it, is no secret
  const signer = squeezed(analysis.elements.signatureLine?.text ?? "");
  return !names(analysis, value) && !(signer !== "" && squeezed(value).startsWith(signer));
}

/** Whether a title is that of another document: neither is the other with words left out, and it stands nowhere in the text. */
function isOtherTitle(value: string, analysis: Analysis): boolean {
  const { title } = analysis;
  if (title === null || UNTITLED.has(value.toLowerCase()) || NO_TITLE.test(value)) return false;
  const [ours, theirs] = [squeezed(title.text), squeezed(value)];
  if ((theirs.match(/\p{L}/gu)?.length ?? 0) < SHORTEST_TITLE) return false;
  return !shortens(ours, theirs) && !shortens(theirs, ours) && !names(analysis, value);
}

/** Whether `short` is `long` with characters left out: 防汛通知 of 关于防汛工作的通知. */
function shortens(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (short.startsWith(character, at)) at += character.length;
  return at === short.length;
}

function names(analysis: Analysis, value: string): boolean {
  const wanted = squeezed(value);
  return analysis.part(squeezedTexts).some((text) => text.includes(wanted));
}

/** What is read of the document: made once for all of its properties, and for none where no property asks. */
function squeezedTexts({ document }: Analysis): string[] {
  return document.blocks.filter(({ part }) => part !== "properties").map(({ text }) => squeezed(text));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
