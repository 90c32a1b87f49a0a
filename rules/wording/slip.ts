/** What was written twice, and what the two ways to find it share. */

export interface Slip {
  readonly kind: "word" | "clause";
  /** What stands twice. */
  readonly unit: string;
  /** Both copies. */
  readonly start: number;
  readonly end: number;
  /** Not sure: a name may end where a word like its last begins. */
  readonly sure: boolean;
}

export const NUMERALS = /^[〇零一二两三四五六七八九十百千万亿]+$/;
export const CLAUSE_END = /^(?:$|[，。；：、！？…）”,.;:!?)\s]|一下|再|吧|看)/;

const BLANK = /某(?![些种一])|[XxＸ×*＊_＿○〇●□■△…\uFFFC]/;

/** Whether it holds a blank: two masked names are no doubled name. */
export function isBlank(unit: string): boolean {
  return BLANK.test(unit);
}
