/** Watermarks: the same line of a site, standing alone again and again between the paragraphs. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Block } from "../../src/document/model.js";
import { SIGN } from "../../src/text/signs.js";

/** So often a line of a site is no quotation any more. */
const OFTEN = 3;
const LONGEST = 40;
/** An address. */
const ADDRESS = /www\.|\.(?:com|cn|net|org)(?![a-z])/i;
/** Words in which sites name themselves. */
const SITE = /(?:范文|文秘|公文|文库|资料)网|学习资料|精品文档|欢迎下载/;
/** 资料来源：www…: says where a table comes from. */
const SOURCE = /来源|出处|网址|邮箱|链接|附件|[。；@]/;

/** @returns how often each watermark stands in the body, by its trimmed text */
export function watermarks({ document, blockSigns }: Analysis): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of document.blocks) {
    if (!mayBe(block, blockSigns[block.index] ?? 0)) continue;
    const text = block.text.trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts.size === 0 ? counts : new Map([...counts].filter(([, count]) => count >= OFTEN));
}

export function isWatermark(block: Block, repeated: ReadonlyMap<string, number>): boolean {
  return repeated.size > 0 && mayBe(block, SIGN.letter) && repeated.has(block.text.trim());
}

function mayBe({ text, part, cell, kind }: Block, signs: number): boolean {
  if (part !== "body" || cell !== undefined || kind === "code" || text.length === 0) return false;
  // indentation counts too: a longer line is a sentence
  if (text.length > 2 * LONGEST) return false;
  if (!SITE.test(text) && ((signs & SIGN.letter) === 0 || !ADDRESS.test(text))) return false;
  return !SOURCE.test(text) && text.trim().length <= LONGEST;
}
