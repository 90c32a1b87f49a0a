/** Tracked changes: what text:tracked-changes says of each (ODF 1.3 part 3, 5.5). */
import type { Revision } from "../../document/marks.js";
import type { Element, Handler } from "../package/xml.js";
import { isParagraph } from "./namespaces.js";
import { clipped } from "./paragraph.js";

const KINDS: ReadonlyMap<string, Revision["change"]> = new Map([
  ["text:insertion", "insertion"],
  ["text:deletion", "deletion"],
  ["text:format-change", "formatting"],
]);

interface Region {
  change?: Revision["change"];
  author: string;
  date: string;
  /** What was deleted. */
  text: string;
}

/** The changes of a part, by their ids. */
export class Changes implements Handler {
  readonly #regions = new Map<string, Region>();
  #region: Region | undefined;
  #inText = 0;
  #field: "author" | "date" | undefined;

  /** What is said of a change; undefined where the file says nothing of it. */
  get(id: string | undefined): Omit<Revision, "range"> | undefined {
    const region = this.#regions.get(id ?? "");
    if (region?.change === undefined) return undefined;
    const { change, author, date, text } = region;
    return {
      kind: "revision",
      change,
      text: clipped(text.replace(/\n$/, "")),
      ...(author !== "" && { author }),
      ...(date !== "" && { date }),
    };
  }

  open(element: Element): void {
    const { name } = element;
    if (name === "text:changed-region") {
      this.#region = { author: "", date: "", text: "" };
      this.#regions.set(element.attribute("id") ?? "", this.#region);
    } else if (name === "dc:creator") this.#field = "author";
    else if (name === "dc:date") this.#field = "date";
    else if (isParagraph(name)) this.#inText++;
    const kind = KINDS.get(name);
    if (kind !== undefined && this.#region !== undefined) this.#region.change ??= kind;
  }

  close(name: string): void {
    this.#field = undefined;
    if (!isParagraph(name)) return;
    this.#inText--;
    if (this.#region !== undefined) this.#region.text += "\n";
  }

  text(text: string): void {
    const region = this.#region;
    if (region === undefined) return;
    if (this.#field !== undefined) region[this.#field] += text;
    else if (this.#inText > 0) region.text += text;
  }
}
