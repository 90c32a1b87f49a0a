/**
 * A Word document as Word saves it: runs cut by revisions, spelling and language, each with its fonts; every part that Word writes, of the size
 * that it has there. The text is the bench's own; the same seed gives the same document.
 */
import { strToU8, zipSync } from "fflate";
import { documentText } from "./text.mjs";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org";
const W = `${OFFICE}/wordprocessingml/2006/main`;
const TYPES = `${OFFICE}/officeDocument/2006/relationships`;
/** What Word declares at the root of each part, whether it is used or not. */
const ROOT = [
  ["wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"],
  ["mc", `${OFFICE}/markup-compatibility/2006`],
  ["o", "urn:schemas-microsoft-com:office:office"],
  ["r", TYPES],
  ["m", `${OFFICE}/officeDocument/2006/math`],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"],
  ["wp", `${OFFICE}/drawingml/2006/wordprocessingDrawing`],
  ["w10", "urn:schemas-microsoft-com:office:word"],
  ["w", W],
  ["w14", "http://schemas.microsoft.com/office/word/2010/wordml"],
  ["w15", "http://schemas.microsoft.com/office/word/2012/wordml"],
  ["w16cid", "http://schemas.microsoft.com/office/word/2016/wordml/cid"],
  ["w16se", "http://schemas.microsoft.com/office/word/2015/wordml/symex"],
  ["wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");
/** Styles that Word knows without writing them down; it lists this many exceptions. */
const LATENT = 376;
/** Sessions of editing that the settings remember. */
const SESSIONS = 120;
/** Runs are cut every so many characters, more or less. */
const LONGEST_RUN = 40;

/** @param {number} seed @returns {(limit: number) => number} whole numbers below the limit */
function numbers(seed) {
  let state = seed + 1;
  return (limit) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
}

const hex = (number) => number.toString(16).toUpperCase().padStart(8, "0");
const fonts = (name) => `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="Times New Roman"/>`;
const characters = (name, more = "") => `<w:rPr>${fonts(name)}${more}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>`;

/** One run; Word tells the language of some, and the kind of their first character. */
function run(text, name, next) {
  const hinted = characters(name).replace("<w:rFonts ", '<w:rFonts w:hint="eastAsia" ');
  const properties = next(3) === 0 ? hinted.replace("</w:rPr>", '<w:lang w:eastAsia="zh-CN"/></w:rPr>') : hinted;
  return `<w:r w:rsidR="${hex(next(1 << 24))}" w:rsidRPr="${hex(next(1 << 24))}">${properties}<w:t>${text}</w:t></w:r>`;
}

function runs(text, name, next) {
  let xml = "";
  for (let at = 0; at < text.length;) {
    const end = at + 1 + next(LONGEST_RUN);
    const one = run(text.slice(at, end), name, next);
    xml += next(4) === 0 ? `<w:proofErr w:type="spellStart"/>${one}<w:proofErr w:type="spellEnd"/>` : one;
    at = end;
  }
  return xml;
}

function paragraph(text, next, { name = "仿宋_GB2312", align = "", style = "" } = {}) {
  const look = characters(name);
  const indent = align === "" ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : `<w:jc w:val="${align}"/>`;
  const own = `${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}<w:spacing w:line="560" w:lineRule="exact"/>${indent}${look}`;
  const session = hex(next(1 << 24));
  return `<w:p w14:paraId="${hex(next(1 << 30))}" w14:textId="77777777" w:rsidR="${session}" w:rsidRDefault="${session}" w:rsidP="${session}"><w:pPr>${own}</w:pPr>${runs(text, name, next)}</w:p>`;
}

const SECTION =
  '<w:sectPr w:rsidR="00A77B3E" w:rsidSect="00C41F2B"><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>';

function body(text, next) {
  const [title = "", ...lines] = text.split("\n").filter((line) => line !== "");
  const styled = (line) => {
    if (/^[一二三四五六七八九十]、/.test(line)) return paragraph(line, next, { name: "黑体", style: "1" });
    return paragraph(line, next, lines.indexOf(line) >= lines.length - 2 ? { align: "right" } : {});
  };
  const head = paragraph(title, next, { name: "方正小标宋简体", align: "center" });
  return `<w:document ${ROOT} mc:Ignorable="w14 w15 wp14 w16se w16cid"><w:body>${head}${lines.map(styled).join("")}${SECTION}</w:body></w:document>`;
}

const style = (id, name, more) =>
  `<w:style w:type="paragraph" ${id === "a" ? 'w:default="1" ' : ""}w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

function styles() {
  const latent = Array.from(
    { length: LATENT },
    (_, index) =>
      `<w:lsdException w:name="Grid Table ${index % 7} Accent ${index}" ${index % 3 === 0 ? 'w:semiHidden="1" w:unhideWhenUsed="1"' : `w:uiPriority="${index % 99}"`}/>`,
  );
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  return `<w:styles ${ROOT}>${defaults}<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="${LATENT}">${latent.join("")}</w:latentStyles>${[
    style("a", "Normal", '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr>'),
    style(
      "1",
      "heading 1",
      '<w:basedOn w:val="a"/><w:next w:val="a"/><w:link w:val="10"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00B02A11"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="340" w:after="330" w:line="578" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:kern w:val="44"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>',
    ),
    style(
      "a3",
      "footer",
      '<w:basedOn w:val="a"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4153"/><w:tab w:val="right" w:pos="8306"/></w:tabs><w:snapToGrid w:val="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>',
    ),
    '<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="character" w:customStyle="1" w:styleId="10"><w:name w:val="heading 1 Char"/><w:basedOn w:val="a0"/><w:link w:val="1"/><w:rPr><w:b/><w:bCs/><w:sz w:val="44"/></w:rPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  ].join("")}</w:styles>`;
}

function numbering() {
  const level = (index) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${index + 1}."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${420 * (index + 1)}" w:hanging="420"/></w:pPr></w:lvl>`;
  const levels = Array.from({ length: 9 }, (_, index) => level(index)).join("");
  return `<w:numbering ${ROOT}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

function settings(next) {
  const sessions = Array.from({ length: SESSIONS }, () => `<w:rsid w:val="${hex(next(1 << 24))}"/>`).join("");
  return `<w:settings ${ROOT}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:proofState w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:useFELayout/></w:compat><w:rsids>${sessions}</w:rsids><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
}

const SCRIPTS =
  "Jpan Hang Hans Hant Arab Hebr Thai Ethi Beng Gujr Khmr Knda Guru Cans Cher Yiii Tibt Thaa Deva Telu".split(" ");

function theme() {
  const scheme = (name) =>
    `<a:${name}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>${SCRIPTS.map((script) => `<a:font script="${script}" typeface="${script === "Hans" ? "宋体" : "Arial"}"/>`).join("")}</a:${name}>`;
  const fill =
    '<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:tint val="50000"/></a:schemeClr></a:gs></a:gsLst></a:gradFill>';
  return `<a:theme xmlns:a="${OFFICE}/drawingml/2006/main" name="Office"><a:themeElements><a:fontScheme name="Office">${scheme("majorFont")}${scheme("minorFont")}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(12)}</a:fillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const FONT_TABLE = `<w:fonts ${ROOT}>${["仿宋_GB2312", "黑体", "方正小标宋简体", "Times New Roman", "Calibri"]
  .map(
    (name) =>
      `<w:font w:name="${name}"><w:panose1 w:val="02010609060101010101"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>`,
  )
  .join("")}</w:fonts>`;
const fieldPart = (content) => `<w:r><w:rPr><w:sz w:val="28"/></w:rPr>${content}</w:r>`;
const FOOTER = `<w:ftr ${ROOT}><w:p w:rsidR="00B02A11"><w:pPr><w:pStyle w:val="a3"/><w:jc w:val="center"/></w:pPr>${[
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
  '<w:fldChar w:fldCharType="separate"/>',
  "<w:t>1</w:t>",
  '<w:fldChar w:fldCharType="end"/>',
]
  .map(fieldPart)
  .join("")}</w:p></w:ftr>`;
const CORE = `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title/><dc:creator>综合科</dc:creator><cp:lastModifiedBy>办公室</cp:lastModifiedBy><cp:revision>12</cp:revision><dcterms:created>2024-12-18T01:20:00Z</dcterms:created><dcterms:modified>2024-12-20T08:05:00Z</dcterms:modified></cp:coreProperties>`;
const APP = `<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><TotalTime>95</TotalTime><Pages>8</Pages><Application>Microsoft Office Word</Application><Company>示例市应急管理局</Company><AppVersion>16.0000</AppVersion></Properties>`;

const relationships = (list) =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
const PARTS = ["styles", "numbering", "settings", "fontTable", "theme", "footer"];
const fileOf = (type) => (type === "theme" ? "theme/theme1.xml" : `${type === "footer" ? "footer1" : type}.xml`);
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const CONTENT_TYPES = `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${PARTS.map((type) => `<Override PartName="/word/${fileOf(type)}" ContentType="${MAIN}.${type}+xml"/>`).join("")}</Types>`;

/**
 * @param {number} seed another number, another document
 * @param {number} size of the text, in bytes of UTF-8, at least
 * @returns {{ bytes: Uint8Array, text: string }}
 */
export function wordDocument(seed, size) {
  const next = numbers(seed);
  let paragraphs = 10;
  let text = documentText(paragraphs, seed, []);
  while (Buffer.byteLength(text) < size) text = documentText((paragraphs += 2), seed, []);
  const files = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships([
      [`${TYPES}/officeDocument`, "word/document.xml"],
      [`${OFFICE}/package/2006/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${TYPES}/extended-properties`, "docProps/app.xml"],
    ]),
    "word/document.xml": body(text, next),
    "word/_rels/document.xml.rels": relationships(PARTS.map((type) => [`${TYPES}/${type}`, fileOf(type)])),
    "word/styles.xml": styles(),
    "word/numbering.xml": numbering(),
    "word/settings.xml": settings(next),
    "word/fontTable.xml": FONT_TABLE,
    "word/theme/theme1.xml": theme(),
    "word/footer1.xml": FOOTER,
    "docProps/core.xml": CORE,
    "docProps/app.xml": APP,
  };
  const packed = Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)]);
  return { bytes: zipSync(Object.fromEntries(packed), { level: 6 }), text };
}
