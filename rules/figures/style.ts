/** What the checks of numeral style give. */

/** Each is a message of the rule. */
export type StyleKind =
  | "unit"
  | "hyphen"
  | "mixed"
  | "short-year"
  | "full-width"
  | "zero"
  | "leading-zero"
  | "day"
  | "point"
  | "redundant"
  | "approximate";

export interface StyleSlip {
  readonly kind: StyleKind;
  /** UTF-16 units of the line's text, half open. */
  readonly start: number;
  readonly end: number;
  readonly suggestion: string;
}

export const NO_SLIPS: readonly StyleSlip[] = [];
