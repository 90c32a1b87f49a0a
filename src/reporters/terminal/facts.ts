/** What is said of a file in a line under its name. */
import type { FileResult } from "../../engine/result.js";
import { SEVERITIES } from "../../rule/types.js";
import type { Speak } from "../words.js";

/** Below this certainty the kind of document is called a guess. */
const SURE = 0.75;

/**
 * The kind of document, its size, its encoding when that is not the usual one, and the numbers of findings.
 * @param profileNames names of the kinds by profile id
 */
export function factsOf(
  result: FileResult,
  profileNames: Readonly<Record<string, string>>,
  speak: Speak,
): readonly string[] {
  const { characters, encoding, findings, suppressed, baselined = 0 } = result;
  const counts = SEVERITIES.map((level) => ({
    level,
    n: findings.filter(({ severity }) => severity === level).length,
  }));
  return [
    kindOf(result, profileNames, speak),
    speak("characters", { n: characters }),
    ...(encoding === null || encoding === "utf-8" ? [] : [speak("encoding", { encoding })]),
    ...counts.filter(({ n }) => n > 0).map(({ level, n }) => speak(`count.${level}`, { n })),
    ...(suppressed > 0 ? [speak("count.suppressed", { n: suppressed })] : []),
    ...(baselined > 0 ? [speak("count.baselined", { n: baselined })] : []),
  ];
}

function kindOf(
  { profile, profileConfidence }: FileResult,
  profileNames: Readonly<Record<string, string>>,
  speak: Speak,
): string {
  if (profile === null) return speak("kind.none");
  const name = profileNames[profile] ?? profile;
  return speak(profileConfidence === 1 ? "kind.chosen" : profileConfidence >= SURE ? "kind.sure" : "kind.likely", {
    name,
  });
}
