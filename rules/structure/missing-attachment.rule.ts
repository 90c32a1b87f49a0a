import type { Analysis } from "../../src/analysis/analysis.js";
import { linesWith, rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { type Attachment, type Attachments, attachmentsOf } from "./attachments.js";
import { type Mention, mentionsOf } from "./attachment-mentions.js";
import { compareNames } from "./attachment-names.js";
import { SIGN } from "../../src/text/signs.js";
import { heldTo } from "./expectations.js";

const HEAD = "关于开展档案检查的通知\n各科室：\n现就开展档案检查有关事项通知如下。\n";
const END = "\n示例市档案馆\n2024年5月6日";

export default defineRule({
  id: "missing-attachment",
  family: "structure",
  severity: "warning",
  name: { zh: "附件对不上", en: "Attachments that do not agree" },
  summary: {
    zh: "正文提到的附件、附件说明、所附材料的序号或标题对不上。",
    en: "What the text, the list of attachments and the annexed texts say of the attachments does not agree.",
  },
  why: {
    zh: "收文单位照着序号找附件，对不上就要来电询问，多半是漏附或改稿时忘了改。",
    en: "Whoever receives the document looks for an attachment that is not there; usually one was forgotten.",
  },
  source: {
    tier: "required",
    text: {
      zh: "GB/T 9704-2012 7.3.4、7.3.7：正文下方列附件说明，附件的顺序号和标题应当与附件说明一致。",
      en: "GB/T 9704-2012 7.3.4, 7.3.7: attachments are listed below the text; number and title of each agree with the list.",
    },
  },
  messages: {
    beyond: {
      zh: "正文提到“{text}”，附件说明只列了 {count} 个附件。请补上附件，或改正序号。",
      en: "The text speaks of “{text}”, the list has {count}. Add the attachment, or correct the number.",
    },
    absent: {
      zh: "正文提到“{text}”，后面只附了 {count} 个附件，也没有附件说明。请补上附件，或改正序号。",
      en: "The text speaks of “{text}”, {count} are annexed and none is listed. Add it, or correct the number.",
    },
    unlisted: {
      zh: "正文提到“{text}”，后面没有附件说明。有附件的，请在正文下方写明“附件：”和附件名称。",
      en: "The text speaks of “{text}”, and no attachments are listed below the text. List them there (附件：…).",
    },
    extra: {
      zh: "文后附有“{text}”，附件说明只列了 {count} 个附件。请补列，或改正序号。",
      en: "“{text}” is annexed, the list has {count}. List it, or correct the number.",
    },
    name: {
      zh: "“{text}”的标题“{title}”与附件说明中的“{listed}”不一致。请统一。",
      en: "“{text}” has the title “{title}”, the list says “{listed}”. Make them agree.",
    },
  },
  data: {
    count: { zh: "附件说明或文后附件的个数", en: "how many are listed or annexed" },
    number: { zh: "附件的序号", en: "the attachment's number" },
    title: { zh: "附件的标题", en: "the annexed text's title" },
    listed: { zh: "附件说明中的名称", en: "its name in the list" },
  },
  examples: {
    bad: [
      `${HEAD}请填写检查表（见附件1）和问题清单（见⟦附件3⟧）。\n附件：1.档案检查表\n2.问题清单${END}`,
      `${HEAD}请填写检查表（见⟦附件二⟧）。\n附件：档案检查表${END}`,
      `${HEAD}请填写检查表。\n附件：档案检查表${END}\n附件\n⟦参会人员名单⟧\n张示例 李示例 王示例`,
      `${HEAD}请填写检查表。\n附件：1.档案检查表\n2.问题清单${END}\n⟦附件3⟧\n分组名单`,
    ],
    good: [
      `${HEAD}请填写检查表（见附件1）。\n附件：1.档案检查表\n2.问题清单${END}`,
      `${HEAD}请填写检查表（见附件）。\n附件：档案检查表${END}\n附件\n档案检查表\n序号　项目`,
      `${HEAD}请按照《示例市档案检查办法》附件3和示档〔2024〕5号附件4填写。\n附件：1.档案检查表\n2.问题清单${END}`,
      `${HEAD}请一并报送附件3份。\n附件：档案检查表${END}`,
      `${HEAD}请填写检查表。\n附件：档案检查表${END}\n附件\n档案\n检查表`,
    ],
  },
  options: {
    unlisted: {
      type: "boolean",
      default: true,
      meaning: {
        zh: "正文提到附件而没有附件说明时，是否提示",
        en: "whether a mention is reported when no attachments are listed at all",
      },
    },
  },
  check({ analysis, options, report }) {
    if (!linesWith(analysis.lines, SIGN.annex).some(({ text }) => /附\s?件|附后/u.test(text))) return;
    const attachments = attachmentsOf(analysis);
    const { listed, annexed, text } = attachments;
    const counted = countOf(listed.length > 0 ? listed : annexed);
    for (const mention of beyond(text.flatMap(mentionsOf), counted, attachments, analysis)) {
      const { range, number, doubtful } = mention;
      if (counted === 0 && !options.unlisted) continue;
      const message = counted === 0 ? "unlisted" : listed.length > 0 ? "beyond" : "absent";
      const mild = doubtful || message === "unlisted" || (message === "absent" && !areAll(annexed));
      const data = { text: mention.text, count: counted, number };
      report({ message, data, range, severity: mild ? "info" : undefined, group: `${message} ${number}` });
    }
    if (listed.length === 0) return;
    for (const { number, name, line } of annexed) {
      const start = line.text.search(/\S/u);
      const head = /附\s*件\s*[一二三四五六七八九十\d]{0,3}/u.exec(line.text)?.[0] ?? "附件";
      const range = rangeIn(line, start, start + head.length);
      if (number !== null && number > counted) {
        report({ message: "extra", data: { text: head, count: counted, number }, range });
        continue;
      }
      const entry = number === null ? listed[0] : listed.find((one) => (one.number ?? 1) === number);
      if (entry === undefined || (number === null && listed.length > 1)) continue;
      const { verdict, title } = compareNames(entry.name, name);
      if (verdict === "same") continue;
      const data = { text: head, title, listed: entry.name, number };
      const place = titlePlace(analysis, line.index) ?? range;
      report({ message: "name", data, range: place, severity: verdict === "shortened" ? "info" : undefined });
    }
  },
});

/** The mentions that nothing answers to. */
function beyond(
  mentions: readonly Mention[],
  count: number,
  { listed, annexed, goesOn }: Attachments,
  analysis: Analysis,
): Mention[] {
  if (count > 0) return mentions.filter(({ number }) => number !== null && number > count);
  const profile = heldTo(analysis);
  if (profile === null || profile.id === "regulation" || goesOn || listed.length + annexed.length > 0) return [];
  return mentions.filter(({ doubtful }) => !doubtful).slice(0, 1);
}

/** Whether these look like all attachments there are: sent as one file, 1, 2 and so on. */
function areAll(annexed: readonly Attachment[]): boolean {
  return annexed.length > 1 && annexed.every(({ number }, index) => number === index + 1);
}

/** The highest number; one without a number counts one. */
function countOf(attachments: readonly Attachment[]): number {
  return Math.max(0, ...attachments.map(({ number }) => number ?? 1));
}

/** The line of the title below the line 附件2, or that line's own title. */
function titlePlace({ elements, lines }: Analysis, header: number) {
  const { all } = elements.extent;
  const own = /^\s*附\s*件\s*[一二三四五六七八九十\d]{0,3}\s*[：:．.、\s]\s*(?=\S)/u.exec(lines[header]?.text ?? "");
  const line = own === null ? all.find(({ index }) => index > header) : lines[header];
  if (line === undefined) return null;
  const start = own?.[0].length ?? line.text.search(/\S/u);
  return rangeIn(line, start, line.text.trimEnd().length);
}
