/** The text of the open run: what of it is shown, and what stands on it. */
import type { Element } from "../package/xml.js";
import type { Marking } from "./marking.js";
import type { Paragraph } from "./paragraph.js";
import type { Paragraphs, StoryContext } from "./paragraphs.js";
import { type KnownProperties, RunProperties } from "./run-properties.js";
import { withoutEnds } from "./shown-text.js";
import { inFont } from "../symbol.js";

/** Properties that do nothing but say something of their run. */
const SIMPLE =
  /^(?:<w:(?:rStyle|rFonts|b|bCs|i|iCs|color|spacing|w|kern|position|sz|szCs|u|lang|vanish|highlight|shd|snapToGrid)(?: [^<>]*)?\/>)*$/;

/** What a `w:rPr` puts on its run. */
interface Known {
  readonly properties: KnownProperties;
  readonly highlight: string | undefined;
  readonly shading: string | undefined;
}

export class RunText {
  /** By what `w:rPr` holds, as it is written. */
  readonly #known = new Map<string, Known>();
  /** Of the open `w:rPr`, where it is to be kept. */
  #content: string | undefined;
  readonly #properties: RunProperties;
  #inText = false;
  /** Whether spaces at the ends of the current text count (xml:space). */
  #preserve = false;

  constructor(
    readonly paragraphs: Paragraphs,
    readonly marking: Marking,
    readonly context: StoryContext,
  ) {
    this.#properties = new RunProperties(context.styles, context.looks);
  }

  /** Whether the elements that come are properties. */
  get inProperties(): boolean {
    return this.#properties.reading;
  }

  open(): void {
    this.#reset();
    this.paragraphs.current?.openRun();
  }

  close(): void {
    this.#reset();
    this.paragraphs.current?.closeRun();
  }

  /** Takes `w:rPr`, its start or end. */
  readProperties(reading: boolean): void {
    this.#properties.reading = reading;
    if (reading || this.#content === undefined) return;
    const { highlight, shading } = this.marking.run;
    this.#known.set(this.#content, { properties: this.#properties.known, highlight, shading });
    this.#content = undefined;
  }

  /** Takes a whole `w:rPr`. @returns false where it has to be read */
  again(content: string, isKnown: boolean): boolean {
    const { run } = this.marking;
    this.#content = undefined;
    if (!this.#properties.isEmpty || !run.isEmpty) return false;
    const known = isKnown ? this.#known.get(content) : undefined;
    if (known === undefined) {
      if (SIMPLE.test(content)) this.#content = content;
      return false;
    }
    this.#properties.put(known.properties);
    run.highlight = known.highlight;
    run.shading = known.shading;
    return true;
  }

  takeProperty(element: Element): void {
    this.#properties.take(element);
    this.marking.run.take(element);
  }

  /** Takes `w:t` or `m:t`. */
  openText(element: Element): void {
    this.#inText = true;
    this.#preserve = element.attribute("space") === "preserve" || element.name === "m:t";
  }

  closeText(): void {
    this.#inText = false;
  }

  text(text: string): void {
    if (!this.#inText) return;
    const shown = inFont(text, this.#properties.font).replace(/[\n\r]/g, " ");
    if (this.#preserve) return this.add(shown);
    const { start, end } = withoutEnds(shown);
    const paragraph = this.paragraphs.current;
    paragraph?.skip(start);
    this.add(shown.slice(start, end));
    paragraph?.skip(shown.length - end);
  }

  /** Text of the file, or the character that an element stands for. */
  add(text: string): void {
    const paragraph = this.paragraphs.current;
    if (paragraph === undefined || text === "") return;
    if (this.marking.fields.inCode) return paragraph.skip(text.length);
    const start = paragraph.text.length;
    if (this.#isHidden(paragraph)) {
      paragraph.marks.put("hidden", { kind: "hidden" }, start, start, text);
      return paragraph.skip(text.length);
    }
    this.paragraphs.show(paragraph, text, this.#properties.look);
    this.marking.show(paragraph, start);
  }

  /** Text that is seen and stands nowhere in the file. */
  draw(text: string): void {
    const paragraph = this.paragraphs.current;
    if (paragraph === undefined || text === "" || this.marking.fields.inCode || this.#isHidden(paragraph)) return;
    const start = paragraph.text.length;
    this.paragraphs.draw(paragraph, text, this.#properties.look);
    this.marking.show(paragraph, start);
  }

  #reset(): void {
    this.#properties.reset();
    this.marking.run.reset();
  }

  #isHidden({ own: { styleId } }: Paragraph): boolean {
    return this.#properties.hidden ?? this.context.styles.propertiesOf(styleId).hidden ?? false;
  }
}
