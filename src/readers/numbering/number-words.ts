/** Numbers in English words, as Word's formats `ordinal`, `cardinalText` and `ordinalText` write them. */

const ONES = [
  "",
  ..."one two three four five six seven eight nine ten eleven twelve".split(" "),
  ..."thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
];
const TENS = ["", "", ..."twenty thirty forty fifty sixty seventy eighty ninety".split(" ")];
const IRREGULAR: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teen ? undefined : ["th", "st", "nd", "rd"][value % 10]) ?? "th"}`;
}

/** One, Twenty-one, One hundred one; digits beyond 999. */
export function cardinal(value: number): string {
  return value >= 1 && value <= 999 ? capitalized(words(value)) : String(value);
}

/** First, Twenty-first; digits beyond 999. */
export function ordinalWord(value: number): string {
  if (value < 1 || value > 999) return ordinal(value);
  return capitalized(
    words(value).replace(
      /[a-z]+$/,
      (last) => IRREGULAR[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`),
    ),
  );
}

function words(value: number): string {
  if (value >= 100) return `${ONES[Math.floor(value / 100)]} hundred ${words(value % 100)}`.trimEnd();
  if (value < 20) return ONES[value] ?? "";
  const one = ONES[value % 10];
  return `${TENS[Math.floor(value / 10)]}${one === "" ? "" : `-${one}`}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
