/** What commands and options are called in the help. */
import type { Localized } from "../../text/locale.js";

export const HELP = {
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
    zh: "检查成批的旧文件：多进程、记住查过的，最后汇总",
    en: "check an archive: several processes, a cache, and a summary",
  },
  "scan.folder": { zh: "要检查的文件夹", en: "the folder" },
  "option.include": {
    zh: "只查符合的文件，如 --include '2024*/**'（可重复）",
    en: "check these files only, e.g. --include '2024*/**' (repeatable)",
  },
  "option.exclude": { zh: "不查符合的文件或文件夹（可重复）", en: "leave out these files or folders (repeatable)" },
  "option.filesFrom": {
    zh: "要查的文件从这个清单读，一行一个；- 表示标准输入",
    en: "read the names of the files from a list, one a line; - for standard input",
  },
  "option.jobs": { zh: "同时用几个进程，默认等于处理器核数", en: "how many processes; by default one for each core" },
  "option.timeout": { zh: "一个文件最多查几秒，默认 60", en: "seconds that one file may take; 60 by default" },
  "option.shard": {
    zh: "只查 n 份中的第 i 份，如 2/8；各份用 merge 合并",
    en: "check the i-th of n shares only, e.g. 2/8; merge puts them together",
  },
  "option.cache": {
    zh: "记住结果，下次只查新的（默认）",
    en: "keep results, and check only what is new the next time (the default)",
  },
  "option.noCache": { zh: "不用以前的结果，也不留下结果", en: "neither use earlier results nor keep any" },
  "option.cacheDir": {
    zh: "结果存在哪个文件夹（也可用环境变量 GONGWEN_LINT_CACHE）",
    en: "where results are kept (or environment variable GONGWEN_LINT_CACHE)",
  },
  "option.zip": { zh: "zip 压缩包里的文档也查（一层）", en: "check the documents inside zip files too (one level)" },
  "option.near": {
    zh: "找出内容大半相同的文件：谁抄了谁，占多少",
    en: "find files that share most of their text: which was copied from which, and how much",
  },
  "option.redact": {
    zh: "报告和留存的结果里不出现文档的文字",
    en: "keep the words of documents out of reports and kept results",
  },
  "option.noProgress": { zh: "不显示进度", en: "show no progress" },
  "explain.description": {
    zh: "说明一条规则：查什么、为什么、依据、正反例",
    en: "what a rule finds, why, its source, examples",
  },
  "explain.rule": { zh: "规则名", en: "the rule's name" },
  "rules.description": { zh: "列出全部规则", en: "list the rules" },
  "outline.description": { zh: "列出工具读出的文档结构", en: "the structure of a document as the tool sees it" },
  "outline.file": { zh: "文档", en: "the document" },
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
  "option.baseline": {
    zh: "基线文件：其中记下的旧问题不再报，也不影响结论",
    en: "a baseline file: what is recorded there stops nobody and is not shown",
  },
  "option.updateBaseline": {
    zh: "把现有问题记入基线（默认 gongwen-lint-baseline.json），删去已改好的",
    en: "record what is found now in the baseline (gongwen-lint-baseline.json by default), drop what is gone",
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
  "option.staged": {
    zh: "只检查 git 暂存区里的文件，按将要提交的内容（可再给文件、文件夹、通配符）",
    en: "check what is staged in git, as it will be committed (files, folders, globs narrow it)",
  },
  "option.changed": {
    zh: "只检查改过的和新建的文件：与上次提交比，或与给出的提交、分支分开后改过的",
    en: "check what was changed or added since the last commit, or since the branch parted from the given one",
  },
} as const satisfies Record<string, Localized>;
