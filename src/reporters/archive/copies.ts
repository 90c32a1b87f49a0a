/** Files with the same content, and files that share much of their text, as the end of a scan knows them. */
import type { Summary } from "../../engine/result.js";
import type { Locale } from "../../text/locale.js";
import { markupText } from "../markup-text.js";
import { visible } from "../terminal/visible.js";
import { openerHtml } from "./opener.js";
import { type ArchiveWord, archiveSpeaker } from "./words.js";

/** Groups, or pairs, that are listed. */
const MOST_LISTED = 200;
const MOST_PATHS = 50;

/** The largest groups of copies and the nearest of near-copies, each file a search for itself; "" where nothing is known of any. */
export function copiesHtml({ duplicates = [], nearDuplicates = [] }: Summary, locale: Locale): string {
  const words = archiveSpeaker(locale);
  const groups = duplicates.map(({ path, same }) => [path, ...same]).toSorted((a, b) => b.length - a.length);
  const same = groups.slice(0, MOST_LISTED).map((paths) => {
    const title = words("same.count", { n: paths.length, path: nameOf(paths[0] ?? "") });
    return detailsHtml(title, paths, locale);
  });
  const near = nearDuplicates.slice(0, MOST_LISTED).map(({ from, to, share }) => {
    const title = words("near.pair", { share: Math.round(100 * share), copy: nameOf(to), original: nameOf(from) });
    return detailsHtml(title, [from, to], locale);
  });
  return [
    panelHtml("by.content", same, duplicates.length, locale),
    panelHtml("by.text", near, nearDuplicates.length, locale),
  ].join("\n");
}

function panelHtml(word: ArchiveWord, items: readonly string[], all: number, locale: Locale): string {
  if (all === 0) return "";
  const words = archiveSpeaker(locale);
  const more = all - items.length;
  const rest = more > 0 ? `<p class="empty">${markupText(words("same.more", { n: more }))}</p>` : "";
  return `<section class="panel copies"><h2>${markupText(words(word))}</h2><ul>${items.join("\n")}</ul>${openerHtml(items.length, words)}${rest}</section>`;
}

function detailsHtml(title: string, paths: readonly string[], locale: Locale): string {
  const buttons = paths.slice(0, MOST_PATHS).map((path) => {
    return `<li><button type="button" data-search="${markupText(path)}">${markupText(path)}</button></li>`;
  });
  const more = paths.length - buttons.length;
  if (more > 0) buttons.push(`<li>${markupText(archiveSpeaker(locale)("same.morePaths", { n: more }))}</li>`);
  return `<li><details><summary>${markupText(title)}</summary><ul>${buttons.join("")}</ul></details></li>`;
}

function nameOf(path: string): string {
  return visible(path.slice(path.lastIndexOf("/") + 1));
}
