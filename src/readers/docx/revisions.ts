/** Tracked changes: who changed what, and which change the text that comes stands in. */
import type { Revision } from "../../document/marks.js";
import type { Element } from "../package/xml.js";
import { LONGEST_LOST, type ParagraphMarks } from "./paragraph-marks.js";

/** One author's changes of one sort; those that follow each other are one mark. */
export interface Change {
  readonly key: string;
  readonly content: Omit<Revision, "range" | "text">;
}

const CHANGES: ReadonlyMap<string, Revision["change"]> = new Map([
  ["w:ins", "insertion"],
  ["w:cellIns", "insertion"],
  ["w:del", "deletion"],
  ["w:cellDel", "deletion"],
  ["w:moveFrom", "move-from"],
  ["w:moveTo", "move-to"],
  ["w:rPrChange", "formatting"],
  ["w:pPrChange", "formatting"],
]);

/** The change that an element records, if it does. */
export function changeOf(element: Element): Change | undefined {
  const change = CHANGES.get(element.name);
  if (change === undefined) return undefined;
  const author = element.attribute("author");
  const date = element.attribute("date");
  return {
    key: `${change} ${author ?? ""}`,
    content: {
      kind: "revision",
      change,
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date }),
    },
  };
}

/** Marks a stretch as changed. */
export function markChange(
  marks: ParagraphMarks,
  { key, content }: Change,
  start: number,
  end: number,
  lost = "",
): void {
  marks.put(key, content, start, end, lost);
}

/** What was deleted or moved away, while it is passed over. */
export class Lost {
  text = "";
  /** Whether anything stood there: a deleted sign of a formula or of a paragraph is none. */
  any = false;

  constructor(readonly change: Change) {}

  add(text: string): void {
    if (text === "") return;
    if (this.text.length < LONGEST_LOST) this.text += text.slice(0, LONGEST_LOST);
    this.any = true;
  }
}
