/** The text of an EQ field (ECMA-376-1 17.16.5.22), which Word and WPS write for characters in a ring and for readings above characters. */

/** Marks that set an element: its name, its options and their figures; escaped signs stand for themselves. */
const SWITCH = /\\([a-z]+)(?:\s*-?\d+)?|\\(.)|([(),;])/giu;
/** Switches of the whole field, before the first element. */
const SETTINGS = /^\s*(?:\\\*\s*(?:"[^"]*"|\S+)\s*)*/u;
const ELEMENTS = "abdfilorsx";
const RING = "○";

interface Open {
  /** Its letter: `o` sets its parts over each other, `f` is a fraction … */
  name: string;
  readonly parts: string[];
}

/** @param code what stands behind EQ, of bounded length */
export function equation(code: string): string {
  const source = code.replace(SETTINGS, "");
  const open: Open[] = [{ name: "", parts: [""] }];
  let name = "";
  let at = 0;
  const add = (text: string) => {
    const { parts } = open.at(-1) as Open;
    parts[parts.length - 1] += text;
  };
  for (const { 0: whole, 1: word, 2: escaped, 3: sign, index } of source.matchAll(SWITCH)) {
    add(source.slice(at, index).trim());
    at = index + whole.length;
    if (word !== undefined) name ||= ELEMENTS.includes(word.toLowerCase()) ? word.toLowerCase() : "";
    else if (escaped !== undefined) add(escaped);
    else if (sign === "(") {
      open.push({ name, parts: [""] });
      name = "";
    } else if (sign === ")") {
      if (open.length > 1) add(composed(open.pop() as Open));
    } else if (open.length > 1) (open.at(-1) as Open).parts.push("");
    else add(whole);
  }
  add(source.slice(at).trim());
  while (open.length > 1) add(composed(open.pop() as Open));
  return open[0]?.parts.join("") ?? "";
}

function composed({ name, parts }: Open): string {
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (name === "o") return first === RING ? ringed(last) : last;
  if (name === "f") return parts.join("/");
  return (name === "r" ? "√" : "") + parts.join("");
}

/** ① to ⑳; other characters as they are. */
function ringed(text: string): string {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : text;
}
