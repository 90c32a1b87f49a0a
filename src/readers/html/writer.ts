/** Writes the words of a page into its paragraphs. */
import type { Block } from "../../document/model.js";
import type { Mark } from "../../document/marks.js";
import { Flow } from "./flow.js";
import { type Cell, type Context, OUTERMOST } from "./open-elements.js";
import { PageBlocks } from "./page-blocks.js";
import { type Collected, collect, type MarkDraft } from "./page-marks.js";
import { References } from "./references.js";

/** UTF-16 units of the source that are looked at of words that are not shown. */
const MOST_CLIPPED = 1000;

export class Writer {
  readonly #references = new References();
  readonly #blocks = new PageBlocks();
  readonly #flow: Flow;
  /** On the paragraph that is being written. */
  #marks: MarkDraft[] = [];
  /** Where the paragraph that is being written began. */
  #first: Context = OUTERMOST;
  /** The title while it is read, and undefined before. */
  #title: Flow | null | undefined;

  /** @param source the decoded text */
  constructor(readonly source: string) {
    this.#flow = new Flow(source, this.#references);
  }

  /** The words `[start, end)` of the source, tags excluded. */
  words(context: Context, start: number, end: number): void {
    if (this.#title) return this.#title.show(start, end);
    if (context.unseen) return;
    if (context.collected !== null) return collect(context.collected, this.#shownAt(start, end));
    // the gap behind a number that is written as text
    if (context.writtenNumber && this.#shownAt(start, end).trim() === "") return;
    const from = this.#flow.length;
    if (from === 0) this.#first = context;
    if (context.keepsSpace) this.#flow.showKept(start, end, () => this.endBlock());
    else this.#flow.show(start, end);
    this.#markStretch(context, Math.min(from, this.#flow.length));
  }

  breakLine(context: Context, offset: number): void {
    if (!context.unseen && context.collected === null) this.#flow.breakLine(offset);
  }

  /** What a stretch of the source shows, clipped. */
  #shownAt(start: number, end: number): string {
    const flow = new Flow(this.source, this.#references);
    flow.showKept(start, Math.min(end, start + MOST_CLIPPED), () => {});
    return flow.finish().text;
  }

  #markStretch({ stretch }: Context, start: number): void {
    const end = this.#flow.length;
    if (stretch === null || start === end) return;
    const last = this.#marks.at(-1);
    if (last?.of === stretch) last.end = end;
    else this.#marks.push({ of: stretch, start, end });
  }

  /** The paragraph ends: it is what the element is in which it began. */
  endBlock(): void {
    const { text, segments } = this.#flow.finish();
    if (text.trim() !== "") {
      this.#blocks.add(text, segments, this.#first, this.#marks);
      this.#marks = [];
    } else if (this.#marks.length > 0) {
      this.#marks = this.#marks.filter(({ of }) => "text" in of).map(({ of }) => ({ of, start: 0, end: 0 }));
    }
  }

  endCell(cell: Cell): void {
    this.#blocks.endCell(cell);
  }

  /** Text that is not shown ends here. */
  endCollected(of: Collected): void {
    const at = this.#flow.length;
    if (of.text.trim() !== "") this.#marks.push({ of, start: at, end: at });
  }

  /** @returns whether it is the page's own */
  beginTitle(): boolean {
    if (this.#title !== undefined) return false;
    this.#title = new Flow(this.source, this.#references);
    return true;
  }

  get inTitle(): boolean {
    return this.#title !== undefined && this.#title !== null;
  }

  endTitle(): void {
    if (!this.#title) return;
    this.#blocks.addProperty("title", this.#title.finish());
    this.#title = null;
  }

  /** A property whose value stands at `[start, end)` of the source. */
  property(name: string, start: number, end: number): void {
    const flow = new Flow(this.source, this.#references);
    flow.show(start, end);
    this.#blocks.addProperty(name, flow.finish());
  }

  finish(): { blocks: Block[]; marks: Mark[] } {
    this.#blocks.addMarks(this.#marks);
    return this.#blocks.finish();
  }
}
