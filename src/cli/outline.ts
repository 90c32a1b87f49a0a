/** `outline`: the structure of a document as the tool sees it. */
import path from "node:path";
import { Analysis } from "../analysis/analysis.js";
import type { Heading, Series } from "../analysis/outline/types.js";
import { readFileBounded } from "../engine/read-file.js";
import { UnreadableError } from "../readers/errors.js";
import { readDocument } from "../readers/index.js";
import { DEFAULT_LIMITS } from "../readers/limits.js";
import { visible } from "../reporters/terminal/visible.js";
import type { Locale } from "../text/locale.js";
import type { Context, ExitCode } from "./io.js";
import type { CliSpeak } from "./words.js";

/** Prints kind, headings and inline series. @returns 2 when the file cannot be read */
export async function outline(file: string, { io, locale, speak, configs }: Context): Promise<ExitCode> {
  try {
    const { profile, profiles, terms } = await configs.forFile(path.resolve(io.cwd, file));
    const bytes = await readFileBounded(path.resolve(io.cwd, file), DEFAULT_LIMITS.fileBytes);
    const analysis = new Analysis(await readDocument(bytes, { name: file }), { profile, profiles, terms });
    io.stdout.write(`${describe(analysis, locale, speak).join("\n")}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    io.stderr.write(`${visible(file)}: ${visible(error.describe(locale))}\n`);
    return 2;
  }
}

function describe(analysis: Analysis, locale: Locale, speak: CliSpeak): string[] {
  const { document, kind } = analysis;
  const { headings, series } = analysis.outline;
  const place = (block: number) =>
    speak(document.lineStarts === undefined ? "outline.paragraph" : "outline.line", {
      n: document.blocks[block]?.paragraph ?? 0,
    });
  const inline = series.filter(({ markers }) => markers.length > 1 && markers.some(({ leading }) => !leading));
  return [
    kind.profile === null
      ? speak("outline.noKind")
      : speak("outline.kind", { name: kind.profile.name[locale], percent: Math.round(kind.confidence * 100) }),
    "",
    ...(headings.length === 0
      ? [speak("outline.empty")]
      : headings.map((heading) => headingLine(heading, speak, place))),
    ...(inline.length === 0 ? [] : ["", speak("outline.series"), ...inline.map((one) => seriesLine(one, place))]),
  ];
}

function headingLine(
  { level, marker, title, runIn, range }: Heading,
  speak: CliSpeak,
  place: (block: number) => string,
): string {
  const number = marker === null ? "" : `${marker.text} `;
  return `${"  ".repeat(level - 1)}${visible(number + title)}${runIn ? speak("outline.runIn") : ""}  ${place(range.block)}`;
}

function seriesLine({ markers }: Series, place: (block: number) => string): string {
  return `  ${markers.map(({ text }) => visible(text)).join(" ")}  ${place(markers[0]?.range.block ?? 0)}`;
}
