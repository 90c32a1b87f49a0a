/** Reads all stories of a document, in the order in which they are reported. */
import type { Part } from "../../document/model.js";
import { Boxes } from "./boxes.js";
import { anchored, commentsIn } from "./comments.js";
import type { DocContext } from "./context.js";
import { type Fib, type Stretch, TABLE } from "./fib.js";
import { headerStretches, stretchesIn } from "./stories.js";
import { type Draft, Story } from "./story.js";

/** Reads what a document can do without: the fallback when it is damaged, and a notice. */
export type Optional = <T>(part: string, fallback: T, read: () => T) => T;

interface ReadComments {
  readonly anchors: readonly Draft[];
  readonly drafts: readonly Draft[];
}

export function readStories(fib: Fib, context: DocContext, optional: Optional): Draft[] {
  const { stories } = fib;
  const boxesOf = (where: "main" | "headers") => () =>
    optional<Boxes | undefined>("text boxes", undefined, () => new Boxes(fib, where));
  const side = (part: Part, stretches: () => Stretch[], boxes?: () => Boxes | undefined) =>
    optional<Draft[]>(part, [], () => readStory(context, part, stretches(), boxes));
  const body = readStory(context, "body", [stories.main], boxesOf("main"));
  const comments = optional<ReadComments>("comments", { anchors: body, drafts: [] }, () =>
    readComments(fib, context, body),
  );
  return [
    ...comments.anchors,
    ...side("header", () => headerStretches(fib, "header"), boxesOf("headers")),
    ...side("footer", () => headerStretches(fib, "footer"), boxesOf("headers")),
    ...side("footnote", () => stretchesIn(fib, TABLE.footnoteText, 0, stories.footnotes)),
    ...side("endnote", () => stretchesIn(fib, TABLE.endnoteText, 0, stories.endnotes)),
    ...comments.drafts,
  ];
}

/** The paragraphs of comments, and those of the body with the anchors. */
function readComments(fib: Fib, context: DocContext, body: readonly Draft[]): ReadComments {
  const comments = commentsIn(fib);
  const story = new Story(context, "comment");
  const read = comments.map(({ text }) => story.read(text));
  const texts = read.map((drafts) => drafts.map(({ block }) => block.text).join("\n"));
  return { anchors: anchored(body, comments, texts), drafts: read.flat() };
}

/** The paragraphs of several stretches that count their lists together, with the text boxes that are anchored in them. */
function readStory(
  context: DocContext,
  part: Part,
  stretches: readonly Stretch[],
  makeBoxes: () => Boxes | undefined = () => undefined,
): Draft[] {
  const read = (readFields: boolean) => {
    const boxes = makeBoxes();
    const boxStory = new Story(context, "textbox", readFields);
    const textOf = (stretch: Stretch) => withText(withoutEnd(boxStory.read(stretch)));
    const story = new Story(context, part, readFields, (positions) => boxes?.between(positions).flatMap(textOf) ?? []);
    const isSide = part !== "body";
    const drafts = stretches.flatMap((stretch) => (isSide ? withText(story.read(stretch)) : story.read(stretch)));
    if (!isSide) drafts.push(...(boxes?.rest().flatMap(textOf) ?? []));
    return { drafts, broken: story.endsInField || boxStory.endsInField };
  };
  const { drafts, broken } = read(true);
  return broken ? read(false).drafts : drafts;
}

/** Nothing of what shows nothing: every section can have its empty header, every shape its empty text. */
function withText(drafts: Draft[]): Draft[] {
  return drafts.some(({ block }) => block.text !== "") ? drafts : [];
}

/** The text of a box can have one mark more than paragraphs, as that of a header has. */
function withoutEnd(drafts: Draft[]): Draft[] {
  return drafts.at(-1)?.block.text === "" ? drafts.slice(0, -1) : drafts;
}
