/**
 * nodejieba behind one guard. Its native side is delicate: cutting before loading crashes the process and a missing dictionary aborts it, so
 * every file is looked at first and loading happens in one place. Its own loader costs 50 ms and needs a second package; the module itself is
 * required directly.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Segmenter, Word } from "./types.js";

interface Native {
  load(dict: string, hmm: string, user: string, idf: string, stopWords: string): unknown;
  tag(text: string): { readonly word: string; readonly tag: string }[];
}

const FILES = ["jieba.dict.utf8", "hmm_model.utf8", "user.dict.utf8", "idf.utf8", "stop_words.utf8"] as const;
/** Where the dictionary lies: beside the bundle's chunks, or, when the source itself runs, in what was built from it. */
const FOLDERS = ["../dict/", "./dict/", "../../../dist/dict/"];

/** Why nodejieba does not serve: a part of it is not there, or its native module does not load. */
export type JiebaProblem = "no-dictionary" | "not-installed" | "not-built" | "does-not-load";

/** @returns the segmenter, or what is in its way */
export function loadJieba(): Segmenter | JiebaProblem {
  const dictionary = dictionaryFiles();
  if (dictionary === null) return "no-dictionary";
  const require = createRequire(import.meta.url);
  const module = nativeModule(require);
  if (module === null) return "not-installed";
  if (!existsSync(module)) return "not-built";
  try {
    const native = require(module) as Native;
    if (typeof native.load !== "function" || typeof native.tag !== "function") return "does-not-load";
    native.load(...dictionary);
    return { name: "nodejieba", words: (text) => cover(text, native.tag(text)) };
  } catch {
    return "does-not-load";
  }
}

/** Whether all its parts are there; whether it loads, only loading tells. */
export function hasJieba(): boolean {
  const module = nativeModule(createRequire(import.meta.url));
  return module !== null && existsSync(module) && dictionaryFiles() !== null;
}

function nativeModule(require: NodeJS.Require): string | null {
  try {
    return path.join(path.dirname(require.resolve("nodejieba/package.json")), "build", "Release", "nodejieba.node");
  } catch {
    return null;
  }
}

function dictionaryFiles(): [string, string, string, string, string] | null {
  for (const folder of FOLDERS) {
    const base = fileURLToPath(new URL(folder, import.meta.url));
    const files = FILES.map((name) => path.join(base, name));
    if (files.every((file) => existsSync(file))) return files as [string, string, string, string, string];
  }
  return null;
}

/** Words with their places; what the library leaves out (odd bytes, lone surrogates) becomes a word of its own, so that no gap stays. */
function cover(text: string, tagged: readonly { readonly word: string; readonly tag: string }[]): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { word, tag } of tagged) {
    const start = text.indexOf(word, at);
    if (start === -1 || word === "") continue;
    if (start > at) words.push({ text: text.slice(at, start), start: at, tag: null });
    words.push({ text: word, start, tag });
    at = start + word.length;
  }
  if (at < text.length) words.push({ text: text.slice(at), start: at, tag: null });
  return words;
}
