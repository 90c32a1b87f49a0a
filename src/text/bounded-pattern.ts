/** Regular expressions that other people write, held to a bound: no text makes one of them take more than a fixed number of steps a character. */
import type { Localized } from "./locale.js";
import { reasonOf } from "./reason.js";

/** `*`, `+` and `{n,}` go on for so many characters more at most; what people look for is shorter. */
const FURTHEST = 64;
/** Largest number in `{n,m}`. */
const MOST_TIMES = 256;
/** In so many ways a pattern may fit from one place: two `.*`, or one and several `?`. */
const MOST_WAYS = 10_000;

/** Why a pattern cannot be used. */
export class PatternError extends Error {
  override readonly name = "PatternError";

  constructor(readonly reason: Localized) {
    super(reason.en);
  }
}

const REASONS = {
  back: { zh: "不能用反向引用（\\1、\\k）", en: "it refers back (\\1, \\k)" },
  times: { zh: `重复次数不能超过 ${MOST_TIMES}`, en: `it repeats something more than ${MOST_TIMES} times` },
  ways: {
    zh: "可能匹配的方式太多（如重复里套重复），会很慢。请写得更具体",
    en: "it can match in too many ways (repetitions inside repetitions) and would be slow; make it more specific",
  },
  empty: { zh: "什么都没有也能匹配", en: "it matches an empty text" },
} as const satisfies Record<string, Localized>;

/**
 * Compiles a pattern (flags `gu`). Endless repetitions end after 64 characters more than their least number.
 * @throws PatternError when it is malformed, refers back, matches the empty text, or can match in too many ways
 */
export function boundedPattern(source: string): RegExp {
  const text = boundedSource(source);
  if (new RegExp(`^(?:${text})$`, "u").test("")) throw new PatternError(REASONS.empty);
  return new RegExp(text, "gu");
}

/**
 * The same pattern (flag `u`) with an end to its endless repetitions; it may match the empty text.
 * @throws PatternError when it is malformed, refers back, or can match in too many ways
 */
export function boundedSource(source: string): string {
  try {
    void new RegExp(source, "u");
  } catch (error) {
    const reason = reasonOf(error);
    throw new PatternError({ zh: reason, en: reason });
  }
  const { ways, text } = new Scanner(source).alternatives();
  if (ways > MOST_WAYS) throw new PatternError(REASONS.ways);
  return text;
}

interface Piece {
  /** In how many ways it can fit from one place, at most. */
  readonly ways: number;
  readonly text: string;
  /** Looks ahead or back: what stands inside is tried once, and never again for what follows. */
  readonly looks?: boolean;
}

/** Whether at most one of these can fit at a place: they are plain words, and none begins another. */
function excludeEachOther(alternatives: readonly string[]): boolean {
  const sorted = alternatives.toSorted();
  return sorted.every((text, at) => PLAIN.test(text) && (at === 0 || !text.startsWith(sorted[at - 1] as string)));
}
const PLAIN = /^[\p{L}\p{N}、，。：；]+$/u;

/** Reads a pattern that is known to be well formed. */
class Scanner {
  #at = 0;

  constructor(readonly source: string) {}

  alternatives(): Piece {
    const all = [this.#sequence()];
    while (this.source[this.#at] === "|") {
      this.#at++;
      all.push(this.#sequence());
    }
    const texts = all.map(({ text }) => text);
    const ways = excludeEachOther(texts) ? 1 : all.reduce((sum, one) => sum + one.ways, 0);
    return { ways, text: texts.join("|") };
  }

  #sequence(): Piece {
    let [ways, looked, text] = [1, 0, ""];
    while (this.#at < this.source.length && !"|)".includes(this.source[this.#at] as string)) {
      const piece = this.#repeated(this.#atom());
      if (piece.looks === true) looked += ways * piece.ways;
      else ways *= piece.ways;
      text += piece.text;
    }
    return { ways: ways + looked, text };
  }

  #atom(): Piece {
    const [open] = this.#take(/\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/uy) ?? [];
    if (open !== undefined) {
      const inner = this.alternatives();
      this.#at++;
      return { ways: inner.ways, text: `${open}${inner.text})`, looks: /[=!]$/.test(open) };
    }
    if (this.#take(/\\(?:[1-9]|k<)/uy) !== null) throw new PatternError(REASONS.back);
    const [text = ""] =
      this.#take(/\[(?:[^\\\]]|\\.)*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u....|\\x..|\\c.|\\.|./suy) ?? [];
    return { ways: 1, text };
  }

  #repeated(piece: Piece): Piece {
    const match = this.#take(/(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/uy);
    if (match === null) return piece;
    const [, sign, least = "0", comma, last, lazy = ""] = match;
    const from = sign === undefined ? Number(least) : sign === "+" ? 1 : 0;
    const to =
      sign === "?" ? 1 : sign !== undefined || (comma === "," && last === "") ? from + FURTHEST : Number(last || least);
    if (to > MOST_TIMES + FURTHEST) throw new PatternError(REASONS.times);
    let ways = 0;
    for (let times = from; times <= to; times++) ways += piece.ways ** times;
    return { ways, text: `${piece.text}{${from},${to}}${lazy}` };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.source);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }
}
