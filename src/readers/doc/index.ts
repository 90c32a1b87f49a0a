/** Reads Word 97–2003 documents, which old WPS files are too: the text that a reader sees, automatic numbers included ([MS-DOC]). */
import type { Mark } from "../../document/marks.js";
import type { Document, Notice } from "../../document/model.js";
import { compareRanges } from "../../text/range.js";
import { placed } from "../blocks.js";
import { boundsOf } from "../bounds.js";
import { readSidePart } from "../damage.js";
import type { Limits } from "../limits.js";
import type { ListSource } from "../numbering/lists.js";
import type { OleContainer } from "../ole/container.js";
import { propertyBlocks } from "../ole/properties.js";

import type { DocContext } from "./context.js";
import { Fib, TABLE } from "./fib.js";
import { DocLists } from "./lists.js";
import { NoLists } from "./no-lists.js";
import { Pieces } from "./pieces.js";
import { Plc } from "./plc.js";
import { PropertyRuns } from "./runs.js";
import { type Optional, readStories } from "./read-stories.js";
import { fontsIn, stringsIn } from "./strings.js";
import { Styles } from "./styles.js";

/** @throws UnreadableError when it is damaged, encrypted, beyond the limits, or no Word document */
export function readDoc(container: OleContainer, limits: Limits): Document {
  const fib = new Fib(container);
  const notices: Notice[] = [];
  const optional: Optional = (part, fallback, read) => readSidePart(notices, part, fallback, read);
  const noLists = new NoLists();
  const context: DocContext = {
    text: fib.text,
    pieces: new Pieces(fib),
    characters: new PropertyRuns(fib, "characters"),
    paragraphs: new PropertyRuns(fib, "paragraphs"),
    styles: new Styles(optional("styles", undefined, () => fib.table(TABLE.styles))),
    lists: optional<ListSource>("lists", noLists, () =>
      fib.table(TABLE.listOverrides) === undefined ? noLists : new DocLists(fib),
    ),
    fonts: optional("fonts", [], () => fontsIn(fib.table(TABLE.fonts))),
    revisionAuthors: optional("authors", [], () => stringsIn(fib.table(TABLE.revisionAuthors))),
    sectionEnds: optional("sections", new Set(), () => sectionEnds(fib)),
    ...boundsOf(limits),
  };
  const drafts = readStories(fib, context, optional);
  const blocks = placed([...drafts.map(({ block }) => block), ...propertyBlocks(container)]);
  const marks: Mark[] = drafts
    .flatMap((draft, block) => draft.marks.map(({ facts, start, end }) => ({ ...facts, range: { block, start, end } })))
    .sort((a, b) => compareRanges(a.range, b.range));
  if (!noLists.asked) return { format: "doc", encoding: null, blocks, marks, notices };
  notices.push({ code: "numbers-not-read" });
  return { format: "doc", encoding: null, blocks, marks, notices, unseen: ["numbering"] };
}

/** The positions behind the marks of sections (2.8.26). */
function sectionEnds(fib: Fib): Set<number> {
  const table = fib.table(TABLE.sections);
  const ends = new Set<number>();
  if (table === undefined) return ends;
  const plc = new Plc(table, 12);
  for (let index = 1; index <= plc.count; index++) ends.add(plc.position(index));
  return ends;
}
