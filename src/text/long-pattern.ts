/** Long regular expressions, made ready for use at least cost. */

/** From this length on V8 compiles to machine code at once. The character is from the private use area: what no pattern looks for. */
const LONG_TEXT = "\uE000".repeat(1000);

/**
 * Makes a pattern of many alternatives ready where it is about to be used. V8 compiles a pattern to bytecode when it first meets a text of less than
 * 1,000 units, and to machine code when it meets the second; of a long alternation the bytecode takes three times as long as the code, and all of them
 * a fifth of what checking a small file takes. A look at a long text leaves the bytecode out.
 * @param pattern must not look far from each of its places: it is tried at a thousand
 * @returns the same pattern
 */
export function ready(pattern: RegExp): RegExp {
  pattern.test(LONG_TEXT);
  pattern.lastIndex = 0;
  return pattern;
}

/** A pattern of many alternatives that is made, and made ready, when it is first asked for: most files hold nothing that needs it. */
export function whenNeeded(make: () => RegExp): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= ready(make()));
}
