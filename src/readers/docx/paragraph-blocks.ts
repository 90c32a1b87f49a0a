/** Makes blocks of the paragraphs of one story: properties through styles, automatic numbers in their order. */
import { type AutomaticNumber, Counters } from "../numbering/counters.js";
import type { LooksCollector } from "./looks.js";
import type { Numbering } from "./numbering.js";
import type { BlockDraft, Paragraph } from "./paragraph.js";
import type { ParagraphProperties } from "./paragraph-properties.js";
import type { Styles } from "./styles.js";

export class ParagraphBlocks {
  readonly #counters: Counters;
  /** Word counts the lists in text boxes for themselves. */
  readonly #boxCounters: Counters;

  constructor(
    readonly styles: Styles,
    numbering: Numbering,
    readonly looks: LooksCollector,
  ) {
    this.#counters = new Counters(numbering);
    this.#boxCounters = new Counters(numbering);
  }

  /** Called once for each paragraph, in reading order: it counts in its list. */
  make(paragraph: Paragraph): BlockDraft {
    const properties = this.#propertiesOf(paragraph);
    const number = this.#numberOf(paragraph, properties);
    const block = paragraph.finish(properties, this.styles.nameOf(paragraph.own.styleId), number);
    const place = number === null ? undefined : { level: number.level, length: number.text.length + number.gap.length };
    this.looks.add(block, paragraph, properties, place);
    return block;
  }

  #numberOf({ part, own, text }: Paragraph, { numId, level, hidden }: ParagraphProperties): AutomaticNumber | null {
    if (numId === undefined || numId === "0") return null;
    const counters = part === "textbox" ? this.#boxCounters : this.#counters;
    const number = counters.next(numId, level, this.styles.propertiesOf(own.styleId).chain);
    // a paragraph hidden with its mark counts unseen: so Word leaves numbers out ("advance value")
    return text === "" && hidden === true ? null : number;
  }

  #propertiesOf({ own: { styleId, properties: own } }: Paragraph): ParagraphProperties {
    const style = this.styles.propertiesOf(styleId);
    return {
      outlineLevel: own.outlineLevel ?? style.outlineLevel,
      alignment: own.alignment ?? style.alignment,
      numId: own.numId ?? style.numId,
      hidden: own.hidden ?? style.hidden,
      // the style's level counts only with the style's list
      level: own.level ?? (own.numId === undefined ? style.level : undefined),
    };
  }
}
