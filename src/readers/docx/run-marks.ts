/** What the properties of the open run put on its text: a marker pen, a background, a tracked change of format. */
import type { Element } from "../package/xml.js";
import type { MarkContent } from "./paragraph-marks.js";
import { type Change, changeOf } from "./revisions.js";

/** Nobody sees these on paper. */
const UNSEEN: ReadonlySet<string> = new Set(["none", "white", "auto", "ffffff"]);

export class RunMarks {
  highlight: string | undefined;
  shading: string | undefined;
  formatting: Change | undefined;

  /** Whether nothing was said yet. */
  get isEmpty(): boolean {
    return this.highlight === undefined && this.shading === undefined && this.formatting === undefined;
  }

  /** A run begins or ends. */
  reset(): void {
    this.highlight = undefined;
    this.shading = undefined;
    this.formatting = undefined;
  }

  /** Takes one element of `w:rPr`. */
  take(element: Element): void {
    if (element.name === "w:highlight") this.highlight = seen(element.attribute("val"));
    else if (element.name === "w:shd") this.shading = seen(element.attribute("fill")?.toLowerCase());
    else if (element.name === "w:rPrChange") this.formatting = changeOf(element);
  }

  /** The colour on the text. */
  get colour(): (MarkContent & { readonly kind: "highlight" }) | undefined {
    if (this.highlight !== undefined) return { kind: "highlight", color: this.highlight, by: "highlight" };
    if (this.shading === undefined) return undefined;
    return { kind: "highlight", color: `#${this.shading}`, by: "shading" };
  }
}

function seen(colour: string | undefined): string | undefined {
  return colour === undefined || colour === "" || UNSEEN.has(colour) ? undefined : colour;
}
