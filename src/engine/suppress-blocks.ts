/** Stretches between `disable` and `enable`. */
import { compareRanges, type Range } from "../text/range.js";
import type { Hold } from "./suppress.js";

interface Step {
  readonly on: boolean;
  readonly hold: Hold;
}

/** Walks along the switches of a document as it is asked about one place after the other. */
export class Blocks {
  /** Switches that changed nothing: an `enable` where nothing was disabled. */
  readonly vain: Hold[] = [];
  readonly #steps: Step[] = [];
  /** What is disabled behind the last step; null is every rule. */
  readonly #disabled = new Set<string | null>();
  #next = 0;
  /** What is disabled here, by rule. */
  readonly #active = new Map<string, Hold>();
  /** Every rule is disabled here, but for `#except`. */
  #all: Hold | undefined;
  readonly #except = new Set<string>();

  /** In document order, as `enable`. */
  disable(holds: readonly Hold[]): void {
    for (const hold of holds) {
      this.#disabled.add(hold.rule);
      this.#steps.push({ on: true, hold });
    }
  }

  enable(holds: readonly Hold[]): void {
    for (const hold of holds) {
      const any = hold.rule === null && this.#disabled.size > 0;
      if (!any && !this.#disabled.has(hold.rule) && !this.#disabled.has(null)) this.vain.push(hold);
      if (hold.rule === null) this.#disabled.clear();
      else this.#disabled.delete(hold.rule);
      this.#steps.push({ on: false, hold });
    }
  }

  /** What disables a rule where a range begins. Ranges must come in document order. */
  holdAt(rule: string, range: Range): Hold | undefined {
    for (let step = this.#steps[this.#next]; step !== undefined; step = this.#steps[this.#next]) {
      if (compareRanges(step.hold.range, range) > 0) break;
      this.#take(step);
      this.#next++;
    }
    return this.#active.get(rule) ?? (this.#except.has(rule) ? undefined : this.#all);
  }

  #take({ on, hold }: Step): void {
    const { rule } = hold;
    if (rule === null) {
      this.#all = on ? (this.#all ?? hold) : undefined;
      this.#except.clear();
      if (!on) this.#active.clear();
    } else if (on) {
      if (!this.#active.has(rule)) this.#active.set(rule, hold);
    } else {
      this.#active.delete(rule);
      if (this.#all !== undefined) this.#except.add(rule);
    }
  }
}
