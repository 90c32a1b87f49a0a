/** Paragraph styles: names, outline levels, numbering and alignment, through the chain of styles that they are based on. */
import { type Element, integer, isOn, parsePart } from "./xml.js";
import type { Zip } from "./zip.js";

/** What a paragraph says of itself or its style says for it. */
export interface ParagraphProperties {
  outlineLevel?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  alignment?: string | undefined;
}

interface Style extends ParagraphProperties {
  name: string;
  basedOn?: string | undefined;
  vanish: boolean;
}

/** Chains longer than this are circular. */
const LONGEST_CHAIN = 32;

export class Styles {
  readonly #styles = new Map<string, Style>();
  #default: string | undefined;

  /** The style's name as its author knows it. */
  nameOf(id: string | undefined): string | undefined {
    const style = id ?? this.#default;
    return style === undefined ? undefined : (this.#styles.get(style)?.name ?? id);
  }

  /** What a style, or the default one, gives to its paragraphs. */
  propertiesOf(id: string | undefined): ParagraphProperties {
    const result: ParagraphProperties = {};
    for (const style of this.#chain(id ?? this.#default)) {
      result.outlineLevel ??= style.outlineLevel ?? levelOfName(style.name);
      result.alignment ??= style.alignment;
      result.level ??= style.level;
      result.numId ??= style.numId;
    }
    return result;
  }

  /** Whether a character style hides its text. */
  hides(id: string): boolean {
    return this.#chain(id).some(({ vanish }) => vanish);
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN;) {
      const style = this.#styles.get(next);
      if (style === undefined) break;
      chain.push(style);
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
          style = { name: "", vanish: false };
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
  const value = element.attribute("val");
  switch (element.name) {
    case "w:name":
      if (style.name === "") style.name = value ?? "";
      break;
    case "w:basedOn":
      style.basedOn = value;
      break;
    case "w:vanish":
      style.vanish = isOn(element);
      break;
    default:
      readParagraphProperty(style, element);
  }
}

/** Takes one element of a paragraph's properties. */
export function readParagraphProperty(properties: ParagraphProperties, element: Element): void {
  const value = element.attribute("val");
  switch (element.name) {
    case "w:outlineLvl":
      properties.outlineLevel = integer(value);
      break;
    case "w:numId":
      properties.numId = value;
      break;
    case "w:ilvl":
      properties.level = integer(value);
      break;
    case "w:jc":
      properties.alignment = value;
      break;
  }
}

/** Built-in heading styles are known by their name, whatever id a program gives them. */
function levelOfName(name: string): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}
