import type { Element } from "./xml.js";

/** The two boxes of Wingdings are the only symbols that a form cannot do without; others are shown as a dot. */
export function symbol(element: Element): string {
  const code = Number.parseInt(element.attribute("char") ?? "", 16) & 0xff;
  const font = element.attribute("font") ?? "";
  if (/^wingdings/i.test(font))
    return code === 0xa8 || code === 0x6f ? "☐" : code === 0xfe || code === 0x52 ? "☑" : "•";
  return "•";
}
