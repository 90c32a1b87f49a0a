/** Reads web pages that were saved in a single file (MHTML, RFC 2557): the first page in it. */
import type { Document } from "../../document/model.js";
import { damaged } from "../errors.js";
import type { Limits } from "../limits.js";
import { partsOf } from "./parts.js";

/**
 * Positions are those of the decoded page, not of the file around it. Nothing is fetched.
 * @throws UnreadableError when there is no page in it, or the page cannot be read
 */
export async function readMht(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const pages = partsOf(bytes).filter(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  const [page, ...others] = pages;
  if (page === undefined) throw damaged("里面没有网页", "there is no web page in it");
  const { readHtml } = await import("../html/index.js");
  const document = readHtml(page.content(), limits, page.charset);
  const notices = others.map(({ location }) => ({ code: "other-page", data: { part: location } }));
  return { ...document, format: "mht", notices: [...document.notices, ...notices] };
}
