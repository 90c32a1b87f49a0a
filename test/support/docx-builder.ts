/** Builds Word documents for tests and samples: real packages, the same bytes every time. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { parseHanNumeral } from "../../src/text/numerals.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Zip entries need a time; a fixed one keeps the bytes the same. */
const MTIME = new Date(Date.UTC(2024, 0, 1));

export interface DocxParts {
  /** The content of w:body, made with `p`, `table` or by hand. */
  readonly body: string;
  /** The content of w:numbering; the levels of the standard when absent. */
  readonly numbering?: string;
  /** Page and margins of the section: content of w:sectPr; the program's own when absent. */
  readonly page?: string;
  /** The content of w:styles; Title, headings and Normal when absent. */
  readonly styles?: string;
  /** Further parts by name under word/ (`header1.xml`), with the last word of their relationship's type. */
  readonly parts?: Readonly<Record<string, { readonly type: string; readonly xml: string }>>;
  /** Further files of the package by their whole name, without a relationship. */
  readonly files?: Readonly<Record<string, string>>;
  /** What stands in w:sectPr; its first header and footer (rId3 … in the order of `parts`) when absent. */
  readonly section?: string;
}

export interface ParagraphOptions {
  readonly style?: string;
  readonly align?: string;
  readonly list?: { readonly id: number; readonly level: number };
  /** Properties of the paragraph by hand. */
  readonly properties?: string;
}

/** The package of a document. */
export function buildDocx({
  body,
  numbering = NUMBERING,
  styles = STYLES,
  page = "",
  parts = {},
  files: more = {},
  section: inSection,
}: DocxParts): Uint8Array {
  const extra = Object.entries(parts);
  const relationships: (readonly [type: string, target: string])[] = [
    ["styles", "styles.xml"],
    ["numbering", "numbering.xml"],
    ...extra.map(([name, { type }]) => [type, name] as const),
  ];
  const files: Zippable = {
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        ["document.xml", "document.main"],
        ["styles.xml", "styles"],
        ["numbering.xml", "numbering"],
        ...extra.map(([name, { type }]) => [name, type]),
      ]
        .map(
          ([name, type]) =>
            `<Override PartName="/word/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
        )
        .join("")}</Types>`,
    ),
    "_rels/.rels": xml(relationshipList([["officeDocument", "word/document.xml"]])),
    "word/_rels/document.xml.rels": xml(relationshipList(relationships)),
    "word/document.xml": xml(
      `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}${section(relationships, page, inSection)}</w:body></w:document>`,
    ),
    "word/styles.xml": xml(`<w:styles xmlns:w="${W}">${styles}</w:styles>`),
    "word/numbering.xml": xml(`<w:numbering xmlns:w="${W}">${numbering}</w:numbering>`),
    ...Object.fromEntries(extra.map(([name, part]) => [`word/${name}`, xml(part.xml)])),
    ...Object.fromEntries(Object.entries(more).map(([name, content]) => [name, xml(content)])),
  };
  return zipSync(files, { mtime: MTIME, level: 6 });
}

/** A paragraph; each string is a run of its own, `\t` and `\n` in it are a tab and a line break. */
export function p(
  runs: string | readonly string[],
  { style, align, list, properties = "" }: ParagraphOptions = {},
): string {
  const inside = [
    style === undefined ? "" : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? "" : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    align === undefined ? "" : `<w:jc w:val="${align}"/>`,
    properties,
  ].join("");
  const all = typeof runs === "string" ? [runs] : runs;
  return `<w:p>${inside === "" ? "" : `<w:pPr>${inside}</w:pPr>`}${all.map(run).join("")}</w:p>`;
}

/** A run of text. */
function run(text: string): string {
  if (text === "") return "";
  const pieces = text.split(/([\t\n])/).filter((piece) => piece !== "");
  const content = pieces.map((piece) =>
    piece === "\t" ? "<w:tab/>" : piece === "\n" ? "<w:br/>" : `<w:t xml:space="preserve">${escape(piece)}</w:t>`,
  );
  return `<w:r>${content.join("")}</w:r>`;
}

/** A table of texts. */
export function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** The parts that hold properties, by their names in the package; elements of each as they stand in it. */
export function propertyFiles(all: { readonly core?: string; readonly app?: string; readonly custom?: string }) {
  const core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006";
  return {
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${all.core ?? ""}</cp:coreProperties>`,
    "docProps/app.xml": `<Properties xmlns="${office}/extended-properties">${all.app ?? ""}</Properties>`,
    "docProps/custom.xml": `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${all.custom ?? ""}</Properties>`,
  };
}

/** A header, footer or notes part. */
export function story(element: string, content: string): string {
  return `<w:${element} xmlns:w="${W}">${content}</w:${element}>`;
}

/**
 * A text as Word saves it, one paragraph a line.
 * @param options `autoNumbers`: the numbers of the four levels of the standard become automatic ones that show the same
 */
export function docxFromText(text: string, options: { readonly autoNumbers?: boolean } = {}): Uint8Array {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  if (options.autoNumbers !== true) return buildDocx({ body: lines.map((line) => p(line)).join("") });
  const lists = new Lists();
  const body = lines.map((line) => lists.paragraph(line)).join("");
  return buildDocx({ body, numbering: NUMBERING + lists.overrides });
}

/**
 * A text as a person lays it out in Word: the first line is the title, 一、 is a heading, numbers are automatic. In the source, lines that begin with
 * `|` are rows of a table, `‖` divides runs, and the words of a content control become one.
 */
export function docxFromSource(text: string): Uint8Array {
  const lists = new Lists();
  const rows: string[][] = [];
  const body: string[] = [];
  const endTable = () => void (rows.length > 0 && body.push(table(rows.splice(0))));
  for (const [index, line] of text.trimEnd().split("\n").entries()) {
    if (line.startsWith("|")) {
      rows.push(line.slice(1).split("|"));
      continue;
    }
    endTable();
    if (index === 0) body.push(p(line.split("‖"), { style: "Title" }));
    else if (line.startsWith("单击此处")) body.push(`<w:p>${control(line)}</w:p>`);
    else body.push(lists.paragraph(line));
  }
  endTable();
  const footer = { type: "footer", xml: story("ftr", p("— 1 —", { align: "center" })) };
  return buildDocx({ body: body.join(""), numbering: NUMBERING + lists.overrides, parts: { "footer1.xml": footer } });
}

function control(hint: string): string {
  return `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(hint)}</w:sdtContent></w:sdt>`;
}

const LEVELS = [
  { format: "chineseCounting", text: "%1、", pattern: /^([一二三四五六七八九十]+)、/ },
  { format: "chineseCounting", text: "（%2）", pattern: /^（([一二三四五六七八九十]+)）/ },
  { format: "decimal", text: "%3.", pattern: /^(\d{1,2})\.(?!\d)/ },
  { format: "decimal", text: "（%4）", pattern: /^（(\d{1,2})）/ },
] as const;

const FIRST_LIST = 1;

/** Counts as Word does, and begins a list anew where the text's own number differs. */
class Lists {
  overrides = "";
  #counters: (number | undefined)[] = [];
  #id = FIRST_LIST;
  /** Where the list begins a level, when not with 1. */
  #start = { level: -1, value: 1 };

  paragraph(line: string): string {
    for (const [level, { pattern }] of LEVELS.entries()) {
      const match = pattern.exec(line);
      const numeral = match?.[1] ?? "";
      const value = /^\d+$/.test(numeral) ? Number(numeral) : parseHanNumeral(numeral);
      if (match === null || value === null) continue;
      const list = { id: this.#listFor(level, value), level };
      return p(line.slice(match[0].length).split("‖"), { list, ...(level === 0 && { style: "1" }) });
    }
    return p(line.split("‖"));
  }

  #listFor(level: number, value: number): number {
    const first = this.#start.level === level ? this.#start.value : 1;
    const before = this.#counters[level];
    const next = before === undefined ? first : before + 1;
    this.#counters = Array.from({ length: level }, (_, outer) => this.#counters[outer] ?? 1);
    this.#counters[level] = value;
    if (next === value) return this.#id;
    this.#id++;
    this.#start = { level, value };
    this.overrides += `<w:num w:numId="${this.#id}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride></w:num>`;
    return this.#id;
  }
}

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${LEVELS.map(
  ({ format, text }, level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`,
).join("")}</w:abstractNum><w:num w:numId="${FIRST_LIST}"><w:abstractNumId w:val="0"/></w:num>`;

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  ),
].join("");

/** The one section of the document, which shows its first header and footer. */
function section(
  relationships: readonly (readonly [type: string, target: string])[],
  page: string,
  inSection?: string,
): string {
  if (inSection !== undefined) return `<w:sectPr>${inSection}</w:sectPr>`;
  const references = ["header", "footer"].map((kind) => {
    const index = relationships.findIndex(([type]) => type === kind);
    return index === -1 ? "" : `<w:${kind}Reference w:type="default" r:id="rId${index + 1}"/>`;
  });
  return `<w:sectPr>${references.join("")}${page}</w:sectPr>`;
}

function relationshipList(all: readonly (readonly [type: string, target: string])[]): string {
  const items = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${R}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** Characters that XML cannot hold are left out, as a word processor does. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function xml(content: string): Uint8Array {
  return strToU8(HEAD + content);
}
