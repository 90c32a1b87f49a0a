import type { Revision } from "../../src/document/marks.js";
import { defineRule, type Severity } from "../../src/rule/index.js";
import { clip } from "./clip.js";
import { FINAL_TEXT } from "./source.js";

export default defineRule({
  id: "unaccepted-revision",
  family: "traces",
  severity: "warning",
  name: { zh: "修订没有接受", en: "Unaccepted revision" },
  summary: {
    zh: "文档里还有没有接受或拒绝的修订：插入、删除、移动、改格式。",
    en: "Tracked changes that were neither accepted nor rejected: insertions, deletions, moves, formatting.",
  },
  why: {
    zh: "对方打开文件会看到改动过程和被删去的文字，打印出来还可能带着修订标记。",
    en: "Whoever opens the file sees what was changed and deleted, and a print may show the marks.",
  },
  source: FINAL_TEXT,
  messages: {
    insertion: {
      zh: "“{text}”是修订插入的内容，还没有接受。请在“审阅”中接受或拒绝全部修订。",
      en: "“{text}” is a tracked insertion. Accept or reject all changes.",
    },
    deletion: {
      zh: "这里用修订删去了“{text}”，还没有接受，对方仍能看到。请在“审阅”中接受或拒绝全部修订。",
      en: "“{text}” was deleted here with changes tracked; others can still read it. Accept or reject all changes.",
    },
    move: {
      zh: "“{text}”是修订移动的内容，还没有接受。请在“审阅”中接受或拒绝全部修订。",
      en: "“{text}” is a tracked move. Accept or reject all changes.",
    },
    formatting: {
      zh: "“{text}”的格式改动留有修订记录。请在“审阅”中接受或拒绝全部修订。",
      en: "The formatting of “{text}” was changed with changes tracked. Accept or reject all changes.",
    },
    mark: {
      zh: "这里的段落有修订（段落标记被插入或删除），还没有接受。请在“审阅”中接受或拒绝全部修订。",
      en: "A paragraph mark was inserted or deleted here with changes tracked. Accept or reject all changes.",
    },
  },
  data: {
    change: {
      zh: "insertion 插入、deletion 删除、move 移动、formatting 格式",
      en: "insertion, deletion, move or formatting",
    },
    author: { zh: "修订者（文件中有记录时）", en: "who made it, where the file says so" },
    date: { zh: "时间（文件中有记录时）", en: "when, where the file says so" },
  },
  exampleOptions: { format: "docx" },
  examples: {
    bad: ["全年办结⟦[+320+]⟧件。", "全年办结⟦⟧[-310-]320件。"],
    good: ["全年办结320件。"],
  },
  check({ document, report }) {
    for (const mark of document.marks ?? []) {
      // a move is told where the text stands now
      if (mark.kind !== "revision" || mark.change === "move-from") continue;
      const { range } = mark;
      const change = mark.change === "move-to" ? "move" : mark.change;
      const shown = document.blocks[range.block]?.text.slice(range.start, range.end) ?? "";
      const text = clip(mark.text === "" ? shown : mark.text);
      const message = text === "" ? "mark" : change;
      report({ message, data: { text, change, ...known(mark) }, range, severity: severityOf(change), group: change });
    }
  },
});

/** A changed format shows no text that was not meant to be seen. */
function severityOf(change: string): Severity {
  return change === "formatting" ? "info" : "warning";
}

function known({ author, date }: Revision): Readonly<Record<string, string>> {
  return { ...(author !== undefined && { author }), ...(date !== undefined && { date }) };
}
