import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IndexFile } from "../../../src/scan/cache/index-file.js";
import { hashOf, Places } from "../../../src/scan/cache/places.js";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "公文 索引-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LONG = 20_000;
const SIZE = 10 * LONG;
const place = (n: number) => ({ offset: 10 * n, length: 10 });

function written(count: number): string {
  const places = Places.none();
  for (let n = 0; n < count; n++) places.add(hashOf(`键${n}`), place(n));
  const file = path.join(folder, "一.index");
  writeFileSync(file, places.toWords(SIZE));
  return file;
}

describe("an index", () => {
  it.each([10, LONG])("of %i lines knows each, in whichever order they are asked for", (count) => {
    const file = written(count);
    const inOrder = IndexFile.open(file, SIZE);
    for (let n = 0; n < count; n++) expect(inOrder?.find(hashOf(`键${n}`))).toEqual(place(n));
    const ranges = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(100)), { maxLength: 20 });
    fc.assert(
      fc.property(ranges, (all) => {
        const index = IndexFile.open(file, SIZE);
        for (const [from, length] of all)
          for (let n = from; n < Math.min(count, from + length); n++)
            expect(index?.find(hashOf(`键${n}`))).toEqual(place(n));
        expect(index?.find(hashOf("没有"))).toBeNull();
        expect([...(index?.all() ?? [])]).toHaveLength(count);
      }),
      { numRuns: 10, seed: 6 },
    );
  });

  it.each([10, LONG])("of %i lines is none for a pack of another size, or cut short", (count) => {
    const file = written(count);
    expect(IndexFile.open(file, SIZE + 1)).toBeNull();
    writeFileSync(file, Buffer.alloc(100));
    expect(IndexFile.open(file, SIZE)).toBeNull();
  });

  it("that is gone meanwhile knows nothing", () => {
    const file = written(LONG);
    const index = IndexFile.open(file, SIZE);
    rmSync(file);
    expect(index?.find(hashOf("键1"))).toBeNull();
  });
});
