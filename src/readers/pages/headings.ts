/** Headings that the file itself names: its bookmarks, which word processors make of heading styles. */
import type { BlockDraft } from "../blocks.js";

/** An entry of a file's own table of contents. */
export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Deeper bookmarks, and more of them, are no table of contents. */
const DEEPEST = 9;
const MOST = 20_000;

/** Marks the paragraphs whose whole text is that of a bookmark, in the order of both. */
export function withHeadings(blocks: readonly BlockDraft[], bookmarks: readonly Bookmark[]): BlockDraft[] {
  const wanted = flatten(bookmarks);
  const places = new Map<string, number[]>();
  wanted.forEach(({ title }, index) => {
    const list = places.get(title) ?? [];
    list.push(index);
    places.set(title, list);
  });
  for (const list of places.values()) list.reverse();
  let next = 0;
  return blocks.map((block) => {
    const list = places.get(plain(block.text)) ?? [];
    while ((list.at(-1) ?? next) < next) list.pop();
    const place = list.at(-1);
    if (place === undefined || block.kind !== "paragraph" || block.part !== "body") return block;
    next = place + 1;
    return { ...block, kind: "heading", outlineLevel: wanted[place]?.level ?? 1 };
  });
}

function flatten(bookmarks: readonly Bookmark[]): { readonly title: string; readonly level: number }[] {
  const all: { title: string; level: number }[] = [];
  const visit = (items: readonly Bookmark[], level: number) => {
    for (const { title, items: inside } of items) {
      if (all.length >= MOST) return;
      if (plain(title) !== "") all.push({ title: plain(title), level });
      if (level < DEEPEST) visit(inside, level + 1);
    }
  };
  visit(bookmarks, 1);
  return all;
}

function plain(text: string): string {
  return text.replace(/\s/g, "");
}
