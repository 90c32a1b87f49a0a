/** The formats of comparisons, loaded when they are asked for. */
import type { DifferenceContext, DifferenceReporter } from "./reporter.js";

type Make = (context: DifferenceContext) => Promise<DifferenceReporter>;

const FORMATS = {
  terminal: async (context) => new (await import("./terminal.js")).TerminalDifferenceReporter(context),
  json: async (context) => new (await import("./json.js")).JsonDifferenceReporter(context),
  jsonl: async (context) => new (await import("./json.js")).JsonLinesDifferenceReporter(context),
  markdown: async (context) => new (await import("./markdown.js")).MarkdownDifferenceReporter(context),
} satisfies Readonly<Record<string, Make>>;

export type DifferenceFormat = keyof typeof FORMATS;

export const DIFFERENCE_FORMATS = Object.keys(FORMATS) as readonly DifferenceFormat[];

export function isDifferenceFormat(name: string): name is DifferenceFormat {
  return Object.hasOwn(FORMATS, name);
}

export async function makeDifferenceReporter(
  name: DifferenceFormat,
  context: DifferenceContext,
): Promise<DifferenceReporter> {
  return FORMATS[name](context);
}
