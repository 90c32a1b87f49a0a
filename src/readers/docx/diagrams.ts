/** Diagrams (SmartArt): their text stands in a part of its own (ECMA-376-1 21.4.2). */
import type { Segment } from "../../document/model.js";
import { type Element, type Handler, parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

export interface DrawnText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** The paragraphs of a diagram that hold text, in the order in which its author made them. */
export function readDiagram(zip: Zip, path: string): DrawnText[] {
  const reader = new DiagramReader(path);
  parsePart(zip, path, reader);
  return reader.texts;
}

class DiagramReader implements Handler {
  readonly texts: DrawnText[] = [];
  #paragraph = -1;
  #run = -1;
  #inRun = false;
  #inText = false;
  #text = "";
  #segments: Segment[] = [];

  constructor(readonly path: string) {}

  open({ name }: Element): void {
    if (name === "p") {
      this.#paragraph++;
      this.#run = -1;
      this.#text = "";
      this.#segments = [];
    } else if (name === "r") {
      this.#run++;
      this.#inRun = true;
    } else if (name === "t") this.#inText = this.#inRun;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    else if (name === "r") this.#inRun = false;
    else if (name === "p" && this.#text !== "") this.texts.push({ text: this.#text, segments: this.#segments });
  }

  text(text: string): void {
    if (!this.#inText) return;
    const start = this.#text.length;
    this.#text += text.replace(/[\n\r]/g, " ");
    const last = this.#segments.at(-1);
    const origin = { kind: "docx", path: this.path, paragraph: this.#paragraph, run: this.#run, offset: 0 } as const;
    if (last?.origin.kind === "docx" && last.origin.run === this.#run)
      this.#segments[this.#segments.length - 1] = { ...last, end: this.#text.length };
    else this.#segments.push({ start, end: this.#text.length, origin });
  }
}
