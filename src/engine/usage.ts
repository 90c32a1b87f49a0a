/** Wrong calls: names of rules, kinds and options that do not exist, and values that they cannot have. */
import type { Profile } from "../analysis/profile.js";
import { accepts } from "../rule/options.js";
import { LAYOUTS, type Rule, SEVERITIES } from "../rule/types.js";
import { didYouMean, fill, type Locale, type Localized, type MessageData } from "../text/locale.js";

const WORDING = {
  "unknown-rule": { zh: "没有规则“{name}”{hint}。", en: "There is no rule “{name}”{hint}." },
  "unknown-profile": { zh: "没有文种“{name}”{hint}。", en: "There is no profile “{name}”{hint}." },
  "unknown-severity": {
    zh: "没有级别“{name}”{hint}。可用 error、warning、info、off。",
    en: "There is no severity “{name}”{hint}. Use error, warning, info or off.",
  },
  "unknown-layout": {
    zh: "没有版式标准“{name}”{hint}。可用 gbt9704。",
    en: "There is no layout “{name}”{hint}. Use gbt9704.",
  },
  "unknown-locale": { zh: "没有语言“{name}”{hint}。", en: "There is no locale “{name}”{hint}." },
  "unknown-option": { zh: "没有选项“{name}”{hint}。", en: "There is no option “{name}”{hint}." },
  "not-integer": {
    zh: "选项“{name}”应是不小于 {minimum} 的整数。",
    en: "The option “{name}” takes a whole number, {minimum} or more.",
  },
  "not-boolean": { zh: "选项“{name}”应是 true 或 false。", en: "The option “{name}” takes true or false." },
  "not-texts": { zh: "选项“{name}”应是一列文字。", en: "The option “{name}” takes a list of texts." },
  "not-patterns": {
    zh: "选项“{name}”应是一列正则表达式，不能有反向引用和会变慢的嵌套重复。",
    en: "The option “{name}” takes a list of regular expressions without back references and slow nested repetitions.",
  },
} as const satisfies Record<string, Localized>;

/** A call that cannot be carried out as it is; nothing was checked. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  constructor(
    readonly code: keyof typeof WORDING,
    readonly unknown: string,
    /** The nearest name that exists. */
    readonly suggestion: string | null,
    /** What else the words need. */
    readonly data: MessageData = {},
  ) {
    super(describe("zh", code, { ...data, name: unknown }, suggestion));
  }

  describe(locale: Locale): string {
    return describe(locale, this.code, { ...this.data, name: this.unknown }, this.suggestion);
  }
}

function describe(locale: Locale, code: keyof typeof WORDING, data: MessageData, suggestion: string | null): string {
  return fill(WORDING[code][locale], { ...data, hint: didYouMean(suggestion, locale) })
    .replace("？。", "？")
    .replace("?.", "?");
}

/** What a user can name or set, to be checked before anything is read. */
export interface Named {
  readonly profile?: string | undefined;
  readonly layout?: string | undefined;
  readonly locale?: string | undefined;
  /** Severities by rule. */
  readonly rules?: Readonly<Record<string, string>> | undefined;
  readonly ruleOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/** @throws UsageError when a name is not known or a value is wrong */
export function assertKnown(named: Named, rules: readonly Rule[], profiles: readonly Profile[]): void {
  for (const [name, severity] of Object.entries(named.rules ?? {})) {
    ruleNamed(name, rules);
    assertOneOf("unknown-severity", severity, [...SEVERITIES, "off"]);
  }
  for (const [name, values] of Object.entries(named.ruleOptions ?? {})) assertOptions(ruleNamed(name, rules), values);
  if (named.profile !== undefined) {
    const { profile } = named;
    if (!profiles.some(({ id }) => id === profile))
      throw new UsageError("unknown-profile", profile, nearestId(profile, profiles));
  }
  if (named.layout !== undefined) assertOneOf("unknown-layout", named.layout, LAYOUTS);
  if (named.locale !== undefined) assertOneOf("unknown-locale", named.locale, ["zh", "en"]);
}

/** @throws UsageError when there is no rule of that name */
export function ruleNamed(name: string, rules: readonly Rule[]): Rule {
  const rule = rules.find(({ id }) => id === name);
  if (rule !== undefined) return rule;
  throw new UsageError("unknown-rule", name, nearestId(name, rules));
}

function assertOptions({ id, options = {} }: Rule, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      throw new UsageError("unknown-option", `${id}.${name}`, nearest(name, Object.keys(options)));
    }
    if (accepts(option, value)) continue;
    const minimum = option.type === "integer" ? option.minimum : 0;
    throw new UsageError(`not-${option.type}`, `${id}.${name}`, null, { minimum });
  }
}

function assertOneOf(code: keyof typeof WORDING, name: string, names: readonly string[]): void {
  if (!names.includes(name)) throw new UsageError(code, name, nearest(name, names));
}

/** The id of what is called so in reports (空白没有填写, 报告), or else the id that differs least. */
export function nearestId(
  name: string,
  all: readonly { readonly id: string; readonly name: Localized }[],
  others: readonly string[] = [],
): string | null {
  const called = all.find((one) => one.name.zh === name || one.name.en === name);
  return called?.id ?? nearest(name, [...others, ...all.map(({ id }) => id)]);
}

/** The name that differs least, when it differs by no more than a third of its letters and has some of them. */
export function nearest(name: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of names) {
    const distance = editDistance(name.slice(0, 64), other);
    if (distance < Math.min(least, name.length) && distance <= Math.ceil(other.length / 3))
      [best, least] = [other, distance];
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
