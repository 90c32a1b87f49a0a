/** An independent, simple-minded view of a part's XML: what each run holds. For checking that positions lead back to the source. */

/** Stands for a tab, a break, a symbol: one unit in a run's text. */
export const UNIT = "\uFFFC";

const SINGLE = /^(?:w:(?:tab|ptab|br|cr|noBreakHyphen|sym))$/;
/** Elements that hold runs, with what that makes of them; a control is told by its properties. */
const AROUND: ReadonlyMap<string, Construct | undefined> = new Map([
  ["w:fldSimple", "simple field"],
  ["m:oMath", "formula"],
  ["w:sdt", undefined],
]);
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What a run stands in that another reader may leave out, or show where Word hides it. */
export type Construct = "simple field" | "formula" | "check box" | "hidden text";

export interface SourceRun {
  text: string;
  construct: Construct | undefined;
}

interface Open {
  readonly runs: SourceRun[];
  readonly open: SourceRun[];
}

/** @returns for each `w:p` in the order of their start tags, the text of each `w:r` and `m:r` in the order of theirs */
export function runTexts(xml: string): string[][] {
  return sourceRuns(xml).map((runs) => runs.map(({ text }) => text));
}

/** @returns the runs in the order of `runTexts` */
export function sourceRuns(xml: string): SourceRun[][] {
  const paragraphs: SourceRun[][] = [];
  const stack: Open[] = [];
  const around: (Construct | undefined)[] = [];
  let inRunProperties = false;
  let inText = false;
  for (const [, cdata, close, name = "", selfClosing, text] of xml.matchAll(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>|<[?!][^>]*>|([^<]+)/g,
  )) {
    const paragraph = stack.at(-1);
    const run = paragraph?.open.at(-1);
    const add = (more: string) => {
      if (run !== undefined) run.text += more;
    };
    if (cdata !== undefined && inText) add(cdata);
    else if (text !== undefined && inText) add(decode(text));
    else if (close === "/") {
      if (name === "w:p") stack.pop();
      else if (name === "w:r" || name === "m:r") paragraph?.open.pop();
      else if (name === "w:rPr") inRunProperties = false;
      else if (name === "w:t" || name === "m:t") inText = false;
      else if (AROUND.has(name)) around.pop();
    } else if (name === "w:p") {
      const runs: SourceRun[] = [];
      paragraphs.push(runs);
      if (selfClosing === "") stack.push({ runs, open: [] });
    } else if (name === "w:r" || name === "m:r") {
      const opened = { text: "", construct: around.findLast((one) => one !== undefined) };
      paragraph?.runs.push(opened);
      if (selfClosing === "") paragraph?.open.push(opened);
    } else if (AROUND.has(name)) {
      if (selfClosing === "") around.push(AROUND.get(name));
    } else if (name === "w14:checkbox" || name === "w15:checkbox") {
      if (around.length > 0) around[around.length - 1] = "check box";
    } else if (name === "w:rPr") inRunProperties = selfClosing === "";
    else if (name === "w:vanish" && inRunProperties && run !== undefined) run.construct = "hidden text";
    else if (name === "w:t" || name === "m:t") inText = selfClosing === "";
    else if (SINGLE.test(name) && !inRunProperties) add(UNIT);
  }
  return paragraphs;
}

/** @returns the text of each child of the root, in order */
export function propertyTexts(xml: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  for (const [, close, selfClosing, text] of xml.matchAll(
    /<(\/?)[\w:.-]+(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>|<[?!][^>]*>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (depth > 1) texts.push((texts.pop() ?? "") + decode(text));
    } else if (close === "/") depth--;
    else if (close === "") {
      if (depth === 1) texts.push("");
      if (selfClosing === "") depth++;
    }
  }
  return texts;
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
