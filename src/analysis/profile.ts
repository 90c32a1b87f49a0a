/** What each kind of document must or usually does contain. The data is in rules/profiles/*.yaml. */
import type { Localized } from "../text/locale.js";

export interface Profile {
  /** The stable id (`report`, `summary-and-plan` …). */
  readonly id: string;
  /** The field's name of the kind: 报告, 请示. */
  readonly name: Localized;
}

/** The kind of a document, with how sure the tool is. */
export interface KindGuess {
  readonly profile: Profile | null;
  /** 0…1; 1 when the user chose it. */
  readonly confidence: number;
  readonly chosen: boolean;
}
