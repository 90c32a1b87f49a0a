/** What a paragraph says of itself (w:pPr), or its style says for it. */
import { type CharacterProperties, readCharacterProperty } from "./character-properties.js";
import { type ParagraphLayout, readParagraphLayout } from "./paragraph-layout.js";
import { type Element, integer, isOn } from "../package/xml.js";

export interface ParagraphProperties {
  outlineLevel?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  alignment?: string | undefined;
  /** Whether its mark (¶) is hidden; of a style, whether all its text is. */
  hidden?: boolean | undefined;
  layout?: ParagraphLayout;
  /** Of the paragraph's mark, from which an automatic number takes its looks. */
  mark?: CharacterProperties;
}

/**
 * Takes one element of a paragraph's properties.
 * @param isChild whether it stands in `w:pPr` itself, not in the properties of the paragraph's mark or number
 */
export function readParagraphProperty(properties: ParagraphProperties, element: Element, isChild: boolean): void {
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
      readParagraphLayout((properties.layout ??= {}), element);
      break;
    case "w:ind":
    case "w:spacing":
    case "w:snapToGrid":
      if (isChild) readParagraphLayout((properties.layout ??= {}), element);
      break;
    case "w:vanish":
      properties.hidden = isOn(element);
      break;
    case "w:rFonts":
    case "w:sz":
    case "w:b":
    case "w:i":
    case "w:color":
      readCharacterProperty((properties.mark ??= {}), element);
  }
}
