/** Builds OFD files for tests (GB/T 33190—2016): real packages, the same bytes every time. Lengths are millimetres. */
import { strToU8, zipSync, type Zippable } from "fflate";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
/** Zip entries need a time; a fixed one keeps the bytes the same. */
const MTIME = new Date(Date.UTC(2024, 0, 1));

export interface OfdParts {
  /** The content of each page's layer, made with `text` or by hand. */
  readonly pages: readonly string[];
  /** The content of a template's layer, which all pages show. */
  readonly template?: string;
  /** Elements of the document's information: `<ofd:Title>…</ofd:Title>`. */
  readonly information?: string;
  /** Further parts, or other ones in the place of ours, by name. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The package of a document with A4 pages. */
export function buildOfd({ pages, template, information = "", parts = {} }: OfdParts): Uint8Array {
  const layer = (content: string) => `<ofd:Content><ofd:Layer ID="9" Type="Body">${content}</ofd:Layer></ofd:Content>`;
  const page = (content: string) => `<ofd:Page ${NS}>${content}</ofd:Page>`;
  const shown = template === undefined ? "" : '<ofd:Template TemplateID="2" ZOrder="Background"/>';
  const texts: Record<string, string> = {
    "OFD.xml": `<ofd:OFD ${NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID>${information}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${NS}><ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${template === undefined ? "" : '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>'}</ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${10 + index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join("")}</ofd:Pages></ofd:Document>`,
    ...(template !== undefined && { "Doc_0/Tpls/Tpl_0/Content.xml": page(layer(template)) }),
    ...Object.fromEntries(
      pages.map((content, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, page(shown + layer(content))]),
    ),
    ...parts,
  };
  const files: Zippable = Object.fromEntries(
    Object.entries(texts).map(([name, content]) => [name, strToU8(name.endsWith(".xml") ? HEAD + content : content)]),
  );
  return zipSync(files, { mtime: MTIME });
}

/** A text object with its baseline at `y`; a Chinese character is as wide as `pitch`, any other half of it. */
export function text(x: number, y: number, content: string, size = 5.64, pitch = size): string {
  const widths = [...content].map((character) => widthOf(character, pitch));
  const box = `${x} ${y - size} ${widths.reduce((sum, width) => sum + width, 0)} ${size}`;
  return `<ofd:TextObject ID="20" Boundary="${box}" Font="3" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="${deltas(widths.slice(0, -1))}">${escaped(content)}</ofd:TextCode></ofd:TextObject>`;
}

export function widthOf(character: string, pitch: number): number {
  return /[\u2e80-\uffef\u2014\u2018-\u201d\u2026]/.test(character) ? pitch : pitch / 2;
}

/** Equal distances are written once (11.3). */
function deltas(widths: readonly number[]): string {
  const runs: { width: number; count: number }[] = [];
  for (const width of widths) {
    const last = runs.at(-1);
    if (last?.width === width) last.count++;
    else runs.push({ width, count: 1 });
  }
  return runs
    .map(({ width, count }) => (count > 2 ? `g ${count} ${width}` : Array(count).fill(width).join(" ")))
    .join(" ");
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
