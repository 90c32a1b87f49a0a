/** The formats that are read: what people call them, and which names go with them. */
import type { Localized } from "../text/locale.js";
import type { Format } from "./model.js";

export interface FormatInfo {
  /** As it stands in a sentence. */
  readonly name: Localized;
  /** Extensions whose files are of this format. */
  readonly extensions: readonly string[];
  /** Extensions that do not contradict it either: .wps is a Word package as often as an OLE container. */
  readonly alsoNamed?: readonly string[];
}

/** Only formats with a reader. */
export const FORMATS: Readonly<Partial<Record<Format, FormatInfo>>> = {
  docx: {
    name: { zh: "Word 文档（.docx）", en: "a Word document (.docx)" },
    extensions: ["docx", "docm", "dotx", "dotm"],
    alsoNamed: ["wps", "wpt"],
  },
  odt: {
    name: { zh: "OpenDocument 文档（.odt）", en: "an OpenDocument text (.odt)" },
    extensions: ["odt", "ott", "fodt"],
  },
  pdf: { name: { zh: "PDF 文件", en: "a PDF file" }, extensions: ["pdf"] },
  rtf: { name: { zh: "RTF 文档", en: "an RTF document" }, extensions: ["rtf"] },
  doc: {
    name: { zh: "Word 97–2003 文档（.doc）", en: "a Word 97–2003 document (.doc)" },
    extensions: ["doc", "dot"],
    alsoNamed: ["wps", "wpt"],
  },
  ofd: { name: { zh: "OFD 版式文件", en: "an OFD document" }, extensions: ["ofd"] },
  html: {
    name: { zh: "网页（.html）", en: "a web page (.html)" },
    extensions: ["html", "htm", "xhtml"],
    alsoNamed: ["xml", "shtml"],
  },
  mht: {
    name: { zh: "单个文件网页（.mht）", en: "a web page in a single file (.mht)" },
    extensions: ["mht", "mhtml"],
  },
  txt: { name: { zh: "纯文本", en: "plain text" }, extensions: ["txt", "text"] },
  md: { name: { zh: "Markdown", en: "Markdown" }, extensions: ["md", "markdown"] },
};

/** The extensions of all formats, for walking folders. */
export const EXTENSIONS: readonly string[] = Object.values(FORMATS).flatMap(({ extensions }) => extensions);
