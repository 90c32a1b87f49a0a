/** Compares the name that a list gives an attachment with the title that stands over it. */

/** Marks, brackets with what they hold, and spaces make no difference. */
function bare(name: string): string {
  return name
    .replace(/[（(〔[][^（）()〔〕[\]]{0,40}[）)〕\]]/gu, "")
    .replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, "")
    .replace(/的/gu, "");
}

export type Verdict = "same" | "shortened" | "different";

/**
 * `shortened`: every character of the one stands, in order, in the other: 报名表, 示例杯竞赛报名登记表.
 * Of the lines of a title the first ones count, as many as suit best. A title that cannot be told, or is a blank, differs from nothing.
 */
export function compareNames(listed: string, title: string): { readonly verdict: Verdict; readonly title: string } {
  const lines = title.split("\n");
  const read = lines.map((_, index) => lines.slice(0, index + 1).join(""));
  for (const verdict of ["same", "shortened"] as const) {
    const found = read.find((words) => compare(listed, words) === verdict);
    if (found !== undefined) return { verdict, title: found };
  }
  return { verdict: "different", title: lines[0] ?? title };
}

function compare(listed: string, title: string): Verdict {
  const [a, b] = [bare(listed), bare(title)];
  if (a.length < 2 || b.length < 2 || /X{2}|x{2}|某/u.test(a + b) || /[×_＿*]/u.test(listed + title)) return "same";
  // the list may name organ or year, the title may leave them out
  if (b.includes(a) || a.endsWith(b)) return "same";
  return isWithin(a, b) || isWithin(b, a) ? "shortened" : "different";
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at++;
  return at === short.length;
}
