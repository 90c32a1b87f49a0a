/** The names of one XML document: each is checked and taken apart once, however often it stands there. */

/** From a namespace's URI to the short name by which a reader knows it. */
export type Namespaces = ReadonlyMap<string | undefined, string>;

/** XML 1.0, productions 4 to 5. */
const START =
  ":A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const NAME = new RegExp(`^[${START}][-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}${START}]*$`, "u");
const ASCII = 0x80;
/** Which ASCII characters a name may have behind its first. */
const IN_NAME = Uint8Array.from({ length: ASCII }, (_, code) => (/[-.\w:]/.test(String.fromCharCode(code)) ? 1 : 0));
/** Names found again without making a string of them: a power of two. */
const SLOTS = 512;

export interface Name {
  /** As it is written. */
  readonly raw: string;
  /** The prefix that an attribute of this name declares; "" for the default namespace. */
  readonly declares: string | undefined;
  /** The element in which it last was an attribute, by number. */
  seenIn: number;
  /** As readers know an element of this name, under the declarations of `version`. */
  resolved: string;
  version: number;
}

/** What an element declares: the prefixes, for as long as it is open. */
interface Declared {
  readonly depth: number;
  readonly prefixes: string[];
}

export class XmlNames {
  /** Where the name ended that was last read. */
  end = 0;
  readonly #slots: (Name | undefined)[] = [];
  readonly #names = new Map<string, Name>();
  /** What each prefix is bound to, the binding in force last. */
  readonly #bindings = new Map<string, string[]>();
  readonly #declared: Declared[] = [];
  /** Changes with the declarations in force. */
  #version = 0;

  constructor(readonly namespaces: Namespaces) {}

  /** The same while the same declarations are in force. */
  get version(): number {
    return this.#version;
  }

  /** Reads the name at a place, and sets `end`. @returns undefined where none begins */
  read(source: string, start: number): Name | undefined {
    let end = start;
    let hash = 0;
    for (let code = source.charCodeAt(end); code >= ASCII || IN_NAME[code] === 1; code = source.charCodeAt(++end))
      hash = (hash * 31 + code) & 0xffffff;
    this.end = end;
    const slot = hash & (SLOTS - 1);
    const known = this.#slots[slot];
    if (known !== undefined && known.raw.length === end - start && standsAt(source, start, known.raw)) return known;
    const name = this.#intern(source.slice(start, end));
    if (name !== undefined) this.#slots[slot] = name;
    return name;
  }

  #intern(raw: string): Name | undefined {
    const known = this.#names.get(raw);
    if (known !== undefined || !isName(raw)) return known;
    const declares = /^xmlns(?::|$)/.test(raw) ? raw.slice("xmlns:".length) : undefined;
    const name = { raw, declares, seenIn: 0, resolved: "", version: -1 };
    this.#names.set(raw, name);
    return name;
  }

  /** The element that opens at a depth binds a prefix. */
  declare(prefix: string, uri: string, depth: number): void {
    const last = this.#declared.at(-1);
    if (last?.depth === depth) last.prefixes.push(prefix);
    else this.#declared.push({ depth, prefixes: [prefix] });
    const short = this.namespaces.get(uri) ?? "";
    const bound = this.#bindings.get(prefix);
    if (bound === undefined) this.#bindings.set(prefix, [short]);
    else bound.push(short);
    this.#version++;
  }

  /** The element at a depth was closed. */
  release(depth: number): void {
    if (this.#declared.at(-1)?.depth !== depth) return;
    for (const prefix of this.#declared.pop()?.prefixes ?? []) this.#bindings.get(prefix)?.pop();
    this.#version++;
  }

  /** The name of an element as readers know it. Nearly every document declares all of its namespaces at its root. */
  resolve(name: Name): string {
    if (name.version !== this.#version) {
      const colon = name.raw.indexOf(":");
      const local = name.raw.slice(colon + 1);
      const short = this.#bindings.get(colon === -1 ? "" : name.raw.slice(0, colon))?.at(-1) ?? "";
      name.resolved = short === "" ? local : `${short}:${local}`;
      name.version = this.#version;
    }
    return name.resolved;
  }
}

/** The same as `startsWith`, which is slower for a few characters. */
function standsAt(source: string, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (source.charCodeAt(start + index) !== text.charCodeAt(index)) return false;
  return true;
}

export function isName(text: string): boolean {
  return NAME.test(text);
}
