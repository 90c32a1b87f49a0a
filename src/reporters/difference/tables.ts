/** Parts that both reports for people have. */
import { FATES, type DifferenceSummary, type SeverityCounts, totalOf } from "../../engine/difference-summary.js";
import { SEVERITIES } from "../../rule/types.js";
import { placeOf } from "../terminal/place.js";
import { ruleNames, type Speak } from "../words.js";
import type { WorseFile } from "./digest.js";
import type { DifferenceContext } from "./reporter.js";
import type { DifferenceSpeak } from "./words.js";

const CHANGES = ["added", "removed", "moved", "changed", "unchanged"] as const;

/** `新增 3 处：错误 1、提醒 2` for each fate that there is; the new ones always. */
export function fateLines({ findings }: DifferenceSummary, speak: DifferenceSpeak, words: Speak): string[] {
  return FATES.filter((fate) => fate === "new" || totalOf(findings[fate]) > 0).map((fate) => {
    const n = totalOf(findings[fate]);
    if (n === 0) return speak("fate.none");
    return speak("counted", { fate: speak(`fate.${fate}`, { n }), parts: severitiesOf(findings[fate], words) });
  });
}

function severitiesOf(counts: SeverityCounts, words: Speak): string {
  return SEVERITIES.filter((severity) => counts[`${severity}s`] > 0)
    .map((severity) => words(`count.${severity}`, { n: counts[`${severity}s`] }))
    .join(words("list.mark"));
}

/** `文件：新增 1、移动 2` */
export function filesLine({ files }: DifferenceSummary, speak: DifferenceSpeak, words: Speak): string {
  const parts = CHANGES.filter((change) => files[change] > 0).map((change) =>
    speak(`files.${change}`, { n: files[change] }),
  );
  return speak("files", { parts: parts.length === 0 ? "0" : parts.join(words("list.mark")) });
}

/** `错误 第 3 段：…（共 2 处）` */
export function entryText(
  { finding: { severity, location, message }, times }: WorseFile["entries"][number],
  space: string,
  speak: DifferenceSpeak,
  words: Speak,
): string {
  const placed = words("placed", { place: placeOf(location, words), message });
  const text = times === 1 ? placed : speak("times", { text: placed, n: times });
  return `${words(`level.${severity}`)}${space}${text}`;
}

/** The rules of which something is not as it was, those with the most new findings first. */
export function ruleRows(
  { byRule }: DifferenceSummary,
  context: Pick<DifferenceContext, "rules" | "locale">,
): (readonly [string, number, number, number, number])[] {
  const names = ruleNames(context);
  return Object.entries(byRule)
    .filter(([, counts]) => counts.new + counts.fixed + counts.gone > 0)
    .sort(([, a], [, b]) => b.new - a.new || b.fixed - a.fixed || b.gone - a.gone)
    .map(([id, counts]) => [
      [names.get(id), id].join(" ").trim(),
      counts.new,
      counts.fixed,
      counts.unchanged,
      counts.gone,
    ]);
}

export function ruleColumns(speak: DifferenceSpeak): string[] {
  return [speak("column.rule"), ...FATES.map((fate) => speak(`column.${fate}`))];
}
