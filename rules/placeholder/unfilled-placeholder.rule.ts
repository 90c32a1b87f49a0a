import { defineRule } from "../../src/rule/index.js";
import { ALLOWED, allowTest } from "./allowed.js";
import { blanksOf } from "./blanks.js";
import { fillOf } from "./fills.js";
import { fieldTest } from "./forms.js";
import { contextOf } from "./kinds.js";
import { BlankNames } from "./names.js";
import { outsideOf, promptsOf } from "./prompts.js";
import { severityIn } from "./properties.js";

const NONE: readonly never[] = [];

export default defineRule({
  id: "unfilled-placeholder",
  family: "placeholder",
  severity: "error",
  name: { zh: "空白没有填写", en: "Unfilled blank" },
  summary: {
    zh: "没有填写的空白：XX局、20××年×月、某某同志、（此处填写…）、____、{{name}}、单击此处输入文字。",
    en: "Blanks left unfilled: XX局, 20××年×月, 某某同志, （此处填写…）, ____, {{name}}, texts of Word controls.",
  },
  why: {
    zh: "套用旧稿、范文时留下的空白交上去，说明材料没有写完。",
    en: "A blank left from an old report or a template shows that the document was not finished.",
  },
  source: {
    tier: "breakage",
    text: {
      zh: "《党政机关公文处理工作条例》第十九条（四）要求人名、地名、时间、数字准确；空白没有填写，谈不上准确。",
      en: "Regulation on official documents, art. 19(4): names, places, times and figures must be accurate; a blank is none of these.",
    },
  },
  messages: {
    fill: {
      zh: "“{slot}”没有填；从上下文看应是“{suggestion}”。请核实后填上。",
      en: "“{slot}” was not filled in; the text around says “{suggestion}”. Check it and fill it in.",
    },
    prompt: {
      zh: "“{slot}”是控件的提示，还没有填写。请填写，或删去这个控件。",
      en: "“{slot}” is the prompt of a control that was not filled in. Fill it in, or delete the control.",
    },
    formField: {
      zh: "这里的表单域没有填写。请填写，或删去这个域。",
      en: "The form field here was not filled in. Fill it in, or delete the field.",
    },
    field: {
      zh: "空栏“{slot}”，留待填表、签署或定稿时填写的不必管。",
      en: "An empty field “{slot}”; leave it if it is to be filled in when the form is completed, the paper signed or the draft adopted.",
    },
    otherForm: {
      zh: "前面写作“{other}”；如是同一名称，请统一",
      en: "written “{other}” here; if it is the same name, write it alike",
    },
    count: { zh: "“{slot}”的数字没有填。请填上实际数字。", en: "“{slot}” lacks its number. Fill it in." },
    date: { zh: "“{slot}”的日期没有填。请填上实际日期。", en: "“{slot}” lacks its date. Fill it in." },
    ordinal: { zh: "“{slot}”的序次没有填。请填上是第几。", en: "“{slot}” lacks its ordinal. Fill it in." },
    person: { zh: "“{slot}”处的人名没有填。请填上实际姓名。", en: "“{slot}” lacks a person's name. Fill it in." },
    "organisation-or-place": {
      zh: "“{slot}”的单位名或地名没有填。请填上规范名称。",
      en: "“{slot}” lacks the name of a unit or place. Fill it in.",
    },
    "name-or-term": { zh: "“{slot}”的名称没有填。请填上实际名称。", en: "“{slot}” lacks a name or term. Fill it in." },
    alternative: {
      zh: "“{slot}”是待选项，没有选定。请留下适用的一项。",
      en: "“{slot}” is a choice that was not made. Keep the one that applies.",
    },
    "free-text": {
      zh: "“{slot}”处的内容没有填。请填写，或删去这个占位。",
      en: "“{slot}” stands for text that was not written. Write it, or delete the placeholder.",
    },
    "masked-term": {
      zh: "“{slot}”中的规范提法被隐去。请换成完整的规范表述。",
      en: "“{slot}” hides a fixed term. Write the full term.",
    },
  },
  data: {
    kind: {
      zh: "缺的是什么：count 数字、date 日期、ordinal 序次、person 人名、organisation-or-place 单位或地名、name-or-term 名称、alternative 待选、free-text 内容、masked-term 规范提法",
      en: "what is missing: count, date, ordinal, person, organisation-or-place, name-or-term, alternative, free-text, masked-term",
    },
    form: { zh: "空白的写法；control 为控件", en: "the blank as it is written; control: that of a control" },
    slot: { zh: "空白和后面的词", en: "the blank and the word behind it" },
    suggestion: { zh: "从上下文推得的内容", en: "what the text around says that it must be" },
  },
  examples: {
    bad: [
      "⟦XX⟧局召开会议，参会⟦XX⟧人。",
      "定于⟦20XX⟧年⟦X⟧月⟦X⟧日召开现场会。",
      "请⟦某某⟧同志主持会议。",
      "工作目标：⟦（此处填写年度目标）⟧",
      "经费⟦____⟧万元，由⟦{{unit}}⟧承担。",
    ],
    good: [
      "医院配备移动X光机2台，开展“1+3+X”行动。",
      "联系电话138****1234，某些单位、某种情形另行规定。",
      "地块长210米×宽80米，二○二三年建成。",
    ],
  },
  options: ALLOWED,
  check({ document, analysis, options, report }) {
    const isField = fieldTest(analysis);
    const names = new BlankNames();
    const prompts = promptsOf(document);
    const { blockClues } = analysis;
    for (const block of document.blocks) {
      const clues = blockClues[block.index];
      if (block.kind === "code" || clues === undefined) continue;
      const own = prompts.get(block.index) ?? NONE;
      const blanks = block.text === "" ? NONE : blanksOf(block.text, clues);
      if (blanks.length === 0 && own.length === 0) continue;
      const isAllowed = allowTest(block.text, options);
      for (const { range, text, name, kind, severity } of own) {
        if (isAllowed(range)) continue;
        const slot = text || name;
        const common = { range, data: { slot, kind, form: "control" }, group: `${kind} ${slot}` };
        const isLater = text === "" && isField(block.index, range.start, range.end, " ");
        report({ ...common, message: text === "" ? "formField" : "prompt", severity: isLater ? "info" : severity });
      }
      for (const blank of blanks.filter(outsideOf(own))) {
        const { start, end } = blank;
        const severity = severityIn(block, blank.severity);
        if (severity === null || isAllowed(blank)) continue;
        const form = block.text.slice(start, end);
        const context = contextOf(block.text, start, end, () => analysis.segmenter);
        const kind = blank.kind ?? context.kind;
        const slot =
          blank.kind === undefined || form.trim() === "" || (kind === "date" && !form.includes("年"))
            ? form + context.word
            : form;
        const range = { block: block.index, start, end };
        const suggestion = fillOf(kind, form, block.text, range, analysis);
        const data = { slot, kind, form };
        const other = names.otherForm(kind, { form, word: context.word, range });
        const related =
          other === null
            ? []
            : [{ message: "otherForm" as const, data: { other: other.form + other.word }, range: other.range }];
        const common = { range, related, group: `${kind} ${slot}` };
        if (isField(block.index, start, end, form)) report({ ...common, message: "field", data, severity: "info" });
        else if (suggestion === null) report({ ...common, message: kind, data, severity });
        else report({ ...common, message: "fill", data: { ...data, suggestion }, severity });
      }
    }
  },
});
