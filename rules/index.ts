// Made by `npm run generate` from the files in this folder. Do not edit.
import unfilledPlaceholder from "./placeholder/unfilled-placeholder.rule.js";
import duplicateNumber from "./numbering/duplicate-number.rule.js";
import misorderedNumber from "./numbering/misordered-number.rule.js";
import skippedNumber from "./numbering/skipped-number.rule.js";
import extraWhitespace from "./residue/extra-whitespace.rule.js";
import invisibleCharacter from "./residue/invisible-character.rule.js";
import paywallMarker from "./residue/paywall-marker.rule.js";
import type { Profile } from "../src/analysis/profile.js";
import type { Rule } from "../src/rule/types.js";

/** Every rule, by family, then by name. */
export const rules: readonly Rule[] = [unfilledPlaceholder, duplicateNumber, misorderedNumber, skippedNumber, extraWhitespace, invisibleCharacter, paywallMarker];

/** Every kind of document that is known. */
export const profiles = [] as readonly Profile[];
