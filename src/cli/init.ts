/** `init`: writes a configuration whose comments explain it. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { CONFIG_NAMES, configIn } from "../config/discover.js";
import { packageFolder } from "../config/packages.js";
import { slashed } from "../scan/order.js";
import type { Locale } from "../text/locale.js";
import { reasonOf } from "../text/reason.js";
import { CallError, type Context } from "./io.js";

const SCHEMA = "schema/config.schema.json";

/** Writes into the folder of the call. @throws CallError when there is a configuration, or it cannot be written */
export async function init({ io, locale, speak }: Context): Promise<void> {
  const present = configIn(io.cwd);
  if (present !== null) throw new CallError(speak("error.configExists", { file: path.basename(present) }));
  const [file] = CONFIG_NAMES;
  try {
    await writeFile(path.join(io.cwd, file), commented(locale, schemaFrom(io.cwd)), { flag: "wx" });
  } catch (error) {
    throw new CallError(speak("error.initFailed", { file, reason: reasonOf(error) }));
  }
  io.stdout.write(`${speak("init.written", { file })}\n`);
}

/** Where an editor finds the schema: in the package that is installed for the folder, or would be. */
function schemaFrom(cwd: string): string {
  const folder = packageFolder("gongwen-lint", cwd) ?? path.join(cwd, "node_modules", "gongwen-lint");
  return `./${slashed(path.relative(cwd, path.join(folder, SCHEMA)))}`;
}

/** Each line that begins with # and no space is an example: without the # it is in force. */
function commented(locale: Locale, schema: string): string {
  const say = (zh: string, en: string) => `# ${locale === "zh" ? zh : en}`;
  return [
    `# yaml-language-server: $schema=${schema}`,
    say(
      "公文检查的配置。去掉行首的 # 就生效；“gongwen-lint config 文件”列出对某个文件生效的值。",
      "Configuration of gongwen-lint. Remove the # of a line to put it in force; “gongwen-lint config <file>” shows what is.",
    ),
    "",
    say(
      "从别的配置开始：相对路径的文件，或安装了的包",
      "Begin from others: files by relative path, or installed packages",
    ),
    "#extends: [./common.yaml, gongwen-lint-config-ours]",
    "",
    say("文种；不写则由工具判断（auto）", "The kind of document; guessed when absent (auto)"),
    "#profile: report",
    "",
    say("按 GB/T 9704 检查版式；不写则不查", "Check layout by GB/T 9704; not checked when absent"),
    "#layout: gbt9704",
    "",
    say(
      "规则的级别（off、info、warning、error）和选项；名字见“gongwen-lint rules”",
      "Severities (off, info, warning, error) and options of rules; their names: “gongwen-lint rules”",
    ),
    "#rules:",
    "#  set-phrase: off",
    "#  extra-whitespace: { severity: warning, options: { blankLines: 4 } }",
    "",
    say("看着像空白、在这里不是的写法，要写明理由", "What looks like a blank and is none here, with the reason"),
    "#allow:",
    locale === "zh" ? "#  - { text: XX-1型, reason: 产品型号 }" : "#  - { text: XX-1型, reason: name of a product }",
    locale === "zh"
      ? "#  - { pattern: 'ZX[A-Z]{2}\\d+', reason: 编号规则 }"
      : "#  - { pattern: 'ZX[A-Z]{2}\\d+', reason: scheme of codes }",
    "",
    say(
      "专名、术语：其中的字词、标点、数字不报，分词时不拆",
      "Names and terms: nothing is said of the words, marks and figures in them, and they are not cut",
    ),
    "#terms: [多多益善工程]",
    "",
    say(
      "某些文件另有规定；写法同 .gitignore，后面的优先",
      "Other values for some files; patterns as in .gitignore, later ones win",
    ),
    "#overrides:",
    "#  - files: [请示/, '*请示*.docx']",
    "#    profile: request",
    "",
    say(
      "不检查的文件；也可写在 .gongwenlintignore 里",
      "Files that are not checked; they may stand in .gongwenlintignore too",
    ),
    "#ignore: [归档/, '*.bak.docx']",
    "",
    say("自编的规则和文种：放 YAML 的文件夹", "Rules and profiles of your own: a folder of YAML"),
    "#ownRules: ./gongwen-rules",
    "",
    say("插件：装好的带规则代码的包", "Plug-ins: installed packages with rules in code"),
    "#plugins: [gongwen-lint-plugin-ours]",
    "",
    say(
      "到哪一级就以 1 退出；提醒最多几个；报告的语言",
      "Severity from which the exit code is 1; how many warnings are allowed; language of reports",
    ),
    "#failOn: error",
    "#maxWarnings: 20",
    `#locale: ${locale}`,
    "",
  ].join("\n");
}
