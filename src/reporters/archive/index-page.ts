/** The index of an archive: what stands before the rows of its files, and what stands behind them. */
import type { Summary } from "../../engine/result.js";
import { style } from "../html/style.js";
import { markupText } from "../markup-text.js";
import { pageHead } from "../html/head.js";
import type { ReporterContext } from "../reporter.js";
import { visible } from "../terminal/visible.js";
import { speaker } from "../words.js";
import fileList from "./client/files.js?text";
import indexStyle from "./client/index.css?text";
import page from "./client/page.js?text";
import panels from "./client/panels.js?text";
import row from "./client/row.js?text";
import table from "./client/table.js?text";
import { copiesHtml } from "./copies.js";
import { type FacetOptions, facetsHtml, grouped, verdictsHtml } from "./facets.js";
import { type Reason, scriptJson, VERDICTS } from "./rows.js";
import { volumeName } from "./volume-page.js";
import { type ArchiveWord, archiveSpeaker, clientWords } from "./words.js";

const SCRIPTS = [fileList, row, table, panels, page];

/** As far as the first row: the rows are data, shown by the script at the end. */
export function indexHead({ locale }: ReporterContext): string {
  const words = archiveSpeaker(locale);
  return `${pageHead({ locale, title: words("title"), styles: [style, indexStyle], scripts: SCRIPTS })}
<body class="archive">
<a class="skip" href="#files">${markupText(words("skip.files"))}</a>
<script type="application/json" id="rows">[
`;
}

/** All that is known when the last file is done. */
export function indexTail(options: FacetOptions, summary: Summary): string {
  const { context } = options;
  return `
]</script>
${topHtml(options, summary)}
${filterHtml(context)}
${panelsHtml(options, summary)}
${tableHtml(context, options.volumes)}
${footHtml(context)}
<script type="application/json" id="facts">${scriptJson(factsOf(options))}</script>
${SCRIPTS.map((script) => `<script>${script}</script>`).join("\n")}
</body>
</html>
`;
}

/** What the numbers in the rows stand for. */
function factsOf({ context, rows, facts, tally }: FacetOptions) {
  const { locale, place, profileNames } = context;
  const speak = speaker(locale);
  return {
    folder: place?.folder ?? "",
    verdicts: VERDICTS.map((verdict) => ({ id: verdict, name: speak(`verdict.${verdict}`) })),
    formats: rows.formats.words.map(visible),
    kinds: rows.kinds.words.map((id) => profileNames[id] ?? visible(id)),
    rules: rows.rules.words.map((id) => ({
      name: facts(id)?.name[locale] ?? visible(id),
      severity: tally.rules.get(id)?.severity ?? "info",
    })),
    reasons: rows.reasons satisfies readonly Reason[],
    words: clientWords(locale),
  };
}

function topHtml(options: FacetOptions, summary: Summary): string {
  const { locale } = options.context;
  const speak = speaker(locale);
  const [files, errors, warnings, infos] = [summary.files, summary.errors, summary.warnings, summary.infos].map(
    grouped,
  );
  const words = archiveSpeaker(locale);
  const parts = [speak("summary.files", { files }), speak("summary.total", { errors, warnings, infos })];
  if (summary.otherFiles !== undefined) parts.push(words("top.others", { n: grouped(summary.otherFiles) }));
  if (summary.interrupted === true) parts.push(words("top.interrupted"));
  return `<header id="top"><h1>${markupText(words("title"))}</h1><p>${markupText(parts.join(" · "))}</p>
<div id="share" aria-hidden="true"></div>${verdictsHtml(options)}</header>`;
}

function filterHtml({ locale }: ReporterContext): string {
  const words = archiveSpeaker(locale);
  return `<form id="filter" role="search" aria-label="${markupText(words("filter"))}">
<label class="search"><span>${markupText(words("search"))}</span><input type="search" name="text" placeholder="${markupText(words("search"))}" autocomplete="off" spellcheck="false"></label>
<ul id="chosen"></ul><button type="button" id="clear" hidden>${markupText(words("clear"))}</button>
<output name="shown" role="status" aria-live="polite"></output>
</form>`;
}

/** Folded on narrow screens by the script. */
function panelsHtml(options: FacetOptions, summary: Summary): string {
  const { locale } = options.context;
  const name = markupText(archiveSpeaker(locale)("panels"));
  return `<aside id="facets" aria-label="${name}"><details open><summary>${name}</summary><div class="panels">
${facetsHtml(options)}
${copiesHtml(summary, locale)}
</div></details></aside>`;
}

const COLUMNS = [
  "path",
  "verdict",
  "errors",
  "warnings",
  "infos",
  "rules",
  "kind",
  "format",
] as const satisfies readonly string[];

function tableHtml({ locale, place }: ReporterContext, volumes: number): string {
  const words = archiveSpeaker(locale);
  const heads = COLUMNS.map((column) => {
    const word: ArchiveWord = `column.${column}`;
    return `<th scope="col" class="${column}" aria-sort="none"><button type="button" data-sort="${column}">${markupText(words(word))}</button></th>`;
  });
  const first = `${encodeURIComponent(place?.folder ?? "")}/${volumeName(1)}`;
  const way = volumes === 0 ? "" : ` <a href="${first}">${markupText(words("page.first"))}</a>`;
  return `<main id="files" tabindex="-1" aria-label="${markupText(words("files"))}">
<noscript><p class="empty">${markupText(words("noScript"))}${way}</p></noscript>
<table aria-label="${markupText(words("files"))}"><thead><tr>${heads.join("")}</tr></thead><tbody class="pad"><tr><td></td></tr></tbody><tbody id="shown"></tbody><tbody class="pad"><tr><td></td></tr></tbody></table>
<p class="empty" id="none" hidden>${markupText(words("empty"))}</p><p class="empty" id="unprinted" hidden></p>
</main>`;
}

function footHtml({ locale, version, place }: ReporterContext): string {
  const words = archiveSpeaker(locale);
  const key = (names: readonly string[], word: ArchiveWord) =>
    `<span>${names.map((name) => `<kbd>${name}</kbd>`).join(" ")} ${markupText(words(word))}</span>`;
  const keys = [
    key(["j", "k", "↓", "↑"], "keys.move"),
    key(["Enter"], "keys.open"),
    key(["/"], "keys.search"),
    key(["Esc"], "keys.clear"),
  ];
  const made = markupText(words("made", { version, folder: place?.folder ?? "" }));
  return `<footer id="foot"><p class="keys" aria-label="${markupText(words("keys"))}">${keys.join(" ")}</p><p>${made}</p></footer>`;
}
