/** The tables at the head of a document: fonts, colours, styles, authors. */
import type { Block } from "../../document/model.js";
import { outlineLevelOf } from "../style-names.js";
import { encodingOfCharset, encodingOfCodePage, type Encoding } from "./code-pages.js";
import { alignmentOf } from "./formatting.js";
import { EntrySink } from "./sink.js";

/** More entries than this are no table of a document. */
const MOST_ENTRIES = 65_536;
/** Chains of styles longer than this are circular. */
const LONGEST_CHAIN = 32;

export interface Font {
  encoding?: Encoding | undefined;
  name: string;
}

interface Style {
  name: string;
  basedOn?: number | undefined;
  outlineLevel?: number | undefined;
  alignment?: Block["alignment"];
}

/** Colours by Word's names for its marker pen. */
const COLOR_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "#000000": "black",
    "#0000ff": "blue",
    "#00ffff": "cyan",
    "#00ff00": "green",
    "#ff00ff": "magenta",
    "#ff0000": "red",
    "#ffff00": "yellow",
    "#ffffff": "white",
    "#000080": "darkBlue",
    "#008080": "darkCyan",
    "#008000": "darkGreen",
    "#800080": "darkMagenta",
    "#800000": "darkRed",
    "#808000": "darkYellow",
    "#808080": "darkGray",
    "#c0c0c0": "lightGray",
  }),
);

export class Definitions {
  readonly fonts = new Map<number, Font>();
  readonly authors: string[] = [];
  readonly #styles = new Map<number, Style>();
  readonly #colors: (string | undefined)[] = [];

  /** `#rrggbb`; undefined for automatic or unknown. */
  color(index: number): string | undefined {
    return this.#colors[index];
  }

  /** As Word calls it, else as it is. */
  colorName(index: number): string | undefined {
    const color = this.#colors[index];
    return color === undefined ? undefined : (COLOR_NAMES.get(color) ?? color);
  }

  styleName(index: number): string | undefined {
    return this.#styles.get(index)?.name || undefined;
  }

  /** What a style says of its paragraphs, through those that it is based on. */
  style(index: number): { outlineLevel?: number | undefined; alignment?: Block["alignment"] } {
    const result: { outlineLevel?: number | undefined; alignment?: Block["alignment"] } = {};
    let next: number | undefined = index;
    for (let left = LONGEST_CHAIN; left > 0 && next !== undefined; left--) {
      const style: Style | undefined = this.#styles.get(next);
      if (style === undefined) break;
      result.outlineLevel ??= style.outlineLevel ?? outlineLevelOf(style.name);
      result.alignment ??= style.alignment;
      next = style.basedOn === next ? undefined : style.basedOn;
    }
    return result;
  }

  /** Reads `\fonttbl`. */
  fontTable(): EntrySink {
    let font: Font = { name: "" };
    return new EntrySink(
      (name) => void (font.name = name),
      (word, parameter = 0) => {
        if (word === "f") {
          font = { name: "" };
          if (this.fonts.size < MOST_ENTRIES) this.fonts.set(parameter, font);
        } else if (word === "fcharset") font.encoding ??= encodingOfCharset(parameter);
        else if (word === "cpg") font.encoding = encodingOfCodePage(parameter) ?? font.encoding;
        else return false;
        return true;
      },
    );
  }

  /** Reads `\colortbl`. */
  colorTable(): EntrySink {
    let parts: Record<string, number> = {};
    return new EntrySink(
      () => {
        const { red, green, blue } = parts;
        const isAutomatic = red === undefined && green === undefined && blue === undefined;
        const hex = [red, green, blue].map((part = 0) => (part & 0xff).toString(16).padStart(2, "0")).join("");
        if (this.#colors.length < MOST_ENTRIES) this.#colors.push(isAutomatic ? undefined : `#${hex}`);
        parts = {};
      },
      (word, parameter = 0) => {
        if (word !== "red" && word !== "green" && word !== "blue") return false;
        parts[word] = parameter;
        return true;
      },
    );
  }

  /** Reads `\stylesheet`; a style without a number is the standard one. */
  styleSheet(): EntrySink {
    let index = 0;
    let style: Style = { name: "" };
    return new EntrySink(
      (name) => {
        // behind a comma stand other names of the style
        style.name = name.split(",")[0] ?? "";
        if (this.#styles.size < MOST_ENTRIES) this.#styles.set(index, style);
        index = 0;
        style = { name: "" };
      },
      (word, parameter = 0) => {
        if (word === "s") index = parameter;
        else if (word === "sbasedon") style.basedOn = parameter;
        else if (word === "outlinelevel") style.outlineLevel = parameter;
        else style.alignment = alignmentOf(word) ?? style.alignment;
        return word === "s";
      },
    );
  }

  /** Reads `\revtbl`. */
  authorTable(): EntrySink {
    return new EntrySink((name) => void (this.authors.length < MOST_ENTRIES && this.authors.push(name)));
  }
}
