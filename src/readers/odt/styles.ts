/** Styles: what a style gives to paragraphs and text, through the chain of its parents (ODF 1.3 part 3, 16.2). */
import { type Element, type Handler, integer } from "../package/xml.js";
import { fontFamily } from "./formats.js";
import { PageLayouts } from "./page-layouts.js";
import { LevelReader, type ListStyle } from "./list-styles.js";

/** Formatting properties by their local names. */
export type Properties = ReadonlyMap<string, string>;

/** What a style gives, its parents included. */
export interface ResolvedStyle {
  /** The name of the nearest style that its author knows; automatic styles are nobody's. */
  readonly name?: string | undefined;
  readonly listStyle?: string | undefined;
  /** 1-based. */
  readonly outlineLevel?: number | undefined;
  /** The master page that begins with such a paragraph or table. */
  readonly masterPage?: string | undefined;
  readonly paragraph: Properties;
  readonly text: Properties;
  /** What the paragraph itself says, and not a style that its author knows. */
  readonly direct: Properties;
}

interface Style {
  readonly automatic: boolean;
  readonly name: string;
  readonly parent: string | undefined;
  readonly listStyle: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly masterPage: string | undefined;
  readonly paragraph: Map<string, string>;
  readonly text: Map<string, string>;
}

const NONE: Properties = new Map();
/** Chains longer than this are circular. */
const LONGEST_CHAIN = 32;
const PARAGRAPH_PROPERTIES = (
  "text-align break-before break-after text-indent margin-left margin-right margin-top margin-bottom " +
  "line-height line-height-at-least snap-to-layout-grid"
).split(" ");
const FONT_PROPERTIES = ["font-name", "font-family", "font-size", "font-weight", "font-style"];
const TEXT_PROPERTIES = [
  "display",
  "background-color",
  "color",
  ...FONT_PROPERTIES,
  ...FONT_PROPERTIES.map((name) => `${name}-asian`),
];

export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly lists = new Map<string, ListStyle>();
  /** From the names of font faces to their families. */
  readonly faces = new Map<string, string>();
  readonly pages = new PageLayouts();
  /** The numbers of headings that stand in no list. */
  outline: ListStyle | undefined;

  /** @param family `paragraph`, `text`, `table` … */
  get(family: string, name: string | undefined): ResolvedStyle {
    const key = keyOf(family, name ?? "");
    let resolved = this.#resolved.get(key);
    if (resolved === undefined) this.#resolved.set(key, (resolved = this.#resolve(family, name)));
    return resolved;
  }

  add(family: string, name: string, style: Style): void {
    this.#styles.set(keyOf(family, name), style);
    this.#resolved.clear();
  }

  /** Forgets automatic styles: each part has its own, and their names repeat. */
  forgetAutomatic(): void {
    for (const [key, { automatic }] of this.#styles) if (automatic) this.#styles.delete(key);
    this.#resolved.clear();
  }

  #resolve(family: string, name: string | undefined): ResolvedStyle {
    const chain = this.#chain(family, name);
    const first = <T>(of: (style: Style) => T | undefined) => chain.map(of).find((value) => value !== undefined);
    const fallback = this.#styles.get(keyOf(family, ""));
    const all = fallback === undefined ? chain : [...chain, fallback];
    return {
      name: chain.find(({ automatic }) => !automatic)?.name,
      listStyle: first(({ listStyle }) => listStyle),
      outlineLevel: first(({ outlineLevel }) => outlineLevel),
      // the parent's page break is none of this one's
      masterPage: chain[0]?.masterPage,
      paragraph: merged(all.map(({ paragraph }) => paragraph)),
      text: merged(all.map(({ text }) => text)),
      direct: chain[0]?.automatic === true ? chain[0].paragraph : NONE,
    };
  }

  #chain(family: string, name: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let next = name; next !== undefined && chain.length < LONGEST_CHAIN;) {
      const style = this.#styles.get(keyOf(family, next));
      if (style === undefined) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}

/** Properties of several styles, the nearest first. */
export function merged(maps: readonly Properties[]): Properties {
  return new Map(maps.toReversed().flatMap((map) => [...map]));
}

/** Reads `office:font-face-decls`, `office:styles` and `office:automatic-styles`. */
export class StylesHandler implements Handler {
  #style: Style | undefined;
  readonly #levels: LevelReader;

  /** @param automatic whether the styles are those of single paragraphs, which nobody named */
  constructor(
    readonly styles: Styles,
    readonly automatic: boolean,
  ) {
    this.#levels = new LevelReader(styles);
  }

  open(element: Element): void {
    switch (element.name) {
      case "style:font-face":
        return this.#takeFace(element);
      case "style:style":
      case "style:default-style":
        return this.#openStyle(element);
      case "style:paragraph-properties":
        return take(this.#style?.paragraph, element, PARAGRAPH_PROPERTIES);
      case "style:text-properties":
        return take(this.#style?.text, element, TEXT_PROPERTIES);
      default:
        this.#levels.open(element);
        this.styles.pages.open(element);
    }
  }

  close(name: string): void {
    if (name === "style:style" || name === "style:default-style") this.#style = undefined;
    this.#levels.close(name);
    this.styles.pages.close(name);
  }

  #takeFace(element: Element): void {
    const name = fontFamily(element.attribute("font-family"));
    if (name !== undefined) this.styles.faces.set(element.attribute("name") ?? "", name);
  }

  #openStyle(element: Element): void {
    // a default style has no name
    const name = element.attribute("name") ?? "";
    this.#style = {
      automatic: this.automatic,
      name: element.attribute("display-name") ?? decoded(name),
      parent: element.attribute("parent-style-name"),
      listStyle: element.attribute("list-style-name"),
      outlineLevel: integer(element.attribute("default-outline-level")),
      masterPage: element.attribute("master-page-name"),
      paragraph: new Map(),
      text: new Map(),
    };
    this.styles.add(element.attribute("family") ?? "", name, this.#style);
  }
}

function take(properties: Map<string, string> | undefined, element: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = element.attribute(name);
    if (value !== undefined) properties?.set(name, value);
  }
}

/** A style's name without a display name: characters that no XML name may have are written as _20_. */
function decoded(name: string): string {
  return name.replace(/_([0-9a-f]{1,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
