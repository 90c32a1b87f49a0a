/** The JSON report, described once; schema/report.schema.json is made from it. */
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.pipe(v.number(), v.integer(), v.minValue(1));

const location = v.object({
  part: v.picklist(["body", "header", "footer", "footnote", "endnote", "comment", "textbox", "properties"]),
  paragraph: v.pipe(
    position,
    v.description("1-based, in reading order within the part; in text formats the physical line's number too"),
  ),
  line: v.pipe(v.nullable(position), v.description("text formats only")),
  column: v.pipe(v.nullable(position), v.description("1-based, UTF-16 units; text formats only")),
  endLine: v.nullable(position),
  endColumn: v.nullable(position),
  offset: v.pipe(count, v.description("UTF-16 units, within the paragraph's text")),
  endOffset: count,
  heading: v.pipe(v.array(v.string()), v.description("the headings above it, outermost first")),
  page: v.pipe(v.nullable(position), v.description("where the format or Word itself recorded one")),
  position: v.pipe(
    v.optional(v.object({ left: v.number(), top: v.number(), width: v.number(), height: v.number() })),
    v.description("PDF and OFD only: its box on the page, in points from the upper left corner"),
  ),
  cell: v.optional(v.object({ row: position, column: position })),
});

const finding = v.object({
  rule: v.string(),
  severity: v.picklist(["error", "warning", "info"]),
  message: v.pipe(v.string(), v.description("in the chosen locale")),
  text: v.pipe(v.string(), v.description('exactly the text at the location; "" where there is none')),
  location: v.pipe(v.nullable(location), v.description("null for a finding about the whole document")),
  excerpt: v.pipe(v.string(), v.description("the sentence around it")),
  excerptOffset: v.pipe(v.nullable(count), v.description("where in the excerpt the text begins, UTF-16 units")),
  related: v.array(v.object({ message: v.string(), location })),
  fix: v.null(),
  data: v.pipe(v.record(v.string(), v.unknown()), v.description("per rule; see docs/rules.md")),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/), v.description("stable while the sentence stays")),
  group: v.pipe(v.string(), v.description("findings of one rule with the same group are one entry for a reader")),
  baselined: v.pipe(v.optional(v.boolean()), v.description("with a baseline: whether the finding was in it")),
});

const file = v.object({
  path: v.pipe(v.string(), v.description("as given, / separated")),
  format: v.nullable(v.string()),
  encoding: v.pipe(v.nullable(v.string()), v.description("of text formats")),
  profile: v.pipe(v.nullable(v.string()), v.description("the kind of document; null if none")),
  profileConfidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description("1 when the user chose it")),
  notices: v.array(v.string()),
  status: v.picklist(["checked", "unreadable", "skipped"]),
  error: v.nullable(v.object({ code: v.string(), message: v.string() })),
  characters: count,
  findings: v.array(finding),
  suppressed: v.pipe(count, v.description("how many findings the document itself silences")),
  baselined: v.pipe(v.optional(count), v.description("with a baseline: how many findings were in it")),
  content: v.pipe(
    v.optional(v.string()),
    v.description("of a scan: a hash of the file's bytes; files with the same are copies"),
  ),
});

const report = v.object({
  version: v.literal(1),
  tool: v.object({ name: v.literal("gongwen-lint"), version: v.string() }),
  files: v.array(file),
  summary: v.object({
    files: count,
    unreadable: count,
    skipped: count,
    errors: count,
    warnings: count,
    infos: count,
    byRule: v.record(v.string(), count),
    baselined: v.pipe(
      v.optional(count),
      v.description("with a baseline: how many findings were in it; the other counts are without them"),
    ),
    ready: v.pipe(
      v.boolean(),
      v.description("no error-level finding that is not in the baseline and nothing unreadable"),
    ),
    durationMs: v.pipe(v.number(), v.minValue(0)),
    duplicates: v.pipe(
      v.optional(v.array(v.object({ path: v.string(), same: v.array(v.string()) }))),
      v.description("of a scan: files that hold the same bytes, the first of them and the others"),
    ),
    nearDuplicates: v.pipe(
      v.optional(v.array(v.object({ from: v.string(), to: v.string(), share: v.number(), direction: v.string() }))),
      v.description("of a scan with --near: copies, their likely originals, and how much of the copy stands there"),
    ),
    otherFiles: v.pipe(v.optional(count), v.description("of a scan: files that are no documents, and so not listed")),
    shards: v.pipe(
      v.optional(v.array(v.string())),
      v.description("of a scan with --shard: the parts of the archive that it is of, as i/n"),
    ),
    interrupted: v.pipe(
      v.optional(v.literal(true)),
      v.description("of a scan that was interrupted: what is told is of the files so far"),
    ),
  }),
});

/** @returns {string} the text of schema/report.schema.json */
export function reportSchema() {
  const schema = { ...toJsonSchema(report), title: "gongwen-lint report, version 1" };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
