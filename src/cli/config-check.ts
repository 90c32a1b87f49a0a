/** `config --check`: rules of one's own and of plug-ins must find in their examples what the examples say. */
import { profiles as builtInProfiles, rules as builtInRules } from "../../rules/index.js";
import { ConfigError } from "../config/problem.js";
import type { Resolved } from "../config/types.js";
import { reasonOf } from "../text/reason.js";
import type { Context } from "./io.js";

/**
 * @returns what is to be said when all is well
 * @throws ConfigError when an example does not hold
 */
export async function checkOwnRules({ config, rules, profiles }: Resolved, { speak }: Context): Promise<string> {
  if (config === null) return speak("config.none");
  const own = rules.filter((rule) => !builtInRules.includes(rule));
  const { testRule } = await import("../testing/index.js");
  const wrong: string[] = [];
  const runner = {
    describe: (_: string, body: () => void) => body(),
    it: (name: string, body: () => void) => {
      try {
        body();
      } catch (error) {
        wrong.push(`${name}: ${reasonOf(error)}`);
      }
    },
  };
  for (const rule of own) {
    const before = wrong.length;
    testRule(runner, rule, { valid: [], invalid: [] }, profiles);
    for (let at = before; at < wrong.length; at++) wrong[at] = `${rule.id} ${wrong[at]}`;
  }
  if (wrong.length > 0)
    throw new ConfigError(wrong.map((reason) => ({ code: "bad-example", place: { file: config }, data: { reason } })));
  return speak("config.fine", { file: config, rules: own.length, profiles: profiles.length - builtInProfiles.length });
}
