/** What the document says about itself (ISO 32000-1, 14.3.3), under the names that it has in other formats. */
import { type BlockDraft, inOnePiece, propertyBlock } from "../blocks.js";

const PROPERTIES: readonly (readonly [key: string, property: string])[] = [
  ["Title", "title"],
  ["Author", "creator"],
  ["Subject", "subject"],
  ["Keywords", "keywords"],
  ["Creator", "application"],
  ["Producer", "producer"],
];

/** One block a property that is there. Its text stands on no page. */
export function propertyBlocks(information: Readonly<Record<string, unknown>>): BlockDraft[] {
  return PROPERTIES.flatMap(([key, property]) => {
    const value = information[key];
    const text = typeof value === "string" ? value.trim() : "";
    if (text === "") return [];
    return [propertyBlock(property, text, inOnePiece(text, { kind: "bytes", stream: "Info", offset: 0, step: 1 }))];
  });
}
