/** Checks data against its description, and says what is wrong in the words of the person who wrote it. */
import type { BaseIssue, GenericSchema, InferOutput } from "valibot";
import { nearest } from "../engine/usage.js";
import type { Localized } from "../text/locale.js";
import { ConfigError, type Problem } from "./problem.js";
import type * as SchemasModule from "./schemas.js";
import type { Path, Source } from "./source.js";

type Schema = GenericSchema;
type Issue = BaseIssue<unknown>;

/** The descriptions by name. */
type Schemas = Pick<typeof SchemasModule, "CONFIG" | "EXISTENCE" | "KIND" | "PROFILE" | "SUBSTITUTION">;

/**
 * @param name of the description
 * @returns the data, as the description types it
 * @throws ConfigError with every place that does not fit
 */
export async function validated<N extends keyof Schemas>(source: Source, name: N): Promise<InferOutput<Schemas[N]>> {
  const schemas = await import("./schemas.js");
  const schema: Schema = schemas[name];
  const lists = listsForRecords(schema, source.data, []);
  if (lists.length > 0)
    throw new ConfigError(lists.map((path) => wrongValue(path, NAMES["Object"] as Localized, null, source)));
  const { issues, output, success } = schemas.safeParse(schema, source.data);
  if (success) return output as InferOutput<Schemas[N]>;
  throw new ConfigError(issues.flatMap((issue) => problemsOf(issue, [], source, schema)));
}

/** Whether what a plug-in gives for a profile is one. */
export async function isProfileData(value: unknown): Promise<boolean> {
  const { is, PROFILE } = await import("./schemas.js");
  return is(PROFILE, value);
}

/** A list has keys too, of a kind, and a record would take them. @returns where one stands */
function listsForRecords(schema: Schema, value: unknown, path: Path): Path[] {
  return unwrapped(schema).flatMap((one) => {
    if (Array.isArray(value) && one.type === "record") return [path];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      childrenOf(one, key).flatMap((child) => listsForRecords(child, inner, [...path, key])),
    );
  });
}

function problemsOf(issue: Issue, above: Path, source: Source, schema: Schema): Problem[] {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const name = String(path.at(-1) ?? "");
  // a list has keys too, of a kind
  if (Array.isArray(issue.path?.at(-1)?.input) && issue.type === "strict_object")
    return [wrongValue(path.slice(0, -1), NAMES["Object"] as Localized, null, source)];
  if (issue.type === "strict_object" && issue.path !== undefined) {
    const missing = issue.expected !== "never";
    if (missing) return [{ code: "missing-key", place: source.placeOf(path.slice(0, -1)), data: { name } }];
    const suggestion = nearest(name, keysAt(schema, path.slice(0, -1)));
    return [{ code: "unknown-key", place: source.placeOf(path, "key"), data: { name }, suggestion }];
  }
  // of the ways in which a value may be written, the one that was meant: its own issues lie deeper
  const deeper = (issue.issues ?? []).filter((inner) => inner.path !== undefined);
  if (deeper.length > 0) return deeper.flatMap((inner) => problemsOf(inner, path, source, schema));
  const choices = choicesOf(issue);
  const suggestion = typeof issue.input === "string" ? nearest(issue.input, choices) : null;
  return [wrongValue(path, expectedOf(issue), suggestion, source)];
}

const WHOLE: Localized = { zh: "配置", en: "the configuration" };

function wrongValue(path: Path, expected: Localized, suggestion: string | null, source: Source): Problem {
  const name = path.join(".");
  const key: Localized = path.length === 0 ? WHOLE : { zh: `${name} `, en: name };
  return { code: "wrong-value", place: source.placeOf(path), data: { key, expected }, suggestion };
}

/** The texts of which one was to be given. */
function choicesOf({ expected }: Issue): string[] {
  return Array.from((expected ?? "").matchAll(/"([^"]*)"/g), ([, choice = ""]) => choice);
}

const NAMES: Readonly<Record<string, Localized>> = {
  string: { zh: "文字", en: "a text" },
  number: { zh: "数", en: "a number" },
  boolean: { zh: " true 或 false", en: "true or false" },
  Array: { zh: "一列值", en: "a list" },
  Object: { zh: "若干“键: 值”", en: "keys with values" },
};

function expectedOf(issue: Issue): Localized {
  if (issue.type === "min_value")
    return { zh: `不小于 ${issue.expected?.slice(2)} 的数`, en: `a number ${issue.expected}` };
  if (issue.type === "integer") return { zh: "整数", en: "a whole number" };
  if (issue.type === "min_length" || issue.type === "non_empty")
    return { zh: "不空的文字", en: "a text that is not empty" };
  const parts = (issue.expected ?? "").replaceAll(/[()]/g, "").split(" | ");
  const named = parts.map(
    (part) => NAMES[part] ?? { zh: ` ${part.replaceAll('"', "")} `, en: part.replaceAll('"', "") },
  );
  return {
    zh: named
      .map(({ zh }) => zh)
      .join("、")
      .replaceAll(/ ?、 ?/g, "、")
      .trimEnd(),
    en: named.map(({ en }) => en).join(", "),
  };
}

/** The keys that may stand at a path. */
function keysAt(schema: Schema, path: Path): string[] {
  let found: Schema[] = unwrapped(schema);
  for (const step of path) found = found.flatMap((one) => childrenOf(one, step)).flatMap(unwrapped);
  return found.flatMap((one) => Object.keys(entriesOf(one)));
}

interface Parts {
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
}

function unwrapped(schema: Schema): Schema[] {
  const { wrapped, options } = schema as Parts;
  if (wrapped !== undefined) return unwrapped(wrapped);
  if (schema.type === "union") return ((options ?? []) as Schema[]).flatMap(unwrapped);
  return [schema];
}

function childrenOf(schema: Schema, step: string | number): Schema[] {
  const { item, value } = schema as Parts;
  const child = entriesOf(schema)[step] ?? (schema.type === "record" ? value : item);
  return child === undefined ? [] : [child];
}

function entriesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema as Parts).entries ?? {};
}
