/** What elements are to a reader of the page (HTML, 15: Rendering). */

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Those that begin and end a paragraph. */
export const BLOCKS = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp",
);

/** Without content. */
export const VOIDS = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** What is in them is never shown: data, programs, what stands in for something, the reading of characters. */
export const UNSEEN = names(
  "annotation annotation-xml audio canvas datalist defs desc iframe metadata noembed noframes noscript object rp rt rtc script style template title video xml",
);

/** Text of these is not markup; `title` and `textarea` have references in it. */
export const RAW = names("iframe noembed noframes noscript script style");
export const RAW_WITH_REFERENCES = names("textarea title");

/** White space is kept. */
export const KEEPS_SPACE = names("listing plaintext pre textarea xmp");

/** Parts of a page, and parts of a table: they say nothing for what is in them. */
export const PAGE_PARTS = names("body head html");
export const TABLE_PARTS = names("colgroup tbody tfoot thead tr");

export const LISTS = names("dir dl menu ol ul");
export const ITEMS = names("dd dt li");

/** The number of a note and its mark in the text, which a word processor writes by itself. */
export const NOTE_MARKS = names(
  "MsoCommentReference MsoEndnoteReference MsoFootnoteReference sdendnoteanc sdendnotesym sdfootnoteanc sdfootnotesym",
);

/** The declarations of a `style` attribute, the names in lower case. */
export function declarations(style: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of style?.split(";") ?? []) {
    const colon = declaration.indexOf(":");
    if (colon > 0) found.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return found;
}
