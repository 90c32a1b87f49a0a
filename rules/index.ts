// Made by `npm run generate` from the files in this folder. Do not edit.
import type { Profile } from "../src/analysis/profile.js";
import type { Rule } from "../src/rule/types.js";

/** Every rule, by family, then by name. */
export const rules: readonly Rule[] = [];

/** Every kind of document that is known. */
export const profiles = [] as readonly Profile[];
