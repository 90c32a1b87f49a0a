/** The languages in which the tool speaks. Chinese is the default. */
export type Locale = "zh" | "en";

/** One text in every language; wording is always written down side by side so that neither is forgotten. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** Values that a message quotes. */
export type MessageData = Readonly<Record<string, unknown>>;

/**
 * Fills `{name}` in a template with the value of that name; an unknown name stays as it is, so that a slip shows.
 * @param template text with `{name}` places
 * @param data the values; arrays are joined with the list mark of the locale's script by the caller
 */
export function fill(template: string, data: MessageData): string {
  let text = "";
  for (const { place, name } of piecesOf(template))
    text += name !== undefined && name in data ? String(data[name]) : place;
  return text;
}

interface Piece {
  /** As it stands in the template. */
  readonly place: string;
  /** Of a place that is filled. */
  readonly name: string | undefined;
}

const pieces = new Map<string, readonly Piece[]>();

/** A template, taken apart once. */
function piecesOf(template: string): readonly Piece[] {
  const known = pieces.get(template);
  if (known !== undefined) return known;
  const found = template.split(/(\{\w+\})/).map((place) => ({ place, name: /^\{(\w+)\}$/.exec(place)?.[1] }));
  pieces.set(template, found);
  return found;
}

/** Data in one language: values that are worded in both are spoken in that one. */
export function localized(data: MessageData, locale: Locale): MessageData {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, isLocalized(value) ? value[locale] : value]),
  );
}

function isLocalized(value: unknown): value is Localized {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}

/** What follows a name that does not exist, up to and with the question mark. @param suggestion null: nothing follows */
export function didYouMean(suggestion: string | null, locale: Locale): string {
  if (suggestion === null) return "";
  return locale === "zh" ? `，是不是“${suggestion}”？` : `; did you mean “${suggestion}”?`;
}
