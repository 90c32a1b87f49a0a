/** Paragraphs and runs that say of themselves what others have said: they are as they would be if each said it in words of its own. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { buildDocx } from "../../support/docx-builder.js";
import { readDocxPackage } from "../../support/read-docx.js";

const OTHER = 'xmlns:o="http://example.org/other"';
const ofParagraphs = [
  '<w:pStyle w:val="1"/>',
  '<w:pStyle w:val="2"/><w:jc w:val="center"/>',
  '<w:outlineLvl w:val="2"/><w:ind w:firstLine="640"/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:sz w:val="32"/></w:rPr>',
  '<w:spacing w:line="560" w:lineRule="exact"/><w:rPr><w:b/><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr>',
  "<w:rPr><w:vanish/></w:rPr>",
  '<w:rPr><w:ins w:author="甲"/></w:rPr>',
  '<w:rPr><w:del w:author="甲"/></w:rPr>',
  '<w:jc w:val="right"/><w:pPrChange w:author="乙"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>',
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
  `<o:jc ${OTHER} o:val="right"/><w:jc w:val="both"/>`,
  "",
];
const ofRuns = [
  '<w:sz w:val="32"/>',
  '<w:rFonts w:ascii="仿宋_GB2312"/><w:b/>',
  '<w:highlight w:val="yellow"/>',
  "<w:vanish/>",
  '<w:rPrChange w:author="乙"><w:rPr/></w:rPrChange>',
  "",
];
const styles = ["1", "2"]
  .map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="样式${id}"/></w:style>`)
  .join("");

interface Said {
  /** Of the paragraph; several where its properties come in pieces. */
  readonly own: readonly string[];
  readonly run: string;
}

/** @param word makes properties that say the same differ in their words */
function read(paragraphs: readonly Said[], word: (index: number) => string) {
  const body = paragraphs
    .map(({ own, run }, index) => {
      const all = own.map((content) => `<w:pPr>${content}${word(index)}</w:pPr>`).join("");
      return `<w:p>${all}<w:r><w:rPr>${run}${word(index)}</w:rPr><w:t>文${index}</w:t></w:r></w:p>`;
    })
    .join("");
  return readDocxPackage(buildDocx({ body, styles }), DEFAULT_LIMITS);
}

const said: fc.Arbitrary<Said> = fc.record({
  own: fc.array(fc.constantFrom(...ofParagraphs), { maxLength: 2 }),
  run: fc.constantFrom(...ofRuns),
});

it("reads them as if none had said it before", () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 4 }), fc.integer({ min: 2, max: 4 }), (few, times) => {
      const paragraphs = Array.from({ length: times }, () => few).flat();
      const inOwnWords = read(paragraphs, (index) => `<w:lang w:val="${index}"/>`);
      expect(read(paragraphs, () => "")).toEqual(inOwnWords);
    }),
    { seed: 20_261_121, numRuns: 300 },
  );
});
