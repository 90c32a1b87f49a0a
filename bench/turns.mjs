/** Measuring works that take turns, so that a busy moment of the machine meets all alike; and printing what came of it. */

/** @param {readonly number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/**
 * @template T
 * @param {Readonly<Record<string, (input: T) => unknown>>} works by name; promises are waited for
 * @param {readonly T[]} inputs each work is given every one of them in each round
 * @param {{ runs: number, warmUp: number }} rounds that are measured, and rounds before them that are not
 * @returns {Promise<Record<string, number>>} medians by name, in ms
 */
export async function medians(works, inputs, { runs, warmUp }) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -warmUp; round < runs; round++) {
    for (const input of inputs) {
      for (const [name, work] of Object.entries(works)) {
        const start = performance.now();
        await work(input);
        if (round >= 0) times[name].push(performance.now() - start);
      }
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** @param {number} runs */
export function printHead(runs) {
  process.stdout.write(`Node.js ${process.version}, medians of ${runs} runs in turns\n`);
}

/**
 * @template [T=number]
 * @param {string} title
 * @param {Record<string, T>} times by name, in ms or whatever the columns make of them; the first is what the others are compared with
 * @param {Readonly<Record<string, (time: T, first: T) => string>>} columns by heading
 */
export function printTable(title, times, columns) {
  const [first] = Object.values(times);
  const print = (name, cells) =>
    process.stdout.write(`${name.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join("")}\n`);
  print(`\n${title}`, Object.keys(columns));
  for (const [name, time] of Object.entries(times)) {
    print(
      name,
      Object.values(columns).map((column) => column(time, first)),
    );
  }
}
