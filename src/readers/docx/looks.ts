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
import { Distinct } from "../looks.js";
import { type CharacterProperties, characterFormat, readCharacters, THEME_FONT } from "./character-properties.js";
import type { Numbering, WordLevel } from "./numbering.js";
import type { Paragraph } from "./paragraph.js";
import { paragraphFormat, readLayout } from "./paragraph-layout.js";
import type { ParagraphProperties } from "./paragraph-properties.js";
import type { RawLook } from "./raw-look.js";
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

/** Paragraphs of one style in tables of one style: what was put together for them. */
interface Context {
  readonly styleId: string | undefined;
  readonly tableStyle: string | undefined;
  /** By look of the run. */
  readonly characters: (number | undefined)[];
  /** By look of the mark and level. */
  readonly numbers: Map<string, number>;
  /** By list and own layout. */
  readonly paragraphs: Map<string, number>;
}

export class LooksCollector {
  readonly #runs: RunLook[] = [{ style: undefined, own: {} }];
  readonly #runIndices = new Map<string, number>([["", 0]]);
  readonly #contexts = new Map<string, Context>();
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
  run(style: string | undefined, raw: RawLook): number {
    const key = style === undefined ? raw.key : `${raw.key}${style}`;
    let index = this.#runIndices.get(key);
    if (index === undefined) {
      const own = readCharacters(raw.elements);
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
    const { numId, level = 0 } = properties;
    const list = numId === undefined || numId === "0" ? "" : `${numId} ${number?.level ?? level}`;
    const context = this.#contextOf(paragraph);
    const characters = this.#stretches(context, paragraph.looks, number?.length ?? 0);
    const looks = { paragraph: this.#layout(context, paragraph, list), characters };
    this.#blocks.set(
      block,
      number === undefined ? looks : { ...looks, number: this.#number(context, paragraph, list) },
    );
  }

  #contextOf({ own: { styleId }, tableStyle }: Paragraph): Context {
    const key = tableStyle === undefined ? (styleId ?? "") : `${styleId ?? ""}|${tableStyle}`;
    let context = this.#contexts.get(key);
    if (context === undefined) {
      context = { styleId, tableStyle, characters: [], numbers: new Map(), paragraphs: new Map() };
      this.#contexts.set(key, context);
    }
    return context;
  }

  /** The stretches behind an automatic number, those of one format together. */
  #stretches(context: Context, looks: readonly FormattedStretch[], shift: number): FormattedStretch[] {
    const result: FormattedStretch[] = [];
    for (const { start, end, format: run } of looks) {
      const format = (context.characters[run] ??= this.#characters.index(this.#character(context, run)));
      const last = result.at(-1);
      if (last?.format === format) result[result.length - 1] = { start: last.start, end: end + shift, format };
      else result.push({ start: start + shift, end: end + shift, format });
    }
    return result;
  }

  #number(context: Context, { own: { mark } }: Paragraph, level: string): number {
    const run = mark === undefined ? 0 : this.run(undefined, mark);
    const key = `${run} ${level}`;
    let index = context.numbers.get(key);
    if (index === undefined)
      context.numbers.set(key, (index = this.#characters.index(this.#character(context, run, level))));
    return index;
  }

  #layout(context: Context, { own: { layout, properties } }: Paragraph, level: string): number {
    const { numId } = properties;
    const key = `${layout?.key ?? ""}${level}|${numId ?? ""}`;
    let index = context.paragraphs.get(key);
    if (index === undefined) {
      index = this.#paragraphs.index(this.#paragraph(context, numId !== undefined, level, layout));
      context.paragraphs.set(key, index);
    }
    return index;
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

  #character({ styleId, tableStyle }: Context, run: number, level = ""): CharacterFormat {
    const { style, own } = this.#runs[run] ?? { style: undefined, own: {} };
    const styles = [
      tableStyle === undefined ? {} : this.styles.charactersOf(tableStyle, "table"),
      this.styles.charactersOf(styleId, "paragraph"),
      this.styles.charactersOf(style, "character"),
    ];
    const direct = level === "" ? [own] : [own, readCharacters(this.#levelOf(level)?.characters ?? [])];
    return characterFormat(this.styles.defaultCharacters, styles, direct, (name) =>
      name.startsWith(THEME_FONT) ? this.theme().font(name.slice(THEME_FONT.length)) : name,
    );
  }

  /** The level's indents go before those of the styles that the style with the list is based on, and behind its own (17.7.2, 17.9.22). */
  #paragraph(
    { styleId, tableStyle }: Context,
    hasList: boolean,
    level: string,
    own: RawLook | undefined,
  ): ParagraphFormat {
    const list = this.#levelOf(level)?.layout ?? [];
    const said =
      tableStyle === undefined
        ? []
        : this.styles
            .chainOf(tableStyle, "table")
            .map((one) => one.layout)
            .reverse();
    const chain = this.styles.chainOf(styleId, "paragraph");
    const listed = hasList ? undefined : chain.find(({ numId }) => numId !== undefined);
    for (const style of chain.toReversed()) {
      if (style === listed) said.push(list);
      said.push(style.layout);
    }
    if (hasList) said.push(list);
    return paragraphFormat({ ...this.styles.defaultLayout, ...readLayout([...said.flat(), ...(own?.elements ?? [])]) });
  }

  #levelOf(level: string): WordLevel | undefined {
    const [numId = "", index] = level.split(" ");
    return this.numbering.get(numId)?.level(Number(index));
  }
}
