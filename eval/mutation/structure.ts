/** Parts of a document taken away, doubled, or put into the wrong kind of document. */
import { replaced } from "./edit.js";
import type { Injector, Mutant } from "./types.js";

const DATE_LINE = /^[ 　]*20\d\d年\d{1,2}月\d{1,2}日[ 　]*$/m;
const whole = (text: string): Mutant => ({ text, place: null });

/** The lines of a text, with what can be done to them. */
function editLines(change: (lines: string[]) => boolean): Injector["inject"] {
  return (text) => {
    const lines = text.split("\n");
    return change(lines) ? whole(lines.join("\n")) : null;
  };
}

function removeDate(lines: string[]): boolean {
  const at = lines.findLastIndex((line) => DATE_LINE.test(line));
  if (at < lines.length / 2) return false;
  lines.splice(at, 1);
  return true;
}

function removeSignature(lines: string[]): boolean {
  const date = lines.findLastIndex((line) => DATE_LINE.test(line));
  const signature = lines[date - 1]?.trim() ?? "";
  if (date < lines.length / 2 || signature === "" || signature.length > 30 || /[。：]/.test(signature)) return false;
  lines.splice(date - 1, 1);
  return true;
}

const NUMBERS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** The section of a heading 一、… whose words fit a pattern, with all its text, in a document of a kind that is expected to have it. */
function removeSection(words: RegExp, kind: RegExp): Injector["inject"] {
  return (text) => {
    const title = text.slice(0, 120).split(/\n(?=[^\n]{60})/, 1)[0] ?? "";
    if (!kind.test(title)) return null;
    const sections = text.split(/^(?=[一二三四五六七八九十]{1,3}、)/m);
    const at = sections.findIndex((section, index) => index > 0 && words.test(section.split(/[。\n]/, 1)[0] ?? ""));
    if (at === -1) return null;
    // what stands behind the last sentence of the last section signs the document
    const rest = at === sections.length - 1 ? (/(?:\n[^。]{0,40})*$/.exec(sections[at] ?? "")?.[0] ?? "") : "";
    const later = sections.slice(at + 1).join("");
    // the numbers behind it close up, as an author who cuts a section would write them
    const closed = later.replace(/^([一二三四五六七八九十])、/gm, (all, number: string) => {
      const before = NUMBERS[NUMBERS.indexOf(number) - 1];
      return before === undefined ? all : `${before}、`;
    });
    return whole(sections.slice(0, at).join("").trimEnd() + rest + (closed === "" ? "" : `\n${closed}`));
  };
}

/** What a title ends with. */
const KIND = /(?:报告|总结|计划|要点|方案|请示|通知|通报|函|批复|意见|纪要|讲话|致辞|材料|办法|规定)\s*$/;
const REPORTS = /(?:报告|总结|汇报|材料|计划)\s*(?:\n|$)/;

/** Takes away the first line that fits. */
function removeLine(pattern: RegExp): Injector["inject"] {
  return (text) => {
    const match = pattern.exec(text);
    return match === null ? null : whole(text.slice(0, match.index) + text.slice(match.index + match[0].length));
  };
}

export const structure: readonly Injector[] = [
  {
    rule: "missing-recipient",
    name: "recipient removed",
    inject: removeLine(/^[ 　]*(?:各|[^，。：\n]{2,40}(?:政府|委员会|局|厅|公司|街道办事处))[^。：\n]{0,60}：\n/mu),
  },
  {
    rule: "missing-closing",
    name: "closing words removed",
    inject: removeLine(/^[ 　]*(?:妥否|当否|以上请示|特此报告|特此请示|此复|特此批复|特此函)[^\n]{0,30}\n/mu),
  },
  { rule: "missing-date", name: "date removed", inject: editLines(removeDate) },
  { rule: "missing-signature", name: "signature removed", inject: editLines(removeSignature) },
  {
    rule: "missing-title",
    name: "title removed",
    inject(text) {
      const lines = text.split("\n");
      // all that stands above whom the text addresses, or above its first paragraph
      const body = lines.findIndex((line) => /[：:]\s*$|^第[一二]|^[一二]、/.test(line) || line.length > 50);
      const titled = lines.slice(0, Math.max(0, body)).some((line) => KIND.test(line));
      return titled && body <= 8 ? whole(lines.slice(body).join("\n")) : null;
    },
  },
  { rule: "missing-section", name: "problems removed", inject: removeSection(/问题|不足|困难/, REPORTS) },
  {
    rule: "missing-section",
    name: "next steps removed",
    inject: removeSection(/下一步|下步|今后|打算|安排|计划|方向/, REPORTS),
  },
  {
    rule: "duplicate-heading",
    name: "a heading's words again",
    inject(text, random) {
      const found = [...text.matchAll(/^([一二三四五六七八九十])、([^。\n]{4,24})$/gm)];
      const pairs = found.slice(1).map((second, index) => [found[index], second] as const);
      if (pairs.length === 0) return null;
      const [first, second] = random.pick(pairs);
      const start = second.index + 2;
      return replaced(text, start, start + (second[2]?.length ?? 0), first?.[2] ?? "");
    },
  },
  {
    rule: "empty-section",
    name: "a section's text removed",
    inject(text, random) {
      const headings = [...text.matchAll(/^（[一二三四五六七八九十]）[^。；：，\n]{4,24}\n(?=[^\n])/gm)];
      const able = headings
        .slice(0, -1)
        .filter(({ index, 0: line }) => !/^[（一二三四五六七八九十\d]/.test(text.slice(index + line.length)));
      if (able.length === 0) return null;
      const heading = random.pick(able);
      const from = heading.index + heading[0].length;
      const next = text.slice(from).search(/^（?[一二三四五六七八九十]{1,2}[）、]/m);
      if (next <= 0) return null;
      return {
        text: text.slice(0, from) + text.slice(from + next),
        place: { start: heading.index, end: from - 1 },
      };
    },
  },
  {
    rule: "kind-conflict",
    name: "妥否，请批示 in another kind",
    inject(text) {
      if (!/^[^\n]{0,60}(?:报告|通知|总结|函)\n/.test(text)) return null;
      const at = text.search(/\n[^\n。]{2,30}\n[ 　]*20\d\d年\d{1,2}月\d{1,2}日[ 　]*(?:\n|$)/);
      if (at === -1) return null;
      return {
        text: `${text.slice(0, at)}\n　　妥否，请批示。${text.slice(at)}`,
        place: { start: at + 1, end: at + 10 },
      };
    },
  },
  {
    rule: "missing-attachment",
    name: "附件 beyond the list",
    inject(text, random) {
      const list = [...text.matchAll(/^[ 　]*(?:附件[：:])?[ 　]*(\d)[.．]/gm)];
      if (!/^[ 　]*附件[：:]/m.test(text) || list.length === 0) return null;
      const mentions = [...text.matchAll(/(?<=[（见])附件([1-9])/g)];
      if (mentions.length === 0) return null;
      const { index } = random.pick(mentions);
      return replaced(text, index, index + 3, `附件${list.length + 4}`);
    },
  },
];
