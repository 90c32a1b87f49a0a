/** Properties by where their text stands in the file: tables that point to pages of 512 bytes ([MS-DOC] 2.9.34, 2.9.183). */
import { damaged, UnreadableError } from "../errors.js";
import { type Fib, TABLE } from "./fib.js";
import { Plc, stretchOf } from "./plc.js";
import { type Properties, propertiesIn, type Property, SPRM } from "./sprm.js";
import type { Bytes } from "../ole/bytes.js";

const PAGE = 512;
/** The last byte of a page counts its stretches. */
const COUNT_AT = 511;
/** What a page holds for each of its stretches, after their positions: a place, and for paragraphs a height (2.9.15). */
const ENTRY = { characters: 1, paragraphs: 13 } as const;

/** Bytes that are taken to have no properties where none can be found. */
const UNKNOWN = 64;

/** Text of one format, bytes `[start, end)` of the stream WordDocument. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  /** The style of paragraphs, an index in the style sheet. */
  readonly style: number;
  readonly properties: Properties;
}

/** The runs of characters or of paragraphs; asked for text that is read in order, each run is made once. */
export class PropertyRuns {
  readonly #plc: Plc;
  #last: PropertyRun = { start: 0, end: 0, style: 0, properties: [] };
  /** Those that stand in the stream Data, by their place. */
  readonly #elsewhere = new Map<number, Properties>();
  /** Bytes of that stream that were read. */
  #read = 0;

  /** @throws UnreadableError when the document has no such table */
  constructor(
    readonly fib: Fib,
    readonly of: keyof typeof ENTRY,
  ) {
    const table = fib.table(of === "characters" ? TABLE.characterRuns : TABLE.paragraphRuns);
    if (table === undefined) throw damaged("缺少格式表。", "The table of formats is missing.");
    this.#plc = new Plc(table, 4);
  }

  /** The run that holds a byte; where the tables are damaged, a short one without properties. */
  at(offset: number): PropertyRun {
    const last = this.#last;
    if (offset >= last.start && offset < last.end) return last;
    return (this.#last = this.#find(offset) ?? { start: offset, end: offset + UNKNOWN, style: 0, properties: [] });
  }

  #find(offset: number): PropertyRun | undefined {
    try {
      const index = stretchOf(this.#plc.count, (one) => this.#plc.position(one), offset);
      if (index < 0) return undefined;
      const number = this.#plc.bytes.u32(this.#plc.dataAt(index)) & 0x3fffff;
      const run = this.#inPage(this.fib.text.slice(number * PAGE, PAGE), offset);
      return run !== undefined && offset >= run.start && offset < run.end ? run : undefined;
    } catch (error) {
      if (error instanceof UnreadableError) return undefined;
      throw error;
    }
  }

  #inPage(page: Bytes, offset: number): PropertyRun | undefined {
    const count = page.u8(COUNT_AT);
    const index = stretchOf(count, (one) => page.u32(one * 4), offset);
    if (index < 0) return undefined;
    const at = page.u8((count + 1) * 4 + index * ENTRY[this.of]) * 2;
    const place = { start: page.u32(index * 4), end: page.u32(index * 4 + 4) };
    if (at === 0) return { ...place, style: 0, properties: [] };
    if (this.of === "characters")
      return { ...place, style: 0, properties: propertiesIn(page.slice(at + 1, page.u8(at))) };
    const half = page.u8(at);
    const all = half > 0 ? page.slice(at + 1, half * 2 - 1) : page.slice(at + 2, page.u8(at + 1) * 2);
    const properties = propertiesIn(all.slice(2, all.length - 2));
    return { ...place, style: all.u16(0), properties: properties.flatMap((one) => this.#whole(one)) };
  }

  /** A change that only says where others stand (sprmPHugePapx, sprmPTableProps) gives those. */
  #whole(property: Property): Properties {
    const { data } = this.fib;
    const isPointer = property.code === SPRM.elsewhere || property.code === SPRM.tableElsewhere;
    if (!isPointer || data === undefined) return [property];
    const at = property.operand.u32(0);
    const known = this.#elsewhere.get(at);
    if (known !== undefined || at + 2 > data.length) return known ?? [];
    const size = Math.min(data.u16(at), data.length - at - 2);
    this.#read += size;
    // no byte of it stands in two lists
    const properties = this.#read > data.length ? [] : propertiesIn(data.slice(at + 2, size));
    this.#elsewhere.set(at, properties);
    return properties;
  }
}
