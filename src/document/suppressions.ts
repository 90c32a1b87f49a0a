/** How an author silences a finding: in a comment of the text (HTML notation) or in a comment of a word processor. */

/** What a comment in a text asks for; `unknown` is a form that does not exist. */
type DirectiveForm = "disable-next-line" | "disable-line" | "disable" | "enable" | "unknown";

interface SuppressionWords {
  readonly form: DirectiveForm;
  /** The word behind `gongwen-lint-` as it is written; "" in a comment of a word processor. */
  readonly word: string;
  /** As written, ids or Chinese names; none: every rule. */
  readonly rules: string;
}

const FORMS: ReadonlySet<string> = new Set(["disable-next-line", "disable-line", "disable", "enable"]);
/** A whole comment; one that never ends is none, and is given up at the next one's beginning. */
const COMMENT = /<!--[ \t]*gongwen-lint-(?:(?!<!--|-->)[^])*-->/g;
/** How a comment of a word processor begins that silences this tool at its place: no remark of an editor. */
const OWN = /^\s*gongwen-lint[\s:：]*(?:忽略|ignore(?![\w-]))[\s:：]*/iu;
/** What follows is the reason. */
const REASON = /--|[—–]/u;

interface FoundDirective {
  /** UTF-16 units, half open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Comments that silence this tool, in order. */
export function directivesIn(text: string): FoundDirective[] {
  if (!text.includes("gongwen-lint-")) return [];
  return [...text.matchAll(COMMENT)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));
}

/** What a comment found by `directivesIn` asks for. */
export function readDirective(comment: string): SuppressionWords {
  const inner = comment.slice("<!--".length, -"-->".length).trim().slice("gongwen-lint-".length);
  const word = /^[^\s,，]*/u.exec(inner)?.[0] ?? "";
  const form = FORMS.has(word) ? (word as DirectiveForm) : "unknown";
  return { form, word, rules: withoutReason(inner.slice(word.length)) };
}

/** The rules that a comment of a word processor names ("": every rule); null where it is an ordinary comment. */
export function readSuppressionComment(comment: string): string | null {
  const own = OWN.exec(comment)?.[0];
  return own === undefined ? null : withoutReason(comment.slice(own.length));
}

function withoutReason(text: string): string {
  return text.slice(0, REASON.exec(text)?.index).trim();
}
