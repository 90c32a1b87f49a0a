/** Wrong calls: names of rules and kinds that do not exist. */
import type { Profile } from "../analysis/profile.js";
import type { Rule } from "../rule/types.js";
import { fill, type Locale, type Localized } from "../text/locale.js";

const WORDING = {
  "unknown-rule": { zh: "没有规则“{name}”{hint}。", en: "There is no rule “{name}”{hint}." },
  "unknown-profile": { zh: "没有文种“{name}”{hint}。", en: "There is no profile “{name}”{hint}." },
} as const satisfies Record<string, Localized>;

/** A call that cannot be carried out as it is; nothing was checked. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  constructor(
    readonly code: keyof typeof WORDING,
    readonly unknown: string,
    /** The nearest name that exists. */
    readonly suggestion: string | null,
  ) {
    super(describe(code, unknown, suggestion, "zh"));
  }

  describe(locale: Locale): string {
    return describe(this.code, this.unknown, this.suggestion, locale);
  }
}

function describe(code: keyof typeof WORDING, name: string, suggestion: string | null, locale: Locale): string {
  const hint =
    suggestion === null ? "" : locale === "zh" ? `，是不是“${suggestion}”？` : `; did you mean “${suggestion}”?`;
  return fill(WORDING[code][locale], { name, hint }).replace(/？。$/, "？").replace(/\?\.$/, "?");
}

/** @throws UsageError when a name is not known */
export function assertKnown(
  options: { readonly profile?: string | undefined; readonly rules?: Readonly<Record<string, unknown>> | undefined },
  rules: readonly Rule[],
  profiles: readonly Profile[],
): void {
  const ruleIds = rules.map(({ id }) => id);
  for (const name of Object.keys(options.rules ?? {})) {
    if (!ruleIds.includes(name)) throw new UsageError("unknown-rule", name, nearest(name, ruleIds));
  }
  const profileIds = profiles.map(({ id }) => id);
  if (options.profile !== undefined && !profileIds.includes(options.profile)) {
    throw new UsageError("unknown-profile", options.profile, nearest(options.profile, profileIds));
  }
}

/** The name that differs least, when it differs by no more than a third of its letters. */
function nearest(name: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of names) {
    const distance = editDistance(name.slice(0, 64), other);
    if (distance < least && distance <= Math.ceil(other.length / 3)) [best, least] = [other, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
