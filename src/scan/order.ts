/** How files are named in reports, and in which order they are: as people number them, name by name. */
import path from "node:path";

/** As paths are reported on every system; what checks has the same in `engine/check`, and comes with all the rules. */
export function slashed(name: string): string {
  return path.sep === "/" ? name : name.replaceAll(path.sep, "/");
}

/** 第2稿 before 第10稿; made once, it is costly. */
let collator: Intl.Collator | undefined;

/** Compares names of files or folders. Names that the language holds to be equal are told apart by their characters. */
export function compareNames(a: string, b: string): number {
  const order = numberOrder(a, b);
  if (order !== 0) return order;
  collator ??= new Intl.Collator("zh", { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Exact as a number. */
const LONGEST_NUMBER = 15;

/**
 * The order of names that differ first in a number, as the collator has it: most names of an archive do, and making the collator takes as long as reporting two
 * hundred files.
 * @returns 0 where it is for the collator to say
 */
function numberOrder(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (start > 0 && isDigit(a.charCodeAt(start - 1))) start--;
  const [aEnd, bEnd] = [digitsEnd(a, start), digitsEnd(b, start)];
  const hasNumbers = aEnd > start && bEnd > start && Math.max(aEnd, bEnd) - start <= LONGEST_NUMBER;
  if (!hasNumbers || !isPlain(a, start - 1) || !isPlain(a, aEnd) || !isPlain(b, bEnd)) return 0;
  return Number(a.slice(start, aEnd)) - Number(b.slice(start, bEnd));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function digitsEnd(name: string, start: number): number {
  let end = start;
  while (isDigit(name.charCodeAt(end))) end++;
  return end;
}

/** Neither a digit of another script nor a mark on what stands before; nothing at all is plain too. */
function isPlain(name: string, at: number): boolean {
  const unit = name.charCodeAt(at);
  return Number.isNaN(unit) || (unit >= 0x20 && unit <= 0x7e) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** What ends the name of a zip file where the documents inside are reported in its place: `甲.zip!/乙.docx`. */
const INSIDE = "!";

/** How a document inside a zip file is named in reports. */
export function memberPath(zip: string, name: string): string {
  return `${zip}${INSIDE}/${name}`;
}

/** A name on the way of a path. */
export interface Step {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Compares what lies in one folder: files, then folders. A zip file stays among the files when it is looked into. */
export function compareSteps(a: Step, b: Step): number {
  return (
    Number(isFolderAlone(a)) - Number(isFolderAlone(b)) ||
    compareNames(placeOf(a), placeOf(b)) ||
    Number(a.isFolder) - Number(b.isFolder)
  );
}

// a real folder may be named like a zip file that was looked into: nothing in a report tells them apart, so it has the same place
function isFolderAlone({ name, isFolder }: Step): boolean {
  return isFolder && !name.endsWith(INSIDE);
}

function placeOf({ name, isFolder }: Step): string {
  return isFolder && name.endsWith(INSIDE) ? name.slice(0, -INSIDE.length) : name;
}

/**
 * Compares `/` separated paths of files name by name, the files of a folder before its folders: the order in which an archive is walked, and in
 * which the reports of its parts are merged.
 */
export function comparePaths(a: string, b: string): number {
  const [ours, theirs] = [a.split("/"), b.split("/")];
  const shared = Math.min(ours.length, theirs.length);
  for (let depth = 0; depth < shared; depth++) {
    const order = compareSteps(stepAt(ours, depth), stepAt(theirs, depth));
    if (order !== 0) return order;
  }
  return ours.length - theirs.length;
}

function stepAt(names: readonly string[], depth: number): Step {
  return { name: names[depth] ?? "", isFolder: depth < names.length - 1 };
}
