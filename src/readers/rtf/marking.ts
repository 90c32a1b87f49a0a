/** From what holds for a stretch of text to the marks on it. */
import { dateOf } from "../dates.js";
import type { Definitions } from "./definitions.js";
import type { Paragraph } from "./paragraph.js";
import type { CharacterState } from "./state.js";

/** Marks text that nobody sees: deleted, moved away, hidden. Whether it is such text. */
export function markHiddenText(
  paragraph: Paragraph,
  text: string,
  state: CharacterState,
  definitions: Definitions,
): boolean {
  const { deleted, movedFrom, hidden, deletedBy, deletedOn } = state;
  if (deleted === true || movedFrom === true) {
    const change = deleted === true ? "deletion" : "move-from";
    paragraph.markHidden({
      kind: "revision",
      change,
      text,
      ...signed(definitions, deletedBy ?? state.insertedBy, deletedOn ?? state.insertedOn),
    });
  } else if (hidden === true) paragraph.markHidden({ kind: "hidden", text });
  else return false;
  return true;
}

/** Marks the last `length` units of a paragraph as what holds for them. */
export function markShownText(
  paragraph: Paragraph,
  length: number,
  { inserted, movedTo, insertedBy, insertedOn, highlight = 0, shading = 0 }: CharacterState,
  definitions: Definitions,
): void {
  if (inserted === true || movedTo === true) {
    const change = movedTo === true ? "move-to" : "insertion";
    paragraph.mark({ kind: "revision", change, text: "", ...signed(definitions, insertedBy, insertedOn) }, length);
  }
  const pen = definitions.colorName(highlight);
  const ground = definitions.color(shading);
  if (highlight > 0 && pen !== undefined) paragraph.mark({ kind: "highlight", color: pen, by: "highlight" }, length);
  // white is the paper
  else if (shading > 0 && ground !== undefined && ground !== "#ffffff")
    paragraph.mark({ kind: "highlight", color: ground, by: "shading" }, length);
}

function signed(definitions: Definitions, by: number | undefined, on: number | undefined) {
  const author = by === undefined ? undefined : definitions.authors[by];
  const date = on === undefined ? undefined : dateOf(on);
  return { ...(author !== undefined && author !== "" && { author }), ...(date !== undefined && { date }) };
}
