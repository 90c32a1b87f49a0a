/** What a paragraph says of itself (w:pPr), or its style says for it. */
import { type Element, integer, isOn } from "../package/xml.js";

export interface ParagraphProperties {
  outlineLevel?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  alignment?: string | undefined;
  /** Whether its mark (¶) is hidden; of a style, whether all its text is. */
  hidden?: boolean | undefined;
}

/** Takes one element of a paragraph's properties. */
export function readParagraphProperty(properties: ParagraphProperties, element: Element): void {
  switch (element.name) {
    case "w:outlineLvl":
      properties.outlineLevel = integer(element.attribute("val"));
      break;
    case "w:numId":
      properties.numId = element.attribute("val");
      break;
    case "w:ilvl":
      properties.level = integer(element.attribute("val"));
      break;
    case "w:jc":
      properties.alignment = element.attribute("val");
      break;
    case "w:vanish":
      properties.hidden = isOn(element);
      break;
  }
}
