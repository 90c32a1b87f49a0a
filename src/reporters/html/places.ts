/** Where the findings of a file stand in its document. */
import type { Location } from "../../document/locate.js";
import type { DocumentView } from "../../document/view.js";
import type { Finding } from "../../engine/result.js";
import type { Spot } from "./marks.js";

/** From locations to blocks: a location names its block by part and paragraph. */
export class Places {
  readonly #blocks = new Map<string, number>();
  /** Blocks that a link leads to. */
  readonly named = new Set<number>();

  constructor(
    view: DocumentView | undefined,
    readonly file: number,
  ) {
    for (const { part, paragraph, index } of view?.document.blocks ?? [])
      this.#blocks.set(`${part} ${paragraph}`, index);
  }

  blockId(block: number): string {
    return `b${this.file}-${block}`;
  }

  idAt({ part, paragraph }: Location): string | undefined {
    const block = this.#blocks.get(`${part} ${paragraph}`);
    if (block === undefined) return undefined;
    this.named.add(block);
    return this.blockId(block);
  }

  /** The findings of each block that has any. */
  spots(findings: readonly Finding[]): Map<number, Spot[]> {
    const spots = new Map<number, Spot[]>();
    for (const [at, { location, severity }] of findings.entries()) {
      const block = location === null ? undefined : this.#blocks.get(`${location.part} ${location.paragraph}`);
      if (location === null || block === undefined) continue;
      const spot = { number: at + 1, start: location.offset, end: location.endOffset, severity };
      const known = spots.get(block);
      if (known === undefined) spots.set(block, [spot]);
      else known.push(spot);
    }
    return spots;
  }
}
