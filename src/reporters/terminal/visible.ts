/** Text of documents and names of files as they may be shown: nothing in them can move the cursor, and nothing in them stays unseen. */

const UNSEEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]|[\uD800-\uDFFF]/gu;

/** Spells out every control and invisible character (`‹U+200B›`); tabs and line breaks become spaces. */
export function visible(text: string): string {
  return text.replace(/[\t\n]/g, " ").replace(UNSEEN, (character) => `‹U+${hex(character)}›`);
}

/** The same with white space marked, for a spot that consists of it. */
export function visibleSpace(text: string): string {
  return visible(text.replace(/\t/g, "→"))
    .replaceAll(" ", "␣")
    .replaceAll("\u3000", "‹U+3000›")
    .replaceAll("\u00A0", "‹U+00A0›");
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
