/** The recipes of docs/hooks.md. */
import { readFileSync } from "node:fs";

/** What stands in the fences of a page of docs/, by the headings above. */
export function recipes(page: string): Map<string, string> {
  const text = readFileSync(`docs/${page}`, "utf8").replaceAll("\r\n", "\n");
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const [, code] = /^```\w+\n([^]*?)^```$/m.exec(section) ?? [];
      return code === undefined ? [] : [[section.slice(0, section.indexOf("\n")), code] as const];
    }),
  );
}

/** One of docs/hooks.md, by its heading. */
export function recipe(name: string): string {
  const code = recipes("hooks.md").get(name);
  if (code === undefined) throw new Error(`No recipe under “${name}”`);
  return code;
}
