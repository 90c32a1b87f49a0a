import type { Analysis } from "../../src/analysis/analysis.js";
import { defineRule } from "../../src/rule/index.js";
import { type Clash, CLOSING_HINT, closingClash, leadInClash } from "./kind-words.js";
import { closingSentences, openingSentences, type Sentence } from "./main-text.js";
import { severalRequests } from "./several-requests.js";

/** A title or lead-in tells the kind; closing words alone do not. */
const SURE = 0.8;
/** What issues another document says what that one is. */
const ISSUES = /转发|批转|印发/u;

export default defineRule({
  id: "kind-conflict",
  family: "structure",
  severity: "warning",
  name: { zh: "文种混用", en: "Mixed kinds of document" },
  summary: {
    zh: "结束语、引语是另一文种的：报告写“妥否，请批示”，函写“请遵照执行”。",
    en: "Closing words or lead-in of another kind of document: a report that asks for a decision, a letter that orders.",
  },
  why: {
    zh: "上级不批复报告，平行单位不受命令：用错了话，事情办不成，材料也会被退回。",
    en: "Nobody answers a report, and no equal takes orders: the wrong words get nothing done, and the document comes back.",
  },
  source: {
    tier: "regulation",
    text: {
      zh: "《党政机关公文处理工作条例》第八条规定各文种的用途，第十五条规定“不得在报告等非请示性公文中夹带请示事项”“请示应当一文一事”；结束语的写法依通常做法。",
      en: "Regulation on official documents, art. 8 (what each kind is for) and art. 15 (no requests in a report; one matter to a request); the wording by practice.",
    },
  },
  messages: {
    closing: {
      zh: "“{text}”是{other}的结束语，不能用在{kind}里。请改用{kind}的结束语（{example}），或者改换文种。",
      en: "“{text}” closes a {otherEn}, not a {kindEn}. Use the closing of a {kindEn} ({example}), or change the kind of document.",
    },
    request: {
      zh: "“{text}”是请示用语，{kind}中不得夹带请示事项。需要上级批准的，请另写请示；否则请改用{kind}的结束语（{example}）。",
      en: "“{text}” asks for a decision, which a {kindEn} must not do. Write a request of its own, or close as a {kindEn} does ({example}).",
    },
    unusual: {
      zh: "“{text}”一般用于{other}，{kind}里少见。请核对文种和结束语。",
      en: "“{text}” is usual in a {otherEn}, not in a {kindEn}. Check kind and wording.",
    },
    leadIn: {
      zh: "标题是{kind}，这里写“{text}”，是{other}的说法。请统一文种。",
      en: "The title says {kindEn}, “{text}” here says {otherEn}. Make them agree.",
    },
    title: {
      zh: "标题里“请示”“报告”并用。请示要批复，报告不要批复，请只用一种。",
      en: "The title names request and report at once. A request wants an answer, a report none: choose one.",
    },
    several: {
      zh: "这份请示像是有 {count} 个请求事项（这里是第二个）。请示应当一文一事；如果不是同一件事，请分开行文。",
      en: "This request seems to ask for {count} things (here the second). One matter to a request: divide it unless they belong together.",
    },
  },
  data: {
    kind: { zh: "文种", en: "the kind of document" },
    other: { zh: "这些话所属的文种", en: "the kind that the words are of" },
    place: { zh: "closing 结束语、lead-in 引语、title 标题、matter 请示事项", en: "closing, lead-in, title or matter" },
    suggestion: { zh: "本文种的结束语", en: "the closing of the document's own kind" },
  },
  examples: {
    bad: [
      "关于防汛准备工作的报告\n市水务局：\n现将有关情况报告如下。\n堤防已全部巡查。\n⟦妥否，请批示⟧。\n青湖区水务局\n2024年5月6日",
      "关于增拨防汛经费的请示\n市财政局：\n我局拟增设值班点三处，需经费六万元。\n⟦特此报告⟧。",
      "关于商请提供场地的函\n市图书馆：\n我校拟于六月借用贵馆报告厅一天。\n⟦请遵照执行⟧。",
      "关于防汛准备工作的报告\n市水务局：\n现将有关情况⟦通知如下⟧：\n堤防已全部巡查。\n特此报告。",
      "⟦关于增拨防汛经费的请示报告⟧\n市财政局：\n我局拟增设值班点三处。",
    ],
    good: [
      "关于防汛准备工作的报告\n市水务局：\n堤防已全部巡查。\n特此报告。\n青湖区水务局\n2024年5月6日",
      "关于办理来文情况的报告\n市局：\n青湖区来文以“妥否，请批示”结尾，我们已经答复。\n特此报告。",
      "关于商请提供场地的函\n市图书馆：\n我校拟借用贵馆报告厅。\n请予批准。",
      "防汛准备工作汇报\n各位领导：\n堤防已全部巡查。\n汇报完毕，请批评指正。",
      "关于转发《青湖区防汛情况报告》的通知\n各科室：\n现将《青湖区防汛情况报告》转发给你们，请遵照执行。",
    ],
  },
  options: {
    allow: {
      type: "texts",
      default: [],
      meaning: { zh: "本单位认可的结束语，不算混用", en: "closing words that are right here" },
    },
  },
  check({ analysis, options, report }) {
    const { title, kind } = analysis;
    const words = title?.text ?? "";
    if (title !== null && /的请示(?:报告|汇报)$/u.test(words)) {
      report({ message: "title", data: { place: "title" }, range: title.range });
    }
    const { profile } = kind;
    if (profile === null || kind.confidence < SURE) return;
    const about = (clash: Clash, { text, range }: Sentence) => {
      const other =
        clash.named ?? analysis.options.profiles.find(({ id }) => id === clash.belongs)?.name ?? profile.name;
      const { zh, en } = profile.name;
      const { example } = profile.closing;
      const data = {
        text: text.slice(clash.start, clash.end),
        kind: zh,
        kindEn: en,
        other: other.zh,
        otherEn: other.en,
        example,
      };
      return { data, range: { block: range.block, start: range.start + clash.start, end: range.start + clash.end } };
    };
    const told = new Set<string>();
    for (const sentence of closingSentences(analysis, CLOSING_HINT)) {
      const clash = closingClash(sentence, profile.id, words);
      // 汇报完毕。不当之处请批评指正。 is one mistake
      if (clash === null || told.has(clash.belongs) || options.allow.includes(sentence.text)) continue;
      told.add(clash.belongs);
      const { data, range } = about(clash, sentence);
      const all = { ...data, place: "closing", suggestion: profile.closing.example };
      if (clash.doubtful) report({ message: "unusual", data: all, range, severity: "info" });
      else report({ message: clash.belongs === "request" ? "request" : "closing", data: all, range });
    }
    if (!titled(analysis) || ISSUES.test(words)) return;
    for (const sentence of openingSentences(analysis)) {
      const clash = leadInClash(sentence, profile.id, words);
      if (clash === null) continue;
      const { data, range } = about(clash, sentence);
      report({
        message: "leadIn",
        data: { ...data, place: "lead-in" },
        range,
        severity: clash.doubtful ? "info" : undefined,
      });
    }
    if (profile.id === "request") {
      const [, second, ...more] = severalRequests(analysis);
      if (second === undefined) return;
      report({
        message: "several",
        data: { count: more.length + 2, place: "matter" },
        range: second,
        severity: "info",
      });
    }
  },
});

/** Whether a title or the user says the kind: a lead-in from which it was guessed cannot contradict itself. */
function titled({ kind, title }: Analysis): boolean {
  return kind.chosen || (title?.profile ?? null) !== null;
}
