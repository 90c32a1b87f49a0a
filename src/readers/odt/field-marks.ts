/** Fields that LibreOffice keeps from Word without knowing them: a start, perhaps the code and a separator, the result, an end. */
import type { Element } from "../package/xml.js";
import type { Paragraph, PlacedMark } from "./paragraph.js";

interface OpenField {
  readonly paragraph: Paragraph;
  readonly mark: PlacedMark;
}

export class FieldMarks {
  readonly #open: OpenField[] = [];

  take(paragraph: Paragraph, element: Element): void {
    if (element.name === "field:fieldmark-start") {
      // vnd.oasis.opendocument.field.FORMTEXT
      const code = element.attribute("type")?.split(".").at(-1) ?? "";
      this.#open.push({ paragraph, mark: paragraph.mark({ kind: "field", code }) });
      return;
    }
    const field = this.#open.at(-1);
    if (field === undefined) return;
    if (element.name === "field:param") this.#takeParameter(field, element);
    else if (element.name === "field:fieldmark-separator") this.#cutCode(field, paragraph);
    else {
      this.#open.pop();
      // the result goes on to the end of the paragraph that it began in
      field.mark.end = field.paragraph.text.length;
    }
  }

  #takeParameter({ mark }: OpenField, element: Element): void {
    const value = element.attribute("value")?.trim() ?? "";
    if (value !== "" && element.attribute("name")?.endsWith(".code") === true)
      mark.mark = { kind: "field", code: value };
  }

  /** What stands before the separator is the field's code, which nobody sees. */
  #cutCode({ mark, paragraph: begun }: OpenField, paragraph: Paragraph): void {
    if (begun === paragraph) paragraph.cut(mark);
  }
}
