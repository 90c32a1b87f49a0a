/** Tells V8 how long the process that leads a scan has to live, and that what it needs for a file is soon garbage. */
import { setFlagsFromString } from "node:v8";

/** After so many files there are more before it. */
const SHORT_LIFE = 10_000;
const V8 = Number.parseInt(process.versions.v8, 10);

export class ShortLife {
  #files = 0;

  constructor() {
    // what is known already is reported in a tenth of a second, of which optimising what is about to be left would take a quarter
    setFlag("--interrupt-budget=1000000", 11);
    // memory need not grow with the number of files: a small young space, and a small old one that is collected early
    setFlag("--semi-space-growth-factor=1", 13);
    setFlag("--optimize-for-size", 13);
    setFlag("--incremental-marking-hard-trigger=60", 13);
  }

  /** So many files more; from some number on V8 optimises as soon as it would of itself. */
  add(files: number): void {
    const before = this.#files;
    this.#files += files;
    if (before < SHORT_LIFE && this.#files >= SHORT_LIFE) setFlag("--interrupt-budget=135168", 11);
  }
}

/** @param last version of V8 that is known to know it; of what it does not know it complains on standard error */
function setFlag(flag: string, last: number): void {
  if (V8 <= last) setFlagsFromString(flag);
}
