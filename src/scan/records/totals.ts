/** What the sums of many reports say together, besides what is counted again. */
import type { Summary } from "../../engine/result.js";
import type { RecordInput } from "./input.js";
import { missingShards } from "./shards.js";

type Totals = Pick<Summary, "durationMs" | "otherFiles" | "interrupted" | "shards">;

/** For the summary of the one report. What is incomplete stays marked as such for whoever reads it again. */
export function totalsOf(inputs: readonly RecordInput[]): Totals {
  const facts = inputs.map((input) => input.facts);
  const shards = [...new Set(facts.flatMap((one) => one.shards))];
  const otherFiles = facts.reduce((sum, one) => sum + one.otherFiles, 0);
  return {
    durationMs: facts.reduce((sum, one) => sum + one.durationMs, 0),
    ...(otherFiles > 0 && { otherFiles }),
    ...(missingShards(shards).length > 0 && { shards }),
    ...(facts.some(({ complete }) => !complete) && { interrupted: true as const }),
  };
}
