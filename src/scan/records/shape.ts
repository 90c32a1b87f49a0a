/** Whether a value that was read has the shape that its type says. Small on purpose: it is run on every record of an archive. */

/** @returns where the value is wrong, as `.key` and `[index]`; null when it is right */
export type Check = (value: unknown) => string | null;

/** Values that no reader of a report looks into may nest so deep: what writes them again goes down by recursion. */
const DEEPEST = 32;

/** A value is right or wrong as a whole. */
export function is(right: (value: unknown) => boolean): Check {
  return (value) => (right(value) ? null : "");
}

export const text = is((value) => typeof value === "string");
export const flag = is((value) => typeof value === "boolean");
export const number = is(Number.isFinite);
export const count = is((value) => Number.isSafeInteger(value) && (value as number) >= 0);
/** 1-based. */
export const position = is((value) => Number.isSafeInteger(value) && (value as number) >= 1);
/** Any value that can be written again. */
const plain = is((value) => !isDeeper(value, DEEPEST));

/** One of the keys of a table, which the compiler keeps complete. */
export function oneOf(names: Readonly<Record<string, true>>): Check {
  return is((value) => typeof value === "string" && Object.hasOwn(names, value));
}

export function nullable(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

export function optional(check: Check): Check {
  return (value) => (value === undefined ? null : check(value));
}

export function list(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return "";
    for (let index = 0; index < value.length; index++) {
      const wrong = check(value[index]);
      if (wrong !== null) return `[${index}]${wrong}`;
    }
    return null;
  };
}

/** Keys that the shape does not name may be there: a later version may add some. */
export function object(shape: Readonly<Record<string, Check>>): Check {
  const known = Object.entries(shape);
  return (value) => {
    if (!isObject(value)) return "";
    for (const [key, check] of known) {
      const wrong = check(Object.hasOwn(value, key) ? value[key] : undefined);
      if (wrong !== null) return `.${key}${wrong}`;
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(shape, key) && plain(value[key]) !== null) return `.${key}`;
    }
    return null;
  };
}

/** An object with keys of any name. */
export const record: Check = (value) => (isObject(value) ? plain(value) : "");

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
