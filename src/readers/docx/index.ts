/** Reads Word documents: the text that a reader sees, automatic numbers included, with the source of every character. */
import type { Block, Document, Notice, Part } from "../../document/model.js";
import { UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";
import { Numbering } from "./numbering.js";
import { mainPart, readRelationships, type Relationship } from "./package.js";
import type { BlockDraft } from "./paragraph.js";
import { Story, type StoryContext } from "./story.js";
import { Styles } from "./styles.js";
import { parsePart } from "./xml.js";
import { exceeded, Zip } from "./zip.js";

/** Parts besides the body that hold text, in the order in which they are reported. */
const SIDE_PARTS: Readonly<Record<string, Part>> = {
  header: "header",
  footer: "footer",
  footnotes: "footnote",
  endnotes: "endnote",
  comments: "comment",
};

/**
 * @param bytes a zip container
 * @throws UnreadableError when it is damaged, encrypted, beyond the limits, or no Word document
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Document {
  const zip = new Zip(bytes, limits);
  const main = mainPart(zip);
  const relationships = readRelationships(zip, main);
  const notices: Notice[] = [];
  const optional = (type: string, read: (path: string) => void) => {
    for (const { target } of ofType(relationships, type, zip)) attempt(target, notices, () => read(target));
  };
  const styles = new Styles();
  const numbering = new Numbering();
  optional("styles", (path) => styles.read(zip, path));
  optional("numbering", (path) => numbering.read(zip, path));

  const context: StoryContext = { styles, numbering, grow: bounded(limits.textLength) };
  const stories = [readStory(zip, main, "body", context)];
  for (const [type, part] of Object.entries(SIDE_PARTS)) {
    optional(type, (path) => stories.push(readStory(zip, path, part, context)));
  }
  for (const { target } of ofType(relationships, "aFChunk", zip))
    notices.push({ code: "embedded-document", data: { part: target } });
  return { format: "docx", encoding: null, blocks: place(stories.flat()), notices };
}

function ofType(relationships: readonly Relationship[], type: string, zip: Zip): Relationship[] {
  const seen = new Set<string>();
  return relationships.filter((one) => {
    if (one.type !== type || seen.has(one.target) || !zip.has(one.target)) return false;
    seen.add(one.target);
    return true;
  });
}

/** A damaged part besides the body costs a notice; a limit that is passed costs the document. */
function attempt(part: string, notices: Notice[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof UnreadableError) || error.code !== "damaged-document") throw error;
    notices.push({ code: "part-not-read", data: { part } });
  }
}

function readStory(zip: Zip, path: string, part: Part, context: StoryContext): BlockDraft[] {
  const story = new Story(path, part, context);
  parsePart(zip, path, story);
  return story.finish();
}

/** Gives blocks their index, and their number within their part. */
function place(drafts: readonly BlockDraft[]): Block[] {
  const counts = new Map<Part, number>();
  return drafts.map((draft, index) => {
    const paragraph = (counts.get(draft.part) ?? 0) + 1;
    counts.set(draft.part, paragraph);
    return { ...draft, index, paragraph };
  });
}

function bounded(limit: number): (length: number) => void {
  let total = 0;
  return (length) => {
    total += length;
    if (total > limit) throw exceeded("字符数", "characters", total, limit);
  };
}
