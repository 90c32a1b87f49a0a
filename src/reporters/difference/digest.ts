/** What of a comparison a person reads in a minute: never more than a few files, however many there are. */
import { type FileDifference, newlyUnreadable } from "../../engine/difference.js";
import type { Finding } from "../../engine/result.js";
import { SEVERITIES } from "../../rule/types.js";
import { groupFindings } from "../terminal/group.js";

/** A file with new findings. */
export interface WorseFile {
  readonly path: string;
  readonly counts: readonly { readonly severity: Finding["severity"]; readonly n: number }[];
  /** The gravest; the same blank many times is one entry. */
  readonly entries: readonly { readonly finding: Finding; readonly times: number }[];
  /** How many more there are. */
  readonly more: number;
}

/** The first so many of a list, and how many there are. */
export interface Some<T> {
  readonly shown: readonly T[];
  readonly all: number;
}

export interface DigestLimits {
  readonly files: number;
  /** Of a file. */
  readonly entries: number;
}

interface Weighed {
  readonly weight: readonly number[];
  readonly file: WorseFile;
}

export class Digest {
  readonly #worst: Weighed[] = [];
  #worse = 0;
  readonly #lists = { unreadable: list(), restored: list(), moved: list(), removed: list() };

  constructor(readonly limits: DigestLimits) {}

  add(difference: FileDifference): void {
    const { change, oldStatus, newStatus } = difference;
    if (newlyUnreadable(difference)) this.#note("unreadable", difference);
    if (oldStatus === "unreadable" && newStatus === "checked" && change === "changed")
      this.#note("restored", difference);
    if (change === "moved" || change === "removed") this.#note(change, difference);
    if (difference.new.length > 0) this.#weigh(difference);
  }

  /** The files with the most errors first, then with the most findings. */
  get worst(): Some<WorseFile> {
    return { shown: this.#worst.map(({ file }) => file), all: this.#worse };
  }

  get unreadable(): Some<FileDifference> {
    return this.#lists.unreadable;
  }

  get restored(): Some<FileDifference> {
    return this.#lists.restored;
  }

  get moved(): Some<FileDifference> {
    return this.#lists.moved;
  }

  get removed(): Some<FileDifference> {
    return this.#lists.removed;
  }

  #note(name: "unreadable" | "restored" | "moved" | "removed", difference: FileDifference): void {
    const noted = this.#lists[name];
    noted.all++;
    if (noted.shown.length < this.limits.files)
      noted.shown.push({ ...difference, new: [], fixed: [], unchanged: [], gone: [] });
  }

  #weigh({ path, new: findings }: FileDifference): void {
    this.#worse++;
    const bySeverity = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity));
    const weight = bySeverity.map(({ length }) => length);
    let at = this.#worst.length;
    while (at > 0 && isHeavier(weight, this.#worst[at - 1]?.weight ?? [])) at--;
    if (at >= this.limits.files) return;
    const counts = SEVERITIES.map((severity, index) => ({ severity, n: weight[index] ?? 0 })).filter(({ n }) => n > 0);
    const entries = groupFindings(bySeverity.flat())
      .flatMap((group) => group.entries)
      .slice(0, this.limits.entries)
      .map((entry) => ({ finding: entry[0], times: entry.length }));
    const more = findings.length - entries.reduce((sum, { times }) => sum + times, 0);
    const file = { path, counts, entries, more };
    this.#worst.splice(at, 0, { weight, file });
    if (this.#worst.length > this.limits.files) this.#worst.pop();
  }
}

function list() {
  return { shown: [] as FileDifference[], all: 0 };
}

function isHeavier(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((n, index) => n !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}
