/** One line of a JSONL report (docs/reports.md), as data that was checked. */
import type { Location } from "../../document/locate.js";
import type { FileResult, Finding, RelatedPlace, Summary } from "../../engine/result.js";
import {
  type Check,
  count,
  flag,
  is,
  isObject,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  position,
  record,
  text,
} from "./shape.js";

export interface FileRecord {
  readonly kind: "file";
  readonly result: FileResult;
}

/** What is used of the sums: the rest is added up again. */
export interface SummaryRecord {
  readonly kind: "summary";
  readonly files: number;
  readonly durationMs: number;
  /** Of the tool that made the records. */
  readonly version: string;
  readonly otherFiles: number;
  readonly interrupted: boolean;
  /** Of an archive that was cut, `i/n`: the parts that it is of. */
  readonly shards: readonly string[];
}

export interface WrongRecord {
  readonly kind: "wrong";
  readonly code: "no-json" | "no-record" | "wrong-record";
  /** Where in the record; "" where that says nothing. */
  readonly key: string;
}

/** A check for every key of a type: the compiler asks for those that are added. */
type Shape<T> = { readonly [Key in keyof T]-?: Check };

const location = object({
  part: oneOf({
    body: true,
    header: true,
    footer: true,
    footnote: true,
    endnote: true,
    comment: true,
    textbox: true,
    properties: true,
  } satisfies Record<Location["part"], true>),
  paragraph: position,
  line: nullable(position),
  column: nullable(position),
  endLine: nullable(position),
  endColumn: nullable(position),
  offset: count,
  endOffset: count,
  heading: list(text),
  page: nullable(position),
  position: optional(object({ left: number, top: number, width: number, height: number })),
  cell: optional(object({ row: position, column: position })),
} satisfies Shape<Location>);

/** As many as a call may ask for (`--shard`). */
function isShard(value: string): boolean {
  const [, index, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? [];
  return Number(index) <= Number(of);
}

/** Ids of rules, kinds, formats, encodings and reasons: they are shown as they stand, and those that the tool makes look so. */
const name = is((value) => typeof value === "string" && /^[a-z\d][a-z\d-]{0,99}$/.test(value));

const finding = object({
  rule: name,
  severity: oneOf({ error: true, warning: true, info: true } satisfies Record<Finding["severity"], true>),
  message: text,
  text,
  location: nullable(location),
  excerpt: text,
  excerptOffset: nullable(count),
  related: list(object({ message: text, location } satisfies Shape<RelatedPlace>)),
  fix: nullable(record),
  data: record,
  fingerprint: is((value) => typeof value === "string" && /^[0-9a-f]{16}$/.test(value)),
  group: text,
  baselined: optional(flag),
} satisfies Shape<Finding>);

const file = object({
  path: text,
  format: nullable(name),
  encoding: nullable(name),
  profile: nullable(name),
  profileConfidence: is((value) => typeof value === "number" && value >= 0 && value <= 1),
  notices: list(text),
  status: oneOf({ checked: true, unreadable: true, skipped: true } satisfies Record<FileResult["status"], true>),
  error: nullable(object({ code: name, message: text })),
  characters: count,
  findings: list(finding),
  suppressed: count,
  baselined: optional(count),
  content: optional(text),
} satisfies Shape<FileResult>);

const summary = object({
  version: is((value) => value === 1),
  tool: object({
    name: is((value) => value === "gongwen-lint"),
    // it is shown as it stands
    version: is((value) => typeof value === "string" && /^\d[\w.+-]{0,63}$/.test(value)),
  }),
  files: count,
  durationMs: is((value) => Number.isFinite(value) && (value as number) >= 0),
  otherFiles: optional(count),
  interrupted: optional(flag),
  shards: optional(list(is((value) => typeof value === "string" && isShard(value)))),
});

/** Reads a line. Nothing of a record that is passed on can surprise a reporter but what stands in its texts. */
export function readRecord(line: string): FileRecord | SummaryRecord | WrongRecord {
  let value: unknown;
  try {
    value = JSON.parse(line.startsWith("\uFEFF") ? line.slice(1) : line);
  } catch {
    return { kind: "wrong", code: "no-json", key: "" };
  }
  if (isObject(value) && value["type"] === "file") return fileRecord(value);
  if (isObject(value) && value["type"] === "summary") return summaryRecord(value);
  return { kind: "wrong", code: "no-record", key: "" };
}

function fileRecord(value: Readonly<Record<string, unknown>>): FileRecord | WrongRecord {
  const { type: _, ...result } = value;
  const wrong = file(result);
  if (wrong !== null) return { kind: "wrong", code: "wrong-record", key: wrong.slice(1) };
  return { kind: "file", result: result as unknown as FileResult };
}

function summaryRecord(value: Readonly<Record<string, unknown>>): SummaryRecord | WrongRecord {
  const wrong = summary(value);
  if (wrong !== null) return { kind: "wrong", code: "wrong-record", key: wrong.slice(1) };
  const sums = value as unknown as Summary & { readonly tool: { readonly version: string } };
  const { files, durationMs, tool, otherFiles = 0, interrupted = false, shards = [] } = sums;
  return { kind: "summary", files, durationMs, version: tool.version, otherFiles, interrupted, shards };
}
