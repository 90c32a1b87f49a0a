/** One volume: a page without scripts that holds the findings of some dozens of files. */
import { style } from "../html/style.js";
import { markupText } from "../markup-text.js";
import { pageHead } from "../html/head.js";
import type { ReporterContext, RuleFacts } from "../reporter.js";
import type { Verdict } from "../terminal/verdict.js";
import { speaker } from "../words.js";
import volumeStyle from "./client/volume.css?text";
import { archiveSpeaker } from "./words.js";

export interface VolumeEntry {
  /** The file's anchor. */
  readonly id: string;
  readonly path: string;
  readonly verdict: Verdict;
  readonly html: string;
}

export interface Volume {
  /** From 1. */
  readonly number: number;
  readonly isLast: boolean;
  readonly entries: readonly VolumeEntry[];
  /** Those that reported something in it. */
  readonly rules: readonly RuleFacts[];
}

/** The name of a volume's page, from 1. */
export function volumeName(number: number): string {
  return `${String(number).padStart(4, "0")}.html`;
}

/** The folder with its slash, "" for none, and the file in it. */
export function splitPath(path: string): readonly [string, string] {
  const slash = path.lastIndexOf("/") + 1;
  return [path.slice(0, slash), path.slice(slash)];
}

/** The whole page. */
export function volumeHtml(volume: Volume, context: ReporterContext): string {
  const { locale, version } = context;
  const words = archiveSpeaker(locale);
  const title = words("title.page", { n: volume.number });
  const ways = waysHtml(volume, context);
  return `${pageHead({ locale, title, styles: [style, volumeStyle], scripts: [] })}
<body class="volume">
<header id="top"><h1>${markupText(title)}</h1>${ways}</header>
${contentsHtml(volume, context)}
<main>
${volume.entries.map(({ html }) => html).join("")}${rulesHtml(volume, context)}</main>
<footer id="foot">${ways}<p>${markupText(words("made.page", { version }))}</p></footer>
</body>
</html>
`;
}

/** To the index, and to the volumes before and behind. */
function waysHtml({ number, isLast }: Volume, { locale, place }: ReporterContext): string {
  const words = archiveSpeaker(locale);
  const link = (href: string, text: string, rel: string) => `<a href="${href}" rel="${rel}">${markupText(text)}</a>`;
  const links = [link(`../${encodeURIComponent(place?.file ?? "")}`, words("page.index"), "up")];
  if (number > 1) links.push(link(volumeName(number - 1), words("page.previous"), "prev"));
  if (!isLast) links.push(link(volumeName(number + 1), words("page.next"), "next"));
  return `<nav class="ways">${links.join(" ")}</nav>`;
}

function contentsHtml({ entries }: Volume, { locale }: ReporterContext): string {
  const speak = speaker(locale);
  const name = markupText(archiveSpeaker(locale)("page.files", { n: entries.length }));
  let before = "";
  const items = entries.map(({ id, path, verdict }) => {
    const [folder, file] = splitPath(path);
    const heading = folder === before ? "" : `<li class="folder">${markupText(folder)}</li>`;
    before = folder;
    const dot = `<span class="dot" role="img" aria-label="${speak(`verdict.${verdict}`)}"></span>`;
    return `${heading}<li><a class="${verdict}" href="#${id}">${dot}<span class="path">${markupText(file)}</span></a></li>`;
  });
  return `<nav id="index" aria-label="${name}"><h2>${name}</h2><ol>${items.join("\n")}</ol></nav>`;
}

/** Why, once for each rule, not once for each file. */
function rulesHtml({ rules }: Volume, { locale }: ReporterContext): string {
  if (rules.length === 0) return "";
  const items = rules.map(({ id, name, why, source }) => {
    const ground = speaker(locale)("source", { text: source.text[locale] });
    const term = `<dt id="rule-${markupText(id)}">${markupText(name[locale])} <code>${markupText(id)}</code></dt>`;
    return `${term}<dd>${markupText(why[locale])}<br>${markupText(ground)}</dd>`;
  });
  return `<section id="rules"><h2>${markupText(archiveSpeaker(locale)("page.rules"))}</h2><dl>${items.join("\n")}</dl></section>\n`;
}
