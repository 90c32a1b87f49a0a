/** Runs rules on a document, one after the other, and keeps what they report. */
import type { Analysis } from "../analysis/analysis.js";
import type { Document } from "../document/model.js";
import { type OptionTable, type OptionValues, valuesOf } from "../rule/options.js";
import {
  type Family,
  type IdleSuppression,
  type Layout,
  type MessageTable,
  type Report,
  type Rule,
  type RuleContext,
  SEVERITIES,
  type Severity,
} from "../rule/types.js";
import type { Range } from "../text/range.js";

type AnyReport = Report<MessageTable>;

/** What a rule reported, and what the order and the silence of reports depend on. */
export interface Raw {
  readonly rule: Rule;
  readonly level: Severity;
  readonly range: Range | null;
  readonly report: AnyReport;
}

/** A rule that is to run, with what the user set for it. */
interface Step {
  readonly rule: Rule;
  /** The rule's own, at hand: rules are objects of many shapes, in which it would be looked for each time. */
  readonly check: (context: RuleContext<MessageTable>) => void;
  readonly set: Severity | undefined;
  readonly values: OptionValues<OptionTable>;
}

/** The rules that run on a document. */
export interface Plan {
  readonly all: readonly Step[];
  /** Those of all but the family `tool`, which speak of the document. */
  readonly rules: readonly Step[];
  /** Those of the family `tool`, which run when the others are done. */
  readonly tools: readonly Step[];
}

/** What a plan depends on. */
interface PlanOptions {
  readonly rules: readonly Rule[];
  readonly layout?: Layout | undefined;
  readonly severities?: Readonly<Record<string, Severity | "off">> | undefined;
  readonly ruleOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/** Families whose rules would speak of a document as nobody sees it, by what its reader could not see. */
const NEEDED_BY: Readonly<Record<NonNullable<Document["unseen"]>[number], ReadonlySet<Family>>> = {
  numbering: new Set(["numbering", "structure"]),
};
const NO_OPTIONS: OptionValues<OptionTable> = {};

const plans = new WeakMap<PlanOptions, Plan>();

/** The rules that are not off, whose layout is the one asked for, and which need nothing that the document's reader could not see. */
export function planFor({ unseen }: Document, options: PlanOptions): Plan {
  let plan = plans.get(options);
  // found once for all documents that the options are given for
  if (plan === undefined) plans.set(options, (plan = planOf(stepsOf(options))));
  if (unseen === undefined) return plan;
  return planOf(plan.all.filter(({ rule: { family } }) => !unseen.some((what) => NEEDED_BY[what].has(family))));
}

function planOf(all: readonly Step[]): Plan {
  const [rules, tools] = [false, true].map((isTool) =>
    all.filter(({ rule }) => (rule.family === "tool") === isTool),
  ) as [Step[], Step[]];
  return { all, rules, tools };
}

function stepsOf({ rules, severities, layout, ruleOptions }: PlanOptions): Step[] {
  return rules.flatMap((rule): Step[] => {
    const set = severities?.[rule.id];
    if (set === "off" || (set === undefined && rule.layout !== undefined && rule.layout !== layout)) return [];
    const values = rule.options === undefined ? NO_OPTIONS : valuesOf(rule.options, ruleOptions?.[rule.id]);
    return [{ rule, check: rule.check, set, values }];
  });
}

/**
 * Runs rules on one document. All are given the same context, with the options of each in it: a document is checked by some fifty of them.
 * @param chosen whether the user named the kind of document
 * @param idle suppressions that silence nothing, for those that speak of them
 * @returns what they report, in the order in which they run
 */
export function runRules(
  steps: readonly Step[],
  analysis: Analysis,
  chosen: boolean,
  idle: readonly IdleSuppression[],
): Raw[] {
  const found: Raw[] = [];
  let running: Step;
  const context = {
    document: analysis.document,
    analysis,
    options: NO_OPTIONS,
    idle,
    report(report: AnyReport): void {
      found.push({
        rule: running.rule,
        level: effective(running, report, chosen),
        range: report.range,
        report,
      });
    },
  };
  for (const step of steps) {
    running = step;
    context.options = step.values;
    step.check(context);
  }
  return found;
}

/**
 * The user's severity wins; else the rule's own, which a report may lower and never raise, except for what the kind of document that the
 * user named requires.
 */
function effective({ rule, set }: Step, report: AnyReport, chosen: boolean): Severity {
  if (set !== undefined) return set;
  if (report.demanded === true && chosen) return "error";
  const asked = report.severity ?? rule.severity;
  return SEVERITIES.indexOf(asked) > SEVERITIES.indexOf(rule.severity) ? asked : rule.severity;
}
