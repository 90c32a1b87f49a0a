/** Every word of the command line, in both languages side by side. */
import { fill, type Locale, type Localized, type MessageData } from "../text/locale.js";

const WORDS = {
  description: {
    zh: "检查公文能不能提交：没填的空、重复和跳过的序号、付费标记和网页残留、缺少的部分。",
    en: "Says whether a Chinese official document can be handed in: blanks, numbering, residue, missing parts.",
  },
  "lint.description": {
    zh: "检查文件、文件夹、通配符，或 -（标准输入）；lint 可省略",
    en: "check files, folders, globs, or - (standard input); the default command",
  },
  "lint.files": { zh: "文件、文件夹、通配符，或 - 表示标准输入", en: "files, folders, globs, or - for standard input" },
  "scan.description": {
    zh: "检查整个文件夹，最后按文件夹和规则汇总",
    en: "check a folder, with a summary by folder and by rule",
  },
  "scan.folder": { zh: "要检查的文件夹", en: "the folder" },
  "explain.description": {
    zh: "说明一条规则：查什么、为什么、依据、正反例",
    en: "what a rule finds, why, its source, examples",
  },
  "explain.rule": { zh: "规则名", en: "the rule's name" },
  "rules.description": { zh: "列出全部规则", en: "list the rules" },
  "outline.description": { zh: "列出工具读出的文档结构", en: "the structure of a document as the tool sees it" },
  "outline.file": { zh: "文档", en: "the document" },
  "doctor.description": {
    zh: "检查运行环境：版本、编码、分词、格式；缺了必需的东西以 2 退出",
    en: "look at the machine: versions, encodings, segmenter, formats; 2 when something needed is missing",
  },
  "doctor.format": { zh: "格式：terminal、json", en: "format: terminal, json" },
  "doctor.version": { zh: "版本", en: "Version" },
  "doctor.node": { zh: "Node.js", en: "Node.js" },
  "doctor.oldNode": { zh: "太旧，请换用 {version} 或更新的版本。", en: "Too old; use {version} or newer." },
  "doctor.system": { zh: "系统", en: "System" },
  "doctor.locale": { zh: "系统语言", en: "System locale" },
  "doctor.encoding": { zh: "文字编码", en: "Encoding" },
  "doctor.noEncoding": {
    zh: "这个 Node.js 不带完整的 ICU，读不了旧编码的文件。请安装官方版本的 Node.js。",
    en: "This Node.js was built without full ICU and cannot read files in old encodings. Install an official build.",
  },
  "doctor.segmenter": { zh: "分词", en: "Segmenter" },
  "doctor.segmenter.switched-off": {
    zh: "环境变量 GONGWEN_LINT_SEGMENTER=intl 指定用 Node.js 自带的分词。",
    en: "GONGWEN_LINT_SEGMENTER=intl asks for the segmenter of Node.js.",
  },
  "doctor.segmenter.no-dictionary": {
    zh: "安装目录里缺词典（dist/dict），请重新安装 gongwen-lint。",
    en: "The dictionary (dist/dict) is missing from the installation; install gongwen-lint again.",
  },
  "doctor.segmenter.not-installed": {
    zh: "没有安装 nodejieba（可选），用 Node.js 自带的分词。",
    en: "nodejieba (optional) is not installed; the segmenter of Node.js serves.",
  },
  "doctor.segmenter.not-built": {
    zh: "nodejieba 没有编译出来：装好 C++ 编译器后运行 npm rebuild nodejieba。现用 Node.js 自带的分词。",
    en: "nodejieba was not built: with a C++ compiler, run npm rebuild nodejieba. The segmenter of Node.js serves.",
  },
  "doctor.segmenter.does-not-load": {
    zh: "nodejieba 载入失败，多半是为另一个 Node.js 版本编译的：运行 npm rebuild nodejieba。现用 Node.js 自带的分词。",
    en: "nodejieba does not load, most likely built for another Node.js: run npm rebuild nodejieba. The segmenter of Node.js serves.",
  },
  "doctor.segmenterEffect": {
    zh: "只影响空白种类的判断，其余结果不变。",
    en: " Only the kind of a blank may be told differently.",
  },
  "doctor.formats": { zh: "能读的格式", en: "Formats" },
  "doctor.git": { zh: "Git", en: "Git" },
  "doctor.noGit": {
    zh: "没有找到 git，提交前检查用不了，其余不受影响。",
    en: "No git: hooks cannot be used; all else works.",
  },
  "doctor.terminal": { zh: "终端", en: "Terminal" },
  "completion.description": {
    zh: "输出命令行补全脚本：bash、zsh、fish、powershell",
    en: "print a completion script: bash, zsh, fish, powershell",
  },
  "completion.shell": { zh: "命令行程序", en: "the shell" },
  "init.description": {
    zh: "在当前文件夹写一份带说明的配置文件 gongwen-lint.yaml",
    en: "write a commented configuration, gongwen-lint.yaml, into this folder",
  },
  "init.written": { zh: "已写入 {file}。", en: "Wrote {file}." },
  "error.configExists": {
    zh: "这里已经有配置：{file}，没有改动。",
    en: "There is a configuration already: {file}. It was left as it is.",
  },
  "error.initFailed": { zh: "写不进 {file}：{reason}", en: "{file} cannot be written: {reason}" },
  "config.description": {
    zh: "列出对某个文件生效的配置，以及每个值从哪里来",
    en: "what is in force for a file, and where each value came from",
  },
  "config.file": { zh: "文档；不写则是当前文件夹", en: "the document; this folder when absent" },
  "config.format": { zh: "输出格式：yaml、json", en: "output: yaml, json" },
  "config.check": {
    zh: "检查配置是否可用，并运行自编规则和插件规则自带的例子",
    en: "check that the configuration can be used, and run the examples of own and plug-in rules",
  },
  "config.none": { zh: "没有配置文件", en: "no configuration" },
  "config.inForce": { zh: "对 {file} 生效的配置", en: "what is in force for {file}" },
  "config.from": { zh: "配置文件 {file}", en: "configuration {file}" },
  "config.ignored": { zh: "不检查：被 {by} 排除", en: "not checked: left out by {by}" },
  "config.default": { zh: "默认", en: "default" },
  "config.switch": { zh: "命令行", en: "command line" },
  "config.environment": { zh: "环境变量", en: "environment" },
  "config.fine": {
    zh: "配置可用：{file}。自编规则和插件规则 {rules} 条、文种 {profiles} 个，例子全部通过。",
    en: "The configuration can be used: {file}. Own and plug-in rules: {rules}, profiles: {profiles}; all examples hold.",
  },
  "error.configFormat": {
    zh: "config 的 --format 只能是 yaml 或 json，不能是“{value}”。",
    en: "--format of config takes yaml or json, not “{value}”.",
  },
  "option.format": { zh: "报告格式：{names}", en: "report format: {names}" },
  "option.output": {
    zh: "另把报告写入文件，如 sarif:结果.sarif；不写格式时看扩展名（可重复）",
    en: "write a report to a file too, e.g. sarif:result.sarif; without a format the extension decides (repeatable)",
  },
  "option.locale": {
    zh: "语言：zh、en（也可用环境变量 GONGWEN_LINT_LOCALE）",
    en: "language: zh, en (or environment variable GONGWEN_LINT_LOCALE)",
  },
  "option.profile": { zh: "文种：{names}", en: "kind of document: {names}" },
  "option.layout": {
    zh: "按标准检查版式：gbt9704（党政机关公文格式），默认不检查",
    en: "check layout by a standard: gbt9704 (official documents); off by default",
  },
  "option.rule": {
    zh: "改规则级别，如 extra-whitespace:off（error、warning、info、off，可重复）",
    en: "set a rule's severity, e.g. extra-whitespace:off (error, warning, info, off; repeatable)",
  },
  "option.failOn": {
    zh: "到哪一级就以 1 退出：error（默认）、warning、info、never",
    en: "severity from which the exit code is 1: error (default), warning, info, never",
  },
  "option.only": {
    zh: "只查这些规则，如 --only duplicate-number,skipped-number（可重复）",
    en: "check these rules only, e.g. --only duplicate-number,skipped-number (repeatable)",
  },
  "option.skip": { zh: "不查这些规则，写法同 --only", en: "leave these rules out, written as for --only" },
  "option.maxWarnings": {
    zh: "提醒超过这个数就以 1 退出",
    en: "more warnings than this make the exit code 1",
  },
  "option.quiet": {
    zh: "报告里只列错误；退出码照旧",
    en: "report errors only; the exit code stays what it is",
  },
  "option.config": {
    zh: "用这个配置文件，不再逐级向上找 gongwen-lint.yaml",
    en: "use this configuration instead of the nearest gongwen-lint.yaml",
  },
  "option.noConfig": {
    zh: "不用任何配置文件，也不看 .gongwenlintignore",
    en: "use no configuration, nor .gongwenlintignore",
  },
  "option.color": { zh: "总是使用颜色", en: "always use colour" },
  "option.noColor": { zh: "不使用颜色", en: "never use colour" },
  "option.stdinFilename": { zh: "标准输入内容的文件名", en: "file name of what comes from standard input" },
  "option.watch": {
    zh: "边写边查：文件一保存就重新检查，Ctrl-C 结束",
    en: "check again whenever a file is saved; Ctrl-C ends it",
  },
  "option.help": { zh: "显示帮助", en: "show help" },
  "option.version": { zh: "显示版本", en: "show the version" },
  "help.usage": { zh: "用法：", en: "Usage:" },
  "help.arguments": { zh: "参数：", en: "Arguments:" },
  "help.options": { zh: "选项：", en: "Options:" },
  "help.commands": { zh: "命令：", en: "Commands:" },
  "list.mark": { zh: "、", en: ", " },
  "help.options-place": { zh: "[选项]", en: "[options]" },
  "help.command-place": { zh: "[命令]", en: "[command]" },
  "help.default": { zh: "（默认 {value}）", en: " (default {value})" },
  "help.exit": {
    zh: "退出码：0 没有达到 --fail-on 级别的问题；1 有；2 有文件没能检查，或命令有误。",
    en: "Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 something could not be checked, or a wrong call.",
  },
  "error.noMatch": { zh: "没有找到可检查的文件：{pattern}", en: "No file to check: {pattern}" },
  "error.noFiles": { zh: "请给出要检查的文件、文件夹或通配符。", en: "Name the files, folders or globs to check." },
  "error.format": {
    zh: "没有报告格式“{value}”，可用 {names}。",
    en: "No report format “{value}”; there are {names}.",
  },
  "error.output": {
    zh: "--output {value} 看不出要写哪种格式。请写成“格式:路径”，如 json:结果.json。",
    en: "--output {value} does not tell the format. Write it as format:path, e.g. json:result.json.",
  },
  "error.outputDocument": {
    zh: "--output {value} 是文档的名字，不写入，以免覆盖文稿。请换一个文件名。",
    en: "--output {value} has the name of a document and is not written, lest it overwrites one. Choose another name.",
  },
  "error.outputNoFile": {
    zh: "--output {value} 不是普通文件，不能写入。",
    en: "--output {value} is no regular file; it cannot be written.",
  },
  "error.outputFailed": { zh: "报告写不进 {value}：{reason}", en: "The report cannot be written to {value}: {reason}" },
  "error.locale": { zh: "没有语言“{value}”，可用：zh、en。", en: "No language “{value}”; there are zh and en." },
  "error.failOn": {
    zh: "--fail-on 只能是 error、warning、info 或 never，不能是“{value}”。",
    en: "--fail-on takes error, warning, info or never, not “{value}”.",
  },
  "error.maxWarnings": {
    zh: "--max-warnings 应是不小于 0 的整数，不能是“{value}”。",
    en: "--max-warnings takes a whole number, 0 or more, not “{value}”.",
  },
  "note.ignored": { zh: "按 {by} 不检查：{file}", en: "Left out by {by}: {file}" },
  "error.rule": {
    zh: "--rule 的写法是 规则:级别（error、warning、info、off），不能是“{value}”。",
    en: "--rule takes rule:severity (error, warning, info, off), not “{value}”.",
  },
  "error.unknownOption": { zh: "没有选项“{value}”。", en: "Unknown option “{value}”." },
  "error.missingArgument": { zh: "缺少参数。", en: "An argument is missing." },
  "error.missingValue": { zh: "选项缺少值：{value}", en: "An option lacks its value: {value}" },
  "error.excessArguments": { zh: "参数太多。", en: "Too many arguments." },
  "error.internal": { zh: "程序内部错误：{message}", en: "Internal error: {message}" },
  "error.shell": {
    zh: "没有“{value}”的补全脚本，可用 {names}。",
    en: "No completion for “{value}”; there are {names}.",
  },
  "error.watchStdin": {
    zh: "--watch 不能用于标准输入，请给出文件或文件夹。",
    en: "--watch takes files and folders, not standard input.",
  },
  "watch.waiting": {
    zh: "{time} 正在监视 {n} 个文件，保存后自动重新检查，按 Ctrl-C 结束。",
    en: "{time} Watching {n} file(s), which are checked again when saved; Ctrl-C ends it.",
  },
  "watch.gone": { zh: "已删除或移走：{file}", en: "Deleted or moved: {file}" },
  "watch.difference": { zh: "比上次{parts}。", en: "Since the last check: {parts}." },
  "watch.fewer": { zh: "少 {n} 处{severity}", en: "{n} fewer ({severity})" },
  "watch.more": { zh: "多 {n} 处{severity}", en: "{n} more ({severity})" },
  "watch.comma": { zh: "，", en: ", " },
  "watch.same": { zh: "问题与上次相同。", en: "The same findings as before." },
  "watch.others": {
    zh: "问题数量与上次相同，内容有变化。",
    en: "As many findings as before, but not the same ones.",
  },
  "explain.severity": { zh: "级别", en: "Severity" },
  "explain.family": { zh: "类别", en: "Family" },
  "explain.what": { zh: "查什么", en: "What" },
  "explain.why": { zh: "为什么", en: "Why" },
  "explain.source": { zh: "依据", en: "Source" },
  "explain.sourceText": { zh: "{tier}。{text}", en: "{tier}. {text}" },
  "explain.labelled": { zh: "{label}：{text}", en: "{label}: {text}" },
  "explain.option": { zh: "选项", en: "Option" },
  "explain.optionText": { zh: "{meaning}（默认 {value}）", en: "{meaning} (default {value})" },
  "explain.data": { zh: "JSON 里的 data", en: "data in JSON" },
  "explain.notation": {
    zh: "例子中：[+…+] 修订插入，[-…-] 修订删除，[~…~] 隐藏文字，[*…*] 突出显示，[#原文|批注#] 批注，“属性 …：”文件属性，{仿宋 三号 缩进2} 字体、字号、缩进。",
    en: "In the examples: [+…+] inserted, [-…-] deleted, [~…~] hidden, [*…*] highlighted, [#text|comment#] commented; “属性 …：” is a property of the file, {仿宋 三号 缩进2} type and indent.",
  },
  "explain.set": { zh: "改级别", en: "Setting" },
  "explain.setText": {
    zh: "--rule {id}:off 关闭；off 换成 error、warning、info 改为错误、提醒、提示",
    en: "--rule {id}:off switches it off; error, warning or info in place of off sets its severity",
  },
  "explain.when": { zh: "何时查", en: "When" },
  "explain.whenLayout": {
    zh: "默认不查；用 --layout {layout} 或 --rule 点名时才查",
    en: "off by default; on with --layout {layout} or when --rule names it",
  },
  "explain.related": { zh: "同类规则", en: "Rules of the family" },
  "explain.bad": { zh: "会报（⟦⟧ 标出位置）", en: "Found (at ⟦⟧)" },
  "explain.good": { zh: "不报", en: "Not found" },
  "severity.error": { zh: "错误", en: "error" },
  "severity.warning": { zh: "提醒", en: "warning" },
  "severity.info": { zh: "提示", en: "note" },
  "family.placeholder": { zh: "空白", en: "placeholder" },
  "family.numbering": { zh: "序号", en: "numbering" },
  "family.residue": { zh: "残留", en: "residue" },
  "family.structure": { zh: "结构", en: "structure" },
  "family.wording": { zh: "词语", en: "wording" },
  "family.punctuation": { zh: "标点", en: "punctuation" },
  "family.figures": { zh: "数字", en: "figures" },
  "family.traces": { zh: "痕迹", en: "traces" },
  "family.layout": { zh: "版式", en: "layout" },
  "tier.regulation": { zh: "规定", en: "regulation" },
  "tier.required": { zh: "标准要求", en: "requirement of a standard" },
  "tier.advised": { zh: "标准建议", en: "advice of a standard" },
  "tier.practice": { zh: "通常做法", en: "practice" },
  "tier.breakage": { zh: "明显差错", en: "plain breakage" },
  "outline.kind": { zh: "文种：{name}（把握 {percent}%）", en: "Kind: {name} ({percent} % sure)" },
  "outline.noKind": { zh: "文种：未判断出", en: "Kind: unknown" },
  "outline.empty": { zh: "没有读出标题。", en: "No headings." },
  "outline.series": { zh: "段内序列", en: "Series inside paragraphs" },
  "outline.line": { zh: "第 {n} 行", en: "line {n}" },
  "outline.paragraph": { zh: "第 {n} 段", en: "paragraph {n}" },
  "outline.runIn": { zh: "（与正文同段）", en: " (run-in)" },
} as const satisfies Record<string, Localized>;

export type CliWord = keyof typeof WORDS;

/** Speaks one language. */
export type CliSpeak = (word: CliWord, data?: MessageData) => string;

export function cliSpeaker(locale: Locale): CliSpeak {
  return (word, data = {}) => fill(WORDS[word][locale], data);
}
