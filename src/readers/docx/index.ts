/** Reads Word documents: the text that a reader sees, automatic numbers included, with the source of every character. */
import type { Document, Notice, Part } from "../../document/model.js";
import { UnreadableError } from "../errors.js";
import { bounded, placed } from "../blocks.js";
import { LooksCollector } from "./looks.js";
import { Numbering } from "./numbering.js";
import { mainPart, readRelationships, type Relationship, relationshipsPath } from "./package.js";
import type { BlockDraft } from "./paragraph.js";
import type { StoryContext } from "./paragraphs.js";
import type { Range } from "./sections.js";
import { readSettings } from "./settings.js";
import { Story } from "./story.js";
import { Styles } from "./styles.js";
import { Theme } from "./theme.js";
import { parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

/** Parts besides the body that hold text, in the order in which they are reported. */
const SIDE_PARTS: readonly (readonly [type: string, part: Part])[] = [
  ["header", "header"],
  ["footer", "footer"],
  ["footnotes", "footnote"],
  ["endnotes", "endnote"],
  ["comments", "comment"],
];

/** Empty paragraphs take memory without being text; a document of a thousand pages has some ten thousand. */
const MOST_PARAGRAPHS = 1_000_000;

/** @throws UnreadableError when it is damaged, encrypted, beyond the limits, or no Word document */
export function readDocx(zip: Zip): Document {
  const { limits } = zip;
  const main = mainPart(zip);
  const notices: Notice[] = [];
  let relationships: readonly Relationship[] = [];
  attempt(relationshipsPath(main), notices, () => void (relationships = readRelationships(zip, main)));
  const optional = (type: string, read: (path: string) => void, shown?: readonly string[]) => {
    for (const path of targets(zip, relationships, type, shown)) attempt(path, notices, () => read(path));
  };
  const styles = new Styles();
  const numbering = new Numbering();
  optional("styles", (path) => styles.read(zip, path));
  optional("numbering", (path) => numbering.read(zip, path));

  let theme: Theme | undefined;
  const looks = new LooksCollector(styles, numbering, () => {
    if (theme !== undefined) return theme;
    const read = (theme = new Theme());
    optional("theme", (path) => read.read(zip, path));
    return read;
  });
  const context: StoryContext = {
    styles,
    numbering,
    looks,
    grow: bounded(limits.textLength, "字符数", "characters"),
    countParagraphs: bounded(MOST_PARAGRAPHS, "段落数", "paragraphs"),
  };
  const drafts: BlockDraft[] = [];
  const body = readStory(zip, main, "body", context, drafts);
  const bodyEnd = drafts.length;
  const ranges = new Map<string, Range>();
  for (const [type, part] of SIDE_PARTS) {
    const shown = part === "header" || part === "footer" ? body.sections.references : undefined;
    const read = (path: string) => {
      const start = drafts.length;
      readStory(zip, path, part, context, drafts);
      ranges.set(path, { start, end: drafts.length });
    };
    optional(type, read, shown);
  }
  optional("aFChunk", (part) => notices.push({ code: "embedded-document", data: { part } }));
  // only headers and footers ask for them
  let differentEven = false;
  if (body.sections.references.length > 0)
    optional("settings", (path) => void (differentEven = readSettings(zip, path).differentEven));
  const paths = new Map(relationships.map(({ id, target }) => [id, target]));
  const sections = body.sections.finish(bodyEnd, differentEven, (id) => ranges.get(paths.get(id) ?? ""));
  return {
    format: "docx",
    encoding: null,
    blocks: placed(drafts),
    looks: looks.finish(drafts, sections),
    notices,
  };
}

/**
 * The parts of a type, each once.
 * @param shown the relationships that count, in reading order; all of them when absent
 */
function targets(zip: Zip, all: readonly Relationship[], type: string, shown?: readonly string[]): Set<string> {
  const ofType = all.filter((one) => one.type === type && zip.has(one.target));
  if (shown === undefined) return new Set(ofType.map(({ target }) => target));
  const byId = new Map(ofType.map(({ id, target }) => [id, target]));
  return new Set(shown.flatMap((id) => byId.get(id) ?? []));
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

/** Adds the paragraphs of a part to `drafts`. */
function readStory(zip: Zip, path: string, part: Part, context: StoryContext, drafts: BlockDraft[]): Story {
  let story = new Story(path, part, context);
  parsePart(zip, path, story);
  if (story.endsInField) {
    story = new Story(path, part, context, false);
    parsePart(zip, path, story);
  }
  for (const draft of story.finish()) drafts.push(draft);
  return story;
}
