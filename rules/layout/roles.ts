/** What each stretch of a document is to the standard: title, a heading of some layer, running text. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Line } from "../../src/analysis/lines.js";
import type { Scheme } from "../../src/analysis/outline/types.js";
import type { Range } from "../../src/text/range.js";

/** 一、 （一） 1. （1） (7.3.3). */
export type Layer = 1 | 2 | 3 | 4;

const LAYERS: Readonly<Partial<Record<Scheme, Layer>>> = { han: 1, "han-paren": 2, arabic: 3, "arabic-paren": 4 };

export interface Roles {
  readonly title: readonly Range[];
  readonly headings: readonly { readonly layer: Layer; readonly range: Range }[];
  /** Paragraphs of running text, with where it begins behind a heading in the same paragraph. */
  readonly text: readonly Range[];
}

/** Reads the roles of the document's own text: from its title to its date, tables, attachments and the like left out. */
export function rolesOf(analysis: Analysis): Roles {
  const { document, title, elements, outline } = analysis;
  const headings = outline.headings.flatMap((heading) => {
    const layer = heading.marker === null ? undefined : LAYERS[heading.marker.scheme];
    return layer === undefined ? [] : [{ layer, range: heading.range, runIn: heading.runIn }];
  });
  const headed = new Map(headings.map((heading) => [heading.range.block, heading]));
  const text: Range[] = [];
  for (const line of ownText(analysis)) {
    const block = document.blocks[line.block];
    if (block === undefined || block.cell !== undefined || line.start > 0) continue;
    if (outline.contents.has(line.index) || NOTE.test(line.text)) continue;
    const heading = headed.get(line.block);
    if (heading !== undefined && !heading.runIn) continue;
    const start = heading === undefined ? (LABEL.exec(line.text)?.[0].length ?? 0) : heading.range.end;
    if (block.alignment === "center" || block.alignment === "right") continue;
    text.push({ block: line.block, start, end: block.text.length });
  }
  const inside = new Set(
    elements.extent.all.slice(elements.extent.from, elements.extent.end).map(({ block }) => block),
  );
  return {
    title: title === null ? [] : titleRanges(analysis),
    headings: headings.filter(({ range }) => inside.has(range.block)),
    text,
  };
}

/** 附件： and the names behind it have a form of their own (7.3.4). */
const LEAD = /^\s*附\s*件\s*[：:]/u;
const ATTACHMENT = /^\s*\d{1,2}\s*[.．、](?!.*[。；]\s*$)/u;
/** Notes to tables and figures are set smaller. */
const NOTE = /^\s*(?:注|备注|数据来源|资料来源)\s*[：:]/u;
/** 出席： is set in 黑体 before the names (10.3). */
const LABEL = /^\s*(?:出席|列席|请假|缺席)\s*[：:]/u;

/** The lines from behind whom it addresses to before who signs it, without the list of attachments. */
function ownText({ elements }: Analysis): readonly Line[] {
  const { extent, recipient, dateLine, signatureLine } = elements;
  const apart = new Set([recipient?.index, dateLine?.index, signatureLine?.index]);
  let listed = false;
  return extent.all.slice(extent.from, extent.end).filter(({ index, text }) => {
    listed = LEAD.test(text) || (listed && ATTACHMENT.test(text));
    return !listed && !apart.has(index);
  });
}

function titleRanges({ title, lines }: Analysis): Range[] {
  if (title === null) return [];
  return lines
    .slice(title.first, title.last + 1)
    .filter(({ text }) => text.trim() !== "")
    .map(({ block, start, end }) => ({ block, start, end }));
}
