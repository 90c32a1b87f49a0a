/** Hidden text, tracked changes and marker pens, as pages and word processors write them. */
import type { Mark } from "../../document/marks.js";
import type { TagToken } from "./tags.js";

/** Longer text that nobody sees is cut here, in UTF-16 units. */
const LONGEST = 200;

/** Text that is not shown, while it is collected. */
export interface Collected {
  readonly kind: "hidden" | "deletion";
  readonly author: string | undefined;
  readonly date: string | undefined;
  text: string;
}

/** What marks text that is shown. */
export interface Stretch {
  readonly kind: "insertion" | "highlight";
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly color: string;
}

/** A mark that has not yet its block. */
export interface MarkDraft {
  readonly of: Collected | Stretch;
  start: number;
  end: number;
}

/** What an element hides, if it does. */
export function collectedBy(tag: TagToken): Collected | null {
  if (tag.name === "del") return { kind: "deletion", ...changeOf(tag), text: "" };
  const { css } = tag;
  const isHidden =
    tag.attribute("hidden") !== undefined ||
    css.get("display")?.startsWith("none") === true ||
    css.get("visibility")?.startsWith("hidden") === true ||
    css.get("mso-hide")?.startsWith("all") === true;
  return isHidden ? { kind: "hidden", author: undefined, date: undefined, text: "" } : null;
}

/** How an element marks what is in it, if it does. */
export function stretchOf(tag: TagToken): Stretch | null {
  if (tag.name === "ins") return { kind: "insertion", ...changeOf(tag), color: "" };
  const color = tag.css.get("mso-highlight") ?? (tag.name === "mark" ? "yellow" : undefined);
  return color === undefined ? null : { kind: "highlight", author: undefined, date: undefined, color };
}

/** Word writes the author as the address of a mail. */
function changeOf(tag: TagToken): { author: string | undefined; date: string | undefined } {
  const author = tag.attribute("cite");
  return {
    author: author?.startsWith("mailto:") === true ? author.slice(7) : undefined,
    date: tag.attribute("datetime"),
  };
}

/** Takes more of what is not shown. */
export function collect(collected: Collected, text: string): void {
  if (collected.text.length < LONGEST)
    collected.text = (collected.text + text.slice(0, LONGEST)).replace(/\s+/g, " ").slice(0, LONGEST);
}

/** The mark in its place. */
export function markOf({ of, start, end }: MarkDraft, block: number): Mark {
  const range = { block, start, end };
  const change = {
    ...(of.author !== undefined && { author: of.author }),
    ...(of.date !== undefined && { date: of.date }),
  };
  switch (of.kind) {
    case "hidden":
      return { kind: "hidden", range, text: of.text.trim() };
    case "deletion":
      return { kind: "revision", change: "deletion", range, text: of.text.trim(), ...change };
    case "insertion":
      return { kind: "revision", change: "insertion", range, text: "", ...change };
    case "highlight":
      return { kind: "highlight", range, color: of.color, by: "highlight" };
  }
}
