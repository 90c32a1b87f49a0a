/** Writing XML 1.0. */
import { markupText } from "./markup-text.js";

/** An element; attributes that are undefined are left out, and `children` are markup already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${markupText(String(value))}"`);
  return children === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${children}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
