/** Totals that are not the sum of the parts that stand beside them. */
import { hint } from "../../src/analysis/clues.js";
import type { Line } from "../../src/analysis/lines.js";
import data from "./inconsistent-figure.yaml";
import { isApproximate, type Quantity, quantitiesIn, sentencesOf } from "./quantities.js";

const words = data as Readonly<Record<"overlapping" | "rest", readonly string[]>>;

export interface WrongSum {
  /** Of the total. */
  readonly start: number;
  readonly end: number;
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  readonly kind: "exceeds" | "differs";
  readonly sum: string;
}

const MAY_HOLD = /其中|分别[为是]|共计|合计|总计|总共|[，,、]共/;
const SUMS = hint(["其中", "分别为", "分别是", "共计", "合计", "总计", "总共", "，共", ",共", "、共"]);
const MAY_DIVIDE = /其中|分别[为是]/;
const MAY_ADD = /共|合计|总计/;
const COMPARED = /[，,](?:比|较|同比|环比)[^，。]{0,12}$/;
/** Between a total and its first part: 12件，其中： */
const OF_WHICH = /^[\s，,：:（(—]{0,3}其中[，,：:有]?([^\d，。：:（(]{0,16})$/;
const NAMELY = /^[^\d，。：:（(]{0,8}[\s，,：:（(—]{0,3}分别[为是][：:]?([^\d，。：:（(]{0,16})$/;
/** The two allow for no more. */
const LONGEST_LEAD = 40;
/** Between two parts. */
const NEXT = /^[）)]?([、，,]|和|及|以及|[、，,]?[和及]|，以及)([^\d，,。、：:（(）)]{0,14})$/;
/** Between the last part and the total. */
const TOGETHER = /^[）)]?[，,、]?(?:以上|各类|两项|三项|几项)?(?:(共计|合计|总计|总共)|共)$/;
const OVERLAPPING = new RegExp(words.overlapping.join("|"));
const REST = new RegExp(words.rest.join("|"));

const NONE: readonly WrongSum[] = [];

/** Longer lists are not added up. */
const MOST_PARTS = 40;

interface Part extends Quantity {
  readonly label: string;
  readonly mark: string;
}

export function wrongSumsIn({ text: line, clues }: Line): readonly WrongSum[] {
  if ((clues.hints & SUMS) === 0) return NONE;
  const found: WrongSum[] = [];
  for (const { text, start } of sentencesOf(line)) {
    if (!MAY_HOLD.test(text)) continue;
    const quantities = quantitiesIn(text);
    const [mayDivide, mayAdd] = [MAY_DIVIDE.test(text), MAY_ADD.test(text)];
    for (const [index, total] of quantities.entries()) {
      const wrong =
        (mayDivide ? divided(text, quantities, index, total) : null) ??
        (mayAdd ? added(text, quantities, index, total) : null);
      if (wrong !== null) found.push(shifted(wrong, start));
    }
  }
  return found;
}

/** 共12件，其中甲3件、乙4件; 12件，分别为甲3件、乙9件. */
function divided(text: string, quantities: readonly Quantity[], index: number, total: Quantity): WrongSum | null {
  const first = quantities[index + 1];
  if (first === undefined || first.unit !== total.unit) return null;
  if (first.start - total.end > LONGEST_LEAD) return null;
  const before = text.slice(total.end, first.start);
  if (!MAY_DIVIDE.test(before)) return null;
  const ofWhich = OF_WHICH.exec(before);
  const namely = ofWhich === null ? NAMELY.exec(before) : null;
  const label = (ofWhich ?? namely)?.[1];
  if (label === undefined || isApproximate(total, text)) return null;
  // 余额207万元，比年初增加31万元，其中…: what is divided is the first figure
  if (COMPARED.test(text.slice(Math.max(0, total.start - 20), total.start))) return null;
  const parts: Part[] = [partOf(first, label, "")];
  for (const next of quantities.slice(index + 2, index + 2 + MOST_PARTS)) {
    const last = parts.at(-1) ?? first;
    const between = NEXT.exec(text.slice(last.end, next.start));
    if (between === null || next.unit !== total.unit || /其中|分别/.test(between[2] ?? "")) break;
    parts.push(partOf(next, between[2] ?? "", between[1] ?? ""));
  }
  if (parts.length > MOST_PARTS || parts.some((part) => isApproximate(part, text))) return null;
  const end = parts.at(-1)?.end ?? 0;
  const behind = text.slice(end, end + 4);
  const isOpen = /^\s?等/.test(behind);
  // 补助500元、300元，分别为…: no total stands there
  const previous = quantities[index - 1];
  if (namely !== null && previous !== undefined && /^[、和]/.test(text.slice(previous.end, total.start))) return null;
  if (namely !== null && parts.length > 1) return isOpen || closes(behind) ? differing(total, parts, isOpen) : null;
  if (first.value > total.value + first.rounding + total.rounding && !/另|还|同比|比/.test(label)) {
    return wrongSum(total, [first], "exceeds");
  }
  if (parts.length < 2) return null;
  const rest = parts.findIndex((part) => REST.test(part.label));
  if (rest > 0) return differing(total, parts.slice(0, rest + 1), false);
  const listed = enumerated(parts);
  if (listed.length < 2 || listed.some((part) => OVERLAPPING.test(part.label))) return null;
  return sumOf(listed) > total.value + roundingOf(total, listed) ? wrongSum(total, listed, "exceeds") : null;
}

function partOf({ start, end, value, rounding, unit, more }: Quantity, label: string, mark: string): Part {
  return { start, end, value, rounding, unit, more, label, mark };
}

/** 甲3件、乙4件，共计7件. */
function added(text: string, quantities: readonly Quantity[], index: number, total: Quantity): WrongSum | null {
  const last = quantities[index - 1];
  if (last === undefined || last.unit !== total.unit) return null;
  const together = TOGETHER.exec(text.slice(last.end, total.start));
  if (together === null || isApproximate(total, text)) return null;
  // 甲3个、乙4个，共5个乡镇受益: another thing is counted
  if (together[1] === undefined && !/^\s?(?:[，,、）)]|$)/.test(text.slice(total.end, total.end + 2))) return null;
  const parts: Quantity[] = [last];
  for (let at = index - 2; at >= 0 && parts.length <= MOST_PARTS; at--) {
    const [part, next] = [quantities[at], parts[0]];
    if (part === undefined || next === undefined || part.unit !== total.unit) break;
    const between = NEXT.exec(text.slice(part.end, next.start));
    if (between === null || /其中|累计|共|合计|总计/.test(between[2] ?? "")) break;
    parts.unshift(part);
  }
  if (parts.length < 2 || parts.length > MOST_PARTS || parts.some((part) => isApproximate(part, text))) return null;
  // what belongs to the sum may begin anywhere before it
  for (let from = 0; from < parts.length; from++) {
    const some = parts.slice(from);
    if (Math.abs(sumOf(some) - total.value) <= roundingOf(total, some)) return null;
  }
  const start = parts[0]?.start ?? 0;
  if (/其中[^，。]{0,16}$/.test(text.slice(Math.max(0, start - 20), start))) return null;
  return wrongSum(total, parts, "differs");
}

function differing(total: Quantity, parts: readonly Quantity[], isOpen: boolean): WrongSum | null {
  const difference = sumOf(parts) - total.value;
  if (Math.abs(difference) <= roundingOf(total, parts) || (isOpen && difference < 0)) return null;
  return wrongSum(total, parts, difference > 0 ? "exceeds" : "differs");
}

/** The parts that 顿号 join: behind a comma another statement about the whole may begin. */
function enumerated(parts: readonly Part[]): readonly Part[] {
  const comma = parts.findIndex(({ mark }, index) => index > 0 && /[，,]/.test(mark));
  return comma === -1 ? parts : parts.slice(0, comma);
}

/** Whether nothing goes on that could be one more part. */
function closes(behind: string): boolean {
  return /^[）)]?(?:[，,]|$)/.test(behind);
}

function sumOf(parts: readonly Quantity[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function roundingOf(total: Quantity, parts: readonly Quantity[]): number {
  return parts.reduce((sum, { rounding }) => sum + rounding, total.rounding) * 1.000_001;
}

function wrongSum(total: Quantity, parts: readonly Quantity[], kind: WrongSum["kind"]): WrongSum {
  const sum = sumOf(parts);
  const scaled =
    sum >= 1e8
      ? `${round(sum / 1e8)}亿`
      : sum >= 1e4 && sum % 1 === 0 && sum % 100 === 0
        ? `${round(sum / 1e4)}万`
        : `${round(sum)}`;
  return { start: total.start, end: total.end, parts, kind, sum: scaled + total.unit };
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

function shifted({ start, end, parts, ...rest }: WrongSum, by: number): WrongSum {
  const moved = parts.map((part) => ({ start: part.start + by, end: part.end + by }));
  return { ...rest, start: start + by, end: end + by, parts: moved };
}
