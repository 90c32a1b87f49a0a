/** An independent, simple-minded view of a part's XML: what each run holds. For checking that positions lead back to the source. */

/** Stands for a tab, a break, a symbol: one unit in a run's text. */
export const UNIT = "\uFFFC";

const SINGLE = /^(?:w:(?:tab|ptab|br|cr|noBreakHyphen|sym))$/;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

interface Open {
  readonly runs: string[];
  readonly open: number[];
}

/** @returns for each `w:p` in the order of their start tags, the text of each `w:r` and `m:r` in the order of theirs */
export function runTexts(xml: string): string[][] {
  const paragraphs: string[][] = [];
  const stack: Open[] = [];
  let inRunProperties = false;
  let inText = false;
  for (const [, cdata, close, name = "", selfClosing, text] of xml.matchAll(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>|<[?!][^>]*>|([^<]+)/g,
  )) {
    const paragraph = stack.at(-1);
    const add = (more: string) => {
      const run = paragraph?.open.at(-1);
      if (paragraph !== undefined && run !== undefined) paragraph.runs[run] += more;
    };
    if (cdata !== undefined && inText) add(cdata);
    else if (text !== undefined && inText) add(decode(text));
    else if (close === "/") {
      if (name === "w:p") stack.pop();
      else if (name === "w:r" || name === "m:r") paragraph?.open.pop();
      else if (name === "w:rPr") inRunProperties = false;
      else if (name === "w:t" || name === "m:t") inText = false;
    } else if (name === "w:p") {
      const runs: string[] = [];
      paragraphs.push(runs);
      if (selfClosing === "") stack.push({ runs, open: [] });
    } else if (name === "w:r" || name === "m:r") {
      paragraph?.runs.push("");
      if (selfClosing === "") paragraph?.open.push(paragraph.runs.length - 1);
    } else if (name === "w:rPr") inRunProperties = selfClosing === "";
    else if (name === "w:t" || name === "m:t") inText = selfClosing === "";
    else if (SINGLE.test(name) && !inRunProperties) add(UNIT);
  }
  return paragraphs;
}

function decode(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? ""),
    );
}
