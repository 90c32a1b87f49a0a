/** Packages and flat files: found by content, refused with a reason, read in spite of missing parts. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocument } from "../../../src/readers/index.js";
import { flatOdt, odtParts, packedOdt } from "../../support/odt-builder.js";

const P = "<text:p>甲</text:p>";
const parts = odtParts({ body: P, meta: "<dc:title>题</dc:title>" });
const without = (...names: string[]) =>
  zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name))));
const withPart = (name: string, text: string) => zipSync({ ...parts, [name]: strToU8(text) });
const flat = (change: (xml: string) => string) => strToU8(change(new TextDecoder().decode(flatOdt({ body: P }))));

async function outcome(bytes: Uint8Array, name?: string): Promise<string> {
  try {
    const { format, blocks, notices } = await readDocument(bytes, { name });
    return [
      format,
      ...blocks.map(({ text }) => text),
      ...notices.map(({ code, data }) => `${code} ${data?.["part"]}`),
    ].join(" ");
  } catch (error) {
    if (error instanceof UnreadableError) return `${error.code} ${error.describe("zh")}`;
    throw error;
  }
}

describe("files", () => {
  it.each<[string, Uint8Array, string]>([
    ["a package", packedOdt({ body: P }), "odt 甲"],
    ["a flat file", flatOdt({ body: P }), "odt 甲"],
    ["a flat file behind a mark", flat((xml) => `\uFEFF${xml}`), "odt 甲"],
    ["a flat file without a declaration", flat((xml) => xml.replace(/^.*\n/, "")), "odt 甲"],
    ["without a type", without("mimetype"), "odt 甲 题"],
    ["without a manifest", without("META-INF/manifest.xml"), "odt 甲 题"],
    ["without styles and properties", without("styles.xml", "meta.xml"), "odt 甲"],
    ["with broken styles", withPart("styles.xml", "<a"), "odt 甲 题 part-not-read styles.xml"],
    ["with broken properties", withPart("meta.xml", "<a><b></a>"), "odt 甲 part-not-read meta.xml"],
  ])("%s", async (_, bytes, expected) => expect(await outcome(bytes)).toBe(expected));

  it.each<[string, Uint8Array, string]>([
    ["without text", without("content.xml"), "damaged-document 文档已损坏，无法读取：缺少 content.xml"],
    ["with text that breaks off", withPart("content.xml", "<a><b>"), "damaged-document"],
    ["with a body of nothing", withPart("content.xml", "<a/>"), "damaged-document 文档已损坏，无法读取：没有正文"],
    [
      "encrypted",
      withPart(
        "META-INF/manifest.xml",
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
      ),
      "encrypted-document",
    ],
    [
      "a spreadsheet",
      zipSync({
        ...parts,
        "content.xml": strToU8(
          new TextDecoder().decode(parts["content.xml"]).replaceAll("office:text>", "office:spreadsheet>"),
        ),
      }),
      "unknown-format 不是能读取的文档（看上去是OpenDocument 电子表格（.ods））",
    ],
    ["a flat presentation", flat((xml) => xml.replaceAll("office:text>", "office:presentation>")), "unknown-format"],
    [
      "entities",
      flat((xml) => xml.replace("<office:document ", '<!DOCTYPE x [<!ENTITY a "甲">]><office:document ')),
      "damaged-document 文档已损坏，无法读取：XML 含有不允许的文档类型声明",
    ],
    [
      "nested without end",
      packedOdt({ body: "<text:section>".repeat(300) + P + "</text:section>".repeat(300) }),
      "limit-exceeded",
    ],
  ])("%s", async (_, bytes, expected) => expect(await outcome(bytes)).toContain(expected));

  it("are known by their extensions", async () => {
    const noticesOf = async (name: string) => (await readDocument(packedOdt({ body: P }), { name })).notices;
    expect(await noticesOf("a.odt")).toEqual([]);
    expect(await noticesOf("a.ott")).toEqual([]);
    expect(await noticesOf("a.docx")).toMatchObject([{ code: "read-in-spite-of-name" }]);
  });
});
