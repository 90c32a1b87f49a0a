/** From a file, bytes or text to its result. Nothing that is wrong with a file is thrown: it stands in the result. */
import type { Profile } from "../analysis/profile.js";
import { EXTENSIONS } from "../document/formats.js";
import type { Document, Notice } from "../document/model.js";
import { UnreadableError } from "../readers/errors.js";
import { readDocument } from "../readers/index.js";
import { DEFAULT_LIMITS, type Limits } from "../readers/limits.js";
import { describeNotice } from "../readers/notices.js";
import { plainTextDocument } from "../readers/text/plain-text.js";
import type { Layout, Rule, Severity } from "../rule/types.js";
import type { Locale } from "../text/locale.js";
import { lintDocument } from "./lint.js";
import { openNotice } from "./owner-file.js";
import { readFileBounded } from "./read-file.js";
import type { FileError, FileResult } from "./result.js";

export interface CheckOptions {
  readonly rules: readonly Rule[];
  readonly profiles: readonly Profile[];
  /** The kind of document; guessed when absent. */
  readonly profile?: string | undefined;
  /** The standard of layout that the document is to follow; without it layout is not checked. */
  readonly layout?: Layout | undefined;
  readonly locale: Locale;
  readonly severities?: Readonly<Record<string, Severity | "off">> | undefined;
  readonly ruleOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** Names and terms whose wording is right as it is. */
  readonly terms?: readonly string[] | undefined;
  readonly limits?: Limits | undefined;
}

/** What is wanted of one file besides; apart from the options, which stay the same object for all files that are checked alike. */
export interface FileWishes {
  /** Whether to look beside the file if a word processor has it open: for files named one by one, not for the 100,000 of an archive. */
  readonly sayIfOpen?: boolean | undefined;
  /** Told what was read before it is checked: for those who show the document beside its findings. */
  readonly onRead?: ((read: ReadFile) => void) | undefined;
}

/** A document and the bytes that it was read from. */
export interface ReadFile {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

/** Checks text that is already decoded. */
export function checkText(text: string, path: string, options: CheckOptions): FileResult {
  return checkDocument(plainTextDocument(text, "utf-8"), path, options);
}

/** Checks the bytes of a file; `path` is its name for the report and, for text, says whether it is Markdown. */
export async function checkBytes(
  bytes: Uint8Array,
  path: string,
  options: CheckOptions,
  wishes: FileWishes = {},
): Promise<FileResult> {
  return guarded(path, options, wishes, async () => bytes);
}

/** Checks a file. */
export async function checkFile(
  file: string,
  path: string,
  options: CheckOptions,
  wishes: FileWishes = {},
): Promise<FileResult> {
  const opened = wishes.sayIfOpen === true ? openNotice(file) : null;
  const read = () => readFileBounded(file, (options.limits ?? DEFAULT_LIMITS).fileBytes);
  return guarded(path, options, wishes, read, opened);
}

/** Checks what `read` gives; it may throw UnreadableError. */
export async function checkRead(
  read: () => Promise<Uint8Array>,
  path: string,
  options: CheckOptions,
  wishes: FileWishes = {},
): Promise<FileResult> {
  return guarded(path, options, wishes, read);
}

/** @param opened what is to be said of the file besides, once it is known */
async function guarded(
  path: string,
  options: CheckOptions,
  { onRead }: FileWishes,
  read: () => Promise<Uint8Array>,
  opened: Promise<Notice | null> | null = null,
): Promise<FileResult> {
  try {
    const bytes = await read();
    const plain = await readDocument(bytes, { name: path, limits: options.limits });
    const notice = await opened;
    const document = notice === null ? plain : { ...plain, notices: [...plain.notices, notice] };
    onRead?.({ document, bytes });
    return checkDocument(document, path, options);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return unreadable(path, error, options.locale);
  }
}

function checkDocument(document: Document, path: string, options: CheckOptions): FileResult {
  const { findings, suppressed, profile, profileConfidence, characters } = lintDocument(document, options);
  return {
    path: forwardSlashes(path),
    format: document.format,
    encoding: document.encoding,
    profile,
    profileConfidence,
    notices: [...document.notices, ...layoutNotice(document, options)].map((one) =>
      describeNotice(one, options.locale),
    ),
    status: "checked",
    error: null,
    characters,
    findings,
    suppressed,
  };
}

/** Nobody should take a document for well laid out because its layout was not there to be looked at. */
function layoutNotice({ format, looks }: Document, { layout }: CheckOptions): Notice[] {
  return layout === undefined || looks !== undefined ? [] : [{ code: "layout-not-read", data: { format } }];
}

/** Names of files that are taken to be documents: what such a name promises and the content is not, is an error, not another format. */
const DOCUMENT_NAME = new RegExp(`\\.(?:${EXTENSIONS.join("|")})$`, "i");

/** A file of a format that we do not read, and whose name does not say otherwise, is skipped, as is a scan without text; anything else is unreadable. */
export function unreadable(path: string, error: UnreadableError, locale: Locale): FileResult {
  const skipped = error.code === "no-text" || (error.code === "unknown-format" && !DOCUMENT_NAME.test(path));
  return unchecked(path, skipped ? "skipped" : "unreadable", { code: error.code, message: error.describe(locale) });
}

/** The result of a file that was not checked. */
export function unchecked(path: string, status: "skipped" | "unreadable", error: FileError): FileResult {
  return {
    path: forwardSlashes(path),
    format: null,
    encoding: null,
    profile: null,
    profileConfidence: 0,
    notices: [],
    status,
    error,
    characters: 0,
    findings: [],
    suppressed: 0,
  };
}

/** Paths are reported, and globs read, with `/` on every system; elsewhere a backslash is a character like any other. */
export function forwardSlashes(path: string, platform: string = process.platform): string {
  return platform === "win32" ? path.replaceAll("\\", "/") : path;
}
