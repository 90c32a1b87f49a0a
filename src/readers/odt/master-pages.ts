/** Headers and footers: they belong to master pages, of which a document may have many that no page follows (ODF 1.3 part 3, 16.9). */
import type { Part } from "../../document/model.js";
import type { Element } from "../package/xml.js";
import type { Drafted } from "./paragraph.js";

interface MasterPage {
  /** The master page of the page after it. */
  readonly next: string | undefined;
  readonly headers: { readonly part: "header" | "footer"; readonly drafts: () => readonly Drafted[] }[];
}

/** The master page of pages for which nothing else is said. */
const DEFAULT = "Standard";

export class MasterPages {
  readonly #pages = new Map<string, MasterPage>();
  #last: MasterPage | undefined;

  /** Takes `style:master-page`. */
  begin(element: Element): void {
    this.#last = { next: element.attribute("next-style-name"), headers: [] };
    this.#pages.set(element.attribute("name") ?? "", this.#last);
  }

  /** A header or footer of the master page that is read. */
  add(part: "header" | "footer", drafts: () => readonly Drafted[]): void {
    this.#last?.headers.push({ part, drafts });
  }

  /**
   * The headers or footers of the pages that are used.
   * @param begun master pages that paragraphs begin, in reading order; "" for the default one
   */
  drafts(part: Part, begun: Iterable<string>): readonly Drafted[] {
    const names = new Set<string>();
    const first = this.#pages.has(DEFAULT) ? DEFAULT : ([...this.#pages.keys()][0] ?? "");
    for (const one of begun) this.#follow(one === "" ? first : one, names);
    const headers = [...names]
      .flatMap((name) => this.#pages.get(name)?.headers ?? [])
      .flatMap((header) => (header.part === part ? [header.drafts()] : []));
    return different(headers).flat();
  }

  #follow(name: string, names: Set<string>): void {
    for (let next: string | undefined = name; next !== undefined && this.#pages.has(next) && !names.has(next);) {
      names.add(next);
      next = this.#pages.get(next)?.next;
    }
  }
}

/** Each text once: programs that know sections and no master pages repeat their headers in each of theirs. */
function different(headers: readonly (readonly Drafted[])[]): (readonly Drafted[])[] {
  const byText = new Map<string, readonly Drafted[]>();
  for (const drafts of headers) {
    const text = drafts.map(({ block }) => block.text).join("\n");
    if (!byText.has(text)) byText.set(text, drafts);
  }
  return [...byText.values()];
}

/** Whether an element is a header or a footer, of all pages or of some. */
export function headerPart({ name }: Element): "header" | "footer" | undefined {
  return /^(?:style|loext):(header|footer)(?:-left|-first)?$/.exec(name)?.[1] as "header" | "footer" | undefined;
}
