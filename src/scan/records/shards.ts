/** The shards (`i/n`) of an archive that reports are of. */

/** Of many that are missing, the first are enough to see what went wrong. */
const MOST_NAMED = 10;

/** What is missing of an archive. */
export interface MissingShards {
  /** How many shards it was cut into. */
  readonly of: number;
  readonly count: number;
  /** The first of those that are missing. */
  readonly first: readonly string[];
}

/** Of each archive of which there is a shard but not every one; archives cut into as many shards are taken for one. */
export function missingShards(present: Iterable<string>): MissingShards[] {
  const there = new Map<number, Set<number>>();
  for (const shard of present) {
    const [index = 0, of = 0] = shard.split("/").map(Number);
    const known = there.get(of);
    if (known === undefined) there.set(of, new Set([index]));
    else known.add(index);
  }
  return [...there]
    .map(([of, known]) => ({ of, count: of - known.size, first: firstMissing(of, known) }))
    .filter(({ count }) => count > 0);
}

function firstMissing(of: number, known: ReadonlySet<number>): string[] {
  const first: string[] = [];
  for (let index = 1; index <= of && first.length < MOST_NAMED; index++)
    if (!known.has(index)) first.push(`${index}/${of}`);
  return first;
}
