/** The sections of the body: forms of pages, with the headers and footers that they show. */
import type { HeaderPages, HeaderReference, Section } from "../../document/looks.js";
import { points, TWIPS } from "./measure.js";
import { type Element, integer, isOn } from "../package/xml.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** By part and pages (`header first`), the relationship. */
type References = ReadonlyMap<string, string>;

interface SectionDraft {
  readonly form: Mutable<Partial<Section>>;
  readonly references: Map<string, string>;
}

/** Indices of the first block and behind the last one. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A grid counts what a character is wider in these parts of a point (17.6.5). */
const GRID_PARTS = 4096;
const PAGES: readonly HeaderPages[] = ["default", "first", "even"];
const PARTS = ["header", "footer"] as const;

/** Collects the sections of one story. */
export class Sections {
  readonly #ended: (SectionDraft & Range)[] = [];
  #current: SectionDraft | undefined;

  /** A `w:sectPr` begins; a paragraph that ends a section has it in its properties. */
  begin(): void {
    this.#current = { form: {}, references: new Map() };
  }

  /** Takes a child of `w:sectPr`. */
  take(element: Element): void {
    if (this.#current === undefined) return;
    const { form, references } = this.#current;
    switch (element.name) {
      case "w:headerReference":
      case "w:footerReference": {
        const id = element.attribute("id") ?? "";
        const pages = element.attribute("type") ?? "default";
        references.set(`${element.name === "w:headerReference" ? "header" : "footer"} ${pages}`, id);
        return;
      }
      case "w:type":
        form.continuous = element.attribute("val") === "continuous";
        return;
      case "w:titlePg":
        form.differentFirst = isOn(element);
        return;
      default:
        readForm(form, element);
    }
  }

  /** The paragraph, or the part, that ends a section was read. */
  end(blocks: number): void {
    if (this.#current === undefined) return;
    this.#ended.push({ ...this.#current, start: this.#ended.at(-1)?.end ?? 0, end: blocks });
    this.#current = undefined;
  }

  /** The mark of the paragraph that ends a section was deleted: the section goes on. */
  abandon(): void {
    this.#current = undefined;
  }

  /** Whether any names a header or footer. */
  get hasHeaders(): boolean {
    return this.#ended.some(({ references }) => references.size > 0);
  }

  /**
   * The headers and footers that are shown, by relationship, in reading order. A section without its own shows those of the one before.
   * @param differentEven whether even pages have their own
   */
  shown(differentEven: boolean): string[] {
    const inherited = new Map<string, string>();
    const shown = new Set<string>();
    for (const { form, references } of this.#ended) {
      for (const [key, id] of references) inherited.set(key, id);
      for (const [key, id] of inherited) if (isShown(key, form.differentFirst === true, differentEven)) shown.add(id);
    }
    return [...shown];
  }

  /**
   * @param blocks how many the body has
   * @param differentEven whether even pages have headers of their own, as the settings say for the whole document
   * @param rangeOf the blocks of a header or footer, by relationship
   */
  finish(blocks: number, differentEven: boolean, rangeOf: (id: string) => Range | undefined): Section[] {
    const last = this.#ended.at(-1)?.end ?? 0;
    if (last < blocks) this.#ended.push({ form: {}, references: new Map(), start: last, end: blocks });
    let inherited: References = new Map();
    return this.#ended.map(({ form, references, start, end }) => {
      inherited = new Map([...inherited, ...references]);
      const { continuous = false, differentFirst = false } = form;
      const headers = PARTS.flatMap((part) =>
        PAGES.filter((pages) => isShown(`${part} ${pages}`, differentFirst, differentEven)).flatMap(
          (pages): HeaderReference[] => {
            const range = rangeOf(inherited.get(`${part} ${pages}`) ?? "");
            return range === undefined ? [] : [{ part, pages, ...range }];
          },
        ),
      );
      return { ...form, continuous, start, end, differentFirst, differentEven, headers };
    });
  }
}

/** @param key part and pages: `header first` */
function isShown(key: string, differentFirst: boolean, differentEven: boolean): boolean {
  if (key.endsWith(" first")) return differentFirst;
  return !key.endsWith(" even") || differentEven;
}

function readForm(form: Mutable<Partial<Section>>, element: Element): void {
  const length = (name: string) => points(element.attribute(name), TWIPS);
  switch (element.name) {
    case "w:pgSz": {
      const [width, height] = [length("w"), length("h")];
      if (width !== undefined) form.width = width;
      if (height !== undefined) form.height = height;
      return;
    }
    case "w:pgMar":
      form.margins = {
        // a negative one is kept to whatever the header needs (17.6.11)
        top: Math.abs(length("top") ?? 0),
        right: length("right") ?? 0,
        bottom: Math.abs(length("bottom") ?? 0),
        left: length("left") ?? 0,
        header: length("header") ?? 0,
        footer: length("footer") ?? 0,
        gutter: length("gutter") ?? 0,
      };
      return;
    case "w:docGrid":
      return readGrid(form, element);
    case "w:pgNumType": {
      const format = element.attribute("fmt");
      const start = integer(element.attribute("start"));
      form.pageNumber = { ...(format !== undefined && { format }), ...(start !== undefined && { start }) };
    }
  }
}

function readGrid(form: Mutable<Partial<Section>>, element: Element): void {
  const type = element.attribute("type");
  if (type !== "lines" && type !== "linesAndChars" && type !== "snapToChars") return;
  const linePitch = points(element.attribute("linePitch"), TWIPS);
  const space = integer(element.attribute("charSpace"));
  form.grid = {
    type,
    ...(linePitch !== undefined && { linePitch }),
    ...(space !== undefined && { characterSpace: space / GRID_PARTS }),
  };
}
