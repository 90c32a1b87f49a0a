/** Units of length that formats share. */

/** Points of each. */
export const UNITS = [
  ["mm", 72 / 25.4],
  ["cm", 72 / 2.54],
  ["in", 72],
  ["pt", 1],
  ["pc", 12],
] as const;
