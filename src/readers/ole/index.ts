/** OLE containers: what is in one decides who reads it. */
import type { Document } from "../../document/model.js";
import type { Localized } from "../../text/locale.js";
import { UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";
import { OleContainer } from "./container.js";

/** By a stream of theirs, the documents that are not read. */
const OTHERS: readonly (readonly [stream: string, what: Localized])[] = [
  ["Workbook", { zh: "Excel 工作簿", en: "an Excel workbook" }],
  ["Book", { zh: "Excel 工作簿", en: "an Excel workbook" }],
  ["PowerPoint Document", { zh: "PPT 演示文稿", en: "a PowerPoint presentation" }],
  ["MatOST", { zh: "Microsoft Works 文档，请另存为 .docx", en: "a Microsoft Works document; save it as .docx" }],
  ["__properties_version1.0", { zh: "Outlook 邮件", en: "an Outlook message" }],
];

/**
 * @param bytes an OLE compound file
 * @throws UnreadableError when it is damaged, encrypted, beyond the limits, or holds no document that is read
 */
export async function readOle(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const container = new OleContainer(bytes);
  if (container.has("EncryptedPackage")) throw new UnreadableError("encrypted-document");
  if (container.has("WordDocument")) {
    const { readDoc } = await import("../doc/index.js");
    return readDoc(container, limits);
  }
  const known = OTHERS.find(([stream]) => container.has(stream));
  throw new UnreadableError("unknown-format", {
    what: known?.[1] ?? { zh: "OLE 复合文件", en: "an OLE compound file" },
  });
}
