/** From bytes to a document: the format by content, each reader loaded when its format is met. */
import type { Document, Format, Notice } from "../document/model.js";
import { detect } from "./detect.js";
import { fileTooLarge, UnreadableError } from "./errors.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { decodeText } from "./text/encoding.js";
import { plainTextDocument } from "./text/plain-text.js";

export interface ReadOptions {
  /** The file's name: decides between plain text and Markdown, which look alike; never anything else. */
  readonly name?: string | undefined;
  readonly limits?: Limits | undefined;
}

/**
 * Reads a document.
 * @throws UnreadableError with the reason
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  if (bytes.length > limits.fileBytes) throw fileTooLarge(bytes.length, limits.fileBytes);
  const extension = extensionOf(options.name);
  const found = detect(bytes);
  switch (found.kind) {
    case "empty":
      throw new UnreadableError("empty-file");
    case "encrypted":
      throw new UnreadableError("encrypted-document");
    case "other":
      throw new UnreadableError("unknown-format", { what: found.what });
    case "zip": {
      const { readDocx } = await import("./docx/index.js");
      return withNotices(readDocx(bytes, limits), nameNotice(extension, "docx"));
    }
    case "text":
      return readText(bytes, extension, limits);
  }
}

async function readText(bytes: Uint8Array, extension: string, limits: Limits): Promise<Document> {
  const { text, encoding, certain } = decodeText(bytes);
  if (text.includes("\0"))
    throw new UnreadableError("unknown-format", { what: { zh: "二进制文件", en: "a binary file" } });
  if (text.length > limits.textLength) {
    throw new UnreadableError("limit-exceeded", {
      what: { zh: "字符数", en: "characters" },
      value: text.length,
      limit: limits.textLength,
    });
  }
  const notices = certain ? [] : [{ code: "encoding-guessed", data: { encoding } }];
  if (extension === "md" || extension === "markdown") {
    const { markdownDocument } = await import("./markdown/markdown.js");
    return markdownDocument(text, encoding, notices);
  }
  return plainTextDocument(text, encoding, [...notices, ...nameNotice(extension, "txt")]);
}

/** What else a name may say without contradicting the content. */
const EXTENSIONS: Readonly<Record<Format, RegExp>> = {
  docx: /^(?:docx|docm|dotx|wps)?$/,
  txt: /^(?!docx?$|pdf$|rtf$|wps$)/,
  md: /^/,
};

function nameNotice(extension: string, format: Format): Notice[] {
  return EXTENSIONS[format].test(extension) ? [] : [{ code: "read-in-spite-of-name", data: { extension, format } }];
}

function withNotices(document: Document, notices: readonly Notice[]): Document {
  return notices.length === 0 ? document : { ...document, notices: [...document.notices, ...notices] };
}

function extensionOf(name: string | undefined): string {
  return /\.([^./\\]+)$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
}
