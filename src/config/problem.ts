/** What is wrong with a configuration, and where: file, line and column, so that the person who wrote it finds it. */
import { didYouMean, fill, type Locale, type Localized, localized, type MessageData } from "../text/locale.js";

const WORDING = {
  "not-found": { zh: "没有这个配置文件", en: "there is no such configuration file" },
  "not-readable": { zh: "读不出配置文件：{reason}", en: "the configuration cannot be read: {reason}" },
  "too-large": { zh: "配置文件超过 {limit} 字节", en: "the configuration has more than {limit} bytes" },
  syntax: { zh: "写法有误：{reason}", en: "wrong syntax: {reason}" },
  "no-key": { zh: "package.json 里没有 gongwenLint", en: "package.json has no key gongwenLint" },
  "unknown-key": { zh: "这里没有“{name}”这一项{hint}", en: "there is no key “{name}” here{hint}" },
  "missing-key": { zh: "缺少“{name}”", en: "“{name}” is missing" },
  "wrong-value": { zh: "{key}的值不对，应是{expected}{hint}", en: "wrong value of {key}: it takes {expected}{hint}" },
  "unknown-rule": { zh: "没有规则“{name}”{hint}", en: "there is no rule “{name}”{hint}" },
  "unknown-profile": { zh: "没有文种“{name}”{hint}", en: "there is no profile “{name}”{hint}" },
  "unknown-option": {
    zh: "规则 {rule} 没有选项“{name}”{hint}",
    en: "the rule {rule} has no option “{name}”{hint}",
  },
  "bad-option": {
    zh: "规则 {rule} 的选项 {name} 应是{expected}",
    en: "the option {name} of {rule} takes {expected}",
  },
  "no-extends": { zh: "找不到 extends 的“{name}”", en: "“{name}” of extends was not found" },
  cycle: { zh: "extends 绕回了自己：{chain}", en: "extends comes back to itself: {chain}" },
  "no-folder": { zh: "ownRules 的“{name}”不是文件夹", en: "“{name}” of ownRules is no folder" },
  "bad-pattern": { zh: "“{pattern}”不能用作模式：{reason}", en: "“{pattern}” cannot be used as a pattern: {reason}" },
  "no-plugin": {
    zh: "没有找到插件“{name}”。插件只从 {folder} 及其上级的 node_modules 加载，请在那里安装",
    en: "the plug-in “{name}” was not found. Plug-ins are loaded only from node_modules in or above {folder}; install it there",
  },
  "bad-plugin": { zh: "插件“{name}”用不了：{reason}", en: "the plug-in “{name}” cannot be used: {reason}" },
  "taken-rule": { zh: "已经有名为“{name}”的规则", en: "there is a rule of the name “{name}” already" },
  "taken-profile": { zh: "已经有名为“{name}”的文种", en: "there is a profile of the name “{name}” already" },
  "bad-example": { zh: "例子不成立：{reason}", en: "an example does not hold: {reason}" },
  "bad-name": {
    zh: "“{name}”不能作名字：用小写字母、数字和连字符",
    en: "“{name}” is no name: use small letters, digits and hyphens",
  },
  "unknown-family": {
    zh: "规则要放在类别文件夹里（{folders}），没有类别“{name}”{hint}",
    en: "rules stand in the folder of their family ({folders}); there is no “{name}”{hint}",
  },
} as const satisfies Record<string, Localized>;

export type ProblemCode = keyof typeof WORDING;

/** A place in a configuration, 1-based. */
export interface Place {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem {
  readonly code: ProblemCode;
  /** null where it is the file itself. */
  readonly place: Place | { readonly file: string };
  readonly data?: MessageData;
  /** The nearest name that exists. */
  readonly suggestion?: string | null;
}

/** A configuration that cannot be used; nothing was checked by it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  constructor(readonly problems: readonly Problem[]) {
    super(describe(problems, "zh"));
  }

  /** One line a problem: `file:line:column: what is wrong`. */
  describe(locale: Locale): string {
    return describe(this.problems, locale);
  }
}

function describe(problems: readonly Problem[], locale: Locale): string {
  return problems.map((problem) => line(problem, locale)).join("\n");
}

function line({ code, place, data = {}, suggestion = null }: Problem, locale: Locale): string {
  const where = "line" in place ? `${place.file}:${place.line}:${place.column}` : place.file;
  const words = fill(WORDING[code][locale], { ...localized(data, locale), hint: didYouMean(suggestion, locale) });
  const stop = locale === "zh" ? "。" : ".";
  return `${where}: ${words}${/[？?]$/.test(words) ? "" : stop}`;
}
