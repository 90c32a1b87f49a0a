/** What has become of a file between two checks: its findings by rule and fingerprint. */
import type { FileError, FileResult, FileStatus, Finding } from "./result.js";

export type Change = "added" | "removed" | "moved" | "changed" | "unchanged";

export interface FileDifference {
  /** In the new check; of a file that is gone, in the old one. */
  readonly path: string;
  /** Where a moved file was. */
  readonly from: string | null;
  readonly change: Change;
  /** null where there was no such file. */
  readonly oldStatus: FileStatus | null;
  readonly newStatus: FileStatus | null;
  /** Why it was not checked now. */
  readonly error: FileError | null;
  /** Without those that are in a baseline. */
  readonly new: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly unchanged: readonly Finding[];
  /** Of files that are gone or were not checked now: nobody can say that they were mended. */
  readonly gone: readonly Finding[];
}

const NOTHING = { from: null, error: null, new: [], fixed: [], unchanged: [], gone: [] } as const;

/** A file that only the new check knows. */
export function added(now: FileResult): FileDifference {
  const { path, status, error } = now;
  return { ...NOTHING, path, change: "added", oldStatus: null, newStatus: status, error, new: counting(now) };
}

/** A file that only the old check knows. */
export function removed(before: FileResult): FileDifference {
  const { path, status } = before;
  return { ...NOTHING, path, change: "removed", oldStatus: status, newStatus: null, gone: counting(before) };
}

/** A file that stands elsewhere, otherwise the same. */
export function moved(now: FileResult, from: string): FileDifference {
  const { path, status } = now;
  return { ...NOTHING, path, from, change: "moved", oldStatus: status, newStatus: status, unchanged: counting(now) };
}

/** A file that both know. */
export function compared(before: FileResult, now: FileResult): FileDifference {
  const { path, status, error } = now;
  const differences = status === "checked" ? ofFindings(before, now) : { gone: counting(before) };
  const difference = { ...NOTHING, path, oldStatus: before.status, newStatus: status, error, ...differences };
  const isSame = before.status === status && difference.new.length + difference.fixed.length === 0;
  return { ...difference, change: isSame ? "unchanged" : "changed" };
}

/** Whether a file could be checked, or was not there, and cannot be checked now. */
export function newlyUnreadable({ oldStatus, newStatus }: FileDifference): boolean {
  return newStatus === "unreadable" && oldStatus !== "unreadable";
}

/** A finding is the same one when rule and fingerprint are; of several with the same as many are. */
function ofFindings(before: FileResult, now: FileResult): Pick<FileDifference, "new" | "fixed" | "unchanged"> {
  const left = new Map<string, Finding[]>();
  // the last one is taken first
  for (const finding of before.findings.toReversed()) {
    const same = left.get(identity(finding));
    if (same === undefined) left.set(identity(finding), [finding]);
    else same.push(finding);
  }
  const [fresh, unchanged]: [Finding[], Finding[]] = [[], []];
  for (const finding of now.findings) {
    const known = left.get(identity(finding))?.pop() !== undefined;
    if (finding.baselined !== true) (known ? unchanged : fresh).push(finding);
  }
  const unmatched = new Set([...left.values()].flat());
  return { new: fresh, fixed: before.findings.filter((finding) => unmatched.has(finding)), unchanged };
}

/** What names a finding within its file. */
export function identity({ rule, fingerprint }: Finding): string {
  return `${rule} ${fingerprint}`;
}

function counting({ findings }: FileResult): readonly Finding[] {
  return findings.filter(({ baselined }) => baselined !== true);
}
