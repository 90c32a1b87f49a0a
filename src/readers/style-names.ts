/** What the name of a style says. */

/** The 0-based outline level of a built-in heading style: such are known by their name, whatever id a program gives them. */
export function outlineLevelOf(name: string): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}
