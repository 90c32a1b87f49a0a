/** What an author silenced in the document itself, and which suppressions silence nothing. */
import type { Document } from "../document/model.js";
import { readDirective, readSuppressionComment } from "../document/suppressions.js";
import type { IdleSuppression, Rule } from "../rule/types.js";
import { compareRanges, type Range } from "../text/range.js";
import { Anchors } from "./suppress-anchors.js";
import { Blocks } from "./suppress-blocks.js";
import { RuleNames } from "./suppress-names.js";

/** One rule, or every rule (null), that one suppression silences. */
export interface Hold {
  readonly range: Range;
  readonly rule: string | null;
  /** As the author wrote it. */
  readonly name: string | null;
  used: boolean;
}

interface Silenceable {
  readonly rule: { readonly id: string };
  readonly range: Range | null;
}

/** Behind everything that a paragraph can hold. */
const END = Number.MAX_SAFE_INTEGER;

/**
 * Finds what is silenced, in time that grows with findings and suppressions, not with their product.
 * @param reports in document order, those about the whole document first
 * @param rules all that can be named
 * @param running those that were run: naming another is not idle
 */
export function silence<T extends Silenceable>(
  reports: readonly T[],
  document: Document,
  rules: readonly Rule[],
  running: readonly { readonly rule: Rule }[],
): { readonly silenced: ReadonlySet<T>; readonly idle: readonly IdleSuppression[] } {
  const silenced = new Set<T>();
  if (document.marks === undefined && document.directives === undefined) return { silenced, idle: [] };
  const suppressions = new Suppressions(document, new RuleNames(rules));
  for (const report of reports) {
    const hold = suppressions.holdOf(report);
    if (hold === undefined) continue;
    hold.used = true;
    silenced.add(report);
  }
  return { silenced, idle: suppressions.idle(new Set(running.map(({ rule }) => rule.id))) };
}

/** The suppressions of a document. Asked about reports in document order. */
class Suppressions {
  readonly #holds: Hold[] = [];
  readonly #idle: IdleSuppression[] = [];
  readonly #anchors = new Anchors();
  readonly #blocks = new Blocks();
  /** Of the whole document, by rule; "" is every rule. */
  readonly #whole = new Map<string, Hold>();

  constructor(
    readonly document: Document,
    readonly names: RuleNames,
  ) {
    const title = firstText(document);
    const targets = nextTexts(document);
    for (const { text, range } of document.directives ?? []) this.#directive(text, range, title, targets);
    for (const mark of document.marks ?? []) {
      if (mark.kind === "comment") this.#comment(mark.text, mark.range, title);
    }
  }

  holdOf({ rule: { id }, range }: Silenceable): Hold | undefined {
    if (range === null) return this.#whole.get(id) ?? this.#whole.get("");
    return this.#blocks.holdAt(id, range) ?? this.#anchors.holdAt(id, range);
  }

  /** @param ran rules that had something to say */
  idle(ran: ReadonlySet<string>): IdleSuppression[] {
    const unused = this.#holds.filter(({ used, rule }) => !used && (rule === null || ran.has(rule)));
    const idle = unused.map(({ range, name }): IdleSuppression => ({ range, name, why: "unused", suggestion: null }));
    const vain = this.#blocks.vain.map(({ range, name }): IdleSuppression => ({
      range,
      name,
      why: "unused",
      suggestion: null,
    }));
    return [...this.#idle, ...idle, ...vain].sort((a, b) => compareRanges(a.range, b.range));
  }

  #directive(comment: string, range: Range, title: number, targets: readonly number[]): void {
    const { form, word, rules } = readDirective(comment);
    if (form === "unknown") {
      this.#idle.push({ range, why: "unknown-form", name: word, suggestion: null });
      return;
    }
    const holds = this.#holdsFor(rules, range);
    if (form === "enable") return this.#blocks.enable(holds);
    this.#holds.push(...holds);
    if (form === "disable") {
      this.#blocks.disable(holds);
      if (range.block < title || (range.block === title && range.start === 0)) this.#holdWhole(holds);
      return;
    }
    const block = form === "disable-line" ? range.block : this.#nextText(range, targets);
    if (block !== undefined) for (const hold of holds) this.#anchors.add(hold, { block, start: 0, end: END });
  }

  /** The next line with text; what stands behind a comment at the beginning of a line is next as well. */
  #nextText({ block, start }: Range, targets: readonly number[]): number | undefined {
    return start === 0 && (this.document.blocks[block]?.text.trim() ?? "") !== "" ? block : targets[block];
  }

  #comment(comment: string, range: Range, title: number): void {
    const words = readSuppressionComment(comment);
    if (words === null) return;
    const holds = this.#holdsFor(words, range);
    this.#holds.push(...holds);
    const silent = range.start === range.end ? { ...range, start: 0, end: END } : range;
    for (const hold of holds) this.#anchors.add(hold, silent);
    // one that names no rule speaks of its own place only
    if (range.block === title) this.#holdWhole(holds.filter(({ rule }) => rule !== null));
  }

  #holdWhole(holds: readonly Hold[]): void {
    for (const hold of holds) {
      const key = hold.rule ?? "";
      if (!this.#whole.has(key)) this.#whole.set(key, hold);
    }
  }

  /** What the words name; words that name nothing are idle. */
  #holdsFor(words: string, range: Range): Hold[] {
    const { ids, unknown } = this.names.read(words);
    for (const name of unknown)
      this.#idle.push({ range, why: "unknown-rule", name, suggestion: this.names.nearest(name) });
    if (words === "") return [{ range, rule: null, name: null, used: false }];
    return ids.map(({ id, name }) => ({ range, rule: id, name, used: false }));
  }
}

/** The block that a reader takes for the beginning: its first with text. */
function firstText({ blocks }: Document): number {
  const first = blocks.findIndex(({ part, kind, text }) => part === "body" && kind !== "code" && text.trim() !== "");
  return first === -1 ? blocks.length : first;
}

/** For each block the next one with text: blank lines and other comments between do not count. */
function nextTexts({ blocks }: Document): number[] {
  const next: number[] = [];
  let target = blocks.length;
  for (let index = blocks.length - 1; index >= 0; index--) {
    next[index] = target;
    if ((blocks[index]?.text.trim() ?? "") !== "") target = index;
  }
  return next;
}
