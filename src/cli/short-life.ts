/** Tells V8 how long the process that leads a scan has to live, and that what it needs for a file is soon garbage. */
import { optimiseAsUsual, optimiseLate, setFlag } from "./v8-flags.js";

/** After so many files there are more before it. */
const SHORT_LIFE = 10_000;

export class ShortLife {
  #files = 0;

  constructor() {
    // what is known already is reported in a tenth of a second, of which optimising what is about to be left would take a quarter
    optimiseLate();
    // memory need not grow with the number of files: a small young space, and a small old one that is collected early
    setFlag("--semi-space-growth-factor=1", 13);
    setFlag("--optimize-for-size", 13);
    setFlag("--incremental-marking-hard-trigger=60", 13);
  }

  /** So many files more; from some number on V8 optimises as soon as it would of itself. */
  add(files: number): void {
    const before = this.#files;
    this.#files += files;
    if (before < SHORT_LIFE && this.#files >= SHORT_LIFE) optimiseAsUsual();
  }
}
