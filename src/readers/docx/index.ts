/** Reads Word documents: the text that a reader sees, automatic numbers included, with the source of every character, and what stands on it. */
import type { Document, Part } from "../../document/model.js";
import { placed } from "../blocks.js";
import { boundsOf } from "../bounds.js";
import { parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";
import { Comments } from "./comments.js";
import { type DrawnText, readDiagram } from "./diagrams.js";
import { LooksCollector } from "./looks.js";
import { placedMarks } from "./marks.js";
import { Notes } from "./notes.js";
import { Numbering } from "./numbering.js";
import { mainPart, readRelationships } from "./package.js";
import type { ReadBlock } from "./paragraph.js";
import type { StoryContext } from "./paragraphs.js";
import { Parts } from "./parts.js";
import { propertyParts, readProperties } from "./properties.js";
import type { Range } from "./sections.js";
import { readSettings } from "./settings.js";
import { Story } from "./story.js";
import { Styles } from "./styles.js";
import { Theme } from "./theme.js";

/** Parts besides the body that hold text, in the order in which they are reported. */
const SIDE_PARTS: readonly (readonly [type: string, part: Part])[] = [
  ["header", "header"],
  ["footer", "footer"],
  ["footnotes", "footnote"],
  ["endnotes", "endnote"],
  ["comments", "comment"],
];

/** @throws UnreadableError when it is damaged, encrypted, beyond the limits, or no Word document */
export function readDocx(zip: Zip): Document {
  const relationships = readRelationships(zip, "");
  const parts = new Parts(zip, mainPart(zip, relationships));
  const context = contextOf(parts);
  const read: ReadBlock[] = [];
  const body = readStory(parts, parts.main, "body", context, read);
  const bodyEnd = read.length;
  const differentEven = body.sections.hasHeaders && hasEvenAndOdd(parts);
  const shown = body.sections.shown(differentEven);
  const ranges = new Map<string, Range>();
  for (const [type, part] of SIDE_PARTS) {
    const isHeader = part === "header" || part === "footer";
    const take = (path: string) => {
      const start = read.length;
      readStory(parts, path, part, context, read);
      ranges.set(path, { start, end: read.length });
    };
    parts.each(type, take, isHeader ? shown : undefined);
  }
  parts.each("commentsExtended", (path) => context.comments.readThreads(zip, path));
  parts.each("aFChunk", (part) => parts.notices.push({ code: "embedded-document", data: { part } }));
  for (const path of propertyParts(zip, relationships)) {
    parts.attempt(path, () => readProperties(zip, path, context).forEach((block) => read.push({ block, marks: [] })));
  }
  const marks = placedMarks(read, context.comments);
  const blocks = placed(read.map(({ block }) => block));
  const sections = body.sections.finish(bodyEnd, differentEven, (id) => ranges.get(parts.pathOf(id) ?? ""));
  const looks = context.looks.finish(
    read.map(({ block }) => block),
    sections,
  );
  return { format: "docx", encoding: null, blocks, marks, looks, notices: parts.notices };
}

/** What all parts share. */
function contextOf(parts: Parts): StoryContext {
  const { zip } = parts;
  const styles = new Styles();
  const numbering = new Numbering();
  parts.each("styles", (path) => styles.read(zip, path));
  parts.each("numbering", (path) => numbering.read(zip, path));
  let theme: Theme | undefined;
  const looks = new LooksCollector(styles, numbering, () => {
    if (theme !== undefined) return theme;
    const made = (theme = new Theme());
    parts.each("theme", (path) => made.read(zip, path));
    return made;
  });
  return {
    styles,
    numbering,
    looks,
    comments: new Comments(),
    notes: new Notes(),
    diagram: (id) => {
      let texts: readonly DrawnText[] = [];
      parts.each("diagramData", (path) => void (texts = readDiagram(zip, path)), [id]);
      return texts;
    },
    ...boundsOf(zip.limits),
  };
}

/** Whether even pages have headers and footers of their own. */
function hasEvenAndOdd(parts: Parts): boolean {
  let found = false;
  parts.each("settings", (path) => void (found = readSettings(parts.zip, path).differentEven));
  return found;
}

/** Adds the paragraphs of a part to `read`. */
function readStory({ zip }: Parts, path: string, part: Part, context: StoryContext, read: ReadBlock[]): Story {
  let story = new Story(path, part, context);
  parsePart(zip, path, story);
  const { endlessFields } = story;
  if (endlessFields.size > 0) {
    story = new Story(path, part, context, endlessFields);
    parsePart(zip, path, story);
  }
  for (const one of story.finish()) read.push(one);
  return story;
}
