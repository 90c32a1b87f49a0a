/** From bytes to a document: the format by content, each reader loaded when its format is met. */
import type { Document, Format, Notice } from "../document/model.js";
import { EXTENSIONS, FORMATS } from "../document/formats.js";
import { type Container, detect } from "./detect.js";
import { holdsTags } from "./markup.js";
import { boundText } from "./bounds.js";
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
    case "other":
      throw new UnreadableError("unknown-format", { what: found.what });
    case "text":
      return readText(bytes, extension, limits);
    case "document": {
      const read = await READERS[found.container]();
      const document = await read(bytes, limits);
      return withNotices(document, nameNotice(extension, document.format));
    }
  }
}

/**
 * Reads the bytes of a file.
 * @throws UnreadableError with the reason
 */
export type Reader = (bytes: Uint8Array, limits: Limits) => Document | Promise<Document>;

/** Each reader is loaded when its format is met. */
const READERS: Readonly<Record<Container, () => Promise<Reader>>> = {
  package: async () => (await import("./package/index.js")).readPackage,
  "flat-odt": async () => (await import("./odt/index.js")).readFlatOdt,
  pdf: async () => (await import("./pdf/index.js")).readPdf,
  rtf: async () => (await import("./rtf/index.js")).readRtf,
  ole: async () => (await import("./ole/index.js")).readOle,
  html: async () => (await import("./html/index.js")).readHtml,
  mht: async () => (await import("./mht/index.js")).readMht,
};

async function readText(bytes: Uint8Array, extension: string, limits: Limits): Promise<Document> {
  const { text, encoding, certain } = decodeText(bytes);
  if (text.includes("\0"))
    throw new UnreadableError("unknown-format", { what: { zh: "二进制文件", en: "a binary file" } });
  boundText(limits)(text.length);
  const notices = certain ? [] : [{ code: "encoding-guessed", data: { encoding } }];
  if (FORMATS.html?.extensions.includes(extension) === true && holdsTags(text))
    return (await READERS.html())(bytes, limits);
  if (FORMATS.md?.extensions.includes(extension) === true) {
    const { markdownDocument } = await import("./markdown/markdown.js");
    return markdownDocument(text, encoding, notices);
  }
  return plainTextDocument(text, encoding, [...notices, ...nameNotice(extension, "txt")]);
}

/** Any name may be one of a text, unless it promises another format. */
function nameNotice(extension: string, format: Format): Notice[] {
  const { extensions = [], alsoNamed = [] } = FORMATS[format] ?? {};
  const fits =
    format === "txt"
      ? extensions.includes(extension) || !EXTENSIONS.includes(extension)
      : [...extensions, ...alsoNamed].includes(extension);
  return fits || extension === "" ? [] : [{ code: "read-in-spite-of-name", data: { extension, format } }];
}

function withNotices(document: Document, notices: readonly Notice[]): Document {
  return notices.length === 0 ? document : { ...document, notices: [...document.notices, ...notices] };
}

function extensionOf(name: string | undefined): string {
  return /\.([^./\\]+)$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
}
