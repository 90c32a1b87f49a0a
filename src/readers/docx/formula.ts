/** Formulas as text in a line: a/b, x^2, √x, ∑i=1^n (Office Math Markup, ECMA-376-1 22.1). */
import type { Element } from "../package/xml.js";

/** An open structure: a fraction, a root, something in brackets. */
interface Structure {
  readonly name: string;
  /** The brackets, and what divides their content; the sign of a sum. */
  begin: string;
  end: string;
  separator: string;
  sign: string;
  hasBar: boolean;
  /** How much had been written when it began. */
  readonly written: number;
}

const STRUCTURES: ReadonlySet<string> = new Set("m:f m:d m:nary m:rad m:sSup m:sSubSup m:sPre m:eqArr m:mr".split(" "));
const PARTS: ReadonlySet<string> = new Set("m:e m:num m:den m:sub m:sup m:deg".split(" "));

export class Formula {
  readonly #open: Structure[] = [];
  /** Signs that are written before the next text, if there is one. */
  #due = "";
  /** For each open part how much was due, and how much written, before it began. */
  readonly #parts: { readonly due: string; readonly written: number }[] = [];
  #written = 0;

  /** Takes the start of an element of a formula. */
  open(element: Element): void {
    const { name } = element;
    const structure = this.#open.at(-1);
    if (STRUCTURES.has(name)) this.#open.push(newStructure(name, this.#written));
    else if (PARTS.has(name)) {
      this.#parts.push({ due: this.#due, written: this.#written });
      if (structure !== undefined) this.#due += signBefore(name, structure, structure.written === this.#written);
    } else if (structure !== undefined) takeProperty(structure, element);
  }

  /** Takes the end of such an element. @returns the sign that stands behind it */
  close(name: string): string {
    if (PARTS.has(name)) {
      const before = this.#parts.pop();
      if (before?.written === this.#written) this.#due = before.due;
    } else if (STRUCTURES.has(name)) {
      const structure = this.#open.pop();
      if (structure?.name === "m:d" && structure.written < this.#written) return structure.end;
    }
    return "";
  }

  /** Text comes. @returns the signs that stand before it */
  write(): string {
    const due = this.#due;
    this.#due = "";
    this.#written++;
    return due;
  }
}

/** With what is meant where nothing is said: brackets (22.1.2.24), an integral (22.1.2.70). */
function newStructure(name: string, written: number): Structure {
  return { name, begin: "(", end: ")", separator: "|", sign: "∫", hasBar: true, written };
}

function takeProperty(structure: Structure, element: Element): void {
  const value = element.attribute("val") ?? "";
  if (element.name === "m:begChr") structure.begin = value;
  else if (element.name === "m:endChr") structure.end = value;
  else if (element.name === "m:sepChr") structure.separator = value;
  else if (element.name === "m:chr") structure.sign = value;
  else if (element.name === "m:type") structure.hasBar = value !== "noBar";
}

/** @param isFirst whether nothing of the structure has been written */
function signBefore(part: string, structure: Structure, isFirst: boolean): string {
  switch (structure.name) {
    case "m:f":
      return part === "m:num" ? "" : structure.hasBar ? "/" : " ";
    case "m:d":
      return isFirst ? structure.begin : structure.separator;
    case "m:rad":
      return part === "m:e" ? "√" : "";
    case "m:nary":
      return (isFirst ? structure.sign : "") + (part === "m:sup" ? "^" : "");
    case "m:eqArr":
    case "m:mr":
      return isFirst ? "" : " ";
    default:
      return part === "m:sup" ? "^" : "";
  }
}
