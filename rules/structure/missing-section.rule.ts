import { defineRule } from "../../src/rule/index.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Line } from "../../src/analysis/lines.js";
import type { Heading } from "../../src/analysis/outline/types.js";
import { patternOf, type Profile, type ProfileSection } from "../../src/analysis/profile.js";
import { expectation, heldTo } from "./expectations.js";

export default defineRule({
  id: "missing-section",
  family: "structure",
  severity: "warning",
  name: { zh: "缺少部分", en: "Missing section" },
  summary: {
    zh: "缺少这一文种通常应有的部分：报告没有下一步打算，方案没有保障措施。",
    en: "A section that this kind of document usually has is missing.",
  },
  why: { zh: "缺了必要的部分，材料会被退回补写。", en: "Without a necessary section the document is sent back." },
  source: {
    tier: "practice",
    text: {
      zh: "公文写作通常做法；各文种的部分见 rules/profiles",
      en: "practice of official writing; the sections of each kind are in rules/profiles",
    },
  },
  messages: {
    missing: {
      zh: "没有看到“{section}”部分，{kind}{should}有这一部分。请补写；如已写在别处，请加上标题。",
      en: "There is no section “{sectionEn}”; a {kindEn} {shouldEn} has one. Write it, or give it a heading if it is there.",
    },
    untitled: {
      zh: "“{section}”有内容，缺标题：{kind}{should}单列这一部分。可以加一个小标题。",
      en: "“{sectionEn}” is there without a heading; a {kindEn} {shouldEn} has one for it. Consider adding it.",
    },
  },
  data: {
    kind: { zh: "文种", en: "the kind of document" },
    section: { zh: "缺少的部分", en: "the section" },
    state: { zh: "missing 没有、untitled 有内容缺标题", en: "missing, or untitled: there without a heading" },
  },
  exampleOptions: { profile: "report" },
  examples: {
    bad: [
      "关于走访工作情况的报告\n市委老干部局：\n一、工作情况\n走访十二个社区，收集建议六十三条。\n二、存在问题\n走访覆盖面不够广。\n特此报告。\n青湖区老干部局\n2024年5月6日",
    ],
    good: [
      "关于走访工作情况的报告\n市委老干部局：\n一、工作情况\n走访十二个社区，收集建议六十三条。\n二、存在问题\n走访覆盖面不够广。\n三、下一步打算\n逐项办理。\n特此报告。\n青湖区老干部局\n2024年5月6日",
    ],
  },
  check({ analysis, report }) {
    const profile = heldTo(analysis);
    if (profile === null) return;
    for (const section of profile.sections) {
      const state = stateOf(analysis, section, profile);
      if (state === "there" || section.expect === "optional" || (state === "untitled" && section.untitled === true))
        continue;
      const { demanded, data } = expectation(analysis, profile, section.expect);
      const words = { ...data, section: section.name.zh, sectionEn: section.name.en, state };
      // a text that is not divided into the usual sections may have its words in other terms
      const isLoose = section.common === true && othersHeaded(analysis, section, profile).length === 0;
      const mild = state === "untitled" || section.expect === "usual" || isLoose;
      report({
        message: state,
        data: words,
        range: null,
        demanded: demanded && state === "missing",
        severity: mild ? "info" : undefined,
        group: section.id,
      });
    }
  },
});

/** Whether a section has a heading, or at least its content. Headings of any level count: practice nests them differently. */
function stateOf(analysis: Analysis, section: ProfileSection, profile: Profile): "there" | "untitled" | "missing" {
  const heading = patternOf(section.heading);
  if (analysis.outline.headings.some(({ title }) => heading.test(title))) return "there";
  if (section.content === undefined) return "missing";
  const content = patternOf(section.content);
  const free =
    section.common === true ? linesOutside(analysis, othersHeaded(analysis, section, profile)) : analysis.lines;
  return free.some(({ text }) => text.length < LONGEST && content.test(text)) ? "untitled" : "missing";
}

/** The lines that stand under none of some headings, nor before all of them. */
function linesOutside(analysis: Analysis, headings: readonly Heading[]): readonly Line[] {
  const { lines } = analysis;
  if (headings.length === 0) return lines;
  const opening = headings.length > 1 ? introduction(analysis) : 0;
  return lines.filter(
    ({ index }) => index >= opening && !headings.some(({ line, endLine }) => line <= index && index < endLine),
  );
}

/** The main headings of the other sections. */
function othersHeaded({ outline }: Analysis, section: ProfileSection, { sections }: Profile): readonly Heading[] {
  const others = sections.filter((other) => other !== section);
  return outline.headings.filter(
    ({ level, title }) => level === 1 && others.some(({ heading }) => patternOf(heading).test(title)),
  );
}

/** The line behind the introduction of a divided text: one paragraph above the first heading is no section, several may be one without its heading. */
function introduction({ outline, lines }: Analysis): number {
  const first = outline.headings[0]?.line ?? 0;
  const paragraphs = lines.slice(0, first).filter(({ text }) => text.length >= PARAGRAPH);
  return paragraphs.length > 1 ? 0 : first;
}

const PARAGRAPH = 50;
/** Longer lines are no paragraphs that a person wrote. */
const LONGEST = 20_000;
