/** Master pages and their headers and footers; a document may have many that no page follows (ODF 1.3 part 3, 16.9). */
import type { HeaderPages } from "../../document/looks.js";
import type { Element } from "../package/xml.js";
import type { Drafted } from "./paragraph.js";

/** A header or footer, and which pages of its master page show it. */
interface Header {
  readonly part: "header" | "footer";
  readonly pages: HeaderPages;
  readonly drafts: () => readonly Drafted[];
}

export interface MasterPage {
  readonly layout: string | undefined;
  /** The master page of the page after it. */
  readonly next: string | undefined;
  readonly headers: Header[];
}

/** The blocks of headers or footers that say the same. */
export interface HeaderGroup {
  readonly drafts: readonly Drafted[];
  readonly of: Header[];
}

/** The master page of pages for which nothing else is said. */
const DEFAULT = "Standard";
const PAGES: ReadonlyMap<string | undefined, HeaderPages> = new Map([
  ["left", "even"],
  ["first", "first"],
]);

export class MasterPages {
  readonly #pages = new Map<string, MasterPage>();
  #last: MasterPage | undefined;

  /** Takes `style:master-page`. */
  begin(element: Element): void {
    const layout = element.attribute("page-layout-name");
    this.#last = { layout, next: element.attribute("next-style-name"), headers: [] };
    this.#pages.set(element.attribute("name") ?? "", this.#last);
  }

  /** A header or footer of the master page that is read. */
  add(header: Header): void {
    this.#last?.headers.push(header);
  }

  /** @param name "" for the default one */
  get(name: string): MasterPage | undefined {
    return this.#pages.get(this.#nameOf(name));
  }

  /**
   * The headers or footers of the pages that are used.
   * @param begun master pages that paragraphs begin, in reading order; "" for the default one
   */
  headers(part: Header["part"], begun: Iterable<string>): HeaderGroup[] {
    const names = new Set<string>();
    for (const one of begun) this.#follow(this.#nameOf(one), names);
    return grouped(
      [...names].flatMap((name) => this.#pages.get(name)?.headers ?? []).filter((one) => one.part === part),
    );
  }

  #nameOf(name: string): string {
    if (name !== "") return name;
    return this.#pages.has(DEFAULT) ? DEFAULT : ([...this.#pages.keys()][0] ?? "");
  }

  #follow(name: string, names: Set<string>): void {
    for (let next: string | undefined = name; next !== undefined && this.#pages.has(next) && !names.has(next);) {
      names.add(next);
      next = this.#pages.get(next)?.next;
    }
  }
}

/** Each text once: programs that know sections and no master pages repeat their headers in each of theirs. */
function grouped(headers: readonly Header[]): HeaderGroup[] {
  const byText = new Map<string, HeaderGroup>();
  for (const header of headers) {
    const drafts = header.drafts();
    const text = drafts.map(({ block }) => block.text).join("\n");
    const group = byText.get(text);
    if (group === undefined) byText.set(text, { drafts, of: [header] });
    else group.of.push(header);
  }
  return [...byText.values()];
}

/** What an element is that is a header or a footer, of all pages or of some. */
export function headerOf({ name }: Element): Pick<Header, "part" | "pages"> | undefined {
  const [found, part, pages] = /^(?:style|loext):(header|footer)(?:-(left|first))?$/.exec(name) ?? [];
  if (found === undefined) return undefined;
  return { part: part === "header" ? "header" : "footer", pages: PAGES.get(pages) ?? "default" };
}
