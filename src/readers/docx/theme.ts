/** The fonts of the theme, which styles name by their use (theme1.xml, ECMA-376-1 20.1.4.1). */
import { type Handler, parseXml } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

interface FontScheme {
  latin?: string;
  eastAsia?: string;
  complex?: string;
  /** Of the script `Hans`, where none is named for all of East Asia. */
  chinese?: string;
}

export class Theme {
  readonly #major: FontScheme = {};
  readonly #minor: FontScheme = {};

  /** @param use `minorEastAsia`, `majorHAnsi` … (ST_Theme, 17.18.96) */
  font(use: string): string | undefined {
    const scheme = use.startsWith("major") ? this.#major : this.#minor;
    if (use.endsWith("EastAsia")) return scheme.eastAsia ?? scheme.chinese;
    return use.endsWith("Bidi") ? scheme.complex : scheme.latin;
  }

  /** Reads a theme part: of its colours and lines nothing. */
  read(zip: Zip, path: string): void {
    let scheme: FontScheme | undefined;
    const handler: Handler = {
      open: (element) => {
        if (element.name === "majorFont") scheme = this.#major;
        else if (element.name === "minorFont") scheme = this.#minor;
        if (scheme === undefined) return;
        if (element.name === "font" && element.attribute("script") !== "Hans") return;
        const typeface = element.attribute("typeface") ?? "";
        if (typeface === "") return;
        if (element.name === "latin") scheme.latin = typeface;
        else if (element.name === "ea") scheme.eastAsia = typeface;
        else if (element.name === "cs") scheme.complex = typeface;
        else if (element.name === "font") scheme.chinese = typeface;
      },
      close: (name) => {
        if (name === "majorFont" || name === "minorFont") scheme = undefined;
      },
    };
    parseXml(fontScheme(zip.read(path)), path, handler, zip.limits);
  }
}

/** The element of the fonts alone, a third of an ordinary theme; all of it where that is not found. */
function fontScheme(data: Uint8Array): Uint8Array {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  const start = bytes.lastIndexOf("<", bytes.indexOf("fontScheme "));
  const close = "fontScheme>";
  const end = bytes.lastIndexOf(close) + close.length;
  return start >= 0 && end > start ? data.subarray(start, end) : data;
}
