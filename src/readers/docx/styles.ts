/** Styles: names, outline levels, numbering, alignment and hidden text, through the chain of styles that they are based on. */
import { type Element, integer, isOn, parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

/** What a paragraph says of itself or its style says for it. */
export interface ParagraphProperties {
  outlineLevel?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  alignment?: string | undefined;
  /** Whether its mark (¶) is hidden; of a style, whether all its text is. */
  hidden?: boolean | undefined;
}

/** What a style gives, those that it is based on included. */
export interface StyleProperties extends ParagraphProperties {
  /** The style and those that it is based on, nearest first. */
  readonly chain: readonly string[];
}

interface Style extends ParagraphProperties {
  name: string;
  basedOn?: string | undefined;
}

/** Chains longer than this are circular. */
const LONGEST_CHAIN = 32;

export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #properties = new Map<string, StyleProperties>();
  #default: string | undefined;

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
    if (chain.length === 0) result.outlineLevel = levelOfName(id);
    for (const style of chain.map((one) => this.#styles.get(one))) {
      if (style === undefined) break;
      result.outlineLevel ??= style.outlineLevel ?? levelOfName(style.name);
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

  /** Reads a styles part. */
  read(zip: Zip, path: string): void {
    let style: Style | undefined;
    let id: string | undefined;
    parsePart(zip, path, {
      open: (element) => {
        if (element.name === "w:style") {
          id = element.attribute("styleId");
          style = { name: "" };
          const isDefault = /^(?:1|true|on)$/.test(element.attribute("default") ?? "");
          if (isDefault && element.attribute("type") === "paragraph") this.#default = id;
        } else if (style !== undefined) readStyleProperty(style, element);
      },
      close: (name) => {
        if (name !== "w:style") return;
        if (id !== undefined && style !== undefined) this.#styles.set(id, style);
        style = undefined;
      },
    });
  }
}

function readStyleProperty(style: Style, element: Element): void {
  switch (element.name) {
    case "w:name":
      if (style.name === "") style.name = element.attribute("val") ?? "";
      break;
    case "w:basedOn":
      style.basedOn = element.attribute("val");
      break;
    default:
      readParagraphProperty(style, element);
  }
}

/** Takes one element of a paragraph's properties. */
export function readParagraphProperty(properties: ParagraphProperties, element: Element): void {
  switch (element.name) {
    case "w:outlineLvl":
      properties.outlineLevel = integer(element.attribute("val"));
      break;
    case "w:numId":
      properties.numId = element.attribute("val");
      break;
    case "w:ilvl":
      properties.level = integer(element.attribute("val"));
      break;
    case "w:jc":
      properties.alignment = element.attribute("val");
      break;
    case "w:vanish":
      properties.hidden = isOn(element);
      break;
  }
}

/** Built-in heading styles are known by their name, whatever id a program gives them. */
function levelOfName(name: string): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}
