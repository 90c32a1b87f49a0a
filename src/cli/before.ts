/** What must be known of a call before the first word is said: which configuration, and in what language. */
import path from "node:path";
import { CallConfigs } from "./call-configs.js";
import type { Context, Io } from "./io.js";

/** The configurations that a call means: the one that it names, none, or the nearest of each file. */
export function configsOf(args: readonly string[], cwd: string): CallConfigs {
  const named = lastOf("--config", args);
  const none = own(args).lastIndexOf("--no-config");
  const file = none > (named?.at ?? -1) ? null : named === null ? undefined : path.resolve(cwd, named.value);
  return new CallConfigs({ cwd, file });
}

/** The last `--locale` wins, then the environment, then the configuration of the run. */
export async function localeOf(
  args: readonly string[],
  env: Io["env"],
  configs: CallConfigs,
): Promise<{ readonly name: string; readonly origin: Context["localeOrigin"] }> {
  const named = lastOf("--locale", args);
  if (named !== null) return { name: named.value, origin: "switch" };
  const { GONGWEN_LINT_LOCALE: wanted = "" } = env;
  if (wanted !== "") return { name: wanted, origin: "environment" };
  return { name: (await configuredLocale(configs)) ?? "zh", origin: "config" };
}

/** What is wrong with a configuration is said by the command that needs it, not by `--help`. */
async function configuredLocale(configs: CallConfigs): Promise<string | undefined> {
  return configs.settings().then(
    ({ locale }) => locale,
    () => undefined,
  );
}

function own(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return end === -1 ? args : args.slice(0, end);
}

/** The value of the last `--name value` or `--name=value`. */
function lastOf(name: string, args: readonly string[]): { readonly value: string; readonly at: number } | null {
  const all = own(args);
  const at = all.findLastIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  if (at === -1) return null;
  const value = all[at] === name ? all[at + 1] : all[at]?.slice(name.length + 1);
  return value === undefined ? null : { value, at };
}
