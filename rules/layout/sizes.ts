/** Sizes of type by their Chinese names (字号), in points. */
const SIZES: readonly (readonly [name: string, points: number])[] = [
  ["初号", 42],
  ["小初", 36],
  ["一号", 26],
  ["小一", 24],
  ["二号", 22],
  ["小二", 18],
  ["三号", 16],
  ["小三", 15],
  ["四号", 14],
  ["小四", 12],
  ["五号", 10.5],
  ["小五", 9],
  ["六号", 7.5],
];

/** A size as people call it: 三号; one without a name in points. */
export function sizeName(points: number): string {
  return SIZES.find(([, size]) => Math.abs(size - points) < 0.05)?.[0] ?? `${points}磅`;
}
