/** Puts files together into volumes, and holds one volume at a time. */
import type { FileResult } from "../../engine/result.js";
import { markupText } from "../markup-text.js";
import type { ReporterContext, ReportPage, RuleFacts } from "../reporter.js";
import { factsOf } from "../terminal/facts.js";
import { verdictOf } from "../terminal/verdict.js";
import { speaker } from "../words.js";
import { findingsHtml } from "./findings.js";
import { splitPath, type Volume, type VolumeEntry, volumeHtml, volumeName } from "./volume-page.js";
import { archiveSpeaker } from "./words.js";

/** Files in a volume. */
const MOST_FILES = 100;
/** UTF-16 units past which no further file is put into a volume: a megabyte, if all of it is Chinese. */
const MOST_UNITS = 300_000;

export class Volumes {
  #entries: VolumeEntry[] = [];
  #units = 0;
  #number = 1;
  readonly #rules = new Set<string>();
  #complete: ReportPage[] = [];

  constructor(
    readonly context: ReporterContext,
    readonly facts: (rule: string) => RuleFacts | undefined,
  ) {}

  /**
   * @param id the anchor of the file in its volume
   * @returns the number of the volume that has the file; 0 when there is nothing to say of it
   */
  add(result: FileResult, id: string): number {
    if (result.status === "checked" && result.findings.length === 0 && result.notices.length === 0) return 0;
    const html = this.#sectionHtml(result, id);
    const isFull = this.#entries.length >= MOST_FILES || this.#units + html.length > MOST_UNITS;
    if (isFull && this.#entries.length > 0) this.#close({ isLast: false });
    this.#entries.push({ id, path: result.path, verdict: verdictOf(result), html });
    this.#units += html.length;
    for (const { rule } of result.findings) this.#rules.add(rule);
    return this.#number;
  }

  /** No file follows. */
  end(): void {
    if (this.#entries.length > 0) this.#close({ isLast: true });
  }

  /** How many volumes there are by now. */
  get count(): number {
    return this.#number - (this.#entries.length > 0 ? 0 : 1);
  }

  /** The volumes that have become complete since the last call. */
  take(): readonly ReportPage[] {
    const pages = this.#complete;
    this.#complete = [];
    return pages;
  }

  #close({ isLast }: Pick<Volume, "isLast">): void {
    const rules = [...this.#rules].toSorted().map(this.facts);
    const volume: Volume = {
      number: this.#number,
      isLast,
      entries: this.#entries,
      rules: rules.filter((rule) => rule !== undefined),
    };
    this.#complete.push({ name: volumeName(this.#number), text: volumeHtml(volume, this.context) });
    this.#entries = [];
    this.#units = 0;
    this.#number++;
    this.#rules.clear();
  }

  #sectionHtml(result: FileResult, id: string): string {
    const { locale, profileNames } = this.context;
    const [speak, words] = [speaker(locale), archiveSpeaker(locale)];
    const verdict = verdictOf(result);
    const [folder, file] = splitPath(result.path);
    const facts = result.error === null ? factsOf(result, profileNames, speak).join(" · ") : result.error.message;
    const notices = result.notices
      .map((text) => `<p class="notice">${markupText(speak("notice", { text }))}</p>`)
      .join("");
    const list = findingsHtml(result, { locale, speak, words, facts: this.facts });
    return `<section class="file" id="${id}" aria-labelledby="${id}-name">
<header class="file-head ${verdict}"><p class="verdict">${speak(`verdict.${verdict}`)}</p><div>
<h2 id="${id}-name"><span class="folder">${markupText(folder)}</span>${markupText(file)}</h2><p class="facts">${markupText(facts)}</p>${notices}</div></header>
${list}</section>
`;
  }
}
