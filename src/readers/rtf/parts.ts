/** Puts the stories of a document in order, and their marks on blocks. */
import type { Mark } from "../../document/marks.js";
import type { Block, Part } from "../../document/model.js";
import { compareRanges } from "../../text/range.js";
import { type BlockDraft, placed } from "../blocks.js";
import type { Paragraph } from "./paragraph.js";
import type { Story } from "./story.js";

/** Parts besides the body, in the order in which they are reported. */
const SIDE_PARTS: readonly Part[] = ["header", "footer", "footnote", "endnote", "comment", "properties"];

/** Headers and footers of first pages, and of even ones. */
const FIRST = /^(?:header|footer)f$/;
const EVEN = /^(?:header|footer)l$/;

interface Section {
  differentFirst: boolean;
}

export class Parts {
  /** Whether even pages have headers and footers of their own. */
  differentEven = false;
  section: Section = { differentFirst: false };
  readonly #taken: { readonly story: Story; readonly word: string; readonly section: Section }[] = [];

  /** @param word of the destination */
  take(story: Story, word: string): void {
    this.#taken.push({ story, word, section: this.section });
  }

  /** A section follows; it goes on as this one unless it says otherwise. */
  nextSection(): void {
    this.section = { ...this.section };
  }

  /** The blocks and marks of the document. */
  finish(body: Story): { blocks: Block[]; marks: Mark[] } {
    const shown = this.#taken.filter(({ word, section }) =>
      FIRST.test(word) ? section.differentFirst : this.differentEven || !EVEN.test(word),
    );
    const seen = new Set<string>();
    const paragraphs: Paragraph[] = [...body.paragraphs];
    for (const part of SIDE_PARTS) {
      for (const { story } of shown) {
        if (story.part !== part || isRepeated(story, seen)) continue;
        for (const one of story.paragraphs) paragraphs.push(one);
      }
    }
    const drafts = paragraphs.map(({ block }) => block as BlockDraft);
    return { blocks: placed(drafts), marks: marksOf(paragraphs) };
  }
}

/** Each section writes down the header that it shows, the same one as the section before as a rule. */
function isRepeated({ part, paragraphs }: Story, seen: Set<string>): boolean {
  if (part !== "header" && part !== "footer") return false;
  const key = JSON.stringify([part, ...paragraphs.map(({ block }) => block?.text)]);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function marksOf(paragraphs: readonly Paragraph[]): Mark[] {
  return paragraphs
    .flatMap(({ marks, shift, text }, block) =>
      marks.map(({ start, end, marking }): Mark => {
        const range = { block, start: start + shift, end: Math.min(end, text.length) + shift };
        return { ...marking, range };
      }),
    )
    .sort((a, b) => compareRanges(a.range, b.range));
}
