/** What the settings say for the whole document (settings.xml). */
import { type Handler, isOn, parseXml } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

export interface Settings {
  /** Whether even pages have headers and footers of their own (ECMA-376-1 17.10.1). */
  differentEven: boolean;
}

/** Reads a settings part. */
export function readSettings(zip: Zip, path: string): Settings {
  const settings = { differentEven: false };
  // settings are long, mostly lists of revisions; few say what is asked
  const data = zip.read(path);
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  const name = "evenAndOddHeaders";
  if (!bytes.includes(name) && !bytes.includes(Buffer.from(name, "utf16le"))) return settings;
  const handler: Handler = {
    open: (element) => {
      if (element.name === "w:evenAndOddHeaders") settings.differentEven = isOn(element);
    },
    close: () => {},
  };
  parseXml(data, path, handler, zip.limits);
  return settings;
}
