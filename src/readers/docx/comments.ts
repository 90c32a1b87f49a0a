/** Comments: where they are anchored, and what they say. */
import type { CommentAnchor } from "../../document/marks.js";
import { type Element, parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";
import type { Paragraph } from "./paragraph.js";
import type { MarkDraft } from "./paragraph-marks.js";

type Place = Paragraph | undefined;

/** The anchors in one part. A comment on several paragraphs is anchored on what it covers of the first. */
export class CommentAnchors {
  /** By the comment's id; null where it begins between paragraphs and the next one has not begun. */
  readonly #anchors = new Map<string, { readonly paragraph: Paragraph; readonly draft: MarkDraft } | null>();
  #due: string[] = [];

  /** Takes `w:commentRangeStart`, `w:commentRangeEnd`, `w:commentReference`. */
  take(element: Element, paragraph: Place): void {
    const id = element.attribute("id") ?? "";
    if (element.name === "w:commentRangeEnd") this.#end(id, paragraph);
    else if (!this.#anchors.has(id)) this.#begin(id, paragraph, element.name === "w:commentRangeStart");
  }

  /** A paragraph begins. */
  enter(paragraph: Place): void {
    if (this.#due.length === 0 || paragraph === undefined) return;
    for (const id of this.#due) this.#begin(id, paragraph, true);
    this.#due = [];
  }

  #begin(id: string, paragraph: Place, goesOn: boolean): void {
    if (paragraph === undefined) {
      this.#anchors.set(id, null);
      this.#due.push(id);
      return;
    }
    const start = paragraph.text.length;
    const end = goesOn ? Number.POSITIVE_INFINITY : start;
    const draft = paragraph.marks.put(`comment ${id}`, { kind: "comment", id }, start, end);
    this.#anchors.set(id, { paragraph, draft });
  }

  #end(id: string, paragraph: Place): void {
    const anchor = this.#anchors.get(id);
    if (anchor && anchor.paragraph === paragraph && anchor.draft.end === Number.POSITIVE_INFINITY)
      anchor.draft.end = paragraph.text.length;
  }
}

interface Comment {
  readonly author: string | undefined;
  readonly date: string | undefined;
  text: string;
  /** Of its last paragraph, by which the threads know it. */
  paragraphId: string | undefined;
}

/** What the comments say. */
export class Comments {
  readonly #comments = new Map<string, Comment>();
  /** The paragraph ids of comments that are marked as done, and of comments by the one that they answer. */
  readonly #done = new Set<string>();
  readonly #parents = new Map<string, string>();
  #current: Comment | undefined;

  /** Takes `w:comment`. */
  open(element: Element): void {
    const id = element.attribute("id") ?? "";
    const author = element.attribute("author");
    this.#current = { author, date: element.attribute("date"), text: "", paragraphId: undefined };
    this.#comments.set(id, this.#current);
  }

  /** Takes the id of a paragraph that begins. */
  paragraph(id: string | undefined): void {
    if (this.#current !== undefined) this.#current.paragraphId = id;
  }

  /** The comment ends. */
  close(paragraphs: readonly string[]): void {
    if (this.#current !== undefined) this.#current.text = paragraphs.join("\n");
    this.#current = undefined;
  }

  /** Reads which comments are done (commentsExtended, [MS-DOCX] 2.5.4.1). */
  readThreads(zip: Zip, path: string): void {
    parsePart(zip, path, {
      open: (element) => {
        const id = element.attribute("paraId");
        if (element.name !== "commentEx" || id === undefined) return;
        const parent = element.attribute("paraIdParent");
        if (parent !== undefined) this.#parents.set(id, parent);
        if (/^(?:1|true|on)$/.test(element.attribute("done") ?? "")) this.#done.add(id);
      },
      close: () => {},
    });
  }

  /** A comment as its anchor tells it; undefined where there is none with this id. */
  get(id: string): Omit<CommentAnchor, "range"> | undefined {
    const comment = this.#comments.get(id);
    if (comment === undefined) return undefined;
    const { author, date, text, paragraphId = "" } = comment;
    const resolved = this.#done.has(paragraphId) || this.#done.has(this.#parents.get(paragraphId) ?? "");
    return {
      kind: "comment",
      text,
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date }),
      resolved,
    };
  }
}
