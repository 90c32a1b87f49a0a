/** Finds where a text speaks of its own attachments. */
import type { Line } from "../../src/analysis/lines.js";
import type { Range } from "../../src/text/range.js";
import { numberOf } from "./attachments.js";
import { SIGN } from "../../src/text/signs.js";
import { matchesOf } from "../../src/text/matches.js";

export interface Mention {
  readonly text: string;
  /** null: 见附件, 附后. */
  readonly number: number | null;
  readonly range: Range;
  /** Whether the sentence names another document whose attachment it may be. */
  readonly doubtful: boolean;
}

/** 附件3份 counts, 附件3-1 is part of a form. */
const NUMBERED = /附\s?件\s?([一二三四五六七八九十]{1,3}|\d{1,2})(?![\d份个张页套件种项类部MmKkGg.．]|\s?[-—–]\s?\d)/gu;
const PLAIN = /(?:详见|见|参见)附件(?![\d一二三四五六七八九十\s])|附后(?=[）)。；，])/gu;
/** What stands before one's own attachment; a noun, a title or a number of a document makes it another's. */
const OWN = /(?:^|[（(，。；：、“\s见照按据如填将由与和及至在从对附含即随以写报送交用或])$/u;
const IN_BRACKETS =
  /[（(](?:详见|具体见|参见|见|附|格式见|名单见|模板见|样表见|详细?[^（）()]{0,6}见|[^（）()]{0,8}见)?\s?$/u;
const OTHER_DOCUMENT = /[〔[（(]\d{4}[〕\])）]\s?\d{1,4}\s?号|》.{0,12}(?:要求|规定|明确|附件)/u;

/** The mentions of a line, in order. */
export function mentionsOf({ text, block, start, signs }: Line): Mention[] {
  if ((signs & SIGN.annex) === 0) return [];
  if (!text.includes("附件") && !text.includes("附后") && !text.includes("附 件")) return [];
  const mentions: Mention[] = [];
  for (const match of matchesOf(text, NUMBERED)) {
    const before = text.slice(Math.max(0, match.index - 200), match.index);
    if (!OWN.test(before)) continue;
    const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1);
    const doubtful = !IN_BRACKETS.test(before) && OTHER_DOCUMENT.test(sentence);
    mentions.push({ text: match[0], number: numberOf(match[1]), range: at(match), doubtful });
  }
  for (const match of matchesOf(text, PLAIN)) {
    const doubtful = /[》号]$/u.test(text.slice(0, match.index));
    mentions.push({ text: match[0], number: null, range: at(match), doubtful });
  }
  return mentions;

  function at(match: RegExpMatchArray): Range {
    const from = start + (match.index ?? 0);
    return { block, start: from, end: from + match[0].length };
  }
}
