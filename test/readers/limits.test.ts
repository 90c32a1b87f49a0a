/** Every reader keeps to the limits that it is given, and says which one a document exceeds. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../src/readers/errors.js";
import { readDocument } from "../../src/readers/index.js";
import { DEFAULT_LIMITS, type Limits } from "../../src/readers/limits.js";

const FORMATS = ["docx", "doc", "rtf", "odt", "fodt", "pdf", "ofd", "html", "mht"];
const PACKAGES = ["docx", "odt", "ofd"];
const bytesOf = (format: string) => readFileSync(new URL(`../fixtures/formats/everything.${format}`, import.meta.url));

async function refusal(format: string, limits: Partial<Limits>): Promise<UnreadableError | null> {
  try {
    await readDocument(bytesOf(format), { name: `a.${format}`, limits: { ...DEFAULT_LIMITS, ...limits } });
    return null;
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}

/** A limit, the formats that it can stop, and how the reason names it. */
const TABLE: readonly [limits: Partial<Limits>, formats: readonly string[], zh: string, en: string][] = [
  [{ fileBytes: 1000 }, FORMATS, "文件太大", "The file is too large"],
  [{ textLength: 100 }, FORMATS, "字符数", "characters"],
  [{ xmlDepth: 3 }, [...PACKAGES, "fodt"], "XML 嵌套层数", "depth of XML elements"],
  [{ zipEntries: 2 }, PACKAGES, "压缩包内文件数", "entries of the container"],
  [{ partBytes: 100 }, PACKAGES, "单个部件解压后的字节数", "bytes of one part"],
  [{ totalBytes: 1500 }, PACKAGES, "解压后的总字节数", "bytes of all parts"],
  [{ pages: 0 }, ["pdf", "ofd"], "页数", "pages"],
];

describe.each(TABLE)("%o", (limits, formats, zh, en) => {
  it.each(formats)("stops .%s", async (format) => {
    const error = await refusal(format, limits);
    expect(error?.code).toBe("fileBytes" in limits ? "file-too-large" : "limit-exceeded");
    expect(error?.describe("zh")).toContain(zh);
    expect(error?.describe("en")).toContain(en);
  });

  it.each(FORMATS.filter((format) => !formats.includes(format)))("says nothing of .%s", async (format) => {
    expect(await refusal(format, limits)).toBeNull();
  });
});

it.each(FORMATS)("documents below all limits are read: .%s", async (format) => {
  expect(await refusal(format, {})).toBeNull();
});
