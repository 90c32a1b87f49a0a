/** What the reader of the report should know about the pages of a document that is laid out. */
import type { Notice } from "../../document/model.js";

/** How many pages are named in a notice. */
const NAMED = 20;

/**
 * @param lost 1-based numbers of the pages that are damaged
 * @param empty of those that show no text
 */
export function pageNotices(lost: readonly number[], empty: readonly number[]): Notice[] {
  return [...notice("page-not-read", lost), ...notice("page-without-text", empty)];
}

function notice(code: string, pages: readonly number[]): Notice[] {
  if (pages.length === 0) return [];
  const named = pages.slice(0, NAMED).join("、") + (pages.length > NAMED ? " …" : "");
  return [{ code, data: { pages: named, count: pages.length } }];
}
