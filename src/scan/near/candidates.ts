/** For each file the few older ones that most keys bring it together with: in bounded room, whatever the keys are. */

/** More are not compared with a file. */
const SLOTS = 24;
const MOST = 0xffff;

/**
 * Counts as many candidates of a file as there are slots; a new one takes the slot of the least counted and goes on from its count (Space-Saving,
 * Metwally and others 2005). So a candidate that is met in more than 1/24 of all meetings of a file is never lost, and what is lost was met by chance.
 */
export class Candidates {
  readonly #files: Uint32Array;
  readonly #counts: Uint16Array;

  constructor(files: number) {
    this.#files = new Uint32Array(files * SLOTS);
    this.#counts = new Uint16Array(files * SLOTS);
  }

  add(file: number, candidate: number, weight: number): void {
    const start = file * SLOTS;
    let least = start;
    for (let slot = start; slot < start + SLOTS; slot++) {
      const count = this.#counts[slot] ?? 0;
      if (count > 0 && this.#files[slot] === candidate) {
        this.#counts[slot] = Math.min(MOST, count + weight);
        return;
      }
      if (count < (this.#counts[least] ?? 0)) least = slot;
    }
    this.#files[least] = candidate;
    this.#counts[least] = Math.min(MOST, (this.#counts[least] ?? 0) + weight);
  }

  *of(file: number): Generator<number> {
    for (let slot = file * SLOTS; slot < (file + 1) * SLOTS; slot++) {
      if ((this.#counts[slot] ?? 0) > 0) yield this.#files[slot] ?? 0;
    }
  }
}
