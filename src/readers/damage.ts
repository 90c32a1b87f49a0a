/** Parts that a document can do without, when they are damaged. */
import type { Notice } from "../document/model.js";
import { UnreadableError } from "./errors.js";

/**
 * Reads a part besides the text: a damaged one costs a notice; a limit that is passed costs the document.
 * @param notices takes the notice
 * @param part as the notice names it
 * @param fallback in place of what is damaged
 */
export function readSidePart<T>(notices: Notice[], part: string, fallback: T, read: () => T): T {
  return unlessDamaged(read, () => {
    notices.push({ code: "part-not-read", data: { part } });
    return fallback;
  });
}

/** @returns what is read, or else, when it is damaged, what `otherwise` gives */
export function unlessDamaged<T>(read: () => T, otherwise: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableError) || error.code !== "damaged-document") throw error;
    return otherwise();
  }
}
