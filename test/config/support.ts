/** Folders of configuration for the tests. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

/** Makes a folder of files by name; it is removed when the tests of the file are done. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "公文 config-")));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

export function removeFolders(): void {
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
}

/** A kind of document of one's own, as a file in `profiles/`. */
export const BRIEF = `id: brief
name: 简报
source: 本单位的要求
title: 简报$
rank: 50
salutation: { expect: optional, tier: practice, pattern: "^.{1,80}：$" }
closing: { expect: optional, tier: practice, pattern: 特此, example: 特此通报。 }
signature: { expect: optional, tier: practice }
date: { expect: usual, tier: practice }
sections: []
`;
