/** What `merge` and `diff` say. */
import type { Localized } from "../../text/locale.js";

export const RECORDS = {
  "merge.description": {
    zh: "把多次检查的 JSONL 报告合成一份（分片检查后汇总）",
    en: "put the JSONL reports of many runs together, as one run would have made it",
  },
  "merge.inputs": { zh: "JSONL 报告，可用通配符", en: "JSONL reports; globs are fine" },
  "diff.description": {
    zh: "比较两次检查的 JSONL 报告：新增、已改好、未变",
    en: "compare the JSONL reports of two runs: what is new, fixed, unchanged",
  },
  "diff.old": { zh: "先前的 JSONL 报告", en: "the earlier JSONL report" },
  "diff.new": { zh: "后来的 JSONL 报告", en: "the later JSONL report" },
  "diff.failOn": {
    zh: "新增到哪一级就以 1 退出：error（默认）、warning、info、never",
    en: "severity from which a new finding makes the exit code 1: error (default), warning, info, never",
  },
  "error.inputFolder": {
    zh: "{value} 是文件夹，请写成通配符，如 {value}/*.jsonl。",
    en: "{value} is a folder; write a glob, e.g. {value}/*.jsonl.",
  },
  "error.noInput": { zh: "没有找到报告：{pattern}", en: "No report: {pattern}" },
  "error.severalInputs": {
    zh: "{value} 不止一份报告。请先用 merge 合成一份。",
    en: "{value} is more than one report. Put them together with merge first.",
  },
  "error.outputIsInput": {
    zh: "{value} 既是输入又是输出。请把报告写到别处。",
    en: "{value} is read and written. Write the report elsewhere.",
  },
  "note.incomplete": {
    zh: "{file} 没有写完（缺汇总行，或汇总行的文件数对不上），结果不完整。",
    en: "{file} was broken off (its sums are missing, or count other files): the result is incomplete.",
  },
  "note.halfLine": {
    zh: "{file} 没有写完，最后半行已略去，结果不完整。",
    en: "{file} was broken off; the half line at its end is left out: the result is incomplete.",
  },
  "note.shards": {
    zh: "归档分成 {of} 片，缺 {n} 片的报告（{shards}），结果不完整。",
    en: "The archive was cut into {of} shards; the reports of {n} are missing ({shards}): the result is incomplete.",
  },
  "note.unordered": {
    zh: "{file} 不是按路径顺序的，先排序再用。",
    en: "{file} is not in path order and was sorted first.",
  },
  "note.versions": {
    zh: "各报告由不同版本的 gongwen-lint 生成：{versions}（见 {file}），规则可能不同。",
    en: "The reports were made by different versions of gongwen-lint: {versions} (see {file}); their rules may differ.",
  },
  "note.contested": {
    zh: "{n} 个文件在几份报告里结果不同，以命令里写在最后的为准。",
    en: "{n} file(s) have other results in other reports; those of the report named last are taken.",
  },
} as const satisfies Record<string, Localized>;
