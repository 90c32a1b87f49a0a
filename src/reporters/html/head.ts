/** The head of a page, with the policy under which nothing but the page's own style and scripts has any effect. */
import { createHash } from "node:crypto";
import type { Locale } from "../../text/locale.js";
import { markupText } from "../markup-text.js";

export interface HeadOptions {
  readonly locale: Locale;
  readonly title: string;
  /** Each is a `style` element. */
  readonly styles: readonly string[];
  /** The scripts that will stand in the page, one element each. */
  readonly scripts: readonly string[];
}

/** From the document type to the end of the head. */
export function pageHead({ locale, title, styles, scripts }: HeadOptions): string {
  return `<!DOCTYPE html>
<html lang="${locale === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(styles, scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${markupText(title)}</title>
<link rel="icon" href="data:,">
${styles.map((style) => `<style>${style}</style>`).join("\n")}
</head>`;
}

/** Nothing may be fetched, sent or run but the page's own styles and scripts, named by their digests. */
function policy(styles: readonly string[], scripts: readonly string[]): string {
  const digests = (texts: readonly string[]) =>
    texts.length === 0
      ? "'none'"
      : texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  return `default-src 'none'; style-src ${digests(styles)}; script-src ${digests(scripts)}; img-src data:; base-uri 'none'; form-action 'none'`;
}
