/** The .doc files among the test documents, and how tests compare what is read of them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Block, Document } from "../../../src/document/model.js";
import { readDocument } from "../../../src/readers/index.js";

const FIXTURES = path.join(import.meta.dirname, "../../fixtures");

/** All of them, by their path among the test documents. */
export const DOC_FILES = ["formats", "doc"].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder))
    .filter((name) => name.endsWith(".doc"))
    .map((name) => `${folder}/${name}`),
);

export function bytesOf(file: string): Uint8Array {
  return readFileSync(path.join(FIXTURES, file));
}

export function read(file: string): Promise<Document> {
  return readDocument(bytesOf(file), { name: file });
}

/** LibreOffice names the built-in styles otherwise, gives every list a definition of its own, and says what is the default alignment. */
export function comparable(blocks: readonly Block[]): Partial<Block>[] {
  return blocks.map(({ part, kind, text, outlineLevel, cell, label, alignment, paragraph }) => ({
    part,
    kind,
    text,
    paragraph,
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(cell !== undefined && { cell }),
    ...(label !== undefined && { label: { ...label, list: "" } }),
    ...(alignment !== undefined && alignment !== "left" && { alignment }),
  }));
}
