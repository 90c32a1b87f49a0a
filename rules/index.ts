// Made by `npm run generate` from the files in this folder. Do not edit.
import unfilledPlaceholder from "./placeholder/unfilled-placeholder.rule.js";
import duplicateNumber from "./numbering/duplicate-number.rule.js";
import misorderedNumber from "./numbering/misordered-number.rule.js";
import skippedNumber from "./numbering/skipped-number.rule.js";
import type { Profile } from "../src/analysis/profile.js";
import type { Rule } from "../src/rule/types.js";

/** Every rule, by family, then by name. */
export const rules: readonly Rule[] = [unfilledPlaceholder, duplicateNumber, misorderedNumber, skippedNumber];

/** Every kind of document that is known. */
export const profiles = [] as readonly Profile[];
