/** Samples that are no plain UTF-8 text are made from a readable source: samples/source/<name>.txt → samples/<folder>/<name>.<ending>. */
import { annotatedDocx } from "../support/annotated-docx.js";
import { docxFromSource } from "../support/docx-builder.js";
import { encode } from "../support/encode.js";

export interface Form {
  readonly source: string;
  readonly file: string;
  make(text: string): Uint8Array;
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

export const FORMS: readonly Form[] = [
  { source: "请示-值班点", file: "ok/请示-值班点.docx", make: docxFromSource },
  { source: "调研报告-养老服务", file: "ok/调研报告-养老服务.docx", make: docxFromSource },
  { source: "通知-档案检查", file: "ok/通知-档案检查.txt", make: (text) => encode(text, "gb18030") },
  { source: "纪要-专题会议", file: "ok/纪要-专题会议.txt", make: (text) => new TextEncoder().encode(text.replaceAll("\n", "\r\n")) },
  { source: "讲话-开工仪式", file: "ok/讲话-开工仪式.txt", make: utf16 },
  { source: "全都有-年度工作报告", file: "bad/全都有-年度工作报告.docx", make: docxFromSource },
  { source: "自动编号-整治方案", file: "bad/自动编号-整治方案.docx", make: docxFromSource },
  { source: "改稿未清-防汛通知", file: "bad/改稿未清-防汛通知.docx", make: annotatedDocx },
  { source: "套用模板-会议通知", file: "bad/套用模板-会议通知.docx", make: docxFromSource },
];
