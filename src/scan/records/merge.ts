/** Many reports as one. */
import { isDeepStrictEqual } from "node:util";
import type { FileResult } from "../../engine/result.js";
import type { RecordInput } from "./input.js";
import { joined } from "./join.js";

export interface Merged {
  readonly result: FileResult;
  /** Whether another record of the same path said something else. */
  readonly contested: boolean;
}

/** Every path once, in order; where records of a path differ, that of the input that was named last. @throws RecordsError */
export async function* merged(inputs: readonly RecordInput[]): AsyncGenerator<Merged> {
  const streams = inputs.map((input) => input.records());
  for await (const same of joined(streams)) {
    const result = same.at(-1)?.result;
    if (result === undefined) continue;
    yield { result, contested: same.some((one) => one.result !== result && !isDeepStrictEqual(one.result, result)) };
  }
}
