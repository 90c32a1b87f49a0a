/** The notation of src/testing/annotated.ts as a real Word document: what examples describe, the reader must find in a file. */
import { buildDocx, propertyFiles, story } from "./docx-builder.js";

const TOKEN = /\[([+\-~*=#?])((?:(?!\1\])[^[\]])*)\1\]/gu;
const SIZES: Readonly<Record<string, number>> = { 二号: 22, 三号: 16, 小三: 15, 四号: 14, 小四: 12, 五号: 10.5 };
const ALIGNMENTS: Readonly<Record<string, string>> = { 居中: "center", 居右: "right" };
const CORE: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  creator: "dc:creator",
  keywords: "cp:keywords",
  lastModifiedBy: "cp:lastModifiedBy",
};
const APP: Readonly<Record<string, string>> = { company: "Company", manager: "Manager", template: "Template" };
/** Twips. */
const MILLIMETRE = 1440 / 25.4;
const WHO = 'w:author="校对" w:date="2024-05-06T08:00:00Z"';

interface Format {
  readonly run: string;
  readonly paragraph: string;
}

/** The package of the document that a text in the notation describes. */
export function annotatedDocx(text: string): Uint8Array {
  const writer = new Writer();
  for (const line of text.trimEnd().split("\n")) writer.line(line);
  return writer.build();
}

class Writer {
  readonly #body: string[] = [];
  readonly #comments: string[] = [];
  readonly #footers: { readonly content: string; readonly even: boolean }[] = [];
  #core = "";
  #app = "";
  #page = "";

  line(line: string): void {
    const [, property, value] = /^属性 (\w+)：(.*)$/u.exec(line) ?? [];
    if (property !== undefined && value !== undefined) return this.#property(property, value);
    if (line.startsWith("页面 ")) return this.#setPage(line.slice(3));
    const [head = "", footer, spec = ""] = /^(页脚 )?(?:\{([^{}]*)\})?/u.exec(line) ?? [];
    const content = this.#paragraph(line.slice(head.length), formatOf(spec));
    if (footer === undefined) this.#body.push(content);
    else this.#footers.push({ content, even: spec.includes("偶页") });
  }

  build(): Uint8Array {
    const even = this.#footers.some((footer) => footer.even);
    const footers = this.#footers.map(({ content }, index) => [
      `footer${index + 1}.xml`,
      { type: "footer", xml: story("ftr", content) },
    ]);
    const parts = {
      ...Object.fromEntries(footers),
      ...(this.#comments.length > 0 && {
        "comments.xml": { type: "comments", xml: story("comments", this.#comments.join("")) },
      }),
      ...(even && { "settings.xml": { type: "settings", xml: story("settings", "<w:evenAndOddHeaders/>") } }),
    };
    // the relationships of the first two parts are styles and numbering
    const references = this.#footers.map(
      (footer, index) => `<w:footerReference w:type="${footer.even ? "even" : "default"}" r:id="rId${index + 3}"/>`,
    );
    const files = propertyFiles({ core: this.#core, app: this.#app });
    return buildDocx({ body: this.#body.join(""), parts, files, section: references.join("") + this.#page });
  }

  #property(name: string, value: string): void {
    const core = CORE[name];
    if (core !== undefined) this.#core += `<${core}>${escape(value)}</${core}>`;
    else this.#app += `<${APP[name]}>${escape(value)}</${APP[name]}>`;
  }

  #setPage(spec: string): void {
    const twips = (pattern: RegExp) => Math.round(Number(pattern.exec(spec)?.[1] ?? 0) * MILLIMETRE);
    const side = (name: string) => twips(new RegExp(`${name}([\\d.]+)`, "u"));
    this.#page = `<w:pgSz w:w="${twips(/^(\d+)×/)}" w:h="${twips(/×(\d+)/)}"/><w:pgMar w:top="${side("上")}" w:right="${side("右")}" w:bottom="${side("下")}" w:left="${side("左")}" w:header="850" w:footer="850" w:gutter="0"/>`;
  }

  #paragraph(line: string, format: Format): string {
    let content = "";
    let at = 0;
    for (const match of line.matchAll(TOKEN)) {
      content += run(line.slice(at, match.index), format);
      at = match.index + match[0].length;
      content += this.#marked(match[1] ?? "", match[2] ?? "", format);
    }
    return `<w:p><w:pPr>${format.paragraph}</w:pPr>${content}${run(line.slice(at), format)}</w:p>`;
  }

  #marked(sign: string, inner: string, format: Format): string {
    const [first = "", second = ""] = inner.split("|");
    switch (sign) {
      case "+":
        return `<w:ins w:id="1" ${WHO}>${run(inner, format)}</w:ins>`;
      case "-":
        return `<w:del w:id="1" ${WHO}>${run(inner, format).replaceAll("w:t", "w:delText")}</w:del>`;
      case "~":
        return run(inner, format, "<w:vanish/>");
      case "*": {
        const [, color = "yellow", text = ""] = /^(?:([a-z]+):)?(.*)$/su.exec(inner) ?? [];
        return run(text, format, `<w:highlight w:val="${color}"/>`);
      }
      case "=":
        return `<w:fldSimple w:instr=" ${escape(second)} ">${run(first, format)}</w:fldSimple>`;
      case "#": {
        const id = this.#comments.length;
        this.#comments.push(`<w:comment w:id="${id}" ${WHO}><w:p>${run(second, format)}</w:p></w:comment>`);
        return `<w:commentRangeStart w:id="${id}"/>${run(first, format)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
      }
      default:
        return `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(inner, format)}</w:sdtContent></w:sdt>`;
    }
  }
}

/** 仿宋 三号 缩进2 行距28 */
function formatOf(spec: string): Format {
  let type = "";
  let paragraph = "";
  let alignment = "";
  for (const word of spec.split(" ")) {
    const [, name, value = "", unit] = /^(缩进|左缩进|行距)([\d.]+)(倍)?$/u.exec(word) ?? [];
    const size = SIZES[word];
    if (name === "缩进") paragraph += `<w:ind w:firstLineChars="${Number(value) * 100}"/>`;
    else if (name === "左缩进") paragraph += `<w:ind w:leftChars="${Number(value) * 100}"/>`;
    else if (name === "行距")
      paragraph += `<w:spacing w:line="${Number(value) * (unit === "倍" ? 240 : 20)}" w:lineRule="${unit === "倍" ? "auto" : "exact"}"/>`;
    else if (size !== undefined) type += `<w:sz w:val="${size * 2}"/>`;
    else if (ALIGNMENTS[word] !== undefined) alignment = `<w:jc w:val="${ALIGNMENTS[word]}"/>`;
    else if (word === "红色") type += '<w:color w:val="FF0000"/>';
    else if (word === "外侧")
      paragraph = `<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/>${paragraph}`;
    else if (word !== "" && word !== "奇页" && word !== "偶页")
      type = `<w:rFonts w:ascii="${word}" w:hAnsi="${word}" w:eastAsia="${word}"/>${type}`;
  }
  return { run: type, paragraph: paragraph + alignment };
}

function run(text: string, format: Format, more = ""): string {
  return text === ""
    ? ""
    : `<w:r><w:rPr>${format.run}${more}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
