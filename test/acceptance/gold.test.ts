/** Three real reports whose defects were marked by hand, in every form in which a person may save them. */
import { beforeAll, describe, expect, it } from "vitest";
import type { GoldRow, SilentRow } from "../../eval/gold.js";
import { rules } from "../../rules/index.js";
import { type FileResult, type Finding, lintBuffer } from "../../src/index.js";
import { docxFromText } from "../support/docx-builder.js";
import { encode } from "../support/encode.js";
import { hasShared, sharedFile, sharedFiles, sharedLines, sharedNote } from "./shared.js";

const known = new Set(rules.map(({ id }) => id));
const rows = sharedLines<GoldRow>("gold/seeds.jsonl").filter(
  (row) => row.score && row.expect !== null && known.has(row.expect),
);
const silent = sharedLines<SilentRow>("gold/nondefects.jsonl");
const seeds = sharedFiles("seeds").map((file) => file.replace(/^seeds[\\/]/, ""));
/** Rules that speak of the whole document, or of one of two places. */
const ANYWHERE = /^(?:missing-|duplicate-heading)/;

const results = new Map<string, FileResult>();
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe.skipIf(!hasShared)(`real reports${sharedNote}`, () => {
  beforeAll(async () => {
    for (const file of seeds) results.set(file, await lintBuffer(sharedFile(`seeds/${file}`), { fileName: file }));
  });

  it.each(rows)("$file:$line:$col $expect $text", (row) => {
    const found = results.get(row.file)?.findings.filter(({ rule }) => rule === row.expect) ?? [];
    const here = ANYWHERE.test(row.expect ?? "") ? found : found.filter((finding) => stands(finding, row));
    expect(here.length, `${row.expect} found at ${found.map(placeOf).join(", ")}`).toBeGreaterThan(0);
    if (row.confidence === "certain" && row.data_kind !== undefined) expect(here[0]?.data["kind"]).toBe(row.data_kind);
  });

  it.each(silent)("$rule is silent at $file:$line $text", ({ file, line, text, rule }) => {
    const source = decode(sharedFile(`seeds/${file}`)).split("\n")[line - 1] ?? "";
    const start = source.indexOf(text);
    const found =
      results.get(file)?.findings.filter((finding) => finding.rule === rule && finding.location?.line === line) ?? [];
    const overlapping = found.filter(
      ({ location }) => location !== null && location.offset < start + text.length && location.endOffset > start,
    );
    expect(overlapping.map(placeOf)).toEqual([]);
  });

  it.each(seeds)("gives the same findings for %s as GB18030 text and as Word", async (file) => {
    const text = decode(sharedFile(`seeds/${file}`));
    const expected = portable(results.get(file));
    expect(portable(await lintBuffer(encode(text, "gb18030"), { fileName: file }))).toEqual(expected);
    expect(portable(await lintBuffer(docxFromText(text), { fileName: "报告.docx" }))).toEqual(expected);
    expect(
      withoutOffsets(await lintBuffer(docxFromText(text, { autoNumbers: true }), { fileName: "报告.docx" })),
    ).toEqual(withoutOffsets(results.get(file)));
  });
});

function stands({ location }: Finding, row: GoldRow): boolean {
  return (
    location !== null &&
    location.line === row.line &&
    (row.expect !== "unfilled-placeholder" || location.column === row.col)
  );
}

function placeOf({ location, text }: Finding): string {
  return `${location?.line}:${location?.column} ${JSON.stringify(text)}`;
}

/** What does not depend on the format. */
function portable(result: FileResult | undefined): string[] {
  return (result?.findings ?? []).map(
    ({ rule, severity, text, location, data }) =>
      `${rule} ${severity} ${location?.paragraph}:${location?.offset} ${JSON.stringify(text)} ${JSON.stringify(data)} ${location?.heading.join("/")}`,
  );
}

/**
 * Automatic numbers have a tab or nothing behind them where typed ones have 、, so offsets may differ by that. A number behind a stray character stays
 * typed among automatic ones, which is said only there.
 */
function withoutOffsets(result: FileResult | undefined): string[] {
  const findings = result?.findings.filter(({ data }) => data["automatic"] === undefined) ?? [];
  return portable(result && { ...result, findings }).map((line) => line.replace(/ (\S+?):\d+ /, " $1 "));
}
