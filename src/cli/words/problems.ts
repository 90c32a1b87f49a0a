/** What is wrong with a call, and what is said of a run on standard error. */
import type { Localized } from "../../text/locale.js";

export const PROBLEMS = {
  "error.noFolder": { zh: "没有这个文件夹：{value}", en: "No such folder: {value}" },
  "error.noScan": {
    zh: "请给出要检查的文件夹，或用 --files-from 给出清单。",
    en: "Name the folder to check, or a list of files by --files-from.",
  },
  "error.folderAndList": {
    zh: "文件夹和 --files-from 只能给一样。",
    en: "Give either a folder or --files-from, not both.",
  },
  "error.listUnread": { zh: "读不了清单 {value}：{reason}", en: "The list {value} cannot be read: {reason}" },
  "error.number": {
    zh: "{option} 要写成 {least} 到 {most} 之间的整数，不能是“{value}”。",
    en: "{option} takes a whole number from {least} to {most}, not “{value}”.",
  },
  "error.shard": {
    zh: "--shard 要写成 i/n（第几份/共几份），如 2/8，不能是“{value}”。",
    en: "--shard is written i/n, the share and how many there are, e.g. 2/8, not “{value}”.",
  },
  "note.noCacheFolder": {
    zh: "结果不能存在 {folder}（{reason}），这次不留存。",
    en: "Results cannot be kept in {folder} ({reason}); this time they are not.",
  },
  "note.cacheFault": {
    zh: "缓存写不进去（{reason}），后来查的没有留存，下次要重查。",
    en: "The cache cannot be written ({reason}): what was checked after that is not kept and will be checked again.",
  },
  "progress.files": { zh: "已查 {n}{total} 个文件", en: "{n}{total} files" },
  "progress.findings": { zh: "{n} 处", en: "{n} findings" },
  "progress.rate": { zh: "每秒 {n} 个", en: "{n} a second" },
  "progress.left": { zh: "约剩 {time}", en: "{time} left" },
  "note.interrupted": {
    zh: "已中断；查过的已记下，再运行会接着查。",
    en: "Interrupted. What was checked is kept; the next run goes on from there.",
  },
  "note.interruptedUnkept": {
    zh: "已中断；没有留存，再运行会从头查起。",
    en: "Interrupted. Nothing is kept; the next run begins anew.",
  },
  "error.stdoutFailed": { zh: "标准输出写不进去：{reason}", en: "Standard output cannot be written: {reason}" },
  "error.configExists": {
    zh: "这里已经有配置：{file}，没有改动。",
    en: "There is a configuration already: {file}. It was left as it is.",
  },
  "error.initFailed": { zh: "写不进 {file}：{reason}", en: "{file} cannot be written: {reason}" },
  "error.configFormat": {
    zh: "config 的 --format 只能是 yaml 或 json，不能是“{value}”。",
    en: "--format of config takes yaml or json, not “{value}”.",
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
  "error.outputNoFolder": {
    zh: "报告写不进 {value}：没有文件夹 {folder}，请先建好。",
    en: "The report cannot be written to {value}: there is no folder {folder}. Make it first.",
  },
  "error.outputTwice": {
    zh: "--output {value} 写了两次。请给每份报告不同的文件名。",
    en: "--output {value} stands twice. Give every report a file of its own.",
  },
  "error.outputNeeded": {
    zh: "整个归档的 {format} 报告有许多页，不能写到标准输出。请用 --output，如 --output {format}:归档.html。",
    en: "The {format} report of an archive has many pages and cannot go to standard output. Use --output, e.g. --output {format}:archive.html.",
  },
  "error.outputFolder": {
    zh: "{value} 不是本工具的报告文件夹，或者里面有别的文件，不会替换。请移走它，或换一个报告文件名。",
    en: "{value} is no report folder of this tool, or holds other files, and is not replaced. Move it, or choose another name for the report.",
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
  "note.tooManyWarnings": {
    zh: "提醒共 {n} 处，超过允许的 {most} 处（maxWarnings），因此退出码不是 0。",
    en: "{n} warnings, more than the {most} that maxWarnings allows: the exit code is not 0.",
  },
  "note.quietFailed": {
    zh: "有的文件因 --quiet 没有列出的问题未通过；去掉 --quiet 可以看到。",
    en: "Some files did not pass for findings that --quiet leaves out; they are shown without it.",
  },
  "error.rule": {
    zh: "--rule 的写法是 规则:级别（error、warning、info、off），不能是“{value}”。",
    en: "--rule takes rule:severity (error, warning, info, off), not “{value}”.",
  },
  "error.unknownOption": { zh: "没有选项“{value}”。", en: "Unknown option “{value}”." },
  "error.unknownOptionLike": { zh: "没有选项“{value}”{hint}", en: "Unknown option “{value}”{hint}" },
  "error.hookStep": {
    zh: "hook 后面写 install（安装）或 uninstall（卸下）。",
    en: "After hook comes install or uninstall.",
  },
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
  "error.stagedAndChanged": {
    zh: "--staged 和 --changed 只能用一个。",
    en: "Use either --staged or --changed.",
  },
  "error.gitAndStdin": {
    zh: "--staged、--changed 不能和 -（标准输入）一起用。",
    en: "--staged and --changed do not go with - (standard input).",
  },
  "note.nothingStaged": { zh: "暂存区里没有要检查的文档。", en: "No document to check is staged." },
  "note.nothingChanged": { zh: "没有改过或新建的文档。", en: "No document was changed or added." },
  "error.baselineMissing": {
    zh: "没有基线文件 {value}。加 --update-baseline 可新建。",
    en: "There is no baseline {value}. --update-baseline makes one.",
  },
  "error.baselineUnread": {
    zh: "读不出基线文件 {value}：{reason}",
    en: "The baseline {value} cannot be read: {reason}",
  },
  "error.baselineOther": {
    zh: "{value} 不是基线文件，或已损坏。",
    en: "{value} is no baseline, or it is damaged.",
  },
  "error.baselineUnwritten": {
    zh: "基线写不进 {value}：{reason}",
    en: "The baseline cannot be written to {value}: {reason}",
  },
} as const satisfies Record<string, Localized>;
