/** Damage to what is written in words: elements and attributes, control words, objects of PDF files. */
import type { Damage } from "./bytes.js";
import type { Random } from "./random.js";

/** Values that no program writes. */
const HOSTILE_VALUES = [
  "",
  "0",
  "-1",
  "1",
  "999999999999999999999",
  "-2147483649",
  "4294967296",
  "2147483647",
  "100000000",
  "65535",
  "1e308",
  "NaN",
  "Infinity",
  "0x7fffffff",
  "1.5",
  "__proto__",
  "constructor",
  "../../../etc/passwd",
  "%1%2%3%4%5%6%7%8%9",
  "&#x10ffff;",
  "Normal",
  "9".repeat(400),
  "字".repeat(3000),
];
/** Deeper than the limit of elements inside each other. */
const DEEPEST = 300;

/** Latin-1, so that every byte is one character and none is lost. */
function onText(damage: (text: string, random: Random) => string): Damage {
  return (bytes, random) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    return new Uint8Array(Buffer.from(damage(text, random), "latin1"));
  };
}

/** One of the places where the pattern stands, and what to put there. */
function replacing(pattern: RegExp, replacement: (found: string, random: Random, all: readonly string[]) => string) {
  return onText((text, random) => {
    const places = Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ found, index }));
    if (places.length === 0) return text;
    const { found, index } = random.pick(places);
    const all = places.map((place) => place.found);
    return text.slice(0, index) + replacement(found, random, all) + text.slice(index + found.length);
  });
}

function hostile(random: Random): string {
  return Buffer.from(random.pick(HOSTILE_VALUES)).toString("latin1");
}

const TAG = /<[^<>]{1,2000}>/g;
const VALUE = /="[^"<>]{0,500}"/g;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An element with all that is in it. */
function elementIn(text: string, random: Random): Stretch | null {
  const tags = Array.from(text.matchAll(TAG), ({ 0: tag, index }) => ({ tag, index }));
  const openings = tags.flatMap(({ tag }, at) => (/^<[a-z]/i.test(tag) ? [at] : []));
  if (openings.length === 0) return null;
  const first = random.pick(openings);
  const start = tags[first]?.index ?? 0;
  let depth = 0;
  for (const { tag, index } of tags.slice(first)) {
    if (tag.startsWith("</")) depth--;
    else if (/^<[a-z]/i.test(tag) && !tag.endsWith("/>")) depth++;
    if (depth <= 0) return { start, end: index + tag.length };
  }
  return null;
}

function onElement(damage: (element: string, random: Random, text: string) => string): Damage {
  return onText((text, random) => {
    const found = elementIn(text, random);
    if (found === null) return text;
    const element = text.slice(found.start, found.end);
    return text.slice(0, found.start) + damage(element, random, text) + text.slice(found.end);
  });
}

/** Nested well, so that it stays a document. */
function nested(element: string, random: Random): string {
  const opening = /^<([^\s/>]+)[^>]*>/.exec(element);
  if (opening?.[1] === undefined || opening[0].endsWith("/>")) return element + element;
  const times = 1 + random.below(random.below(4) === 0 ? DEEPEST : 12);
  return opening[0].repeat(times) + element + `</${opening[1]}>`.repeat(times);
}

/** Elements and attributes. */
export const XML_DAMAGES: readonly Damage[] = [
  onElement(() => ""),
  onElement((element, random) => element.repeat(2 + random.below(element.length < 400 ? 40 : 3))),
  onElement(nested),
  onElement((_, random, text) => {
    const other = elementIn(text, random);
    return other === null ? "" : text.slice(other.start, other.end);
  }),
  replacing(VALUE, (_, random) => `="${hostile(random)}"`),
  replacing(VALUE, (_, random) => `="${hostile(random)}"`),
  // ids that lead elsewhere, or round in a circle
  replacing(VALUE, (_, random, all) => random.pick(all)),
  replacing(VALUE, (_, random, all) => random.pick(all)),
  replacing(/ [\w:-]+="[^"<>]{0,500}"/g, () => ""),
  replacing(TAG, () => ""),
  replacing(TAG, (_, random, all) => random.pick(all)),
  replacing(/>[^<>]+</g, (_, random) => `>${hostile(random)}<`),
  replacing(/>/g, (found, random) => `${found}${random.pick(["<![CDATA[", "<!--", "&nbsp;", "&#0;", "<?x", "]]>"])}`),
];

const CONTROL = /\\[a-z]{1,32}-?\d*/g;

/** Groups and control words. */
export const RTF_DAMAGES: readonly Damage[] = [
  replacing(/[{}]/g, () => ""),
  replacing(/[{}]/g, (found, random) => found.repeat(1 + random.below(random.below(4) === 0 ? 20_000 : 4))),
  replacing(CONTROL, () => ""),
  replacing(CONTROL, (_, random, all) => random.pick(all)),
  replacing(CONTROL, (_, random, all) => `{${random.pick(all)} ${random.pick(all)} `),
  replacing(CONTROL, (found, random) => `${found.replace(/-?\d+$/, "")}${hostile(random).slice(0, 60)} `),
  replacing(/\d+/g, (_, random) => hostile(random)),
  replacing(/\{[^{}]{1,400}\}/g, (found, random, all) => random.pick([found + found, random.pick(all), `{${found}`])),
];

/** Objects, the table of their places, and the names in them. */
export const PDF_DAMAGES: readonly Damage[] = [
  replacing(/\b\d+ 0 R\b/g, (_, random, all) => random.pick(all)),
  replacing(/\b\d+ 0 R\b/g, (_, random) => `${random.below(100)} 0 R`),
  replacing(/\b\d+ 0 obj\b/g, (_, random, all) => random.pick(all)),
  replacing(/\b\d{10} \d{5} [nf]\b/g, (_, random) => `${String(random.below(1e6)).padStart(10, "0")} 00000 n`),
  replacing(/\b(?:xref|trailer|startxref|endobj|endstream|stream)\b/g, () => ""),
  replacing(/\/(?:Length|Count|Kids|W|N|First|Size|Index|Columns|Predictor)\b[^/>]{1,40}/g, (found, random) =>
    found.replace(/-?\d+/, () => hostile(random).slice(0, 30)),
  ),
  replacing(/\/[A-Z][A-Za-z0-9]{1,20}/g, (_, random, all) => random.pick(all)),
  replacing(/<<[^<>]{0,300}>>/g, (found, random) => random.pick(["<<", "", "<<".repeat(200), found + found])),
  replacing(/-?\d+(?:\.\d+)?/g, (_, random) => hostile(random).slice(0, 30)),
];

/** Lines: of plain text, of the headers of a saved page. */
export const LINE_DAMAGES: readonly Damage[] = [
  replacing(/[^\n]*\n/g, () => ""),
  replacing(/[^\n]*\n/g, (found, random) => found.repeat(2 + random.below(20))),
  replacing(/[^\n]*\n/g, (_, random, all) => random.pick(all)),
  replacing(/\n/g, () => ""),
  replacing(/[a-z]+="?[^"\n]*"?/g, (_, random) => hostile(random)),
  replacing(/./g, (_, random) => hostile(random)),
];
