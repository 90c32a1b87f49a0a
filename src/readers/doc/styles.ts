/** The style sheet: names, and what styles say through the chain of those that they are based on ([MS-DOC] 2.9.272). */
import { UnreadableError } from "../errors.js";
import type { Bytes } from "../ole/bytes.js";
import { type CharacterProperties, readCharacterProperties } from "./character-properties.js";
import { type ParagraphProperties, readParagraphProperties } from "./paragraph-properties.js";
import { type Properties, propertiesIn } from "./sprm.js";

/** What a style gives, those that it is based on included. */
export interface StyleProperties {
  readonly paragraph: ParagraphProperties;
  readonly characters: CharacterProperties;
  /** The style and those that it is based on, nearest first. */
  readonly chain: readonly number[];
}

interface Style {
  readonly name: string;
  /** Built-in styles by number: 1 to 9 are the headings. */
  readonly builtIn: number;
  readonly basedOn: number;
  readonly paragraph: Properties;
  readonly characters: Properties;
}

/** Chains longer than this are circular. */
const LONGEST_CHAIN = 32;
/** Kinds of style (stk, 2.9.259). */
const KIND = { paragraph: 1, character: 2 };

export class Styles {
  readonly #styles: readonly (Style | undefined)[];
  readonly #properties = new Map<number, StyleProperties>();

  constructor(bytes: Bytes | undefined) {
    this.#styles = bytes === undefined ? [] : readStyles(bytes);
  }

  nameOf(index: number): string | undefined {
    return this.#styles[index]?.name || undefined;
  }

  propertiesOf(index: number): StyleProperties {
    let properties = this.#properties.get(index);
    if (properties === undefined) this.#properties.set(index, (properties = this.#resolve(index)));
    return properties;
  }

  #resolve(index: number): StyleProperties {
    const chain: number[] = [];
    for (let next = index; this.#styles[next] !== undefined && chain.length < LONGEST_CHAIN;) {
      chain.push(next);
      next = this.#styles[next]?.basedOn ?? -1;
    }
    const paragraph: ParagraphProperties = {};
    const characters: CharacterProperties = {};
    for (const style of chain.toReversed().map((one) => this.#styles[one])) {
      if (style === undefined) continue;
      if (style.builtIn >= 1 && style.builtIn <= 9) paragraph.outlineLevel = style.builtIn - 1;
      readParagraphProperties(paragraph, style.paragraph);
      readCharacterProperties(characters, style.characters, { ...characters });
    }
    return { paragraph, characters, chain };
  }
}

/** The styles up to where the sheet is damaged. */
function readStyles(bytes: Bytes): (Style | undefined)[] {
  const styles: (Style | undefined)[] = [];
  try {
    const count = bytes.u16(2);
    const baseSize = bytes.u16(4);
    let at = 2 + bytes.u16(0);
    for (let index = 0; index < count; index++) {
      const size = bytes.u16(at);
      styles.push(size === 0 ? undefined : readStyle(bytes.slice(at + 2, size), baseSize));
      at += 2 + size + (size % 2);
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
  return styles;
}

/** An STD (2.9.260): a base of fixed size, the name, and lists of changes. */
function readStyle(bytes: Bytes, baseSize: number): Style {
  const kind = bytes.u16(2) & 0xf;
  const lists = bytes.u16(4) & 0xf;
  const units = bytes.u16(baseSize);
  let at = baseSize + 2 + units * 2 + 2;
  const changes: Bytes[] = [];
  for (let i = 0; i < lists && at + 2 <= bytes.length; i++) {
    const size = bytes.u16(at);
    if (at + 2 + size > bytes.length) break;
    changes.push(bytes.slice(at + 2, size));
    at += 2 + size + (size % 2);
  }
  const paragraph = kind === KIND.paragraph ? changes[0] : undefined;
  const characters = kind === KIND.paragraph ? changes[1] : kind === KIND.character ? changes[0] : undefined;
  return {
    name: bytes.utf16(baseSize + 2, units),
    builtIn: bytes.u16(0) & 0xfff,
    basedOn: bytes.u16(2) >>> 4,
    // the style's own index stands before its changes to paragraphs
    paragraph:
      paragraph === undefined || paragraph.length < 2 ? [] : propertiesIn(paragraph.slice(2, paragraph.length - 2)),
    characters: characters === undefined ? [] : propertiesIn(characters),
  };
}
