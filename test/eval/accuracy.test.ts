/** The project's own documents are what they were, and the rules are no less right on them than the committed numbers say. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { falls } from "../../eval/accuracy.js";
import { readAccuracy } from "../../eval/main.js";
import { documentsFolder, measureOwn, type OwnReport } from "../../eval/measure.js";
import { accuracyPage } from "../../eval/render.js";
import { filesOf } from "../../eval/texts.js";

const root = path.resolve(".");

describe("the documents that are measured on", () => {
  const folder = documentsFolder(root);
  const frozen = readFileSync(path.join(folder, "frozen.sha256"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(/ +/) as [string, string]);

  it.each(frozen)("%s is the digest of %s", (digest, name) => {
    const bytes = readFileSync(path.join(folder, name));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
  });

  it("are all frozen", () => {
    expect(filesOf(folder, /\.txt$/)).toEqual(frozen.map(([, name]) => name).sort());
  });

  it("are enough: thirty finished ones of ten kinds", () => {
    const names = filesOf(path.join(folder, "finished"), /\.txt$/);
    const kinds = new Set(names.map((name) => name.split("-")[0]));
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(kinds.size).toBeGreaterThanOrEqual(10);
  });
});

describe("accuracy", () => {
  let own: OwnReport;

  beforeAll(async () => {
    own = await measureOwn(root);
  }, 120_000);

  it("has not fallen below the committed numbers", () => {
    expect(falls(own, readAccuracy(root))).toEqual([]);
  });

  it.each([
    ["paywall-marker", 0.98],
    ["site-residue", 0.98],
    ["half-width-punctuation", 0.98],
    ["invalid-date", 0.98],
    ["unfilled-placeholder", 0.97],
    ["missing-full-stop", 0.95],
    ["repeated-word", 0.95],
  ])("%s finds %d of what was put in", (rule, least) => {
    expect(recallOf((other) => other === rule)).toBeGreaterThanOrEqual(least);
  });

  it("numbers that are doubled, dropped or exchanged: 0.98", () => {
    const counting = new Set(["duplicate-number", "skipped-number", "misordered-number"]);
    expect(recallOf((rule) => counting.has(rule))).toBeGreaterThanOrEqual(0.98);
  });

  it("names the kind of a labelled blank rightly: 0.85", () => {
    const { found = 0, kindRight = 0 } = own.labelled.scores.find(({ rule }) => rule === "unfilled-placeholder") ?? {};
    expect(kindRight / found).toBeGreaterThanOrEqual(0.85);
  });

  it("raises no error on finished documents", () => {
    expect(own.finished.alarms.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  function recallOf(isMeant: (rule: string) => boolean): number {
    const rows = own.finished.recall.filter(({ rule }) => isMeant(rule));
    const sum = (key: "found" | "injected") => rows.reduce((total, row) => total + row[key], 0);
    return sum("found") / sum("injected");
  }
});

it("docs/accuracy.md is what the committed numbers say", async () => {
  const file = path.join(root, "docs", "accuracy.md");
  const options = { ...(await resolveConfig(file)), filepath: file };
  expect(readFileSync(file, "utf8")).toBe(await format(accuracyPage(readAccuracy(root)), options));
});
