/** A PDF opened by pdf.js: pages with their text, the information about the document, its bookmarks. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pdfjs from "pdfjs-dist/package.json" with { type: "json" };
import { damaged, exceeded, UnreadableError } from "../errors.js";
import type { DrawnPage, TextItem } from "../pages/geometry.js";
import type { Bookmark } from "../pages/headings.js";
import { loadParser, Port } from "./port.js";

/** Errors only, which pdf.js then throws. */
const QUIET = 0;
/** What one page may take, in milliseconds; the densest pages take a hundredth. */
const PAGE_TIME = 10_000;
/** The tables of predefined encodings: beside the bundle's chunks, or in the package when the source itself runs. */
const CMAPS = ["../cmaps/", "./cmaps/", "../../../node_modules/pdfjs-dist/cmaps/"];

let opened = 0;

export class PdfFile {
  readonly #port: Port;

  private constructor(
    port: Port,
    readonly pageCount: number,
  ) {
    this.#port = port;
  }

  /**
   * @param bytes of the whole file; they are not changed
   * @throws UnreadableError when it needs a password or is damaged beyond repair
   */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    const id = `pdf${opened++}`;
    const state: { settle: (answer: Answer) => void } = { settle: () => undefined };
    const answer = new Promise<Answer>((resolve) => {
      state.settle = resolve;
    });
    const port = new Port(await loadParser(), (action, data) => respond(action, data, state.settle));
    port.send("configure", { verbosity: QUIET });
    const name = await port.ask("GetDocRequest", request(id, bytes));
    port.rename(id, String(name));
    port.send("Ready", null);
    const { pages, error } = await answer;
    if (error !== undefined) {
      await port.ask("Terminate", null);
      throw unreadable(error);
    }
    return new PdfFile(port, pages ?? 0);
  }

  /**
   * @param number 1-based
   * @param count called with the length of each stretch of text; may throw to stop
   * @throws UnreadableError when the page takes too long; whatever pdf.js throws when it is damaged
   */
  async page(number: number, count: (units: number) => void): Promise<DrawnPage> {
    const pageIndex = number - 1;
    const { view, rotate } = (await this.#port.ask("GetPage", { pageIndex })) as Pick<DrawnPage, "view" | "rotate">;
    const items: TextItem[] = [];
    const start = Date.now();
    const options = { pageId: pageIndex, pageIndex, includeMarkedContent: false, disableNormalization: true };
    await this.#port.stream("GetTextContent", options, (chunk) => {
      const milliseconds = Date.now() - start;
      if (milliseconds > PAGE_TIME)
        throw exceeded("单页读取毫秒数", "milliseconds for a page", milliseconds, PAGE_TIME);
      for (const item of (chunk as { readonly items: readonly TextItem[] }).items) {
        count(item.str.length);
        items.push(item);
      }
    });
    return { number, items, view, rotate };
  }

  /** What the document says about itself: `Title`, `Author`, `Producer` …. */
  async information(): Promise<Readonly<Record<string, unknown>>> {
    const [information] = (await this.#port.ask("GetMetadata", null)) as [Record<string, unknown> | null];
    return information ?? {};
  }

  async bookmarks(): Promise<readonly Bookmark[]> {
    return ((await this.#port.ask("GetOutline", null)) as readonly Bookmark[] | null) ?? [];
  }

  /** Stops what still runs, and lets go of the file. */
  async close(): Promise<void> {
    await this.#port.ask("Terminate", null);
  }
}

interface Answer {
  readonly pages?: number;
  readonly error?: unknown;
}

/** Nothing is fetched, nothing is drawn, no code is made of what the file says. */
function request(docId: string, bytes: Uint8Array) {
  return {
    docId,
    apiVersion: pdfjs.version,
    data: wholeBuffer(bytes),
    password: null,
    disableAutoFetch: true,
    rangeChunkSize: 65_536,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: {
      maxImageSize: -1,
      disableFontFace: true,
      ignoreErrors: true,
      isEvalSupported: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      canvasMaxAreaInBytes: -1,
      fontExtraProperties: false,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      cMapUrl: null,
      cMapPacked: true,
      iccUrl: null,
      standardFontDataUrl: null,
      wasmUrl: null,
      enableWebGPU: false,
    },
  };
}

/** pdf.js takes parts of the buffer behind an array, as if the array were all of it. */
function wholeBuffer(bytes: Uint8Array): Uint8Array {
  const isWhole = bytes.length === bytes.buffer.byteLength;
  return isWhole ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
}

/** What the parser asks for or tells. */
function respond(action: string, data: unknown, settle: (answer: Answer) => void): unknown {
  if (action === "GetDoc") settle({ pages: (data as { pdfInfo: { numPages: number } }).pdfInfo.numPages });
  if (action === "DocException") settle({ error: data });
  // refused: the parser then tells of the exception
  if (action === "PasswordRequest") throw data;
  if (action === "FetchBinaryData") return binaryData(data as { readonly kind: string; readonly filename: string });
  return undefined;
}

/** Encodings of Chinese fonts; the shapes of standard fonts say nothing about text. */
async function binaryData({ kind, filename }: { readonly kind: string; readonly filename: string }) {
  const folder = CMAPS.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) =>
    existsSync(place),
  );
  if (kind !== "cMapUrl" || folder === undefined || !/^[\w-]+\.bcmap$/.test(filename))
    throw new Error(`not provided: ${kind} ${filename}`);
  return new Uint8Array(await readFile(`${folder}${filename}`));
}

function unreadable(error: unknown): UnreadableError {
  const { name, message } = error as Partial<Error>;
  if (name === "PasswordException") return new UnreadableError("encrypted-document");
  return damaged("PDF 结构无法恢复", `the PDF cannot be repaired (${message ?? "no details"})`);
}
