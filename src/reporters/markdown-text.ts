/** Text of documents in Markdown. */
import { visible } from "./terminal/visible.js";

/** What begins a structure anywhere in a line of CommonMark or of GitHub's and GitLab's Markdown. */
const SPECIAL = /[\\`*_[\]<>&|~^$#]/g;
/** What makes a bare address a link. */
const ADDRESS = /:(?=\/\/)|(?<=www)\./gi;
/** What names a person or an issue to GitHub and GitLab, which look for it behind the Markdown, where no backslash helps. */
const MENTION = /@|\\#(?=\w)|[!%](?=\w)|\\[$&~](?=\w)/g;

/**
 * Text in one line that Markdown shows as it is: no structure, link or mention comes of it.
 * It must not begin a line of the report: digits, dashes and plus signs stay as they are.
 */
export function markdownText(text: string): string {
  return visible(text).replace(SPECIAL, "\\$&").replace(ADDRESS, "\\$&").replace(MENTION, "$&&#8203;");
}
