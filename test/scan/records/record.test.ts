import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../../src/scan/records/record.js";
import { anyResult } from "../../support/any-result.js";
import { sampleResults } from "../../support/report.js";

const schema = JSON.parse(readFileSync("schema/report.schema.json", "utf8"));
const isFile = new Ajv({ strict: false }).compile(schema.properties.files.items);

const line = (value: object) => JSON.stringify({ type: "file", ...value });
const sums = { type: "summary", version: 1, tool: { name: "gongwen-lint", version: "1.2.3" }, files: 2, durationMs: 7 };
const deep = (levels: number) => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`) as unknown;

describe("a record", () => {
  it("is a result of any kind", async () => {
    for (const result of await sampleResults()) expect(readRecord(line(result))).toEqual({ kind: "file", result });
  });

  it("is the sums", () => {
    expect(readRecord(JSON.stringify(sums))).toEqual({
      kind: "summary",
      files: 2,
      durationMs: 7,
      version: "1.2.3",
      otherFiles: 0,
      interrupted: false,
      shards: [],
    });
  });

  it("may have a mark before it, and keys of a later version", async () => {
    const [result] = await sampleResults();
    const later = { ...result, hash: "1", pages: [1, { last: true }] };
    expect(readRecord(`\uFEFF${line(later)}`)).toEqual({ kind: "file", result: later });
  });

  it.each<[string, string, string]>([
    ["{", "no-json", ""],
    ["null", "no-record", ""],
    [JSON.stringify({ ...sums, shards: ["1/3", "<b>"] }), "wrong-record", "shards[1]"],
    [JSON.stringify({ ...sums, shards: ["4/3"] }), "wrong-record", "shards[0]"],
    ['["type"]', "no-record", ""],
    ['{"type":"difference"}', "no-record", ""],
    ['{"type":"file"}', "wrong-record", "path"],
    [JSON.stringify({ ...sums, version: 2 }), "wrong-record", "version"],
    [JSON.stringify({ ...sums, tool: { name: "gongwen-lint", version: "<b>" } }), "wrong-record", "tool.version"],
    [JSON.stringify(sums).replace('"durationMs":7', '"durationMs":1e999'), "wrong-record", "durationMs"],
  ])("%s is none", (text, code, key) => expect(readRecord(text)).toEqual({ kind: "wrong", code, key }));

  it.each<[string, (finding: Record<string, unknown>) => Record<string, unknown>, string]>([
    ["severity", (finding) => ({ ...finding, severity: "constructor" }), "findings[0].severity"],
    ["rule", (finding) => ({ ...finding, rule: "a\u001B[2J" }), "findings[0].rule"],
    ["place", (finding) => ({ ...finding, location: { part: "__proto__" } }), "findings[0].location.part"],
    ["fingerprint", (finding) => ({ ...finding, fingerprint: "F".repeat(16) }), "findings[0].fingerprint"],
    ["data", (finding) => ({ ...finding, data: { deep: deep(1000) } }), "findings[0].data"],
    ["later key", (finding) => ({ ...finding, later: deep(100) }), "findings[0].later"],
  ])("with a wrong %s is none, and the place is said", async (_, change, key) => {
    const [result] = await sampleResults();
    const findings = (result?.findings ?? []).map((finding) => change({ ...finding }));
    expect(readRecord(line({ ...result, findings }))).toEqual({ kind: "wrong", code: "wrong-record", key });
  });

  it("keeps keys that are names of an object's own machinery as what they are", async () => {
    const [result] = await sampleResults();
    const text = line({ ...result }).replace('"data":{', '"data":{"__proto__":{"polluted":true},"toString":1,');
    const read = readRecord(text);
    expect(read.kind).toBe("file");
    if (read.kind === "file") expect(Object.keys(read.result.findings[0]?.data ?? {})).toContain("__proto__");
    expect({}).not.toHaveProperty("polluted");
  });
});

/** Paths of values in a value, to put something else there. */
function placesIn(value: unknown): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, part]) => placesIn(part).map((steps) => [key, ...steps]));
  return [[], ...inner];
}

function withAt(value: unknown, [step, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (step === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[step] = withAt(copy[step], rest, other);
  return copy;
}

describe("what is taken", () => {
  const others = fc.oneof(
    fc.constantFrom(null, true, -1, 0, 1, 1.5, "", "x", "error", [], {}, [null], { part: "body" }, "0".repeat(16)),
    fc.jsonValue({ maxDepth: 2 }),
  );

  it("is never what the schema refuses, and the schema's own is taken", () => {
    fc.assert(
      fc.property(anyResult, fc.nat(), others, (result, at, other) => {
        const named = { ...result, encoding: result.encoding === null ? null : "utf-8" };
        expect(readRecord(line(named)).kind).toBe("file");
        const places = placesIn(named);
        const changed = withAt(named, places[at % places.length] ?? [], other);
        if (typeof changed !== "object" || changed === null || Array.isArray(changed)) return;
        if (readRecord(line(changed)).kind === "file")
          expect(isFile(JSON.parse(JSON.stringify(changed))), JSON.stringify(isFile.errors)).toBe(true);
      }),
      { numRuns: 1500, seed: 6 },
    );
  });
});
