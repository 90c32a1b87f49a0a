/** Empty fields that are for others to fill in: forms that a document brings with it (附件1 报名表), papers to be signed. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { SIGN } from "../../src/text/signs.js";
import { laterTest } from "./later.js";

const ANNEX = /^\s*附\s*[件表录]\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?\s*$/u;
/** What the title of a form ends with. */
const FORM_TITLE =
  /(?:[表单簿卡书]|回执|台账|合同|协议|问卷|试题|试卷|测评|凭证|证明|名册|花名册|样式|式样|格式|模板|范本|样本|样张)\s*(?:[（(][^（）()]{0,20}[）)])?\s*$/u;
/** So many lines with text below the word 附件 are searched for the form's title. */
const TITLE_LINES = 3;
/** Fields are left white; a word that is masked (XX局, 00局) is nobody else's to fill in. */
const FIELD = /^(?!\d+$)[\s\d_＿（）()【】[\]《》“”〔〕年月日至□是否/.…]+$|^同意\/不同意$/u;

/** Tells whether a blank is for others to fill in: a field of a form in an annex, or one of a paper that is signed later. */
export function fieldTest(analysis: Analysis): (block: number, start: number, end: number, form: string) => boolean {
  let regions: readonly Region[] | undefined;
  const isLater = laterTest(analysis);
  return (block, start, end, form) =>
    FIELD.test(form) &&
    ((regions ??= formRegions(analysis)).some(({ from, to }) => from <= block && block < to) ||
      isLater(block, start, end));
}

interface Region {
  /** Indexes of blocks, half open. */
  readonly from: number;
  readonly to: number;
}

function formRegions({ lines, document }: Analysis): Region[] {
  const annexes = lines.filter(({ text, signs }) => (signs & SIGN.annex) !== 0 && ANNEX.test(text));
  return annexes.flatMap((line, index): Region[] => {
    const to = annexes[index + 1]?.block ?? document.blocks.length;
    const head = [];
    for (let at = line.index + 1; head.length < TITLE_LINES && at < lines.length; at++) {
      const text = lines[at]?.text.trim() ?? "";
      if (text !== "") head.push(text);
    }
    return head.some((text) => text.length <= 40 && FORM_TITLE.test(text)) ? [{ from: line.block, to }] : [];
  });
}
