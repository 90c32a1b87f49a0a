/** The rules in words for people: the tables in the READMEs and docs/rules.md, made from the rules themselves. */

/** @typedef {import("../src/rule/types.js").Rule} Rule @typedef {"zh" | "en"} Locale */

const WORDS = {
  title: { zh: "规则", en: "Rules" },
  made: {
    zh: "由 `npm run generate` 从规则本身生成，请勿手改。",
    en: "Made by `npm run generate` from the rules themselves. Do not edit.",
  },
  rule: { zh: "规则", en: "rule" },
  level: { zh: "级别", en: "level" },
  finds: { zh: "查什么", en: "what it finds" },
  severity: { zh: "级别", en: "Severity" },
  why: { zh: "为什么", en: "Why" },
  source: { zh: "依据", en: "Source" },
  data: { zh: "JSON 中的 `data`", en: "`data` in JSON" },
  asked: { zh: "须加", en: "only with" },
  notation: {
    zh: "例子中：`[+…+]` 修订插入，`[-…-]` 修订删除，`[~…~]` 隐藏文字，`[*…*]` 突出显示，`[#原文|批注#]` 批注，`属性 …：` 文件属性，`{仿宋 三号 缩进2}` 字体、字号、缩进。",
    en: "In the examples: `[+…+]` inserted, `[-…-]` deleted, `[~…~]` hidden, `[*…*]` highlighted, `[#text|comment#]` commented; `属性 …：` is a property of the file, `{仿宋 三号 缩进2}` type and indent.",
  },
  bad: { zh: "会报（⟦⟧ 处）：", en: "Found (at ⟦⟧):" },
  good: { zh: "不报：", en: "Not found:" },
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  info: { zh: "提示", en: "info" },
  placeholder: { zh: "空白", en: "Blanks" },
  numbering: { zh: "序号", en: "Numbering" },
  residue: { zh: "残留", en: "Residue" },
  structure: { zh: "结构", en: "Structure" },
  wording: { zh: "词语", en: "Wording" },
  punctuation: { zh: "标点", en: "Punctuation" },
  figures: { zh: "数字", en: "Figures" },
  traces: { zh: "痕迹", en: "Traces" },
  layout: { zh: "版式", en: "Layout" },
  tool: { zh: "工具", en: "Tool" },
  options: { zh: "选项", en: "Options" },
  default: { zh: "默认", en: "default" },
  regulation: { zh: "规定", en: "regulation" },
  required: { zh: "标准要求", en: "requirement of a standard" },
  advised: { zh: "标准建议", en: "advice of a standard" },
  practice: { zh: "通常做法", en: "practice" },
  breakage: { zh: "明显差错", en: "plain breakage" },
};

/** @param {string} text @returns {string} the text for a cell of a table */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");

/** @param {readonly Rule[]} rules @param {Locale} locale @returns {string} a Markdown table */
export function rulesTable(rules, locale) {
  const word = (id) => WORDS[id][locale];
  const rows = rules.map(({ id, name, severity, summary, layout }) => {
    const asked = layout === undefined ? "" : ` (\`--layout ${layout}\`)`;
    return `| \`${id}\` ${cell(name[locale])} | ${word(severity)}${asked} | ${cell(summary[locale])} |`;
  });
  return [`| ${word("rule")} | ${word("level")} | ${word("finds")} |`, "|---|---|---|", ...rows].join("\n");
}

/** @param {readonly Rule[]} rules @param {Locale} locale @returns {string} a page of Markdown, a section for each rule */
export function rulesPage(rules, locale) {
  const word = (id) => WORDS[id][locale];
  const families = [...new Set(rules.map(({ family }) => family))];
  const sections = families.map((family) => {
    const parts = rules.filter((rule) => rule.family === family).map((rule) => ruleSection(rule, locale));
    return [`## ${word(family)}`, ...parts].join("\n\n");
  });
  return `${[`# ${word("title")}`, word("made"), ...sections].join("\n\n")}\n`;
}

/** @param {Rule} rule @param {Locale} locale */
function ruleSection(
  { id, name, severity, summary, why, source, data, options, examples, exampleOptions, layout },
  locale,
) {
  const word = (key) => WORDS[key][locale];
  const keys = Object.entries(data ?? {}).map(([key, meaning]) => `  - \`${key}\`: ${meaning[locale]}`);
  const settable = Object.entries(options ?? {}).map(
    ([key, option]) =>
      `  - \`${key}\` (${word("default")} \`${JSON.stringify(option.default)}\`): ${option.meaning[locale]}`,
  );
  const asked = layout === undefined ? "" : ` (${word("asked")} \`--layout ${layout}\`)`;
  const facts = [
    `- ${word("severity")}: ${word(severity)}${asked}`,
    `- ${word("why")}: ${why[locale]}`,
    `- ${word("source")} (${word(source.tier)}): ${source.text[locale]}`,
    ...(keys.length === 0 ? [] : [`- ${word("data")}:`, ...keys]),
    ...(settable.length === 0 ? [] : [`- ${word("options")}:`, ...settable]),
  ];
  const notation = exampleOptions?.format === "docx" ? [word("notation")] : [];
  const shown = [...notation, ...block(word("bad"), examples.bad), ...block(word("good"), examples.good)];
  return [`### ${id}`, `**${name[locale]}** ${summary[locale]}`, facts.join("\n"), ...shown].join("\n\n");
}

/** @param {string} title @param {readonly string[]} examples @returns {string[]} the title and a fenced block for each */
function block(title, examples) {
  return examples.length === 0 ? [] : [title, ...examples.map(fenced)];
}

/** @param {string} text @returns {string} a fenced block, its fence longer than one inside */
function fenced(text) {
  const fence = text.includes("```") ? "````" : "```";
  return `${fence}text\n${visible(text)}\n${fence}`;
}

/** @param {string} text @returns {string} with characters that cannot be seen spelled out */
function visible(text) {
  return text.replace(/[\p{Cf}\p{Co}\p{Cc}\u00a0\u3000]/gu, (character) =>
    character === "\n" ? "\n" : `\\u{${character.codePointAt(0)?.toString(16).toUpperCase()}}`,
  );
}
