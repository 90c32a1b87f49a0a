/** Content controls: which ones are open, and which of them show only their prompt. */
import { type Element, isOn } from "../package/xml.js";
import type { MarkContent } from "./paragraph-marks.js";

export interface Control {
  /** Its title, as its author sees it. */
  title?: string | undefined;
  tag?: string | undefined;
  /** Nothing is filled in. */
  showsPrompt: boolean;
}

export class Controls {
  readonly #open: Control[] = [];

  /** The innermost control that shows its prompt. */
  get prompting(): Control | undefined {
    return this.#open.findLast(({ showsPrompt }) => showsPrompt);
  }

  /** Takes `w:sdt` and what its properties say. */
  open(element: Element): void {
    if (element.name === "w:sdt") this.#open.push({ showsPrompt: false });
    const control = this.#open.at(-1);
    if (control === undefined) return;
    if (element.name === "w:alias") control.title = element.attribute("val");
    else if (element.name === "w:tag") control.tag = element.attribute("val");
    else if (element.name === "w:showingPlcHdr") control.showsPrompt = isOn(element);
  }

  close(): void {
    this.#open.pop();
  }
}

/** The blank that a control or a form field is as long as nothing is filled in. */
export function placeholder({ title, tag }: Pick<Control, "title" | "tag">): MarkContent {
  const name = title || tag;
  return { kind: "placeholder", ...(name && { name }) };
}
