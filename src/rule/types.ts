/** What a rule is. */
import type { Analysis } from "../analysis/analysis.js";
import type { Document } from "../document/model.js";
import type { Localized } from "../text/locale.js";
import type { Range } from "../text/range.js";
import type { OptionTable, OptionValues } from "./options.js";

export type Severity = "error" | "warning" | "info";

/** From gravest to mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export const FAMILIES = [
  "placeholder",
  "numbering",
  "residue",
  "structure",
  "wording",
  "punctuation",
  "figures",
  "traces",
  "layout",
  "tool",
] as const;

export type Family = (typeof FAMILIES)[number];

/** Standards of layout: GB/T 9704-2012 《党政机关公文格式》. */
export type Layout = "gbt9704";

export const LAYOUTS: readonly Layout[] = ["gbt9704"];

/**
 * Where a rule comes from, which decides how it may speak: what a `regulation` or a `required` clause says is 规定,
 * what an `advised` clause (一般、推荐、可以) says is advice, `practice` is what is usual (通常), and `breakage`
 * is plainly broken whatever any text says.
 */
export type SourceTier = "regulation" | "required" | "advised" | "practice" | "breakage";

export interface RuleSource {
  readonly tier: SourceTier;
  /** The clause, or in what practice the rule is founded. */
  readonly text: Localized;
}

/**
 * A short text with its finding marked ⟦thus⟧; `good` examples have no mark. Lines are separated by `\n`.
 * Examples are run as tests and printed by `explain`.
 */
export type Example = string;

export type MessageTable = Readonly<Record<string, Localized>>;

/** Names of the `{places}` in a template. */
type Places<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;

/** The data that a message must be given: a value for each of its places; more may be added for the JSON report. */
export type DataFor<M extends Localized> = Readonly<Record<Places<M["zh"]> | Places<M["en"]>, string | number>> &
  Readonly<Record<string, unknown>>;

/** One thing that a rule says, before it is worded and located. */
export interface Report<M extends MessageTable, Id extends keyof M = keyof M> {
  readonly message: Id;
  readonly data: DataFor<M[Id]>;
  /** null: the finding is about the whole document. */
  readonly range: Range | null;
  /** Only ever lower than the rule's own: when the rule is unsure. Undefined is the rule's own. */
  readonly severity?: Severity | undefined;
  /**
   * Whether the kind of document that the user named requires what is missing: then it is an error, whatever the rule's own severity.
   * Of no effect when the kind was guessed or the user set the rule's severity.
   */
  readonly demanded?: boolean;
  /** Other places that belong to the finding (the earlier 二是). */
  readonly related?: readonly Related<M>[];
  /** Findings of one rule with the same group are one entry for a reader: thirty times the same blank. Default: the finding's text. */
  readonly group?: string;
}

export interface Related<M extends MessageTable> {
  readonly message: keyof M;
  readonly data: Readonly<Record<string, unknown>>;
  readonly range: Range;
}

/** A suppression, or one of the rules it names, that silences nothing. */
export interface IdleSuppression {
  readonly range: Range;
  /** `unused`: there is nothing to silence; `unknown-rule`: no rule has the name; `unknown-form`: no suppression is written like this. */
  readonly why: "unused" | "unknown-rule" | "unknown-form";
  /** As written; null where every rule is meant. */
  readonly name: string | null;
  /** The nearest name that exists. */
  readonly suggestion: string | null;
}

export interface RuleContext<M extends MessageTable, O extends OptionTable = OptionTable> {
  readonly document: Document;
  readonly analysis: Analysis;
  /** What the user set, else the defaults. */
  readonly options: OptionValues<O>;
  /** Suppressions that silence nothing: known to rules of the family `tool` alone, which run when the others are done. */
  readonly idle: readonly IdleSuppression[];
  report<Id extends keyof M>(report: Report<M, Id>): void;
}

export interface RuleDefinition<M extends MessageTable, O extends OptionTable = OptionTable> {
  /** The stable name, kebab-case. */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** What an editor would call the defect: 序号重复. */
  readonly name: Localized;
  /** One line: what it finds. */
  readonly summary: Localized;
  /** Why it matters to the person who hands the document in. */
  readonly why: Localized;
  readonly source: RuleSource;
  /** The standard of layout that the rule belongs to: it runs only where the document is to follow that standard, or the user names the rule. */
  readonly layout?: Layout;
  /** Every message: what is wrong, quoting the text, and what to do. */
  readonly messages: M;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  /** How the examples are read when they are no plain report: the profile to assume; `docx`: in the notation of src/testing/annotated.ts. */
  readonly exampleOptions?: { readonly profile?: string; readonly format?: "docx" };
  /** What `data` holds in the JSON report, key by key. */
  readonly data?: Readonly<Record<string, Localized>>;
  /** What a user can set. */
  readonly options?: O;
  /** Pure: reads the document and its analysis, reports, changes nothing, touches no file. */
  check(context: RuleContext<M, O>): void;
}

/** A rule as the engine holds it, its message types forgotten. */
export type Rule = RuleDefinition<MessageTable>;
