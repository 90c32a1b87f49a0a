/** Characters and paragraphs as properties of styles describe them (ODF 1.3 part 3, 20), in the terms of the model. */
import type { CharacterFormat, LineSpacing, ParagraphFormat } from "../../document/looks.js";
import { withoutUndefined } from "../looks.js";
import { UNITS } from "../units.js";
import type { Properties } from "./styles.js";

/** Points (ODF 1.3 part 3, 18.3.18). */
const POINTS: ReadonlyMap<string, number> = new Map([...UNITS, ["px", 0.75]]);

/** A length in points, to a tenth: programs round what they turn into inches. Undefined for what is none, and for percentages. */
export function points(value: string | undefined): number | undefined {
  const unit = POINTS.get(value?.slice(-2) ?? "");
  const number = Number.parseFloat(value ?? "");
  return unit === undefined || !Number.isFinite(number) ? undefined : Math.round(number * unit * 10) / 10;
}

/**
 * @param properties of the text, its styles included
 * @param faces from names of font faces to families
 */
export function characterFormat(properties: Properties, faces: ReadonlyMap<string, string>): CharacterFormat {
  const font = (script: string) => {
    const face = properties.get(`font-name${script}`);
    return (
      (face === undefined ? undefined : (faces.get(face) ?? face)) ?? fontFamily(properties.get(`font-family${script}`))
    );
  };
  const either = (name: string) => properties.get(`${name}-asian`) ?? properties.get(name);
  const weight = either("font-weight");
  const color = properties.get("color");
  return withoutUndefined({
    eastAsia: font("-asian"),
    ascii: font(""),
    // of Chinese characters: that is what the text is
    size: points(properties.get("font-size-asian")) ?? points(properties.get("font-size")),
    bold: weight === undefined ? undefined : weight === "bold" || Number(weight) >= 600,
    italic: either("font-style") === undefined ? undefined : either("font-style") !== "normal",
    color: /^#[0-9a-f]{6}$/i.test(color ?? "") ? color?.toLowerCase() : undefined,
  });
}

/**
 * @param properties of the paragraph, its styles and its list level included
 * @param alignment as the block has it
 */
export function paragraphFormat(properties: Properties, alignment: ParagraphFormat["alignment"]): ParagraphFormat {
  const length = (name: string) => {
    const value = points(properties.get(name));
    return value === undefined ? undefined : { points: value };
  };
  return withoutUndefined({
    alignment,
    firstLine: length("text-indent"),
    left: length("margin-left"),
    right: length("margin-right"),
    lineSpacing: lineSpacing(properties),
    spaceBefore: length("margin-top"),
    spaceAfter: length("margin-bottom"),
    snapToGrid: properties.get("snap-to-layout-grid") === "false" ? false : undefined,
  });
}

function lineSpacing(properties: Properties): LineSpacing | undefined {
  const height = properties.get("line-height");
  const exact = points(height);
  if (exact !== undefined) return { rule: "exact", value: exact };
  if (height?.endsWith("%") === true) return { rule: "multiple", value: Number.parseFloat(height) / 100 };
  const least = points(properties.get("line-height-at-least"));
  return least === undefined ? undefined : { rule: "atLeast", value: least };
}

/** A font family without its quotes; the first of several. */
export function fontFamily(value: string | undefined): string | undefined {
  const name = value
    ?.split(",", 1)[0]
    ?.trim()
    .replace(/^['"]|['"]$/g, "");
  return name === "" ? undefined : name;
}
