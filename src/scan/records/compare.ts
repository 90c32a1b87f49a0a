/** Two reports side by side. */
import { added, compared, type FileDifference, moved, removed } from "../../engine/difference.js";
import type { FileResult } from "../../engine/result.js";
import type { RecordInput } from "./input.js";
import { joined } from "./join.js";
import { Moves } from "./moves.js";

interface Sides {
  readonly before: FileResult | undefined;
  readonly now: FileResult | undefined;
}

/** Every file of either report, in path order. They are read twice: what was moved shows at the end alone. @throws RecordsError */
export async function* differences(old: RecordInput, now: RecordInput): AsyncGenerator<FileDifference> {
  const moves = new Moves();
  for await (const sides of pairs(old, now)) {
    if (sides.now === undefined && sides.before !== undefined) moves.gone(sides.before);
    if (sides.before === undefined && sides.now !== undefined) moves.come(sides.now);
  }
  const wasAt = moves.pairs();
  const left = new Set(wasAt.values());
  for await (const sides of pairs(old, now)) {
    const difference = differenceOf(sides, wasAt, left);
    if (difference !== null) yield difference;
  }
}

/** null for the place that a moved file has left. */
function differenceOf(
  { before, now }: Sides,
  wasAt: ReadonlyMap<string, string>,
  left: ReadonlySet<string>,
): FileDifference | null {
  if (now === undefined) return before === undefined || left.has(before.path) ? null : removed(before);
  if (before !== undefined) return compared(before, now);
  const from = wasAt.get(now.path);
  return from === undefined ? added(now) : moved(now, from);
}

async function* pairs(old: RecordInput, now: RecordInput): AsyncGenerator<Sides> {
  for await (const same of joined([old.records(), now.records()])) {
    const last = (source: number) => same.findLast((one) => one.source === source)?.result;
    yield { before: last(0), now: last(1) };
  }
}
