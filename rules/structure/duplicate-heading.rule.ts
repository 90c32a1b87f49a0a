import { defineRule } from "../../src/rule/index.js";
import type { Heading, Scheme } from "../../src/analysis/outline/types.js";
import { patternOf } from "../../src/analysis/profile.js";
import { heldTo } from "./expectations.js";
import { repeatedTitles } from "./repeated-title.js";

export default defineRule({
  id: "duplicate-heading",
  family: "structure",
  severity: "warning",
  name: { zh: "标题重复", en: "Repeated heading" },
  summary: {
    zh: "同一层次出现两个相同的标题，或两个标题说的是同一部分；材料的题目在正文里又出现一遍。",
    en: "Two headings of one level are the same or announce the same section; the document's title stands twice.",
  },
  why: {
    zh: "多半是拼接旧稿留下的，同一部分写了两遍或忘了删改。",
    en: "Usually left from stitching old texts together: a section stands twice.",
  },
  source: {
    tier: "practice",
    text: { zh: "公文写作通常做法：同一层次标题不重复", en: "practice: headings of one level differ" },
  },
  messages: {
    same: {
      zh: "标题“{title}”重复：同一层次前面已有一个。请合并或改写。",
      en: "The heading “{title}” stands twice on this level. Merge them or rewrite one.",
    },
    section: {
      zh: "“{title}”与前面的“{other}”说的是同一部分（{section}）。请合并，或改写其中一个标题。",
      en: "“{title}” and “{other}” above announce the same section ({sectionEn}). Merge them or rewrite one.",
    },
    again: {
      zh: "题目“{title}”在这里又出现一遍，多半是重复粘贴。请检查这一段以后的内容，删去重复的部分。",
      en: "The document's title stands here again, usually because the text was pasted twice. Check what follows and delete what is double.",
    },
    other: { zh: "前面的标题“{title}”在这里", en: "the heading “{title}” above is here" },
  },
  data: { title: { zh: "标题", en: "the heading" }, other: { zh: "前面的标题", en: "the heading above" } },
  exampleOptions: { profile: "report" },
  examples: {
    bad: [
      "一、工作情况\n开展走访。\n⟦二、工作情况⟧\n收集建议。",
      "一、工作情况\n开展走访。\n二、存在问题及下一步打算\n覆盖面不广。\n⟦三、下一步工作打算⟧\n逐项办理。",
      "青湖区走访工作情况报告\n区委：\n走访已经结束。\n⟦青湖区走访工作情况报告⟧\n区委：\n走访已经结束。",
    ],
    good: [
      "一、青湖区\n（一）工作情况\n走访。\n二、云溪区\n（一）工作情况\n座谈。",
      "一、工作情况\n走访。\n二、存在问题\n不广。\n三、下一步打算\n办理。",
      "青湖区走访工作情况报告\n青湖区水务局\n青湖区走访工作情况报告\n区委：\n走访已经结束。",
    ],
  },
  check({ analysis, report }) {
    for (const range of repeatedTitles(analysis)) {
      const { text, range: first } = analysis.title ?? { text: "", range };
      const there = { message: "other" as const, data: { title: text }, range: first };
      report({ message: "again", data: { title: text, other: text }, range, related: [there] });
    }
    const { headings } = analysis.outline;
    const profile = heldTo(analysis) ?? analysis.kind.profile;
    const once = (analysis.kind.confidence >= 0.6 ? (profile?.sections ?? []) : []).filter(
      ({ once: pattern }) => pattern !== undefined,
    );
    for (const siblings of familiesOf(headings)) {
      const seen = new Map<string, Heading>();
      const announced = new Map<string, Heading>();
      for (const heading of siblings) {
        const { title, range } = heading;
        const other = seen.get(title);
        if (other !== undefined) {
          report({ message: "same", data: { title, other: other.title }, range, related: [related(other)] });
          continue;
        }
        seen.set(title, heading);
        for (const { id, name, once: pattern = "" } of heading.level === 1 ? once : []) {
          if (!patternOf(pattern).test(title)) continue;
          const first = announced.get(id);
          if (first === undefined) announced.set(id, heading);
          else if (!differ(first.title, title)) {
            const data = { title, other: first.title, section: name.zh, sectionEn: name.en };
            report({ message: "section", data, range, related: [related(first)] });
          }
        }
      }
    }
  },
});

/** 下半年工作安排 and 2025年工作思路 are two sections. */
const WHEN = /上半年|下半年|明年|来年|今后.{0,2}年|未来.{0,2}年|\d{4}年|第?[一二三四]季度/u;

function differ(one: string, other: string): boolean {
  const [a, b] = [WHEN.exec(one)?.[0], WHEN.exec(other)?.[0]];
  return a !== b && (a !== undefined || b !== undefined);
}

function related(heading: Heading) {
  return { message: "other" as const, data: { title: heading.title }, range: heading.range };
}

/** Headings that divide the text, by what they stand under; another document (an annex) begins a new family, and so does a list that begins again. */
function familiesOf(headings: readonly Heading[]): Heading[][] {
  const families = new Map<Heading | null, Heading[]>();
  const all: Heading[][] = [];
  for (const heading of headings) {
    const { marker, parent, title } = heading;
    if ((marker !== null && !DIVIDING.has(marker.scheme)) || !/\p{Script=Han}{2}/u.test(title)) continue;
    const family = families.get(parent);
    const last = family?.at(-1);
    const goesOn =
      last !== undefined &&
      last.endLine >= heading.line &&
      !(marker !== null && marker.value === 1 && (last.marker?.value ?? 0) > 1);
    if (family !== undefined && goesOn) family.push(heading);
    else {
      const fresh = [heading];
      families.set(parent, fresh);
      all.push(fresh);
    }
  }
  return all;
}

const DIVIDING: ReadonlySet<Scheme> = new Set(["part", "chapter", "section", "han", "han-paren"]);
