/** Builds small PDF files by hand: pages of texts at places, in a font whose encoding is chosen. */

/** Text in points from the lower left corner; its bytes are those of the font's encoding. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
  readonly size?: number;
  /** The direction of the text: `[1, 0, 0, 1]` when absent. */
  readonly matrix?: readonly [number, number, number, number];
}

export interface PdfParts {
  readonly pages: readonly (readonly PlacedText[])[];
  /** A predefined CMap of Chinese fonts (ISO 32000-1, 9.7.5.2), UniGB-UCS2-H when absent. */
  readonly encoding?: string;
  /** Entries of each page. */
  readonly page?: string;
  /** Objects from number 5 on, and entries of the trailer that name them. */
  readonly extra?: readonly string[];
  readonly trailer?: string;
  /** Where the table of objects is said to stand, against where it stands. */
  readonly offset?: number;
}

/** The size of characters where none is given. */
export const SIZE = 16;

/** A text at a place, as the default encoding has it. */
export function at(x: number, y: number, text: string, more: Partial<PlacedText> = {}): PlacedText {
  return { x, y, bytes: Buffer.from(text, "utf16le").swap16(), ...more };
}

/** The file: A4 pages, one font without ToUnicode, characters as wide as the font is high. */
export function buildPdf({
  pages,
  encoding = "UniGB-UCS2-H",
  page = "",
  extra = [],
  trailer = "",
  offset = 0,
}: PdfParts) {
  const first = FIXED + extra.length + 1;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 880 /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80 >> /DW 1000 /W [1 95 500 814 907 500] >>",
    ...extra,
    ...pages.flatMap((texts, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${first + index * 2 + 1} 0 R ${page} >>`,
      stream(texts.map(show).join("\n")),
    ]),
  ];
  return Buffer.from(file(objects, trailer, offset), "latin1");
}

/** Objects that every file has: catalogue, pages, font, descendant font. */
const FIXED = 4;

function show({ x, y, bytes, size = SIZE, matrix = [1, 0, 0, 1] }: PlacedText): string {
  return `BT /F ${size} Tf ${matrix.join(" ")} ${x} ${y} Tm <${Buffer.from(bytes).toString("hex")}> Tj ET`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function file(objects: readonly string[], trailer: string, offset: number): string {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const rows = offsets.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const table = text.length + offset;
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
}
