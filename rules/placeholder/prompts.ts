/** Blanks that the format itself tells of: content controls that show their prompt, form fields in which nothing was typed. */
import type { Document } from "../../src/document/model.js";
import type { Placeholder } from "../../src/document/marks.js";
import { textAt } from "../../src/document/locate.js";
import type { Range } from "../../src/text/range.js";
import { controls } from "./fields.js";
import type { Blank, BlankKind } from "./types.js";

export interface Prompt {
  /** The words that ask for text, where they are known; else all that the control shows. */
  readonly range: Range;
  readonly whole: Range;
  /** What the control shows; "" for a form field that shows only room. */
  readonly text: string;
  /** The control's name, if it has one. */
  readonly name: string;
  readonly kind: BlankKind;
  readonly severity: Blank["severity"];
}

/** The prompts of each block. */
export function promptsOf(document: Document): ReadonlyMap<number, readonly Prompt[]> {
  const byBlock = new Map<number, Prompt[]>();
  for (const mark of document.marks ?? []) {
    if (mark.kind !== "placeholder") continue;
    const prompts = byBlock.get(mark.range.block);
    if (prompts === undefined) byBlock.set(mark.range.block, [promptOf(mark, document)]);
    else prompts.push(promptOf(mark, document));
  }
  return byBlock;
}

function promptOf({ range: whole, name = "" }: Placeholder, document: Document): Prompt {
  const shown = textAt(document, whole);
  const [known] = controls(shown);
  const range =
    known === undefined ? whole : { ...whole, start: whole.start + known.start, end: whole.start + known.end };
  const text = textAt(document, range).trim();
  // programs that fill documents in can leave the control as it was: only words that ask for text are certain
  const isCertain = text === "" || known !== undefined;
  return { range, whole, text, name, kind: known?.kind ?? "free-text", severity: isCertain ? "error" : "warning" };
}

/** Tells whether a blank that its form gives away stands in a prompt. Both come in order. */
export function outsideOf(prompts: readonly Prompt[]): (blank: Blank) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while (at < prompts.length && (prompts[at]?.whole.end ?? 0) <= start) at++;
    return (prompts[at]?.whole.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}
