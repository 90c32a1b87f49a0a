/** Where text stands on a page as a person sees it: points from the upper left corner, the page turned as it is shown. */
/** A stretch of text as the page draws it, in the page's own coordinates (ISO 32000-1, 8.3). */
export interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [number, number, number, number, number, number];
}

/** What a page draws. */
export interface DrawnPage {
  /** 1-based. */
  readonly number: number;
  readonly items: readonly TextItem[];
  /** Left, bottom, right, top. */
  readonly view: readonly [number, number, number, number];
  /** Clockwise, degrees. */
  readonly rotate: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of text in one font on one line. The coordinates are those of its page turned so that most text runs from left to right. */
export interface Run {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** The line that the characters stand on. */
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
  /** Where it stands on the page as it is shown. */
  readonly box: Box;
}

export interface LaidOutPage {
  readonly number: number;
  /** In the coordinates of the runs. */
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Runs in other directions: watermarks, notes along the margin. */
  readonly aslant: readonly Run[];
}

/** A direction of writing on the shown page: 0 to the right, 90 downwards; null at other angles. */
type Direction = 0 | 90 | 180 | 270 | null;

interface Placed {
  readonly item: TextItem;
  readonly direction: Direction;
  /** Where the baseline begins on the shown page. */
  readonly x: number;
  readonly y: number;
}

/** Pages are at most 14,400 units wide (ISO 32000-1, annex C). */
const FARTHEST = 1_000_000;
/** How far down from the baseline a Chinese character reaches, in sizes of the font. */
const DESCENT = 0.12;

/** Turns what a page draws into runs. */
export function layOut(page: DrawnPage): LaidOutPage {
  const shown = shownSize(page);
  const placed = page.items.filter(isShown).map((item) => place(page, item));
  const main = mainDirection(placed);
  const [width, height] = main === 90 || main === 270 ? [shown.height, shown.width] : [shown.width, shown.height];
  const runOf = (entry: Placed) => run(page.number, entry, turned(entry, main, shown));
  return {
    number: page.number,
    width,
    height,
    runs: placed.filter(({ direction }) => direction === main).map(runOf),
    aslant: placed.filter(({ direction }) => direction !== main).map(runOf),
  };
}

/** Text, at a place that can be told. */
function isShown({ str, width, height, transform }: TextItem): boolean {
  return str.trim() !== "" && [width, height, ...transform].every((value) => Math.abs(value) < FARTHEST);
}

function shownSize({ view, rotate }: DrawnPage): { readonly width: number; readonly height: number } {
  const [width, height] = [view[2] - view[0], view[3] - view[1]];
  return rotate % 180 === 0 ? { width, height } : { width: height, height: width };
}

function place({ view, rotate }: DrawnPage, item: TextItem): Placed {
  const [left, bottom, right, top] = view;
  const [a, b, c, d, x, y] = item.transform;
  const directionOf = (dx: number, dy: number): Direction => {
    const length = Math.hypot(dx, dy);
    if (Math.abs(dy) < 0.01 * length) return dx > 0 ? 0 : 180;
    if (Math.abs(dx) < 0.01 * length) return dy > 0 ? 90 : 270;
    return null;
  };
  // characters that stand on each other, as in vertical writing, have a height and no width
  const vertical = item.width === 0 && item.height > 0 && item.str.length > 1;
  const [dx, dy] = vertical ? [-c, -d] : [a, b];
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { item, direction: directionOf(dy, dx), x: y - bottom, y: x - left };
    case 180:
      return { item, direction: directionOf(-dx, dy), x: right - x, y: y - bottom };
    case 270:
      return { item, direction: directionOf(-dy, -dx), x: top - y, y: right - x };
    default:
      return { item, direction: directionOf(dx, -dy), x: x - left, y: top - y };
  }
}

/** The direction of most characters. */
function mainDirection(placed: readonly Placed[]): Direction {
  const counts = new Map<Direction, number>();
  for (const { direction, item } of placed) {
    if (direction !== null) counts.set(direction, (counts.get(direction) ?? 0) + item.str.length);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** The start of the baseline once the page is turned so that `direction` runs to the right. */
function turned({ x, y }: Placed, direction: Direction, shown: { readonly width: number; readonly height: number }) {
  if (direction === 90) return { x: y, y: shown.width - x };
  if (direction === 180) return { x: shown.width - x, y: shown.height - y };
  if (direction === 270) return { x: shown.height - y, y: x };
  return { x, y };
}

function run(page: number, { item, direction, x, y }: Placed, start: { readonly x: number; readonly y: number }): Run {
  const size = fontSize(item);
  const length = item.width > 0 ? item.width : item.height;
  return {
    text: item.str,
    page,
    left: start.x,
    right: start.x + length,
    baseline: start.y,
    size,
    box: boxOf(direction, x, y, length, size),
  };
}

function fontSize({ transform: [, , c, d], height }: TextItem): number {
  const size = Math.hypot(c, d);
  return Number.isFinite(size) && size > 0 ? size : Math.max(1, height);
}

/** Text at other angles gets the box of its beginning. */
function boxOf(direction: Direction, x: number, y: number, length: number, size: number): Box {
  const [above, below] = [size * (1 - DESCENT), size * DESCENT];
  switch (direction) {
    case 90:
      return { left: x - below, top: y, width: size, height: length };
    case 180:
      return { left: x - length, top: y - below, width: length, height: size };
    case 270:
      return { left: x - above, top: y - length, width: size, height: length };
    default:
      return { left: x, top: y - above, width: direction === null ? size : length, height: size };
  }
}
