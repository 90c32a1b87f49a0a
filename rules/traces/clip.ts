/** The longest quotation in a message, in UTF-16 units. */
const LONGEST = 30;

/** A text for a message: on one line, clipped. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  // a character outside the basic plane is not cut in two
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
