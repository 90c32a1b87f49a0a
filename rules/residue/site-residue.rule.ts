import { defineRule } from "../../src/rule/index.js";
import type { Severity } from "../../src/rule/index.js";
import type { Localized } from "../../src/text/locale.js";
import data from "./site-residue.yaml";

/** One kind of residue: see the YAML. */
export interface ResidueEntry {
  readonly id: string;
  readonly severity: Severity;
  readonly what: Localized;
  /** One of these stands in every match; looking for them costs little, compiling and running the pattern much. */
  readonly hints: readonly string[];
  readonly pattern: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

export const ENTRIES = (data as { entries: readonly ResidueEntry[] }).entries;

/** Longer paragraphs are searched piece by piece, so that no pattern can be led far. */
const LONGEST = 20_000;

const compiled = new Map<ResidueEntry, RegExp>();

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
  },
  data: { kind: { zh: "残留的种类", en: "the kind of residue" } },
  examples: {
    bad: [
      "⟦本文档编辑密码：abc2024⟧",
      "⟦（未完，全文共2300字，当前仅显示800字）⟧",
      "加强学习⟦&nbsp;⟧提高认识",
      "⟦付费阅读全文⟧",
    ],
    good: ["严格落实密码管理规定。", "全文共5章38条，自发布之日起施行。", "会员单位应按时缴纳会费。"],
  },
  check({ document, report }) {
    for (const block of document.blocks) {
      if (block.kind === "code") continue;
      for (const { entry, start, end } of residues(block.text)) {
        const text = block.text.slice(start, end).trim();
        report({
          message: entry.id === "truncated" ? "truncated" : "residue",
          data: {
            text: text.length > 40 ? `${text.slice(0, 40)}…` : text,
            what: entry.what.zh,
            english: entry.what.en,
            kind: entry.id,
          },
          range: { block: block.index, start, end },
          severity: entry.severity,
          group: `${entry.id} ${text}`,
        });
      }
    }
  },
});

interface Found {
  readonly entry: ResidueEntry;
  readonly start: number;
  readonly end: number;
}

function residues(text: string): Found[] {
  if (text.length <= LONGEST) return residuesIn(text);
  const found: Found[] = [];
  for (let from = 0; from < text.length; from += LONGEST) {
    for (const { entry, start, end } of residuesIn(text.slice(from, from + LONGEST))) {
      found.push({ entry, start: from + start, end: from + end });
    }
  }
  return found;
}

/** What the entries find, in order; of two that overlap the earlier, longer one stays. */
function residuesIn(text: string): Found[] {
  const entries = ENTRIES.filter(({ hints }) => hints.some((hint) => text.includes(hint)));
  const found = entries.flatMap((entry) =>
    [...text.matchAll(patternOf(entry))].map((match): Found => {
      const lead = match[0].length - match[0].trimStart().length;
      return { entry, start: match.index + lead, end: match.index + lead + match[0].trim().length };
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end || one.end <= one.start) return false;
    end = one.end;
    return true;
  });
}

/** An entry's pattern, compiled when first needed. */
function patternOf(entry: ResidueEntry): RegExp {
  const pattern = compiled.get(entry) ?? new RegExp(entry.pattern, "giu");
  compiled.set(entry, pattern);
  return pattern;
}
