/**
 * Patterns of paths as .gitignore has them: `*` and `?` within a name, `**` across folders, `/` at the front or inside ties to the folder of the
 * file that holds the pattern, `/` at the end means folders, `!` takes back, `#` begins a comment.
 */

/** What a list of patterns says of a path: the last that fits decides; null where none does. */
export type Verdict = "in" | "out" | null;

interface Pattern {
  readonly segments: readonly Segment[];
  readonly negated: boolean;
  readonly folderOnly: boolean;
}

const STAR = Symbol("any number of them");
type Segment = readonly Unit[] | typeof STAR;
type Unit = typeof STAR | ((character: string) => boolean);

/** So many alternatives may one pattern's braces make. */
const MOST_ALTERNATIVES = 256;

export class PathPatterns {
  readonly #patterns: readonly Pattern[];

  private constructor(lines: readonly string[]) {
    this.#patterns = lines.flatMap((line) => patternOf(line) ?? []);
  }

  /** @param text of a file such as .gitignore */
  static ofFile(text: string): PathPatterns {
    return new PathPatterns(text.replace(/^\uFEFF/, "").split(/\r?\n/));
  }

  /** @param globs of a configuration; `{docx,txt}` is understood besides */
  static ofGlobs(globs: readonly string[]): PathPatterns {
    return new PathPatterns(globs.flatMap(alternatives));
  }

  /**
   * What the patterns say of this very path; what they say of the folders above is for the caller to ask.
   * @param path relative to the folder of the patterns, `/` separated
   */
  verdict(path: string, isFolder: boolean): Verdict {
    const names = path.split("/");
    const last = this.#patterns.findLast(
      ({ segments, folderOnly }) => (isFolder || !folderOnly) && fits(segments, names, isName),
    );
    return last === undefined ? null : last.negated ? "out" : "in";
  }

  /** Whether a file is meant: itself, or by a folder that it is in. */
  matches(path: string): boolean {
    const names = path.split("/");
    for (let depth = 1; depth < names.length; depth++) {
      if (this.verdict(names.slice(0, depth).join("/"), true) === "in") return true;
    }
    return this.verdict(path, false) === "in";
  }
}

function patternOf(line: string): Pattern | null {
  // spaces at the end count only behind a backslash
  let text = line.replace(/(?<!\\) {1,1000}$/, "");
  if (text === "" || text.startsWith("#")) return null;
  const negated = text.startsWith("!");
  if (negated) text = text.slice(1);
  const folderOnly = text.endsWith("/");
  if (folderOnly) text = text.slice(0, -1);
  const tied = text.includes("/");
  const names = text.replace(/^\//, "").split("/");
  const segments = names.map((name): Segment => (name === "**" && tied ? STAR : unitsOf(name)));
  // everything inside, the folder itself not
  if (segments.at(-1) === STAR) segments.push([STAR]);
  return { segments: tied ? segments : [STAR, ...segments], negated, folderOnly };
}

function unitsOf(name: string): Unit[] {
  const units: Unit[] = [];
  const characters = [...name];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    const set = character === "[" ? setAt(characters, at) : null;
    if (character === "*") units.push(STAR);
    else if (character === "?") units.push(() => true);
    else if (set !== null) {
      units.push(set.unit);
      at = set.end;
    } else {
      const literal = character === "\\" ? (characters[++at] ?? "\\") : character;
      units.push((other) => other === literal);
    }
  }
  return units;
}

/** [abc], [a-z], [!a]: null where the bracket is never closed and so means itself. */
function setAt(characters: readonly string[], open: number): { readonly unit: Unit; readonly end: number } | null {
  const negated = characters[open + 1] === "!" || characters[open + 1] === "^";
  const first = open + (negated ? 2 : 1);
  const end = characters.indexOf("]", first + 1);
  if (end === -1) return null;
  const members = characters.slice(first, end);
  const has = (character: string) =>
    members.some((member, index) => {
      if (members[index + 1] === "-" && index + 2 < members.length)
        return member <= character && character <= (members[index + 2] as string);
      return member === character;
    });
  return { unit: (character) => has(character) !== negated, end };
}

function isName(segment: readonly Unit[], name: string): boolean {
  return fits(segment, [...name], (unit, character) => unit(character));
}

/** Whether items fit a pattern in which STAR stands for any number of them. Only the last star is tried again, so no more than pattern × items. */
function fits<P, T>(
  pattern: readonly (P | typeof STAR)[],
  items: readonly T[],
  one: (part: P, item: T) => boolean,
): boolean {
  let [at, item, star, resume] = [0, 0, -1, 0];
  while (item < items.length) {
    const part = pattern[at];
    if (part === STAR) [star, resume] = [at++, item];
    else if (at < pattern.length && one(part as P, items[item] as T)) [at, item] = [at + 1, item + 1];
    else if (star !== -1) [at, item] = [star + 1, ++resume];
    else return false;
  }
  return pattern.slice(at).every((part) => part === STAR);
}

/** `*.{docx,txt}` → `*.docx`, `*.txt`; braces without a comma mean themselves. */
function alternatives(glob: string): readonly string[] {
  let globs = [glob];
  for (;;) {
    const next = globs.flatMap((one) => {
      const [whole, inside = ""] = /\{([^{}]*,[^{}]*)\}/.exec(one) ?? [];
      return whole === undefined ? [one] : inside.split(",").map((choice) => one.replace(whole, () => choice));
    });
    if (next.length === globs.length || next.length > MOST_ALTERNATIVES) return globs;
    globs = next;
  }
}
