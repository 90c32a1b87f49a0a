/** The order in which files are reported: as people number them, name by name. */

/** 第2稿 before 第10稿; made once, it is costly. */
let collator: Intl.Collator | undefined;

/** Compares names of files or folders. Names that the language holds to be equal are told apart by their characters. */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator("zh", { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Compares `/` separated paths of files name by name, the files of a folder before its folders: the order in which an archive is walked, and in
 * which the reports of its parts are merged.
 */
export function comparePaths(a: string, b: string): number {
  const [ours, theirs] = [a.split("/"), b.split("/")];
  const shared = Math.min(ours.length, theirs.length);
  for (let depth = 0; depth < shared; depth++) {
    const isFile = Number(depth < ours.length - 1) - Number(depth < theirs.length - 1);
    const order = isFile || compareNames(ours[depth] ?? "", theirs[depth] ?? "");
    if (order !== 0) return order;
  }
  return ours.length - theirs.length;
}
