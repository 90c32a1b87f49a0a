/**
 * A Word document in a line of text, for examples and tests of rules that look behind the text:
 * `[+新增+]` inserted, `[-删除-]` deleted, `[~隐藏~]` hidden, `[*着色*]` highlighted in yellow (`[*red:着色*]` in another colour), `[=结果|REF 一=]` a field,
 * `[#原文|批注#]` commented (`[#原文|批注|done#]` marked as done), `[?提示?]` the prompt of a content control;
 * a line `属性 company：某公司` is a property of the file. Of looks annotated-looks.ts tells.
 */
import type { Mark } from "../document/marks.js";
import type { Block, Document } from "../document/model.js";
import { type BlockDraft, placed } from "../readers/blocks.js";
import { LooksBuilder } from "./annotated-looks.js";

/** A Mark before it is placed in its block, `Omit` taken from each kind apart. */
type Kind = Mark extends infer M ? (M extends Mark ? Omit<M, "range"> : never) : never;

const NOTATION = /\[([+\-~*=#?])((?:(?!\1\])[^[\]])*)\1\]/gu;
const PROPERTY = /^属性 (\w+)：(.*)$/u;
const PAGE = "页面 ";
/** What stands before a line: that it is a footer, how it looks. */
const LOOKS = /^(页脚 )?(?:\{([^{}]*)\})?/u;
/** Marks of expected places, which tests put around text. */
const PLACES = /[⟦⟧]/gu;

/** Text in the notation as the document that it describes. */
export function annotatedDocument(text: string): Document {
  const marks: Mark[] = [];
  const looks = new LooksBuilder();
  const drafts: BlockDraft[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith(PAGE)) looks.page(line.slice(PAGE.length));
    else drafts.push(readLine(line, drafts.length, marks, looks));
  }
  const made = looks.finish();
  return { format: "docx", encoding: null, blocks: placed(drafts), notices: [], marks, ...(made && { looks: made }) };
}

/** The text of the document that a text in the notation describes, marks of expected places kept where they are. */
export function plainText(annotated: string): string {
  return annotated
    .split("\n")
    .filter((line) => !line.startsWith(PAGE))
    .map((line) => (PROPERTY.exec(line)?.[2] ?? line).replace(LOOKS, ""))
    .join("\n")
    .replace(NOTATION, (_, sign: string, inner: string) => {
      const places = (inner.match(PLACES) ?? []).join("");
      return isShown(sign) ? shownOf(sign, inner) : places;
    });
}

function readLine(line: string, block: number, marks: Mark[], looks: LooksBuilder): BlockDraft {
  const [, property, value] = PROPERTY.exec(line) ?? [];
  const [head = "", footer, spec] = LOOKS.exec(line) ?? [];
  const text = value ?? readMarked(line.slice(head.length), block, marks);
  const { alignment } = looks.add(spec, text.length);
  return {
    kind: "paragraph",
    part: property !== undefined ? "properties" : footer !== undefined ? "footer" : "body",
    ...(property !== undefined && { property }),
    ...(alignment !== undefined && { alignment }),
    ...written(text),
  };
}

/** The text that is seen; what is marked in it goes to `marks`. */
function readMarked(line: string, block: number, marks: Mark[]): string {
  let text = "";
  let at = 0;
  for (const match of line.matchAll(NOTATION)) {
    const [whole, sign = "", inner = ""] = match;
    text += line.slice(at, match.index);
    at = match.index + whole.length;
    const start = text.length;
    if (isShown(sign)) text += shownOf(sign, inner);
    marks.push({ ...kindOf(sign, inner), range: { block, start, end: text.length } });
  }
  return text + line.slice(at);
}

function written(text: string): Pick<Block, "text" | "segments"> {
  const origin = { kind: "docx", path: "word/document.xml", paragraph: 0, run: 0, offset: 0 } as const;
  return { text, segments: text === "" ? [] : [{ start: 0, end: text.length, origin }] };
}

function isShown(sign: string): boolean {
  return sign !== "-" && sign !== "~";
}

function shownOf(sign: string, inner: string): string {
  if (sign === "*") return inner.replace(/^[a-z]+:/, "");
  return sign === "#" || sign === "=" ? (inner.split("|")[0] ?? "") : inner;
}

function kindOf(sign: string, inner: string): Kind {
  const [, second = "", third] = inner.split("|");
  switch (sign) {
    case "+":
      return { kind: "revision", change: "insertion", text: "" };
    case "-":
      return { kind: "revision", change: "deletion", text: inner };
    case "~":
      return { kind: "hidden", text: inner };
    case "*":
      return { kind: "highlight", color: /^([a-z]+):/.exec(inner)?.[1] ?? "yellow", by: "highlight" };
    case "=":
      return { kind: "field", code: second };
    case "#":
      return { kind: "comment", text: second, resolved: third === "done" };
    default:
      return { kind: "placeholder" };
  }
}
