/** Everything that is understood of a document, each part made when it is first asked for and kept. */
import type { Document } from "../document/model.js";
import { foldLookalikes, foldSpaces } from "../text/lookalikes.js";
import { SIGN, signsOf } from "../text/signs.js";
import { charactersOf } from "./characters.js";
import { type Clues, cluesOf } from "./clues.js";
import { type Elements, elementsOf } from "./elements/elements.js";
import { findTitle, type Title } from "./elements/title.js";
import { guessKind } from "./kind/kind.js";
import { linesOf, type Line } from "./lines.js";
import { proseOf } from "./prose.js";
import { mayHoldMarker, scrapeMarkers, type ScrapeMarker } from "./markers.js";
import { outlineOf } from "./outline/outline.js";
import type { Outline } from "./outline/types.js";
import type { KindGuess, Profile } from "./profile.js";
import type { Segmenter } from "./segment/types.js";
import { loadSegmenter } from "./segment/load.js";
import { withTerms } from "./segment/terms.js";

export interface AnalysisOptions {
  /** The kinds of document that are known. */
  readonly profiles: readonly Profile[];
  /** The kind that the user named. */
  readonly profile?: string | undefined;
  /** Names and terms of the user's: words that are never cut. */
  readonly terms?: readonly string[] | undefined;
}

export class Analysis {
  readonly #parts = new Map<unknown, unknown>();
  #blockSigns?: readonly number[];
  #blockClues?: readonly Clues[];
  #signs?: number;
  #characters?: number;
  #lines?: readonly Line[];
  #prose?: readonly Line[];
  #outline?: Outline;
  #title?: Title | null;
  #elements?: Elements;
  #kind?: KindGuess;

  constructor(
    readonly document: Document,
    readonly options: AnalysisOptions,
  ) {}

  /** Which kinds of character stand in each block's own text (see text/signs.ts); `Line.signs` are those of the shadow text. */
  get blockSigns(): readonly number[] {
    return (this.#blockSigns ??= this.document.blocks.map(({ text }) => signsOf(text)));
  }

  /** Which kinds of character stand in any of the blocks. */
  get signs(): number {
    return (this.#signs ??= this.blockSigns.reduce((all, signs) => all | signs, 0));
  }

  /** Which of the words that rules look for stand in each block's own text; `Line.clues` are those of the shadow text. */
  get blockClues(): readonly Clues[] {
    return (this.#blockClues ??= this.document.blocks.map(({ text }) => cluesOf(text)));
  }

  /** How many characters (code points) the text has, line breaks excluded; what is said about the document is none of its text. */
  get characters(): number {
    return (this.#characters ??= charactersOf(this));
  }

  /** Pay tags and page tags, in document order. */
  get scrapeMarkers(): readonly ScrapeMarker[] {
    return this.#once("scrapeMarkers", () => {
      if (!mayHoldMarker(this.signs)) return NO_MARKERS;
      const signs = this.blockSigns;
      const may = this.document.blocks.filter(
        ({ index, part }) => part !== "properties" && mayHoldMarker(signs[index] ?? 0),
      );
      return may.flatMap(({ text, index }) => scrapeMarkers(text, index));
    });
  }

  /**
   * Each block's shadow text: scrape markers are blanked, look-alikes folded, every kind of space is U+0020.
   * Same length as the block's text, so offsets are the same. Structure is read from it.
   */
  get shadows(): readonly string[] {
    return this.#once("shadows", () => {
      const signs = this.blockSigns;
      if (!needsFolding(this.signs) && this.scrapeMarkers.length === 0)
        return this.document.blocks.map(({ text }) => text);
      const shadows = this.document.blocks.map(({ text, index }) => folded(text, signs[index] ?? 0));
      for (const markers of byBlock(this.scrapeMarkers)) {
        const { block } = markers[0];
        shadows[block] = blanked(shadows[block] ?? "", markers);
      }
      return shadows;
    });
  }

  get lines(): readonly Line[] {
    return (this.#lines ??= linesOf(this));
  }

  /** The lines of sentences that rules of wording, punctuation and figures read: addresses of the web blanked, tables of contents and headers left out. */
  get prose(): readonly Line[] {
    return (this.#prose ??= proseOf(this));
  }

  get outline(): Outline {
    return (this.#outline ??= outlineOf(this));
  }

  /** The title; null when the text begins without one. */
  get title(): Title | null {
    // null is as good as any
    if (this.#title === undefined) this.#title = findTitle(this);
    return this.#title;
  }

  /** Title, closing words, signature, date. */
  get elements(): Elements {
    return (this.#elements ??= elementsOf(this));
  }

  /** The kind of document. */
  get kind(): KindGuess {
    return (this.#kind ??= guessKind(this));
  }

  /** Cuts and tags words. Loads a dictionary when first asked for: ask only where a pattern cannot decide. */
  get segmenter(): Segmenter {
    const { terms = [] } = this.options;
    return terms.length === 0 ? loadSegmenter() : this.#once("segmenter", () => withTerms(loadSegmenter(), terms));
  }

  /** What several rules need and this class does not name: made by the first that asks for it, and kept with the document. */
  part<T>(make: (analysis: Analysis) => T): T {
    return this.#once(make, () => make(this));
  }

  #once<T>(name: unknown, make: () => T): T {
    const made = this.#parts.get(name);
    if (made !== undefined || this.#parts.has(name)) return made as T;
    const part = make();
    this.#parts.set(name, part);
    return part;
  }
}

const NO_MARKERS: readonly ScrapeMarker[] = [];

function needsFolding(signs: number): boolean {
  return (signs & (SIGN.lookalike | SIGN.oddSpace)) !== 0;
}

/** Most texts need nothing, most others no more than their indentation. */
function folded(text: string, signs: number): string {
  if ((signs & SIGN.lookalike) !== 0) return foldLookalikes(text);
  return (signs & SIGN.oddSpace) === 0 ? text : foldSpaces(text);
}

/** Markers come in document order: those of one block stand together. */
function byBlock(markers: readonly ScrapeMarker[]): [ScrapeMarker, ...ScrapeMarker[]][] {
  const groups: [ScrapeMarker, ...ScrapeMarker[]][] = [];
  for (const marker of markers) {
    const last = groups.at(-1);
    if (last?.[0].block === marker.block) last.push(marker);
    else groups.push([marker]);
  }
  return groups;
}

/** A text with spaces in place of its markers; in one pass, however many there are. */
function blanked(text: string, markers: readonly ScrapeMarker[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of markers) {
    pieces.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  return pieces.join("") + text.slice(at);
}
