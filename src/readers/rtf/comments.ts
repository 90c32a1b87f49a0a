/** Joins what the file says of a comment in several places. */
import { dateOf } from "../dates.js";
import type { Paragraph, Stretch } from "./paragraph.js";

interface Anchor {
  readonly paragraph: Paragraph;
  readonly start: number;
  end: number;
}

/** More anchors than this are no comments of a document. */
const MOST_ANCHORS = 65_536;

export class Comments {
  readonly #anchors = new Map<string, Anchor>();
  #author = "";
  #name = "";
  #date: string | undefined;
  #place: Anchor | undefined;

  /** The stretch that a comment is on begins or ends. */
  anchor(name: string, paragraph: Paragraph | undefined, ends: boolean): void {
    if (paragraph === undefined) return;
    const start = paragraph.text.length;
    const known = this.#anchors.get(name);
    // one that ends in another paragraph goes on to the end of its first one
    if (!ends && this.#anchors.size < MOST_ANCHORS) this.#anchors.set(name, { paragraph, start, end: Infinity });
    else if (known?.paragraph === paragraph) known.end = start;
  }

  /** The author of the comment that follows. */
  sign(author: string): void {
    this.#author = author;
  }

  name(name: string): void {
    this.#name = name;
  }

  date(packed: string): void {
    this.#date = /^-?\d{1,10}$/.test(packed) ? dateOf(Number(packed)) : undefined;
  }

  /** A comment begins whose sign stands at the end of what was read of a paragraph. */
  open(paragraph: Paragraph): void {
    const at = paragraph.text.length;
    this.#place = { paragraph, start: at, end: at };
    this.#name = "";
    this.#date = undefined;
  }

  close(text: string): void {
    const place = this.#anchors.get(this.#name) ?? this.#place;
    if (place === undefined) return;
    const author = this.#author;
    const date = this.#date;
    this.#author = "";
    const stretch: Stretch = {
      ...place,
      marking: {
        kind: "comment",
        text,
        resolved: false,
        ...(author !== "" && { author }),
        ...(date !== undefined && { date }),
      },
    };
    place.paragraph.marks.push(stretch);
  }
}
