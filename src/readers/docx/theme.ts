/** The fonts of the theme, which styles name by their use (theme1.xml, ECMA-376-1 20.1.4.1). */
import { parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

interface FontScheme {
  latin?: string;
  eastAsia?: string;
  complex?: string;
  /** By script (`Hans`). */
  readonly scripts: Map<string, string>;
}

export class Theme {
  readonly #major: FontScheme = { scripts: new Map() };
  readonly #minor: FontScheme = { scripts: new Map() };

  /** @param use `minorEastAsia`, `majorHAnsi` … (ST_Theme, 17.18.96) */
  font(use: string): string | undefined {
    const scheme = use.startsWith("major") ? this.#major : this.#minor;
    if (use.endsWith("EastAsia")) return scheme.eastAsia ?? scheme.scripts.get("Hans");
    return use.endsWith("Bidi") ? scheme.complex : scheme.latin;
  }

  /** Reads a theme part. */
  read(zip: Zip, path: string): void {
    let scheme: FontScheme | undefined;
    parsePart(zip, path, {
      open: (element) => {
        if (element.name === "majorFont") scheme = this.#major;
        else if (element.name === "minorFont") scheme = this.#minor;
        if (scheme === undefined) return;
        const typeface = element.attribute("typeface") ?? "";
        if (typeface === "") return;
        if (element.name === "latin") scheme.latin = typeface;
        else if (element.name === "ea") scheme.eastAsia = typeface;
        else if (element.name === "cs") scheme.complex = typeface;
        else if (element.name === "font") scheme.scripts.set(element.attribute("script") ?? "", typeface);
      },
      close: (name) => {
        if (name === "majorFont" || name === "minorFont") scheme = undefined;
      },
    });
  }
}
