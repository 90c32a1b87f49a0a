/** Lengths as Word files write them. */
import { UNITS } from "../units.js";

/** Twentieths of a point. */
export const TWIPS = 20;
/** In points (ST_UniversalMeasure, ECMA-376-1 22.9.2.15). */
const POINTS: ReadonlyMap<string, number> = new Map([...UNITS, ["pi", 12]]);

/**
 * A length in points; undefined for what is none.
 * @param perPoint how many of the plain numbers make a point; with a unit (strict documents) the unit counts
 */
export function points(value: string | undefined, perPoint: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number) || Math.abs(number) > 1e6) return undefined;
  const unit = POINTS.get(value.slice(-2));
  return unit === undefined ? number / perPoint : number * unit;
}
