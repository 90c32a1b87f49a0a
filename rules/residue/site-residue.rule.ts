import { defineRule } from "../../src/rule/index.js";
import { residuesOf, type ResidueEntry } from "./residue-entry.js";
import { isWatermark, watermarks } from "./watermark.js";

/** Longer residue is quoted in part. */
const QUOTED = 40;

export default defineRule({
  id: "site-residue",
  family: "residue",
  severity: "error",
  name: { zh: "网站残留", en: "Site residue" },
  summary: {
    zh: "网站和软件留下的文字：编辑密码、“未完，全文共…字”、会员和下载提示、版权声明、网页代码、防复制干扰码。",
    en: "What sites and programs leave behind: editing passwords, cut-off notes, membership and download prompts, page code, anti-copy noise.",
  },
  why: {
    zh: "这些文字不属于材料内容，一看就知道是从网上复制的；截断说明还意味着正文不全。",
    en: "They are no part of the document and show that it was copied; a cut-off note also means that text is missing.",
  },
  source: {
    tier: "breakage",
    text: {
      zh: "网站、软件生成的文字，不属于任何公文要素。",
      en: "Made by sites and programs; no element of an official document.",
    },
  },
  messages: {
    residue: {
      zh: "“{text}”是{what}，不属于正文。请删去。",
      en: "“{text}” is {english}, no part of the text. Delete it.",
    },
    truncated: {
      zh: "“{text}”是{what}：正文可能不全。请找到原文补齐，再删去这句。",
      en: "“{text}” is {english}: the text may be incomplete. Complete it, then delete this.",
    },
    likely: {
      zh: "“{text}”像是{what}。如果不是要写的内容，请删去。",
      en: "“{text}” looks like {english}. Delete it unless it is meant.",
    },
    repeated: {
      zh: "“{text}”单独成行，反复出现 {count} 次，像是网站的水印。如果不是要写的内容，请删去。",
      en: "“{text}” stands alone on {count} lines and looks like a site's watermark. Delete it unless it is meant.",
    },
  },
  data: {
    kind: { zh: "残留的种类", en: "the kind of residue" },
    count: { zh: "水印出现的次数", en: "how often a watermark stands in the document" },
  },
  examples: {
    bad: [
      "⟦本文档编辑密码：abc2024⟧",
      "⟦（未完，全文共2300字，当前仅显示800字）⟧",
      "加强学习⟦&nbsp;⟧提高认识",
      "⟦付费阅读全文⟧",
    ],
    good: ["严格落实密码管理规定。", "全文共5章38条，自发布之日起施行。", "会员单位应按时缴纳会费。"],
  },
  check({ document, analysis, report }) {
    const repeated = watermarks(analysis);
    const { blockClues } = analysis;
    for (const block of document.blocks) {
      if (block.kind === "code" || block.part === "comment" || block.part === "properties") continue;
      if (isWatermark(block, repeated)) {
        const text = block.text.trim();
        const start = block.text.indexOf(text);
        const count = repeated.get(text) ?? 0;
        const range = { block: block.index, start, end: start + text.length };
        report({ message: "repeated", data: { text, count, kind: "watermark" }, range, severity: "warning" });
        continue;
      }
      const clues = blockClues[block.index];
      if (block.text === "" || clues === undefined) continue;
      for (const { entry, start, end } of residuesOf(block, clues, document.format)) {
        const text = block.text.slice(start, end);
        report({
          message: messageOf(entry),
          data: {
            text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text,
            what: entry.what.zh,
            english: entry.what.en,
            kind: entry.id,
          },
          range: { block: block.index, start, end },
          severity: entry.severity,
          group: entry.together === true ? entry.id : `${entry.id} ${text}`,
        });
      }
    }
  },
});

function messageOf({ id, severity }: ResidueEntry) {
  if (severity !== "error") return "likely";
  return id === "truncated" ? "truncated" : "residue";
}
