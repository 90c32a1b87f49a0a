/**
 * Looks in the notation of examples: `{仿宋 三号 缩进2 行距28}` before a line, `页面 210×297 上37 下35 左28 右26` (millimetres) for the page,
 * `页脚 {宋体 四号 奇页}…` for a footer (`偶页`: one of its own for even pages;
 * `外侧`: in a frame on the outer side).
 */
import type { BlockLooks, CharacterFormat, Looks, ParagraphFormat, Section } from "../document/looks.js";

const SIZES: Readonly<Record<string, number>> = { 二号: 22, 三号: 16, 小三: 15, 四号: 14, 小四: 12, 五号: 10.5 };
const ALIGNMENTS = { 居中: "center", 居右: "right" } as const;
const MILLIMETRE = 72 / 25.4;

/** Takes the looks of line after line. */
export class LooksBuilder {
  readonly #characters: CharacterFormat[] = [];
  readonly #paragraphs: ParagraphFormat[] = [];
  readonly #blocks: (BlockLooks | undefined)[] = [];
  #page: Partial<Section> | undefined;
  #even = false;

  /** @param spec the words in braces; undefined where a line has none */
  add(spec: string | undefined, length: number): ParagraphFormat {
    const character: Record<string, string | number> = {};
    const paragraph: Record<string, unknown> = {};
    for (const word of spec?.split(" ") ?? []) {
      const [, name = "", value = "", unit] = /^(缩进|左缩进|行距)([\d.]+)(倍)?$/.exec(word) ?? [];
      if (name === "缩进") paragraph["firstLine"] = { characters: Number(value) };
      else if (name === "左缩进") paragraph["left"] = { characters: Number(value) };
      else if (name === "行距")
        paragraph["lineSpacing"] = { rule: unit === "倍" ? "multiple" : "exact", value: Number(value) };
      else if (word in ALIGNMENTS) paragraph["alignment"] = ALIGNMENTS[word as keyof typeof ALIGNMENTS];
      else if (word === "偶页") this.#even = true;
      else if (word === "红色") character["color"] = "#ff0000";
      else if (word === "外侧") paragraph["outside"] = true;
      else if (SIZES[word] !== undefined) character["size"] = SIZES[word];
      else if (word !== "奇页") character["eastAsia"] = character["ascii"] = word;
    }
    const format = this.#characters.push(character) - 1;
    const characters = length === 0 ? [] : [{ start: 0, end: length, format }];
    const index = this.#paragraphs.push(paragraph) - 1;
    this.#blocks.push(spec === undefined ? undefined : { paragraph: index, characters });
    return paragraph;
  }

  /** @param spec 210×297 上37 下35 左28 右26 */
  page(spec: string): void {
    const figure = (pattern: RegExp) => Number(pattern.exec(spec)?.[1] ?? 0) * MILLIMETRE;
    this.#page = {
      width: figure(/^(\d+)×/),
      height: figure(/×(\d+)/),
      margins: {
        top: figure(/上([\d.]+)/),
        bottom: figure(/下([\d.]+)/),
        left: figure(/左([\d.]+)/),
        right: figure(/右([\d.]+)/),
        header: 0,
        footer: 0,
        gutter: 0,
      },
    };
  }

  /** Undefined where no line said anything of looks. */
  finish(): Looks | undefined {
    if (this.#page === undefined && this.#blocks.every((one) => one === undefined)) return undefined;
    const section = {
      continuous: false,
      start: 0,
      end: this.#blocks.length,
      differentFirst: false,
      differentEven: this.#even,
      headers: [],
      ...this.#page,
    };
    return { characters: this.#characters, paragraphs: this.#paragraphs, blocks: this.#blocks, sections: [section] };
  }
}
