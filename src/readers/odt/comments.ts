/** Comments (office:annotation): their anchors; their paragraphs are blocks of their own (ODF 1.3 part 3, 14.1). */
import type { Element } from "../package/xml.js";
import type { Drafted, Paragraph, PlacedMark } from "./paragraph.js";

interface Comment {
  readonly paragraph: Paragraph | undefined;
  readonly anchor: PlacedMark | undefined;
  readonly resolved: boolean;
  author: string;
  date: string;
  /** How many paragraphs of comments were there before it. */
  readonly from: number;
}

export class Comments {
  /** The paragraphs of all comments. */
  readonly drafts: Drafted[] = [];
  readonly #named = new Map<string, Comment>();
  #open: Comment | undefined;

  /** @param paragraph where its anchor stands */
  begin(paragraph: Paragraph | undefined, element: Element): void {
    const resolved = element.attribute("resolved") === "true";
    const anchor = paragraph?.mark({ kind: "comment", text: "", resolved });
    this.#open = { paragraph, anchor, resolved, author: "", date: "", from: this.drafts.length };
    const name = element.attribute("name");
    if (name !== undefined) this.#named.set(name, this.#open);
  }

  /** Text of dc:creator or dc:date. */
  takeText(name: string, text: string): void {
    if (this.#open === undefined) return;
    if (name === "dc:creator") this.#open.author += text;
    else this.#open.date += text;
  }

  /** The comment itself was read. */
  close(): void {
    const { anchor, resolved, author, date, from } = this.#open ?? {};
    this.#open = undefined;
    if (anchor === undefined) return;
    anchor.mark = {
      kind: "comment",
      text: this.drafts
        .slice(from)
        .map(({ block }) => block.text)
        .join("\n"),
      resolved: resolved === true,
      ...(author !== "" && author !== undefined && { author }),
      ...(date !== "" && date !== undefined && { date }),
    };
  }

  /** `office:annotation-end`: what is commented on ends here, or with the paragraph that it began in. */
  end(paragraph: Paragraph, name: string | undefined): void {
    const comment = this.#named.get(name ?? "");
    if (comment?.anchor === undefined) return;
    this.#named.delete(name ?? "");
    comment.anchor.end = (comment.paragraph ?? paragraph).text.length;
  }
}
