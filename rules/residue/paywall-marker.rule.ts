import type { ScrapeMarker } from "../../src/analysis/markers.js";
import type { Document } from "../../src/document/model.js";
import { defineRule } from "../../src/rule/index.js";

export default defineRule({
  id: "paywall-marker",
  family: "residue",
  severity: "error",
  name: { zh: "付费标记残留", en: "Paywall marker" },
  summary: {
    zh: "范文网站的付费、分页标记：##paidbegin##、##paidend##、<paid>、##pagebreak##。",
    en: "Paywall and page tags of template sites: ##paidbegin##, ##paidend##, <paid>, ##pagebreak##.",
  },
  why: {
    zh: "这是从网站复制范文时带进来的标签，说明材料来自付费范文，而且标记之间的内容可能不全。",
    en: "These tags come along when a text is copied from a site; they show where it comes from, and text between them may be missing.",
  },
  source: {
    tier: "breakage",
    text: {
      zh: "内容管理系统的标签，不属于任何公文要素。",
      en: "Tags of content systems; no element of an official document.",
    },
  },
  messages: {
    paired: {
      zh: "“{text}”是网站的付费标记。请删去，并核对它与另一端“{other}”之间的内容是否完整。",
      en: "“{text}” is a paywall tag of a web site. Delete it and check that the text between it and “{other}” is complete.",
    },
    empty: {
      zh: "“{text}”是网站的付费标记，它与另一端“{other}”之间没有内容：付费部分没有复制过来。请补上这部分内容，再删去标记。",
      en: "“{text}” is a paywall tag of a web site with nothing between it and “{other}”: the paid text was not copied. Add it, then delete the tag.",
    },
    unclosed: {
      zh: "“{text}”是网站的付费标记，而且没有与它成对的结束标记。请删去，并核对后面的内容是否缺失。",
      en: "“{text}” is a paywall tag of a web site and the tag that closes it is missing. Delete it and check whether text behind it is missing.",
    },
    unopened: {
      zh: "“{text}”是网站的付费标记，而且没有与它成对的开始标记。请删去，并核对前面的内容是否缺失。",
      en: "“{text}” is a paywall tag of a web site and the tag that opens it is missing. Delete it and check whether text before it is missing.",
    },
    single: { zh: "“{text}”是网站编辑器的标记。请删去。", en: "“{text}” is a tag of a web editor. Delete it." },
    other: { zh: "成对的另一端“{text}”在这里", en: "its other end “{text}” is here" },
  },
  data: {
    role: { zh: "begin 开始、end 结束、single 单独", en: "begin, end or single" },
    paired: { zh: "另一端是否存在", en: "whether its other end exists" },
  },
  examples: {
    bad: [
      "⟦##paidbegin##⟧\n（一）学习情况\n⟦##paidend##⟧",
      "⟦$$paidbegin$$⟧（二）整改情况",
      "工作情况⟦<paid>⟧详见下文⟦</paid>⟧",
    ],
    good: ["会议编号为#2024-03#。", "缴费标准见附件，付费方式为对公转账。"],
  },
  check({ document, analysis, report }) {
    const markers = analysis.scrapeMarkers.filter(({ block }) => document.blocks[block]?.kind !== "code");
    const empty = emptyBegins(document, markers);
    for (const [marker, other] of pairs(markers)) {
      const { text, role } = marker;
      const range = rangeOf(marker);
      const data = { text, role, paired: other !== null };
      if (other === null) report({ message: MESSAGE_ALONE[role], data, range });
      else {
        const related = [{ message: "other" as const, data: { text: other.text }, range: rangeOf(other) }];
        const message = empty.has(marker) || empty.has(other) ? "empty" : "paired";
        report({ message, data: { ...data, other: other.text }, range, related });
      }
    }
  },
});

const MESSAGE_ALONE = { begin: "unclosed", end: "unopened", single: "single" } as const;

function rangeOf({ block, start, end }: ScrapeMarker) {
  return { block, start, end };
}

/** Each marker with its other end: an end belongs to the last open begin of its family. */
function pairs(markers: readonly ScrapeMarker[]): Map<ScrapeMarker, ScrapeMarker | null> {
  const result = new Map<ScrapeMarker, ScrapeMarker | null>();
  const open = new Map<string, ScrapeMarker[]>();
  for (const marker of markers) {
    result.set(marker, null);
    const begun = open.get(marker.family) ?? [];
    open.set(marker.family, begun);
    if (marker.role === "begin") begun.push(marker);
    const begin = marker.role === "end" ? begun.pop() : undefined;
    if (begin !== undefined) result.set(marker, begin).set(begin, marker);
  }
  return result;
}

/** The begins that nothing but blanks and the editor's filler stands behind, up to an end. */
function emptyBegins({ blocks }: Document, markers: readonly ScrapeMarker[]): Set<ScrapeMarker> {
  const empty = new Set<ScrapeMarker>();
  let begin: ScrapeMarker | null = null;
  let last: ScrapeMarker | null = null;
  for (const marker of markers) {
    if (last !== null && begin !== null && !isBlankBetween(blocks, last, marker)) begin = null;
    if (marker.role === "begin") begin = marker;
    else if (marker.role === "end") {
      if (begin?.family === marker.family) empty.add(begin);
      begin = null;
    }
    last = marker;
  }
  return empty;
}

function isBlankBetween(blocks: Document["blocks"], from: ScrapeMarker, to: ScrapeMarker): boolean {
  for (let index = from.block; index <= to.block; index++) {
    const text = blocks[index]?.text ?? "";
    const start = index === from.block ? from.end : 0;
    const end = index === to.block ? to.start : text.length;
    if (text.slice(start, end).trim() !== "") return false;
  }
  return true;
}
