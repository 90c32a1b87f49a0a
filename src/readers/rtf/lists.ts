/** The definitions of automatic numbers: `\listtable`, and the lists that use them, `\listoverridetable`. */
import { formatOfCode, suffixOfCode } from "../numbering/format-codes.js";
import { type Level, LEVELS, type Lists, type ListSource, LONGEST_TEXT, plainLevel } from "../numbering/lists.js";
import type { Sink } from "./sink.js";

/** More lists than this are no lists of a document. */
const MOST_LISTS = 65_536;

interface Override {
  list: number;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

export class ListDefinitions implements ListSource {
  readonly #lists = new Map<number, (Level | undefined)[]>();
  readonly #overrides = new Map<number, Override>();

  /** The list of a `\ls`. */
  get(number: string): Lists | undefined {
    const override = this.#overrides.get(Number(number));
    const levels = override && this.#lists.get(override.list);
    if (levels === undefined) return undefined;
    const { starts, list } = override as Override;
    return { id: String(list), starts, level: (index) => override?.levels.get(index) ?? levels[index] };
  }

  listTable(): Sink {
    let levels: (Level | undefined)[] = [];
    return new LevelSink((word, parameter, begin) => {
      if (word === "list") levels = [];
      else if (word === "listid" && this.#lists.size < MOST_LISTS) this.#lists.set(parameter, levels);
      else if (word === "listlevel" && levels.length < LEVELS) levels.push(begin());
    });
  }

  overrideTable(): Sink {
    const fresh = (): Override => ({ list: 0, starts: new Map(), levels: new Map() });
    let override = fresh();
    let level = -1;
    let startsAnew = false;
    return new LevelSink((word, parameter, begin) => {
      if (word === "listoverride") {
        override = fresh();
        level = -1;
      } else if (word === "listid") override.list = parameter;
      else if (word === "ls" && this.#overrides.size < MOST_LISTS) this.#overrides.set(parameter, override);
      else if (word === "lfolevel") {
        level++;
        startsAnew = false;
      } else if (word === "listoverridestartat") startsAnew = true;
      else if (word === "listlevel" && level < LEVELS) override.levels.set(level, begin());
      else if (word === "levelstartat" && startsAnew && level < LEVELS) override.starts.set(level, parameter);
    });
  }
}

/** Reads levels wherever they stand in a table; the table's own words go to `take`. */
class LevelSink implements Sink {
  readonly ignoresFonts = true;
  #level: Level | undefined;
  /** Of the text of a level, how many units are still to come; undefined: its length. */
  #left: number | undefined = 0;

  /** @param take with a function that begins a level */
  constructor(readonly take: (word: string, parameter: number, begin: () => Level) => void) {}

  /** A level's text begins with its length; in it, the codes 0 to 8 stand for the numbers of the levels. */
  add(text: string): void {
    for (const unit of text) {
      const code = unit.charCodeAt(0);
      if (this.#left === undefined) this.#left = Math.min(code, LONGEST_TEXT);
      else if (this.#left > 0 && this.#level !== undefined) {
        this.#left--;
        this.#level.text += code < LEVELS ? `%${code + 1}` : unit;
      }
    }
  }

  word(word: string, parameter = 0): boolean {
    if (word === "leveltext") this.#left = undefined;
    else if (word === "levelnumbers") this.#left = 0;
    else {
      this.take(word, parameter, () => (this.#level = plainLevel(1)));
      if (this.#level !== undefined) readLevel(this.#level, word, parameter);
    }
    return false;
  }
}

function readLevel(level: Level, word: string, parameter: number): void {
  switch (word) {
    case "levelnfc":
    case "levelnfcn":
      level.format = formatOfCode(parameter);
      break;
    case "levelstartat":
      level.start = parameter;
      break;
    case "levelfollow":
      level.suffix = suffixOfCode(parameter);
      break;
    case "levellegal":
      level.legal = parameter !== 0;
      break;
    case "levelpicture":
      level.picture = true;
      break;
    case "levelnorestart":
      level.restart = parameter === 0 ? undefined : 0;
      break;
  }
}
