/** How the document looks: each distinct format is kept once. */
import type {
  BlockLooks,
  CharacterFormat,
  FormattedStretch,
  Looks,
  ParagraphFormat,
  Section,
} from "../../document/looks.js";
import type { Block } from "../../document/model.js";
import { Distinct } from "../looks.js";
import { characterFormat, paragraphFormat } from "./formats.js";
import type { Drafted } from "./paragraph.js";
import type { Properties } from "./styles.js";

/** @param blocks the blocks of the drafts, and behind them those without looks */
export function looksOf(
  drafts: readonly Drafted[],
  blocks: readonly Block[],
  faces: ReadonlyMap<string, string>,
  sections: readonly Section[],
): Looks {
  const characters = new Distinct<CharacterFormat>();
  const paragraphs = new Distinct<ParagraphFormat>();
  const known = new Map<Properties, number>();
  const formatOf = (properties: Properties) => {
    const index = known.get(properties) ?? characters.index(characterFormat(properties, faces));
    known.set(properties, index);
    return index;
  };
  const ofBlock = ({ text, part, alignment, segments }: Block, { look }: Drafted): BlockLooks | undefined => {
    if (part === "comment") return undefined;
    const shift = segments[0]?.origin.kind === "generated" ? segments[0].end : 0;
    const stretches = look.stretches.map(({ start, end, properties }) => ({
      start: start + shift,
      end: Math.min(text.length, end + shift),
      format: formatOf(properties),
    }));
    return {
      paragraph: paragraphs.index(paragraphFormat(look.paragraph, alignment)),
      characters: joined(stretches),
      ...(shift > 0 && { number: formatOf(look.number) }),
    };
  };
  const ofBlocks = blocks.map((block, index) => {
    const draft = drafts[index];
    return draft && ofBlock(block, draft);
  });
  return { characters: characters.all, paragraphs: paragraphs.all, blocks: ofBlocks, sections };
}

/** Stretches of one format together. */
function joined(stretches: readonly FormattedStretch[]): FormattedStretch[] {
  const result: FormattedStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last?.format === stretch.format) result[result.length - 1] = { ...last, end: stretch.end };
    else if (stretch.start < stretch.end) result.push(stretch);
  }
  return result;
}
