/** Which groups hold what: every destination that is read, and those that are passed over. */
import type { Part } from "../../document/model.js";
import type { RtfReader } from "./reader.js";
import { type Sink, TextSink } from "./sink.js";
import type { Field } from "./state.js";
import { Story } from "./story.js";

/** Groups without text of the document; so is every unknown one that begins with `\*`. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    "pict filetbl nonshppict shprslt sp sn sv rxe txe xe tc tcn bkmkstart bkmkend listname listpicture pn nonesttables " +
    "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private1 objdata objclass objname mmathPict footnotesep comment " +
    "hlinkbase creatim revtim printim buptim userprops atntime atnicn atnparent atnid"
  ).split(" "),
);

/** Groups that hold others with text, and no text of their own. */
const CONTAINERS: ReadonlySet<string> = new Set("info shpgrp shp shpinst do dptxbx nesttableprops field".split(" "));

/** Groups whose text is text of what they stand in. */
const TRANSPARENT: ReadonlySet<string> = new Set("ud moMath moMathPara mmath mr object result".split(" "));

/** Properties of a document in `\info`, as the other formats call them. */
const PROPERTIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: "title",
    subject: "subject",
    author: "creator",
    keywords: "keywords",
    doccomm: "description",
    operator: "lastModifiedBy",
    manager: "manager",
    company: "company",
    category: "category",
    template: "template",
  }),
);

const STORIES: ReadonlyMap<string, Part> = new Map<string, Part>([
  ["footnote", "footnote"],
  ["shptxt", "textbox"],
  ["dptxbxtext", "textbox"],
  ...["header", "headerl", "headerr", "headerf"].map((word) => [word, "header"] as const),
  ...["footer", "footerl", "footerr", "footerf"].map((word) => [word, "footer"] as const),
]);

/** Tables of definitions. */
const TABLES: ReadonlyMap<string, (reader: RtfReader) => Sink> = new Map<string, (reader: RtfReader) => Sink>([
  ["fonttbl", ({ definitions }) => definitions.fontTable()],
  ["colortbl", ({ definitions }) => definitions.colorTable()],
  ["stylesheet", ({ definitions }) => definitions.styleSheet()],
  ["revtbl", ({ definitions }) => definitions.authorTable()],
  ["listtable", ({ shared }) => shared.lists.listTable()],
  ["listoverridetable", ({ shared }) => shared.lists.overrideTable()],
]);

/**
 * Takes the control word that begins a destination.
 * @param starred behind `\*`, which says that an unknown destination is passed over
 * @returns false when it begins none
 */
export function openDestination(reader: RtfReader, word: string, starred: boolean): boolean {
  const table = TABLES.get(word);
  const part = STORIES.get(word);
  const property = PROPERTIES.get(word);
  if (SKIPPED.has(word) || /^m\w*Pr$/.test(word)) reader.lexer.skipGroup();
  else if (table !== undefined) reader.state.sink = table(reader);
  else if (part !== undefined) openStory(reader, word, part);
  else if (property !== undefined && (starred || reader.state.inInfo)) openProperty(reader, property);
  else if (CONTAINERS.has(word)) openContainer(reader, word);
  else if (word === "upr") reader.lexer.passGroup();
  else if (!TRANSPARENT.has(word) && !openInline(reader, word)) {
    if (!starred) return false;
    reader.lexer.skipGroup();
  }
  return true;
}

function openContainer(reader: RtfReader, word: string): void {
  const { state } = reader;
  if (word === "info") state.inInfo = true;
  if (word === "field") state.field = { code: "", sink: state.sink };
  // what stands beside the parts of a shape or a field is nobody's text
  if (word !== "nesttableprops") state.sink = null;
}

function openStory(reader: RtfReader, word: string, part: Part): void {
  const outer = reader.state.story;
  const story = new Story(part, reader.shared);
  reader.beginStory(story, () => {
    if (part === "textbox") for (const one of story.paragraphs) outer.current.inner.push(one);
    else reader.parts.take(story, word);
  });
}

function openProperty(reader: RtfReader, property: string): void {
  const story = new Story("properties", reader.shared, property);
  reader.beginStory(story, () => reader.parts.take(story, property));
}

/** What stands among the words of a paragraph. */
function openInline(reader: RtfReader, word: string): boolean {
  const { comments, state } = reader;
  const { field, story } = state;
  switch (word) {
    case "listtext":
    case "pntext":
      collect(reader, (text) => void (story.current.writtenNumber = text), false);
      return true;
    case "fldinst":
      collect(reader, (code) => void (field !== undefined && (field.code = code)));
      return true;
    case "fldrslt":
      if (field !== undefined) openFieldResult(reader, field);
      return true;
    case "atrfstart":
    case "atrfend":
      collect(reader, (name) => comments.anchor(name, story.current, word === "atrfend"));
      return true;
    case "atnauthor":
      collect(reader, (name) => comments.sign(name));
      return true;
    case "atnref":
      collect(reader, (name) => comments.name(name));
      return true;
    case "atndate":
      collect(reader, (date) => comments.date(date));
      return true;
    case "annotation":
      openComment(reader);
      return true;
    default:
      return false;
  }
}

/** The mark of a result that goes on in another paragraph ends with its first one. */
function openFieldResult(reader: RtfReader, field: Field): void {
  const { state } = reader;
  state.sink = field.sink;
  const { sink } = state;
  if (!(sink instanceof Story)) return;
  const paragraph = sink.current;
  const start = paragraph.text.length;
  reader.atEnd(() => {
    const code = field.code.trim();
    if (code !== "")
      paragraph.marks.push({ paragraph, start, end: paragraph.text.length, marking: { kind: "field", code } });
  });
}

function openComment(reader: RtfReader): void {
  const { comments, parts, shared, state } = reader;
  const story = new Story("comment", shared);
  comments.open(state.story.current);
  reader.beginStory(story, () => {
    parts.take(story, "annotation");
    comments.close(story.paragraphs.map(({ block }) => block?.text ?? "").join("\n"));
  });
}

/** @param ignoresFonts whether the text is in the code page of the document whatever its font */
function collect(reader: RtfReader, take: (text: string) => void, ignoresFonts = true): void {
  const sink = new TextSink(ignoresFonts);
  reader.state.sink = sink;
  reader.atEnd(() => take(ignoresFonts ? sink.text.trim() : sink.text));
}
