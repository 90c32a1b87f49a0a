/** What the commands around a check say: doctor, completion, init, config, hook, watch. */
import type { Localized } from "../../text/locale.js";

export const MACHINE = {
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
  "hook.description": { zh: "安装或卸下 git 提交前的检查", en: "install or remove the check before git commits" },
  "hook.install": {
    zh: "安装 pre-commit 钩子；原有的钩子保留，先运行",
    en: "install a pre-commit hook; one that is there is kept and runs first",
  },
  "hook.uninstall": { zh: "卸下它，原有的钩子恢复原样", en: "remove it; the earlier hook is restored" },
  "hook.installed": {
    zh: "已安装：{hook}。以后每次提交前检查暂存的文档；临时跳过用 git commit --no-verify。",
    en: "Installed: {hook}. Staged documents are checked before each commit; git commit --no-verify skips it once.",
  },
  "hook.keptBefore": {
    zh: "原有的钩子保留为 {kept}，先运行。",
    en: "The earlier hook is kept as {kept} and runs first.",
  },
  "hook.already": { zh: "早已安装：{hook}", en: "Already installed: {hook}" },
  "hook.removed": { zh: "已卸下：{hook}", en: "Removed: {hook}" },
  "hook.restored": { zh: "已卸下，原有的钩子恢复原样：{hook}", en: "Removed; the earlier hook is restored: {hook}" },
  "hook.absent": { zh: "没有安装过，不用卸下。", en: "It is not installed; nothing to remove." },
} as const satisfies Record<string, Localized>;
