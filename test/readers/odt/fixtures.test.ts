/** The test documents as LibreOffice writes them: the same blocks and findings as of the Word documents. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/document/model.js";
import { lintBuffer } from "../../../src/index.js";
import { readDocument } from "../../../src/readers/index.js";

const bytesOf = (file: string) => readFileSync(new URL(`../../fixtures/formats/${file}`, import.meta.url));
const read = (file: string) => readDocument(bytesOf(file), { name: file });

/** What both readers must say of a block. */
function same({ kind, part, text, outlineLevel, alignment, label, cell, style }: Block): object {
  return {
    kind,
    part,
    text,
    outlineLevel,
    alignment,
    cell,
    label: label && { start: label.start, end: label.end, level: label.level },
    // LibreOffice has names of its own for the style of Word that holds where nothing is said, and for that of text boxes
    style: /^(?:Normal|Standard|Frame contents)$/.test(style ?? "") ? "" : style?.toLowerCase(),
  };
}

const inText = ({ blocks }: Document) => blocks.filter(({ part }) => part !== "properties");

describe.each(["everything", "numbered", "request"])("%s", (name) => {
  it.each(["odt", "fodt"])("has the same blocks as .%s", async (format) => {
    const [word, open] = await Promise.all([read(`${name}.docx`), read(`${name}.${format}`)]);
    expect(inText(open).map(same)).toEqual(inText(word).map(same));
    expect(open.notices).toEqual([]);
  });

  it.each(["odt", "fodt"])("has the same findings as .%s", async (format) => {
    const found = async (file: string) => {
      const result = await lintBuffer(bytesOf(file), { fileName: file });
      if (result.status !== "checked") throw new Error(result.status);
      return result.findings.map(
        ({ rule, message, location: at }) => `${rule} ${at?.part} ${at?.paragraph}:${at?.offset} ${message}`,
      );
    };
    expect(await found(`${name}.${format}`)).toEqual(await found(`${name}.docx`));
  });

  it.each(["odt", "fodt"])("leads back to .%s", async (format) => {
    const { blocks } = await read(`${name}.${format}`);
    const parts = new Map<string, string[]>();
    for (const { part, segments, text } of blocks) {
      expect(segments.at(-1)?.end ?? 0).toBe(text.length);
      for (const { start, end, origin } of segments) {
        if (origin.kind !== "odt" || part === "properties") continue;
        let paragraphs = parts.get(origin.path);
        if (paragraphs === undefined)
          parts.set(origin.path, (paragraphs = paragraphsOf(xmlOf(`${name}.${format}`, origin.path))));
        expect(paragraphs[origin.paragraph]?.slice(origin.offset, origin.offset + end - start)).toBe(
          text.slice(start, end),
        );
      }
    }
    expect(parts.size).toBeGreaterThan(0);
  });
});

function xmlOf(file: string, path: string): string {
  const bytes = bytesOf(file);
  return new TextDecoder().decode(path === "" ? bytes : unzipSync(bytes)[path]);
}

/** The text of every paragraph by its start tag, read by plain search: what stands inside its own tags, notes and shapes left out. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<text:[ph][ >/]/g)].map(({ index }) => {
    let depth = 0;
    let text = "";
    for (const [tag, name = "", characters = ""] of xml.slice(index).matchAll(/<(\/?[\w:-]+)[^>]*>([^<]*)/g)) {
      const isOwn = !/^<\/?(?:text:note|draw:)/.test(tag);
      const empty = /^<[^>]*\/>/.test(tag);
      if (/^text:[ph]$|^text:note$|^draw:/.test(name) && !empty) depth++;
      if (/^\/(?:text:[ph]|text:note|draw:.*)$/.test(name)) depth--;
      if (depth === 0) break;
      if (depth === 1 && name === "text:s") text += " ";
      if (depth === 1 && (isOwn || name.startsWith("/"))) text += characters;
      if (empty && /^text:[ph]$/.test(name)) break;
    }
    return text.replace(/\s+/g, " ").replaceAll("&quot;", '"').trimStart();
  });
}
