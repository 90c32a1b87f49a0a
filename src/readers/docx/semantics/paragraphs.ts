/** The paragraphs of mammoth's HTML, which is always well-formed: a closed set of elements, text and attributes escaped in four ways. */
import { INLINE_STYLES, type InlineStyle, type StyledStretch } from "../../../document/view.js";

export interface HtmlParagraph {
  readonly text: string;
  /** 1 to 6 for a heading. */
  readonly heading: number | undefined;
  readonly stretches: readonly StyledStretch[];
  /** The descriptions of its pictures. */
  readonly pictures: readonly string[];
}

interface Draft {
  text: string;
  heading: number | undefined;
  stretches: StyledStretch[];
  pictures: string[];
}

const INLINE: ReadonlySet<string> = new Set([...INLINE_STYLES, "a", "span", "br", "img"]);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** In the order of mammoth's HTML; elements that it does not know end a paragraph and mean nothing. */
export function paragraphsOf(html: string): HtmlParagraph[] {
  const paragraphs: HtmlParagraph[] = [];
  const open: { readonly style: InlineStyle; readonly start: number }[] = [];
  let draft = fresh(undefined);
  const end = (heading: number | undefined) => {
    if (draft.text !== "" || draft.pictures.length > 0) paragraphs.push(draft);
    draft = fresh(heading);
    open.length = 0;
  };
  for (const { text, name, closes, description } of tokens(html)) {
    draft.text += text;
    if (name === "") continue;
    if (!INLINE.has(name)) end(closes ? undefined : headingLevel(name));
    else if (name === "img") draft.pictures.push(description);
    else if (isStyle(name) && !closes) open.push({ style: name, start: draft.text.length });
    else if (isStyle(name))
      close(
        draft,
        open.splice(
          open.findLastIndex(({ style }) => style === name),
          1,
        )[0],
      );
  }
  end(undefined);
  return paragraphs;
}

function fresh(heading: number | undefined): Draft {
  return { text: "", heading, stretches: [], pictures: [] };
}

function close(
  { text, stretches }: Draft,
  opened: { readonly style: InlineStyle; readonly start: number } | undefined,
) {
  if (opened !== undefined && text.length > opened.start) stretches.push({ ...opened, end: text.length });
}

interface Token {
  /** What stands before the tag. */
  readonly text: string;
  /** Of the element; "" at the end. */
  readonly name: string;
  readonly closes: boolean;
  /** Of a picture. */
  readonly description: string;
}

function* tokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    const stop = start === -1 ? -1 : html.indexOf(">", start);
    if (stop === -1) break;
    const [, slash = "", name = ""] =
      /^(\/?)([a-z][a-z0-9]*)/.exec(html.slice(start + 1, Math.min(stop, start + 12))) ?? [];
    const description = name === "img" ? unescaped(/ alt="([^"]*)"/.exec(html.slice(start, stop))?.[1] ?? "") : "";
    yield { text: unescaped(html.slice(at, start)), name: name || "?", closes: slash !== "", description };
    at = stop + 1;
  }
  yield { text: unescaped(html.slice(at)), name: "", closes: false, description: "" };
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? "");
}

function headingLevel(name: string): number | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

function isStyle(name: string): name is InlineStyle {
  return (INLINE_STYLES as readonly string[]).includes(name);
}
