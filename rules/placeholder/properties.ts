/** Blanks in what the file says of itself: nobody reads it on paper, whoever receives the file can. */
import type { Block } from "../../src/document/model.js";
import type { Blank } from "./types.js";

/** Written by the author of the document; other properties hold what programs write and names of accounts. */
const WRITTEN: ReadonlySet<string> = new Set(["title", "subject", "keywords", "description", "category"]);
/** Often those of whoever installed the program. */
const INSTALLED: ReadonlySet<string> = new Set(["company", "manager"]);

/** How grave a blank is where it stands; null where it is none. */
export function severityIn({ part, property = "" }: Block, severity: Blank["severity"]): Blank["severity"] | null {
  if (part !== "properties") return severity;
  if (WRITTEN.has(property)) return severity === "error" ? "warning" : "info";
  return INSTALLED.has(property) ? "info" : null;
}
