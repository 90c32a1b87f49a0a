/** What stands around the files: the head with its policy, the verdict, the filters, the list of files, the keys. */
import type { Summary } from "../../engine/result.js";
import { SEVERITIES } from "../../rule/types.js";
import { markupText } from "../markup-text.js";
import type { ReporterContext, RuleFacts } from "../reporter.js";
import type { verdictOf } from "../terminal/verdict.js";
import { speaker } from "../words.js";
import script from "./client/page.js?text";
import { pageHead } from "./head.js";
import { style } from "./style.js";
import { type PageWord, pageSpeaker } from "./words.js";

export interface FileEntry {
  readonly path: string;
  readonly verdict: ReturnType<typeof verdictOf>;
  readonly findings: number;
}

/** The page as far as the first file. */
export function headHtml({ locale }: ReporterContext): string {
  const speak = pageSpeaker(locale);
  return `${pageHead({ locale, title: speak("title"), styles: [style], scripts: [script] })}
<body data-shown="${speak("shown")}">
<a class="skip" href="#list1">${speak("skip.findings")}</a>
<a class="skip" href="#doc1">${speak("skip.document")}</a>
<main id="files">
`;
}

/** What is known when the last file is done; it stands at the end and is put first by the style, and by the script for those who listen. */
export function tailHtml(
  context: ReporterContext,
  files: readonly FileEntry[],
  summary: Summary,
  facts: (rule: string) => RuleFacts | undefined,
): string {
  return `</main>
${topHtml(context, files, summary)}
${filterHtml(context, files, summary, facts)}
${files.length > 1 ? indexHtml(context, files) : ""}
${barHtml(context)}
${footHtml(context, files.length > 1)}
<script>${script}</script>
</body>
</html>
`;
}

function topHtml({ locale }: ReporterContext, files: readonly FileEntry[], summary: Summary): string {
  const [speak, page] = [speaker(locale), pageSpeaker(locale)];
  const verdicts = (["blocked", "warned", "ready", "skipped", "unreadable"] as const).map((verdict) => ({
    verdict,
    n: files.filter((file) => file.verdict === verdict).length,
  }));
  const parts = verdicts
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => `<span class="${verdict}">${speak(`summary.${verdict}`, { n })}</span>`);
  const { errors, warnings, infos } = summary;
  const line =
    files.length < 2
      ? ""
      : `<p>${speak("summary.files", { files: files.length })}${page("stop")}${parts.join(speak("list.mark"))}${page("end")}${speak("summary.total", { errors, warnings, infos })}</p>`;
  return `<header id="top"><h1>${page("title")}</h1>${line}</header>`;
}

function filterHtml(
  { locale }: ReporterContext,
  files: readonly FileEntry[],
  summary: Summary,
  facts: (rule: string) => RuleFacts | undefined,
): string {
  const [speak, page] = [speaker(locale), pageSpeaker(locale)];
  const severities = SEVERITIES.map((severity) => {
    const n = summary[`${severity}s`];
    return `<label class="chip ${severity}"><input type="checkbox" name="severity" value="${severity}" checked> <span class="dot"></span>${speak(`count.${severity}`, { n })}</label>`;
  });
  const rules = Object.entries(summary.byRule)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id, n]) => `<option value="${markupText(id)}">${markupText(facts(id)?.name[locale] ?? id)} (${n})</option>`);
  const paths = files.map(
    ({ path, findings }, at) => `<option value="${at + 1}">${markupText(path)} (${findings})</option>`,
  );
  const file =
    files.length < 2
      ? ""
      : `<label>${page("file")} <select name="file"><option value="">${page("allFiles")}</option>${paths.join("")}</select></label>`;
  return `<form id="filter" role="search" aria-label="${page("filter")}">
<fieldset><legend>${page("severity")}</legend>${severities.join("")}</fieldset>
${file}<label>${page("rule")} <select name="rule"><option value="">${page("all")}</option>${rules.join("")}</select></label>
<label class="search"><span>${page("searchLabel")}</span><input type="search" name="text" placeholder="${page("search")}" autocomplete="off" spellcheck="false"></label>
<output name="shown" role="status" aria-live="polite"></output>
</form>`;
}

function indexHtml({ locale }: ReporterContext, files: readonly FileEntry[]): string {
  const [speak, page] = [speaker(locale), pageSpeaker(locale)];
  const items = files.map(
    ({ path, verdict, findings }, at) =>
      `<li><a class="${verdict}" href="#file${at + 1}" data-file="${at + 1}"><span class="dot" role="img" aria-label="${speak(`verdict.${verdict}`)}"></span><span class="path">${markupText(path)}</span> <span class="count">${findings}</span></a></li>`,
  );
  return `<nav id="index" aria-label="${page("files")}"><h2>${page("files")}</h2><ol>${items.join("\n")}</ol></nav>`;
}

/** On narrow screens: what the chosen finding says, and the way on. */
function barHtml({ locale }: ReporterContext): string {
  const page = pageSpeaker(locale);
  const button = (action: string, word: PageWord) => `<button type="button" data-do="${action}">${page(word)}</button>`;
  return `<aside id="bar" hidden><p></p><div>${button("previous", "bar.previous")}${button("next", "bar.next")}${button("back", "bar.back")}</div></aside>`;
}

function footHtml({ locale, version }: ReporterContext, several: boolean): string {
  const page = pageSpeaker(locale);
  const key = (names: readonly string[], word: PageWord) =>
    `<span>${names.map((name) => `<kbd>${name}</kbd>`).join(" ")} ${page(word)}</span>`;
  const keys = [
    key(["j", "k", "↓", "↑"], "keys.next"),
    key(["Enter"], "keys.enter"),
    key(["/"], "keys.search"),
    key(["Esc"], "keys.escape"),
    ...(several ? [key(["]", "["], "keys.file")] : []),
  ];
  return `<footer id="foot"><p class="keys" aria-label="${page("keys")}">${keys.join(" ")}</p><p>${page("made", { version })}</p></footer>`;
}
