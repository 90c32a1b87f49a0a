/** What a file is, by its content. */
import { markupOf } from "./markup.js";
import type { Localized } from "../text/locale.js";

/**
 * What a reader is found by. `package`, `ole`: containers whose content decides, zip and OLE; `flat-odt`: OpenDocument in one XML file.
 */
export type Container = "package" | "ole" | "flat-odt" | "pdf" | "rtf" | "html" | "mht";

/** `other`: nothing that is read. */
export type Detected =
  | { readonly kind: "document"; readonly container: Container }
  | { readonly kind: "text" | "empty" }
  | { readonly kind: "other"; readonly what: Localized };

/** First bytes of formats that are no document of ours. Latin-1, so that every byte is one character. */
const SIGNATURES: readonly (readonly [start: string, what: Localized])[] = [
  ["\x89PNG", { zh: "图片", en: "an image" }],
  ["\xff\xd8\xff", { zh: "图片", en: "an image" }],
  ["GIF8", { zh: "图片", en: "an image" }],
  ["II*\0", { zh: "图片", en: "an image" }],
  ["MM\0*", { zh: "图片", en: "an image" }],
  ["Rar!", { zh: "RAR 压缩包", en: "a RAR archive" }],
  ["7z\xbc\xaf", { zh: "7z 压缩包", en: "a 7z archive" }],
  ["\x1f\x8b", { zh: "gzip 压缩文件", en: "a gzip file" }],
  ["MZ", { zh: "可执行程序", en: "a program" }],
  ["\x7fELF", { zh: "可执行程序", en: "a program" }],
  [
    "version https://git-lfs.github.com/spec/v1\n",
    {
      zh: "Git LFS 的指针，内容还没有取回：git lfs pull",
      en: "a Git LFS pointer whose content was not fetched: git lfs pull",
    },
  ],
  ["SQLite format", { zh: "数据库文件", en: "a database" }],
];

/** How far the start of a web page is looked for behind comments, in bytes. */
const MARKUP_SEARCH = 8 * 1024;

const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** Decides by the first bytes. */
export function detect(bytes: Uint8Array): Detected {
  if (bytes.length === 0) return { kind: "empty" };
  const beginning = latin1(bytes.subarray(0, MARKUP_SEARCH));
  const head = beginning.slice(0, 1024);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return { kind: "document", container: "package" };
  if (head.startsWith("{\\rtf")) return { kind: "document", container: "rtf" };
  if (head.startsWith(OLE)) return { kind: "document", container: "ole" };
  // readers of PDF files look for this within the first 1,024 bytes (ISO 32000-1, annex H, note 13)
  if (head.includes("%PDF-")) return { kind: "document", container: "pdf" };
  const known = SIGNATURES.find(([start]) => head.startsWith(start) && (start !== "MZ" || head.includes("\0")));
  if (known !== undefined) return { kind: "other", what: known[1] };
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|office:document)\s/.test(head) && /<office:document\s/.test(head))
    return { kind: "document", container: "flat-odt" };
  const markup = markupOf(beginning.replaceAll("\0", ""));
  if (markup === null) return { kind: "text" };
  return typeof markup === "string" ? { kind: "document", container: markup } : { kind: "other", what: markup };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
