/** What the settings say for the whole document (settings.xml). */
import { isOn, parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

export interface Settings {
  /** Whether even pages have headers and footers of their own (ECMA-376-1 17.10.1). */
  differentEven: boolean;
}

/** Reads a settings part. */
export function readSettings(zip: Zip, path: string): Settings {
  const settings = { differentEven: false };
  parsePart(zip, path, {
    open: (element) => {
      if (element.name === "w:evenAndOddHeaders") settings.differentEven = isOn(element);
    },
    close: () => {},
  });
  return settings;
}
