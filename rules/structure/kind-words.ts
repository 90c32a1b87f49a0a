/** Words that belong to one kind of document and are wrong in others; the words are in kind-conflict.yaml. */
import { patternOf } from "../../src/analysis/profile.js";
import type { Localized } from "../../src/text/locale.js";
import type { Sentence } from "./main-text.js";
import data from "./kind-conflict.yaml";

interface Words {
  readonly id: string;
  readonly pattern: string;
  readonly named?: Localized;
  readonly belongs: readonly [string, ...string[]];
  readonly wrongIn: readonly string[];
  readonly doubtful?: readonly string[];
  readonly unless?: string;
}

export interface Clash {
  /** The kind that the words are of. */
  readonly belongs: string;
  readonly named: Localized | undefined;
  /** Whether the kind of document only seldom has them. */
  readonly doubtful: boolean;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

const { closings, leadIns } = data as { closings: readonly Words[]; leadIns: readonly Words[] };

/** Cheap: a sentence without any of these closes nothing. */
export const CLOSING_HINT = /请|特此|专此|此复|完毕|完了|到此结束|就到这里|谢谢|盼/u;
/** 现将有关情况通知如下; words before it may be anything but a quotation. */
const LEAD_IN = /(通知|请示|报告|汇报|通报|批复|函告|函复|函商|函询)如下$/u;

/** The closing words of a sentence that are wrong in a document of this kind. */
export function closingClash({ text }: Sentence, kind: string, title: string): Clash | null {
  if (!CLOSING_HINT.test(text)) return null;
  for (const words of closings) {
    const match = patternOf(`(?:^|[，,])\\s?(${words.pattern})$`).exec(text);
    const said = match?.[1];
    if (said === undefined || !isOwn(text, text.length - said.length)) continue;
    const clash = clashOf(words, kind, title);
    if (clash !== null) return { ...clash, start: text.length - said.length, end: text.length };
  }
  return null;
}

/** The lead-in of a sentence that is wrong in a document of this kind. */
export function leadInClash({ text }: Sentence, kind: string, title: string): Clash | null {
  if (!text.endsWith("如下")) return null;
  const match = LEAD_IN.exec(text);
  if (match === null || !isOwn(text, match.index)) return null;
  const words = leadIns.find(({ pattern }) => patternOf(`^(?:${pattern})$`).test(match[1] ?? ""));
  const clash = words === undefined ? null : clashOf(words, kind, title);
  return clash === null ? null : { ...clash, start: match.index, end: text.length };
}

function clashOf(words: Words, kind: string, title: string): Pick<Clash, "belongs" | "named" | "doubtful"> | null {
  const { belongs, named, wrongIn, doubtful = [], unless } = words;
  const wrong = wrongIn.includes(kind);
  if (!wrong && !doubtful.includes(kind)) return null;
  const excused = unless !== undefined && patternOf(unless).test(title);
  return excused ? null : { belongs: belongs[0], named, doubtful: !wrong };
}

/** Whether the words from `at` are the document's own, not quoted or in brackets. */
function isOwn(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const open = (before.match(/[“‘《（(]/gu) ?? []).length;
  const closed = (before.match(/[”’》）)]/gu) ?? []).length;
  return open <= closed && !/[”’》]$/u.test(text);
}
