/** Text boxes: their text is a story of its own, their shapes are anchored in another one ([MS-DOC] 2.8.32, 2.8.37). */
import { type Fib, type Stretch, type StoryName, TABLE } from "./fib.js";
import { Plc, stretchOf } from "./plc.js";
import { stretchesIn } from "./stories.js";

/** Bytes of an FTXBXS (2.9.101) and of an FSPA (2.9.253); the number of the shape stands at these places in them. */
const BOX = { size: 22, reusable: 8, shape: 14 };
const ANCHOR = { size: 26, shape: 0 };

const TABLES = {
  main: { story: "boxes", text: TABLE.boxText, shapes: TABLE.shapes },
  headers: { story: "headerBoxes", text: TABLE.headerBoxText, shapes: TABLE.headerShapes },
} as const satisfies Partial<Record<StoryName, unknown>>;

interface Anchor {
  /** Character position. */
  readonly position: number;
  readonly shape: number;
}

/** The text boxes that stand in the body, or in headers and footers. */
export class Boxes {
  /** By shape. */
  readonly #boxes: ReadonlyMap<number, Stretch>;
  /** In ascending order. */
  readonly #anchors: readonly Anchor[];
  readonly #taken = new Set<number>();

  constructor(fib: Fib, where: keyof typeof TABLES) {
    const { story, text, shapes } = TABLES[where];
    this.#boxes = boxesIn(fib, text, fib.stories[story]);
    this.#anchors = this.#boxes.size === 0 ? [] : anchorsIn(fib, shapes, fib.stories[where].start);
  }

  /** The text of the boxes that are anchored between two positions. */
  between({ start, end }: Stretch): Stretch[] {
    const found: Stretch[] = [];
    const { length } = this.#anchors;
    let at = stretchOf(length, (index) => this.#anchors[index]?.position ?? 0, start - 1) + 1;
    for (; at < length; at++) {
      const { position, shape } = this.#anchors[at] as Anchor;
      if (position >= end) break;
      const box = this.#boxes.get(shape);
      if (box === undefined || this.#taken.has(shape)) continue;
      this.#taken.add(shape);
      found.push(box);
    }
    return found;
  }

  /** The text of those that were in no stretch that was asked for: boxes in groups of shapes have no place of their own. */
  rest(): Stretch[] {
    return [...this.#boxes].filter(([shape]) => !this.#taken.has(shape)).map(([, stretch]) => stretch);
  }
}

function boxesIn(fib: Fib, table: number, story: Stretch): Map<number, Stretch> {
  const bytes = fib.table(table);
  const boxes = new Map<number, Stretch>();
  if (bytes === undefined) return boxes;
  const plc = new Plc(bytes, BOX.size);
  for (const [index, stretch] of stretchesIn(fib, table, BOX.size, story).entries()) {
    const at = plc.dataAt(index);
    if (bytes.u16(at + BOX.reusable) === 0) boxes.set(bytes.u32(at + BOX.shape), stretch);
  }
  return boxes;
}

function anchorsIn(fib: Fib, table: number, start: number): Anchor[] {
  const bytes = fib.table(table);
  if (bytes === undefined) return [];
  const plc = new Plc(bytes, ANCHOR.size);
  const anchors: Anchor[] = [];
  for (let index = 0; index < plc.count; index++)
    anchors.push({ position: start + plc.position(index), shape: bytes.u32(plc.dataAt(index) + ANCHOR.shape) });
  return anchors.sort((a, b) => a.position - b.position);
}
