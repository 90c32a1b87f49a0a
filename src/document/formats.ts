/** The formats that are read: what people call them, and which names go with them. */
import type { Localized } from "../text/locale.js";
import type { Format } from "./model.js";

export interface FormatInfo {
  /** As it stands in a sentence. */
  readonly name: Localized;
  /** Extensions whose files are of this format. */
  readonly extensions: readonly string[];
  /** Extensions that do not contradict it either. */
  readonly alsoNamed?: readonly string[];
  /** Whether people write in it; what is only published or saved in it is looked for in archives alone. */
  readonly isDraft: boolean;
}

/** WPS gives these to Word packages and to OLE containers alike. */
const OFFICE: readonly string[] = ["wps", "wpt"];

/** Only formats with a reader. */
export const FORMATS: Readonly<Partial<Record<Format, FormatInfo>>> = {
  docx: {
    name: { zh: "Word 文档（.docx）", en: "a Word document (.docx)" },
    extensions: ["docx", "docm", "dotx", "dotm"],
    alsoNamed: OFFICE,
    isDraft: true,
  },
  odt: {
    name: { zh: "OpenDocument 文档（.odt）", en: "an OpenDocument text (.odt)" },
    extensions: ["odt", "ott", "fodt"],
    isDraft: true,
  },
  pdf: { name: { zh: "PDF 文件", en: "a PDF file" }, extensions: ["pdf"], isDraft: false },
  rtf: { name: { zh: "RTF 文档", en: "an RTF document" }, extensions: ["rtf"], isDraft: true },
  doc: {
    name: { zh: "Word 97–2003 文档（.doc）", en: "a Word 97–2003 document (.doc)" },
    extensions: ["doc", "dot"],
    alsoNamed: OFFICE,
    isDraft: true,
  },
  ofd: { name: { zh: "OFD 版式文件", en: "an OFD document" }, extensions: ["ofd"], isDraft: false },
  html: {
    name: { zh: "网页（.html）", en: "a web page (.html)" },
    extensions: ["html", "htm", "xhtml"],
    alsoNamed: ["xml", "shtml"],
    isDraft: false,
  },
  mht: {
    name: { zh: "单个文件网页（.mht）", en: "a web page in a single file (.mht)" },
    extensions: ["mht", "mhtml"],
    isDraft: false,
  },
  txt: { name: { zh: "纯文本", en: "plain text" }, extensions: ["txt", "text"], isDraft: true },
  md: { name: { zh: "Markdown", en: "Markdown" }, extensions: ["md", "markdown"], isDraft: true },
};

/** The extensions that promise one format. */
export const EXTENSIONS: readonly string[] = Object.values(FORMATS).flatMap(({ extensions }) => extensions);

/** @param archive false: only those of formats that people write in */
export function walkedExtensions(archive: boolean): readonly string[] {
  const formats = Object.values(FORMATS).filter(({ isDraft }) => archive || isDraft);
  return [...formats.flatMap(({ extensions }) => extensions), ...OFFICE];
}

/**
 * The names that a walk takes for documents.
 * @param archive false: only those of formats that people write in
 */
export function walkedNames(archive: boolean): RegExp {
  return new RegExp(`\\.(?:${walkedExtensions(archive).join("|")})$`, "i");
}
