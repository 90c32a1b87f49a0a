import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pack, type Packed } from "../../../src/reporters/packed.js";
import { ResultCache } from "../../../src/scan/cache/cache.js";
import { lintText } from "../../../src/index.js";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "公文 缓存-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => ResultCache.open(folder, "build");
const packed = (n: number): Packed => pack(lintText(`第${n}份，XX人。\n`));
/** As it was put in, whether its text comes as text or as UTF-8. */
const asText = (one: Packed | null): Packed | null => one && { ...one, rest: Buffer.from(one.rest).toString() };
const key = (n: number) => `key${n}`;
const packs = () => readdirSync(path.join(folder, "results", "build")).filter((name) => name !== "folders");

/** A run of its own that keeps these. */
function keep(...numbers: number[]): void {
  const cache = open();
  cache.put(numbers.map((n) => [key(n), packed(n)]));
  cache.close();
}

function expectAll(last: number): void {
  const cache = open();
  for (let n = 1; n <= last; n++) expect([n, asText(cache.get(key(n)))]).toEqual([n, packed(n)]);
  cache.close();
}

describe("packs", () => {
  it("are united when there are many, and nothing is lost", () => {
    for (let n = 1; n <= 70; n++) keep(n, n + 1);
    expect(packs().filter((name) => name.endsWith(".pack")).length).toBeLessThan(10);
    expect(packs().filter((name) => !/\.(?:pack|index)$/.test(name))).toEqual([]);
    expectAll(71);
    for (const name of packs()) expect(statSync(path.join(folder, "results", "build", name)).mode & 0o077).toBe(0);
  });

  it("that another run is writing are left to it", () => {
    const other = open();
    other.put([[key(1), packed(1)]]);
    for (let n = 2; n <= 70; n++) keep(n);
    other.put([[key(71), packed(71)]]);
    other.close();
    expectAll(71);
  });

  it("are read on by a run that began before they were united", () => {
    keep(1);
    const other = open();
    for (let n = 2; n <= 70; n++) keep(n);
    // its pack is gone: not known is right, something else would be wrong
    expect([null, JSON.stringify(packed(1))]).toContainEqual(
      asText(other.get(key(1))) === null ? null : JSON.stringify(asText(other.get(key(1)))),
    );
    other.close();
    expectAll(70);
  });

  it("have the last word of a key", () => {
    keep(1);
    const cache = open();
    cache.put([[key(1), packed(2)]]);
    expect(asText(cache.get(key(1)))).toEqual(packed(2));
    cache.close();
  });

  it("give what was kept or nothing, whatever became of their bytes", () => {
    keep(1, 2, 3, 4, 5);
    const [index = "", file = ""] = packs()
      .sort()
      .map((name) => path.join(folder, "results", "build", name));
    const [indexBytes, fileBytes] = [readFileSync(index), readFileSync(file)];
    const damage = fc.array(fc.tuple(fc.nat(fileBytes.length), fc.nat(255)), { maxLength: 4 });
    const damaged = (bytes: Buffer, changes: readonly (readonly [number, number])[], cut: number) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) copy[at % copy.length] = value;
      return copy.subarray(0, Math.ceil(copy.length * cut));
    };
    const cut = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(damage, cut, damage, cut, (inFile, cutFile, inIndex, cutIndex) => {
        writeFileSync(file, damaged(fileBytes, inFile, cutFile));
        writeFileSync(index, damaged(indexBytes, inIndex, cutIndex));
        const cache = open();
        for (let n = 1; n <= 5; n++) expect([null, packed(n)]).toContainEqual(asText(cache.get(key(n))));
        cache.close();
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it("cost nothing but time when the disk does not take them", () => {
    const cache = open();
    rmSync(folder, { recursive: true });
    cache.put([[key(1), packed(1)]]);
    expect(cache.get(key(2))).toBeNull();
    cache.close();
  });
});

describe("results of other versions", () => {
  it("are kept a while, then removed", async () => {
    const { utimesSync, mkdirSync, existsSync } = await import("node:fs");
    const [recent, old] = ["recent", "old"].map((name) => path.join(folder, "results", name));
    for (const one of [recent, old]) mkdirSync(one ?? "", { recursive: true });
    const past = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    utimesSync(old ?? "", past, past);
    open().close();
    expect([recent, old].map((one) => existsSync(one ?? ""))).toEqual([true, false]);
  });
});
