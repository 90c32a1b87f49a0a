/** The headers at the top of a mail, or of a part of one (RFC 5322, 2.2). */

export interface Headers {
  /** By name in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where the text behind them begins. */
  readonly end: number;
}

/** Lines beyond this are no headers. */
const MOST_LINES = 1000;
/** A value is not continued beyond this, in UTF-16 units. */
const LONGEST = 64 * 1024;

/** Reads them up to the empty line that ends them, or to the first line that is none. */
export function headersOf(text: string): Headers {
  const headers = new Map<string, string>();
  const line = /([^\r\n]*)(?:\r\n?|\n|$)/y;
  let name = "";
  for (let count = 0; count < MOST_LINES; count++) {
    const start = line.lastIndex;
    const content = line.exec(text)?.[1] ?? "";
    const [, key, value = ""] = /^([A-Za-z][\w-]{0,63}):(.*)$/.exec(content) ?? [];
    if (key !== undefined) headers.set((name = key.toLowerCase()), value.trim());
    else if (/^[ \t]/.test(content) && name !== "") {
      const before = headers.get(name) ?? "";
      if (before.length < LONGEST) headers.set(name, `${before} ${content.trim()}`.trim());
    } else return { headers, end: content === "" ? line.lastIndex : start };
  }
  return { headers, end: line.lastIndex };
}
