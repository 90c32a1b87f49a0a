/** Tells V8 how long the process that leads a scan has to live. */
import { setFlagsFromString } from "node:v8";

/** After so many files there are more before it. */
const SHORT_LIFE = 10_000;

/**
 * What is known already is reported in a tenth of a second, of which optimising what is about to be left would take a quarter. Where V8 does not know the flag
 * it says so to nobody and goes on.
 */
export class ShortLife {
  #files = 0;

  constructor() {
    setFlagsFromString("--interrupt-budget=1000000");
    // what a file needs is garbage when it is reported: the memory for it need not grow with the number of files
    setFlagsFromString("--semi-space-growth-factor=1");
    setFlagsFromString("--optimize-for-size");
    setFlagsFromString("--incremental-marking-hard-trigger=60");
  }

  /** So many files more; from some number on V8 optimises as soon as it would of itself. */
  add(files: number): void {
    const before = this.#files;
    this.#files += files;
    if (before < SHORT_LIFE && this.#files >= SHORT_LIFE) setFlagsFromString("--interrupt-budget=135168");
  }
}
