/** Collects how paragraphs look: each distinct combination of formats is put together once, and kept once. */
import type {
  BlockLooks,
  CharacterFormat,
  FormattedStretch,
  Looks,
  ParagraphFormat,
  Section,
} from "../../document/looks.js";
import type { BlockDraft } from "../blocks.js";
import { type CharacterProperties, characterFormat, signature, THEME_FONT } from "./character-properties.js";
import type { Numbering } from "./numbering.js";
import type { Paragraph } from "./paragraph.js";
import { type ParagraphLayout, paragraphFormat } from "./paragraph-layout.js";
import type { ParagraphProperties } from "./paragraph-properties.js";
import type { Styles } from "./styles.js";
import type { Theme } from "./theme.js";

/** What a run says of its characters. */
interface RunLook {
  readonly style: string | undefined;
  readonly own: CharacterProperties;
}

/** A paragraph's place in its list, its number and the gap behind it together. */
interface NumberPlace {
  readonly level: number;
  readonly length: number;
}

export class LooksCollector {
  readonly #runs: RunLook[] = [{ style: undefined, own: {} }];
  readonly #runIndices = new Map<string, number>([[runKey(undefined, {}), 0]]);
  readonly #characters = new Distinct<CharacterFormat>();
  readonly #paragraphs = new Distinct<ParagraphFormat>();
  readonly #blocks = new Map<BlockDraft, BlockLooks>();

  /** @param theme called when a font of the theme is first asked for */
  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
    readonly theme: () => Theme,
  ) {}

  /** The number under which `add` takes the look of a run; 0 is one that says nothing. */
  run(style: string | undefined, own: CharacterProperties): number {
    const key = runKey(style, own);
    let index = this.#runIndices.get(key);
    if (index === undefined) {
      this.#runIndices.set(key, (index = this.#runs.length));
      this.#runs.push({ style, own });
    }
    return index;
  }

  /**
   * Takes a paragraph that was read.
   * @param properties own and style's together
   * @param number undefined where it shows none
   */
  add(block: BlockDraft, paragraph: Paragraph, properties: ParagraphProperties, number?: NumberPlace): void {
    const { styleId, tableStyle, own } = paragraph;
    const { numId } = properties;
    const level = numId === undefined || numId === "0" ? "" : `${numId} ${number?.level ?? properties.level ?? 0}`;
    const context = `${tableStyle ?? "-"}|${styleId ?? ""}`;
    const layout = own.layout === undefined ? "" : JSON.stringify(own.layout);
    const mark = own.mark === undefined ? 0 : this.run(undefined, own.mark);
    const format = (run: number, list = "") =>
      this.#characters.index(`${context}|${run}|${list}`, () => this.#character(paragraph, run, list));
    this.#blocks.set(block, {
      paragraph: this.#paragraphs.index(`${context}|${level}|${own.numId ?? ""}|${layout}`, () =>
        this.#paragraph(paragraph, level),
      ),
      characters: stretches(paragraph.looks, number?.length ?? 0, format),
      ...(number !== undefined && { number: format(mark, level) }),
    });
  }

  /** Everything, once the blocks have their places. */
  finish(blocks: readonly BlockDraft[], sections: readonly Section[]): Looks {
    return {
      characters: this.#characters.all,
      paragraphs: this.#paragraphs.all,
      blocks: blocks.map((block) => this.#blocks.get(block)),
      sections,
    };
  }

  #character({ styleId, tableStyle }: Paragraph, run: number, level: string): CharacterFormat {
    const { style, own } = this.#runs[run] ?? { style: undefined, own: {} };
    const styles = [
      tableStyle === undefined ? [] : this.styles.chainOf(tableStyle, "table"),
      this.styles.chainOf(styleId, "paragraph"),
      this.styles.chainOf(style, "character"),
    ].map((chain) => Object.assign({}, ...chain.map(({ characters }) => characters).reverse()) as CharacterProperties);
    const direct = level === "" ? [own] : [own, this.#levelOf(level)?.characters ?? {}];
    return characterFormat(this.styles.defaultCharacters, styles, direct, (name) =>
      name.startsWith(THEME_FONT) ? this.theme().font(name.slice(THEME_FONT.length)) : name,
    );
  }

  /** The level's indents go before those of the styles that the style with the list is based on, and behind its own (17.7.2, 17.9.22). */
  #paragraph({ styleId, tableStyle, own }: Paragraph, level: string): ParagraphFormat {
    const list = this.#levelOf(level)?.layout ?? {};
    const layers: (ParagraphLayout | undefined)[] = [this.styles.defaultLayout];
    if (tableStyle !== undefined)
      for (const { layout } of this.styles.chainOf(tableStyle, "table").toReversed()) layers.push(layout);
    const chain = this.styles.chainOf(styleId, "paragraph");
    const listed = own.numId === undefined ? chain.find(({ numId }) => numId !== undefined) : undefined;
    for (const style of chain.toReversed()) {
      if (style === listed) layers.push(list);
      layers.push(style.layout);
    }
    if (own.numId !== undefined) layers.push(list);
    return paragraphFormat(Object.assign({}, ...layers, own.layout) as ParagraphLayout);
  }

  #levelOf(level: string): { characters: CharacterProperties; layout: ParagraphLayout } | undefined {
    const [numId = "", index] = level.split(" ");
    return this.numbering.get(numId)?.level(Number(index));
  }
}

/** Values, each once; found again by what they were made of. */
class Distinct<T> {
  readonly all: T[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byValue = new Map<string, number>();

  index(key: string, make: () => T): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const value = make();
    const text = JSON.stringify(value);
    const index = this.#byValue.get(text) ?? this.all.push(value) - 1;
    this.#byValue.set(text, index);
    this.#byKey.set(key, index);
    return index;
  }
}

function runKey(style: string | undefined, own: CharacterProperties): string {
  return `${style ?? ""}|${signature(own)}`;
}

/** The stretches behind an automatic number, those of one format together. */
function stretches(
  looks: readonly FormattedStretch[],
  shift: number,
  formatOf: (run: number) => number,
): FormattedStretch[] {
  const result: FormattedStretch[] = [];
  for (const { start, end, format: run } of looks) {
    const format = formatOf(run);
    const last = result.at(-1);
    if (last?.format === format) result[result.length - 1] = { start: last.start, end: end + shift, format };
    else result.push({ start: start + shift, end: end + shift, format });
  }
  return result;
}
