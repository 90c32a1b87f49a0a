/** Styles: names, outline levels, numbering, looks and hidden text, through the chain of styles that they are based on. */
import type { Zip } from "../package/zip.js";
import { outlineLevelOf } from "../style-names.js";
import { type CharacterProperties, readCharacters } from "./character-properties.js";
import { type ParagraphLayout, readLayout } from "./paragraph-layout.js";
import type { ParagraphProperties } from "./paragraph-properties.js";
import { readStyles, type Style, type StyleType } from "./style-part.js";

/** What a style gives, those that it is based on included. */
export interface StyleProperties extends ParagraphProperties {
  /** The style and those that it is based on, nearest first. */
  readonly chain: readonly string[];
}

/** Chains longer than this are circular. */
const LONGEST_CHAIN = 32;

export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #properties = new Map<string, StyleProperties>();
  readonly #chains = new Map<string, readonly Style[]>();
  readonly #characters = new Map<string, CharacterProperties>();
  readonly #defaults = new Map<string, string>();
  /** The document's defaults, which every style goes out from. */
  defaultCharacters: CharacterProperties = {};
  defaultLayout: ParagraphLayout = {};

  get #default(): string | undefined {
    return this.#defaults.get("paragraph");
  }

  /** The style's name as its author knows it; its id where it has none. */
  nameOf(id: string | undefined): string | undefined {
    const style = id ?? this.#default;
    return style === undefined ? undefined : this.#styles.get(style)?.name || style;
  }

  /** What a style, or the default one, gives to its paragraphs or runs. */
  propertiesOf(id: string | undefined): StyleProperties {
    const key = id ?? this.#default ?? "";
    let properties = this.#properties.get(key);
    if (properties === undefined) this.#properties.set(key, (properties = this.#resolve(key)));
    return properties;
  }

  #resolve(id: string): StyleProperties {
    const chain = this.#chain(id);
    const result: StyleProperties = { chain };
    // a built-in style may go without a definition
    if (chain.length === 0) result.outlineLevel = outlineLevelOf(id);
    for (const style of chain.map((one) => this.#styles.get(one))) {
      if (style === undefined) break;
      result.outlineLevel ??= style.outlineLevel ?? outlineLevelOf(style.name);
      result.alignment ??= style.alignment;
      result.hidden ??= style.hidden;
      // a level belongs to the list that is named with it or behind it
      if (result.numId === undefined) result.level ??= style.level;
      result.numId ??= style.numId;
    }
    return result;
  }

  #chain(id: string): string[] {
    const chain: string[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < LONGEST_CHAIN;) {
      const style = this.#styles.get(next);
      if (style === undefined) break;
      chain.push(next);
      next = style.basedOn;
    }
    return chain;
  }

  /**
   * A style and those that it is based on, nearest first; the default one for a style that there is none of.
   * Where a paragraph names a style of characters or the other way round, the linked one counts.
   */
  chainOf(id: string | undefined, type: StyleType): readonly Style[] {
    const key = `${type} ${id ?? ""}`;
    let chain = this.#chains.get(key);
    if (chain === undefined) this.#chains.set(key, (chain = this.#chainOf(id, type)));
    return chain;
  }

  #chainOf(id: string | undefined, type: StyleType): readonly Style[] {
    const style = this.#styles.get(id ?? "");
    const named = style === undefined || style.type === type ? id : style.link;
    const own = this.#styles.get(named ?? "")?.type === type ? named : this.#defaults.get(type);
    return this.#chain(own ?? "").flatMap((one) => this.#styles.get(one) ?? []);
  }

  /** What a style and those that it is based on say of characters. */
  charactersOf(id: string | undefined, type: StyleType): CharacterProperties {
    const key = `${type} ${id ?? ""}`;
    let characters = this.#characters.get(key);
    if (characters === undefined) {
      const elements = this.chainOf(id, type).map((style) => style.characters);
      this.#characters.set(key, (characters = readCharacters(elements.reverse().flat())));
    }
    return characters;
  }

  /** Reads a styles part. */
  read(zip: Zip, path: string): void {
    const { styles, defaults, base } = readStyles(zip, path);
    for (const [id, style] of styles) this.#styles.set(id, style);
    for (const [type, id] of defaults) this.#defaults.set(type, id);
    this.defaultCharacters = readCharacters(base.characters);
    this.defaultLayout = readLayout(base.layout);
  }
}
