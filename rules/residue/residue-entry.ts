/** The residue that patterns can name, and where it stands in a line. */
import type { Block, Format } from "../../src/document/model.js";
import { SEVERITIES, type Severity } from "../../src/rule/types.js";
import type { Localized } from "../../src/text/locale.js";
import { type Clues, WordList } from "../../src/analysis/clues.js";
import { ready } from "../../src/text/long-pattern.js";
import data from "./site-residue.yaml";
import { matchesOf } from "../../src/text/matches.js";

/** One kind of residue: see the YAML. Several entries may share an id: one kind, found with different certainty. */
export interface ResidueEntry {
  readonly id: string;
  readonly severity: Severity;
  readonly what: Localized;
  readonly pattern: string;
  /** One of them stands in every line that the pattern matches. */
  readonly words: readonly string[];
  readonly hint?: string;
  readonly notIn?: readonly Format[];
  readonly bodyOnly?: boolean;
  readonly notInCells?: boolean;
  readonly together?: boolean;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

export interface Residue {
  readonly entry: ResidueEntry;
  readonly start: number;
  readonly end: number;
}

interface Search {
  readonly entry: ResidueEntry;
  readonly hint: RegExp | null;
  /** Compiled when a line first holds one of the words: forty patterns at once cost more than a short document. */
  pattern?: RegExp;
}

export const ENTRIES = (data as { entries: readonly ResidueEntry[] }).entries;

const NONE: readonly Residue[] = [];

const SEARCHES = new WordList(() => ENTRIES.flatMap(searchesOf));

/** What the entries find in a block, in order; of findings that overlap the gravest, then the longest stays. */
export function residuesOf(block: Block, clues: Clues, format: Format): readonly Residue[] {
  const words = SEARCHES.in(clues);
  if (words.length === 0) return NONE;
  const usable: Search[] = [];
  for (const { value } of words)
    if (!usable.includes(value) && applies(value.entry, block, format) && mayHold(value, block.text))
      usable.push(value);
  if (usable.length === 0) return NONE;
  const found: Residue[] = [];
  let start = 0;
  for (const line of block.text.split("\n")) {
    const here = search(line, start, usable);
    if (here.length > 0) found.push(...withoutOverlaps(here));
    start += line.length + 1;
  }
  return found;
}

function searchesOf(entry: ResidueEntry): (readonly [string, Search])[] {
  const one: Search = { entry, hint: entry.hint === undefined ? null : new RegExp(entry.hint) };
  return entry.words.map((word) => [word, one]);
}

/** Whether a block of one or several lines may hold what is searched for; a hint that is tied to the beginning of a line says nothing of a block. */
function mayHold({ hint }: Search, text: string): boolean {
  return hint === null || hint.source.startsWith("^") || hint.test(text);
}

/** A table cell may well say 打印 or 第 1 页: only what is certain is reported there. */
function applies(
  { severity, notIn, bodyOnly, notInCells }: ResidueEntry,
  { part, cell }: Block,
  format: Format,
): boolean {
  if (notIn?.includes(format) === true) return false;
  if (bodyOnly === true && part !== "body") return false;
  return cell === undefined || (severity === "error" && notInCells !== true);
}

function search(line: string, offset: number, usable: readonly Search[]): Residue[] {
  return usable.flatMap((one) => {
    const { entry, hint } = one;
    if (hint?.test(line) === false) return [];
    one.pattern ??= ready(new RegExp(entry.pattern, "gi"));
    return matchesOf(line, one.pattern).map((match): Residue => {
      const start = offset + match.index + (match[0].length - match[0].trimStart().length);
      return { entry, start, end: start + match[0].trim().length };
    });
  });
}

function withoutOverlaps(found: Residue[]): Residue[] {
  const kept: Residue[] = [];
  for (const one of found.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (compare(one, last) < 0) kept[kept.length - 1] = one;
  }
  return kept;
}

function compare(a: Residue, b: Residue): number {
  const gravity = SEVERITIES.indexOf(a.entry.severity) - SEVERITIES.indexOf(b.entry.severity);
  return gravity || b.end - b.start - (a.end - a.start);
}
