/** The documents that are measured on. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readDocument } from "../src/readers/index.js";

export interface Text {
  /** Path relative to the folder, `/` separated. */
  readonly name: string;
  /** The words of the document, a paragraph a line. */
  readonly text: string;
}

/** Names of the files of a folder and its subfolders, sorted, `/` separated. */
export function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}

/** Reads every document of a folder; of a Word document the body, as plain lines. */
export async function textsOf(folder: string): Promise<Text[]> {
  const texts: Text[] = [];
  for (const name of filesOf(folder, /\.(?:txt|md|docx)$/)) {
    const document = await readDocument(readFileSync(path.join(folder, name)), { name });
    const body = document.blocks.filter(({ part }) => part === "body");
    texts.push({ name, text: body.map(({ text }) => text).join("\n") });
  }
  return texts;
}
