/** A baseline: what was found before and is not to stop anybody now. Findings in it are marked, not dropped. */
import type { FileResult, Finding } from "./result.js";

type Entries = ReadonlyMap<string, ReadonlySet<string>>;

/** What a baseline knows, by path; a finding is known by its fingerprint and rule. */
export class Baseline {
  readonly #now = new Map<string, ReadonlySet<string>>();
  #moved: ReadonlySet<string> | undefined;

  /**
   * @param before what was found before
   * @param isGone whether there is no file of a path any more
   */
  constructor(
    readonly before: Entries,
    readonly isGone: (path: string) => boolean,
  ) {}

  /** The result with its findings marked; the file's own entries count, for a file without any those of files that are gone: it may be one of them. */
  mark(result: FileResult, path: string): FileResult {
    const known = this.before.get(path) ?? this.#ofTheGone();
    return marked(result, (finding) => known.has(entryOf(finding)));
  }

  /** Takes what is found now as known. What could not be checked keeps what was known of it. */
  take(result: FileResult, path: string): FileResult {
    if (result.status !== "checked") return marked(result, () => true);
    const entries = new Set(result.findings.map(entryOf));
    this.#now.set(path, new Set([...entries, ...(this.#now.get(path) ?? [])]));
    return marked(result, () => true);
  }

  /** The baseline as it is from now on: of files that were taken what they have, of others what they had, of files that are gone nothing. */
  updated(): Entries {
    const kept = [...this.before].filter(([path]) => !this.#now.has(path) && !this.isGone(path));
    return new Map([...kept, ...this.#now].filter(([, entries]) => entries.size > 0));
  }

  #ofTheGone(): ReadonlySet<string> {
    this.#moved ??= new Set([...this.before].flatMap(([path, entries]) => (this.isGone(path) ? [...entries] : [])));
    return this.#moved;
  }
}

/** The result as reports for people show it: what is new, and how many are known. */
export function withoutBaselined(result: FileResult): FileResult {
  return (result.baselined ?? 0) === 0
    ? result
    : { ...result, findings: result.findings.filter(({ baselined }) => baselined !== true) };
}

/** The text of a baseline: sorted, a line for each finding, so that a change of it can be read. */
export function baselineText(entries: Entries): string {
  const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
  const files = [...entries].sort(byName).map(([path, known]) => {
    const lines = [...known].sort().map((entry) => `      ${JSON.stringify(entry)}`);
    return `    ${JSON.stringify(path)}: [\n${lines.join(",\n")}\n    ]`;
  });
  return `{\n  "gongwenLintBaseline": 1,\n  "files": {${files.length === 0 ? "" : `\n${files.join(",\n")}\n  `}}\n}\n`;
}

/** Reads what `baselineText` wrote; null for anything else. */
export function readBaseline(text: string): Entries | null {
  const known: unknown = parsed(text);
  if (!isObject(known) || known["gongwenLintBaseline"] !== 1 || !isObject(known["files"])) return null;
  const files = Object.entries(known["files"]);
  if (!files.every((file): file is [string, string[]] => isTexts(file[1]))) return null;
  return new Map(files.map(([path, entries]) => [path, new Set(entries)]));
}

function marked(result: FileResult, isKnown: (finding: Finding) => boolean): FileResult {
  const findings = result.findings.map((finding) => ({ ...finding, baselined: isKnown(finding) }));
  return { ...result, findings, baselined: findings.filter(({ baselined }) => baselined).length };
}

function entryOf({ rule, fingerprint }: Finding): string {
  return `${rule} ${fingerprint}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
