/** Flags of V8, which differ from one version to the next. */
import { setFlagsFromString } from "node:v8";

const V8 = Number.parseInt(process.versions.v8, 10);
/** The last version with an interpreter's budget: those behind it count calls. */
const LAST_WITH_BUDGET = 11;

/** @param last version of V8 that is known to know it; of what it does not know it complains on standard error */
export function setFlag(flag: string, last: number): void {
  if (V8 <= last) setFlagsFromString(flag);
}

/** Has V8 optimise late: a process that is over in a second or two would spend a third of that on optimising what it is about to leave. */
export function optimiseLate(): void {
  setFlag("--interrupt-budget=1000000", LAST_WITH_BUDGET);
}

/** Has V8 optimise less late: where more is to be done with each file, it pays sooner. */
export function optimiseSooner(): void {
  setFlag("--interrupt-budget=400000", LAST_WITH_BUDGET);
}

/** Has V8 optimise as soon as it does of itself. */
export function optimiseAsUsual(): void {
  setFlag("--interrupt-budget=67584", LAST_WITH_BUDGET);
}
