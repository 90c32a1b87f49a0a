/** Page layouts: paper, margins and grid of master pages (ODF 1.3 part 3, 16.5 and 17.2). */
import type { Section } from "../../document/looks.js";
import type { Element, Handler } from "../package/xml.js";
import { points } from "./formats.js";

type Form = Pick<Section, "width" | "height" | "margins" | "grid">;
type Sides = Record<"top" | "right" | "bottom" | "left" | "gutter", number>;

interface Layout {
  width: number | undefined;
  height: number | undefined;
  grid: Section["grid"];
  sides: Sides;
  /** What the header and the footer take of the page, their distance to the text included. */
  header: number | undefined;
  footer: number | undefined;
}

export class PageLayouts implements Handler {
  readonly #layouts = new Map<string, Layout>();
  #last: Layout | undefined;
  #area: "header" | "footer" | undefined;

  /** The form of the pages of a layout; nothing where it is not there. */
  formOf(name: string | undefined): Form {
    const layout = this.#layouts.get(name ?? "");
    if (layout === undefined) return {};
    const { width, height, grid, sides, header, footer } = layout;
    return {
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      ...(grid !== undefined && { grid }),
      margins: {
        ...sides,
        // the margins of ODF end where the header begins, those of the model where the text does
        top: sides.top + (header ?? 0),
        bottom: sides.bottom + (footer ?? 0),
        header: header === undefined ? 0 : sides.top,
        footer: footer === undefined ? 0 : sides.bottom,
      },
    };
  }

  open(element: Element): void {
    switch (element.name) {
      case "style:page-layout":
        this.#last = emptyLayout();
        this.#layouts.set(element.attribute("name") ?? "", this.#last);
        return;
      case "style:page-layout-properties":
        if (this.#last !== undefined) readProperties(this.#last, element);
        return;
      case "style:header-style":
      case "style:footer-style":
        this.#area = element.name === "style:header-style" ? "header" : "footer";
        return;
      case "style:header-footer-properties":
        if (this.#last !== undefined && this.#area !== undefined)
          this.#last[this.#area] = points(element.attribute("min-height")) ?? points(element.attribute("height"));
    }
  }

  close(name: string): void {
    if (name === "style:page-layout") this.#last = undefined;
  }
}

function emptyLayout(): Layout {
  const sides = { top: 0, right: 0, bottom: 0, left: 0, gutter: 0 };
  return {
    sides,
    width: undefined,
    height: undefined,
    grid: undefined,
    header: undefined,
    footer: undefined,
  };
}

function readProperties(layout: Layout, element: Element): void {
  const length = (name: string) => points(element.attribute(name));
  const all = length("margin") ?? 0;
  layout.width = length("page-width");
  layout.height = length("page-height");
  layout.sides = {
    top: length("margin-top") ?? all,
    right: length("margin-right") ?? all,
    bottom: length("margin-bottom") ?? all,
    left: length("margin-left") ?? all,
    gutter: length("margin-gutter") ?? 0,
  };
  const mode = element.attribute("layout-grid-mode");
  const pitch = length("layout-grid-base-height");
  if (mode !== "line" && mode !== "both") return;
  // the height of a line is that of its characters and that of its ruby
  const linePitch = pitch === undefined ? undefined : pitch + (length("layout-grid-ruby-height") ?? 0);
  layout.grid = { type: mode === "line" ? "lines" : "linesAndChars", ...(linePitch !== undefined && { linePitch }) };
}
