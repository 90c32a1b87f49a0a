/** What an element says for everything in it. */
import type { Block, Part } from "../../document/model.js";
import { alignmentOfCss } from "../alignment.js";
import { KEEPS_SPACE, NOTE_MARKS, UNSEEN } from "./elements.js";
import type { Context } from "./open-elements.js";
import { collectedBy, stretchOf } from "./page-marks.js";
import type { TagToken } from "./tags.js";

/** What word processors call the parts of a page that they save: Word in its styles, LibreOffice in titles and ids. */
const PARTS: ReadonlyMap<string, Part> = new Map([
  ["header", "header"],
  ["footer", "footer"],
  ["footnote", "footnote"],
  ["endnote", "endnote"],
  ["comment", "comment"],
]);

/** The context of what is in an element. */
export function contextIn(tag: TagToken, outer: Context): Context {
  const { name, css } = tag;
  const pictures = outer.pictures || /^\W*(?:wingdings|symbol)/i.test(css.get("font-family") ?? "");
  const writtenNumber = outer.writtenNumber || /^ignore/i.test(css.get("mso-list") ?? "");
  return {
    ...outer,
    part: partOf(tag) ?? outer.part,
    unseen: outer.unseen || UNSEEN.has(name) || (pictures && writtenNumber) || tag.hasClass(NOTE_MARKS),
    collected: outer.collected ?? collectedBy(tag),
    stretch: stretchOf(tag) ?? outer.stretch,
    keepsSpace: outer.keepsSpace || KEEPS_SPACE.has(name),
    code: outer.code || (outer.keepsSpace && name === "code"),
    heading: /^h[1-6]$/.test(name) ? Number(name.slice(1)) : outer.heading,
    alignment: alignmentOf(tag) ?? outer.alignment,
    pictures,
    writtenNumber,
  };
}

function alignmentOf(tag: TagToken): Block["alignment"] {
  const said = tag.css.get("text-align") ?? tag.attribute("align");
  return alignmentOfCss(tag.name === "center" ? "center" : (said?.toLowerCase() ?? ""));
}

function partOf(tag: TagToken): Part | undefined {
  if (tag.name !== "div") return undefined;
  const id = /^sd((?:foot|end)note)\d/.exec(tag.attribute("id") ?? "")?.[1];
  return PARTS.get(tag.css.get("mso-element") ?? id ?? tag.attribute("title") ?? "");
}
