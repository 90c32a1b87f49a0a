/** What each kind of document must or usually does contain. The data is in rules/profiles/*.yaml. */
import { ready } from "../text/long-pattern.js";
import type { Localized } from "../text/locale.js";

/**
 * `required`: without it the document is not of its kind; `usual`: practice expects it (通常); `optional`: nothing is said when it is missing.
 * None of these is 规定 unless `source` of the profile says so.
 */
export type Expectation = "required" | "usual" | "optional";

/**
 * What an expectation rests on: `regulation`: 《党政机关公文处理工作条例》 names the element (art. 9, "一般", so it is still put as 通常);
 * `practice`: it is what is usual.
 */
export type Tier = "regulation" | "practice";

/** An element that stands outside the sections. */
export interface ProfileElement {
  readonly expect: Expectation;
  readonly tier: Tier;
}

/** A section; what is expected of sections is always practice. */
export interface ProfileSection {
  readonly id: string;
  readonly name: Localized;
  readonly expect: Expectation;
  /** Pattern of the words of a heading that announces the section. */
  readonly heading: string;
  /** Pattern of words that show its content where it has no heading. */
  readonly content?: string;
  /** Whether words of `content` are usual in other sections too: what stands under their headings does not count. */
  readonly common?: boolean;
  /** Whether the section usually has no heading of its own, so that content is enough. */
  readonly untitled?: boolean;
  /** Pattern of the headings that a document has once: a second one on the same level is a slip. Stricter than `heading`. */
  readonly once?: string;
}

export interface Profile {
  /** The stable id (`report`, `summary-and-plan` …). */
  readonly id: string;
  /** The field's name of the kind: 报告, 请示. */
  readonly name: Localized;
  /** What the expectations rest on. */
  readonly source: Localized;
  /** Pattern of the end of a title. */
  readonly title: string;
  /** Which profile is asked first; the more special has the higher number. */
  readonly rank: number;
  /** Pattern of a sentence that announces what follows: 现将有关情况报告如下. */
  readonly leadIn?: string;
  /** 主送机关, or 称谓 in what is spoken: the pattern of its line. */
  readonly salutation: ProfileElement & { readonly pattern: string };
  /** Closing words that are accepted; `tells` are those from which the kind is guessed where no title names it, highest rank first. */
  readonly closing: ProfileElement & { readonly pattern: string; readonly example: string; readonly tells?: string };
  readonly signature: ProfileElement;
  readonly date: ProfileElement;
  /** Whether an organ that the title begins with is signature enough. */
  readonly titleSigns?: boolean;
  readonly sections: readonly ProfileSection[];
}

/** The kind of a document, with how sure the tool is. */
export interface KindGuess {
  readonly profile: Profile | null;
  /** 0…1; 1 when the user chose it. */
  readonly confidence: number;
  readonly chosen: boolean;
}

const ranked = new WeakMap<readonly Profile[], readonly Profile[]>();

/** Profiles with the highest rank first; sorted once for all documents that they are given for. */
export function byRank(profiles: readonly Profile[]): readonly Profile[] {
  const known = ranked.get(profiles);
  if (known !== undefined) return known;
  const sorted = [...profiles].sort((a, b) => b.rank - a.rank);
  ranked.set(profiles, sorted);
  return sorted;
}

const compiled = new Map<string, RegExp>();

/** A profile's pattern, compiled once. */
export function patternOf(source: string): RegExp {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const pattern = ready(new RegExp(source, "u"));
  compiled.set(source, pattern);
  return pattern;
}
