/** Comments: their text is a story of its own, and tables say who wrote them and where they are anchored ([MS-DOC] 2.8.7). */
import type { CommentAnchor } from "../../document/marks.js";
import type { Bytes } from "../ole/bytes.js";
import { dateOf } from "../dates.js";
import { type Fib, type Stretch, TABLE } from "./fib.js";
import type { LocalMark } from "./paragraph.js";
import { Plc, stretchOf } from "./plc.js";
import { stretchesIn } from "./stories.js";
import type { Draft } from "./story.js";
import { stringListIn } from "./strings.js";

/** An ATRDPre10 (2.9.8): initials, then the number of the author, and at the end the tag of the bookmark. */
const REFERENCE = { size: 30, author: 20, bookmark: 26 };
/** An AtrdExtra (2.9.7), which Word 2002 and later add. */
const EXTRA_SIZE = 18;
/** The bookmark of a comment that is anchored at one place. */
const NO_BOOKMARK = -1;
/** An empty string with its ten bytes: kind of bookmark, tag, old tag (2.9.284). */
const BOOKMARK = { first: 6, size: 12, tag: 4 };

interface Comment {
  readonly text: Stretch;
  /** Character positions in the body. */
  readonly anchor: Stretch;
  readonly author: string | undefined;
  readonly date: string | undefined;
}

/** The comments in the order of their text. */
export function commentsIn(fib: Fib): Comment[] {
  const texts = stretchesIn(fib, TABLE.commentText, 0, fib.stories.comments);
  const bytes = fib.table(TABLE.commentReferences);
  if (bytes === undefined) return [];
  const references = new Plc(bytes, REFERENCE.size);
  const authors = stringListIn(fib.table(TABLE.commentAuthors));
  const anchors = bookmarkedIn(fib);
  const extra = fib.table(TABLE.commentExtra);
  return texts.slice(0, references.count).map((text, index) => {
    const at = references.dataAt(index);
    const position = references.position(index);
    const bookmark = bytes.i32(at + REFERENCE.bookmark);
    const anchor = (bookmark === NO_BOOKMARK ? undefined : anchors.get(bookmark)) ?? { start: position, end: position };
    return { text, anchor, author: authors[bytes.u16(at + REFERENCE.author)], date: dateIn(extra, index) };
  });
}

function dateIn(extra: Bytes | undefined, index: number): string | undefined {
  const at = index * EXTRA_SIZE;
  return extra === undefined || at + 4 > extra.length ? undefined : dateOf(extra.u32(at));
}

/** The stretches that comments are anchored to, by the tag of their bookmark. */
function bookmarkedIn(fib: Fib): Map<number, Stretch> {
  const anchors = new Map<number, Stretch>();
  const [names, first, last] = [
    fib.table(TABLE.commentBookmarks),
    fib.table(TABLE.commentStarts),
    fib.table(TABLE.commentEnds),
  ];
  if (names === undefined || first === undefined || last === undefined) return anchors;
  const [starts, ends] = [new Plc(first, 4), new Plc(last, 0)];
  for (let index = 0; index < starts.count; index++) {
    const at = BOOKMARK.first + index * BOOKMARK.size + BOOKMARK.tag;
    if (at + 4 > names.length) break;
    const end = first.u16(starts.dataAt(index));
    if (end < ends.count) anchors.set(names.i32(at), { start: starts.position(index), end: ends.position(end) });
  }
  return anchors;
}

/**
 * Adds the anchors of comments to the blocks of the body.
 * @param body in the order of their positions
 * @param texts for each comment, what it says
 */
export function anchored(body: readonly Draft[], comments: readonly Comment[], texts: readonly string[]): Draft[] {
  const indices = body.flatMap(({ block }, index) => (block.part === "body" ? [index] : []));
  const startOf = (at: number) => body[indices[at] ?? 0]?.positions.start ?? 0;
  const marks = new Map<number, LocalMark[]>();
  for (const [number, { anchor, author, date }] of comments.entries()) {
    const index = indices[stretchOf(indices.length, startOf, anchor.start)];
    const draft = body[index ?? -1];
    if (index === undefined || draft === undefined) continue;
    const facts: Omit<CommentAnchor, "range"> = {
      kind: "comment",
      text: texts[number] ?? "",
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date }),
      resolved: false,
    };
    const start = placeOf(draft, anchor.start);
    const end = Math.max(start, placeOf(draft, anchor.end));
    const ofBlock = marks.get(index);
    if (ofBlock === undefined) marks.set(index, [{ facts, start, end }]);
    else ofBlock.push({ facts, start, end });
  }
  return body.map((draft, index) => {
    const added = marks.get(index);
    return added === undefined ? draft : { ...draft, marks: [...draft.marks, ...added] };
  });
}

/** Where in a block's text a character position stands; its end for what stands behind it. */
function placeOf({ block, places, positions }: Draft, position: number): number {
  const { length } = block.text;
  if (position >= positions.end) return length;
  const index = stretchOf(places.length, (at) => places[at]?.position ?? 0, position);
  const place = places[index];
  if (place === undefined) return places[0]?.offset ?? length;
  return Math.min(places[index + 1]?.offset ?? length, place.offset + position - place.position);
}
