/** Comments that silence this tool, at their places among the paragraphs of a page. */
import type { Block, Directive, Segment } from "../../document/model.js";

export interface DirectiveDraft {
  readonly text: string;
  /** In the source. */
  readonly offset: number;
}

/** @param drafts in the order of the source, as the paragraphs of the body are */
export function placedDirectives(drafts: readonly DirectiveDraft[], blocks: readonly Block[]): Directive[] {
  const body = blocks.filter(({ part }) => part === "body");
  const starts = body.map(sourceStart);
  let [next, segment] = [0, 0];
  return drafts.map(({ text, offset }) => {
    while (next < body.length && (starts[next] ?? 0) < offset) [next, segment] = [next + 1, 0];
    const block = body[next - 1];
    const segments = block?.segments ?? [];
    while (isBefore(segments[segment], offset)) segment++;
    const at = block === undefined ? 0 : (segments[segment]?.start ?? block.text.length);
    return { text, range: { block: (block ?? body[0])?.index ?? 0, start: at, end: at } };
  });
}

function sourceStart({ segments }: Block): number {
  for (const { origin } of segments) if (origin.kind === "text") return origin.offset;
  return 0;
}

/** What stands nowhere in the source goes with what is before it. */
function isBefore(segment: Segment | undefined, offset: number): boolean {
  return segment !== undefined && (segment.origin.kind !== "text" || segment.origin.offset < offset);
}
