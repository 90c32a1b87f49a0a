/** The definitions of automatic numbers: lists, and the changes to them that paragraphs name ([MS-DOC] 2.9.192, 2.9.193). */
import type { Bytes } from "../ole/bytes.js";
import { formatOfCode, suffixOfCode } from "../numbering/format-codes.js";
import { type Level, LEVELS, LONGEST_TEXT, type Lists as List, type ListSource } from "../numbering/lists.js";
import { type Fib, TABLE } from "./fib.js";
import { propertiesIn, SPRM } from "./sprm.js";

const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const OVERRIDE_SIZE = 16;
/** In place of the style of a level that is tied to none. */
const NO_STYLE = 0xfff;
/** What a paragraph's list is when it does not say where it begins anew. */
const NO_STARTS: ReadonlyMap<number, number> = new Map();

interface Override {
  readonly list: number;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

export class DocLists implements ListSource {
  readonly #lists = new Map<number, readonly (Level | undefined)[]>();
  readonly #overrides: Override[] = [];

  /** @throws UnreadableError when the tables are damaged */
  constructor(fib: Fib) {
    const lists = fib.tableAndBeyond(TABLE.lists);
    if (lists !== undefined) this.#readLists(lists);
    const overrides = fib.table(TABLE.listOverrides);
    if (overrides !== undefined) this.#readOverrides(overrides);
  }

  /** @param name the 1-based place in the table of overrides, as paragraphs say it */
  get(name: string): List | undefined {
    const override = this.#overrides[Number(name) - 1];
    const levels = this.#lists.get(override?.list ?? 0);
    if (override === undefined || levels === undefined) return undefined;
    return {
      id: String(override.list),
      starts: override.starts,
      level: (index) => override.levels.get(index) ?? levels[index],
    };
  }

  #readLists(bytes: Bytes): void {
    const count = bytes.u16(0);
    let at = 2 + count * LIST_SIZE;
    for (let index = 0; index < count; index++) {
      const head = bytes.slice(2 + index * LIST_SIZE, LIST_SIZE);
      const isSimple = (head.u8(26) & 1) !== 0;
      const levels: Level[] = [];
      for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
        const style = head.u16(8 + level * 2);
        const read = readLevel(bytes, at);
        levels.push({ ...read.level, style: style === NO_STYLE ? undefined : String(style) });
        at += read.size;
      }
      this.#lists.set(head.i32(0), levels);
    }
  }

  #readOverrides(bytes: Bytes): void {
    const count = bytes.u32(0);
    let at = 4 + count * OVERRIDE_SIZE;
    for (let index = 0; index < count; index++) {
      const head = bytes.slice(4 + index * OVERRIDE_SIZE, OVERRIDE_SIZE);
      const changed = Math.min(LEVELS, head.u8(12));
      if (changed === 0 && at + 4 > bytes.length) {
        this.#overrides.push({ list: head.i32(0), starts: NO_STARTS, levels: new Map() });
        continue;
      }
      at += 4;
      const starts = new Map<number, number>();
      const levels = new Map<number, Level>();
      for (let i = 0; i < changed; i++) at += readOverride(bytes, at, starts, levels);
      this.#overrides.push({ list: head.i32(0), starts, levels });
    }
  }
}

/** An LFOLVL (2.9.134); how many bytes it takes. */
function readOverride(bytes: Bytes, at: number, starts: Map<number, number>, levels: Map<number, Level>): number {
  const flags = bytes.u32(at + 4);
  const index = flags & 0xf;
  const changesStart = (flags & 0x10) !== 0;
  const changesFormat = (flags & 0x20) !== 0;
  if (!changesFormat) {
    if (changesStart) starts.set(index, bytes.i32(at));
    return 8;
  }
  const { level, size } = readLevel(bytes, at + 8);
  levels.set(index, level);
  if (changesStart) starts.set(index, level.start);
  return 8 + size;
}

/** An LVL (2.9.149): where its number stands in its text is told by places, not by signs in it. */
function readLevel(bytes: Bytes, at: number): { level: Level; size: number } {
  const flags = bytes.u8(at + 5);
  const charactersAt = at + LEVEL_SIZE + bytes.u8(at + 25);
  const textAt = charactersAt + bytes.u8(at + 24);
  const characters = propertiesIn(bytes.slice(charactersAt, textAt - charactersAt));
  const units = bytes.u16(textAt);
  const places = new Set(Array.from({ length: LEVELS }, (_, i) => bytes.u8(at + 6 + i)).filter((place) => place > 0));
  const text = bytes
    .utf16(textAt + 2, Math.min(units, LONGEST_TEXT))
    .split("")
    .map((unit, i) => (places.has(i + 1) && unit.charCodeAt(0) < LEVELS ? `%${unit.charCodeAt(0) + 1}` : unit))
    .join("");
  return {
    level: {
      start: bytes.i32(at),
      format: formatOfCode(bytes.u8(at + 4)),
      text,
      suffix: suffixOfCode(bytes.u8(at + 15)),
      legal: (flags & 4) !== 0,
      restart: (flags & 8) === 0 ? undefined : bytes.u8(at + 26),
      picture: characters.some(({ code }) => code === SPRM.pictureBullet),
      style: undefined,
    },
    size: textAt + 2 + units * 2 - at,
  };
}
