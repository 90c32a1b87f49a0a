/** Reads RTF from the first byte to the last: groups, destinations, and the text that goes there. */
import type { Document, Notice } from "../../document/model.js";
import { boundsOf } from "../bounds.js";
import { damaged, exceeded } from "../errors.js";
import type { Limits } from "../limits.js";
import { CHARACTERS } from "./characters.js";
import { encodingOfCodePage } from "./code-pages.js";
import { Comments } from "./comments.js";
import { Definitions } from "./definitions.js";
import { openDestination } from "./destinations.js";
import { format } from "./formatting.js";
import { Lexer, type Token } from "./lexer.js";
import { ListDefinitions } from "./lists.js";
import { Parts } from "./parts.js";
import { PLAIN, STANDARD, type State } from "./state.js";
import { type Shared, Story } from "./story.js";
import { TextReader } from "./text.js";

/** Groups inside each other; word processors stay below fifty. */
const DEEPEST = 1024;

interface Group {
  /** What holds around it. */
  readonly outer: State;
  /** What to do at its end. */
  atEnd: (() => void) | undefined;
}

export class RtfReader {
  readonly definitions = new Definitions();
  readonly comments = new Comments();
  readonly parts = new Parts();
  readonly shared: Shared;
  readonly lexer: Lexer;
  state: State;
  readonly #body: Story;
  readonly #text: TextReader;
  readonly #groups: Group[] = [];
  /** Whether a group has just begun: only its first control word says what it is. */
  #first = false;
  /** Whether that one stands behind `\*`. */
  #starred = false;
  #defaultFont: number | undefined;

  constructor(bytes: Uint8Array, limits: Limits) {
    this.lexer = new Lexer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    this.#text = new TextReader(this.lexer, this.definitions.fonts, (...shown) => this.#show(...shown));
    this.shared = {
      definitions: this.definitions,
      lists: new ListDefinitions(),
      counters: new Map(),
      tables: new Map(),
      ...boundsOf(limits),
    };
    this.#body = new Story("body", this.shared);
    this.state = {
      sink: this.#body,
      story: this.#body,
      inInfo: false,
      field: undefined,
      font: undefined,
      wideFont: undefined,
      wide: false,
      complex: false,
      fallback: 1,
      character: PLAIN,
      paragraph: STANDARD,
    };
  }

  /** @throws UnreadableError */
  read(): Document {
    for (let token = this.lexer.next(); token !== "end"; token = this.lexer.next()) {
      this.#take(token);
      if (this.#groups.length === 0) break;
    }
    this.#text.flush();
    const notices = this.#cutOff() ? [CUT_OFF] : [];
    while (this.#groups.length > 0) this.#close();
    this.#body.finish(this.state);
    const { blocks, marks } = this.parts.finish(this.#body);
    if (blocks.length === 0 && notices.length > 0)
      throw damaged("文件不完整，正文缺失", "the file is cut off before its text");
    return { format: "rtf", encoding: null, blocks, marks, notices };
  }

  /** Calls a function at the end of the group. */
  atEnd(end: () => void): void {
    const group = this.#groups.at(-1);
    if (group !== undefined) group.atEnd = end;
  }

  /** The group is a story of its own. */
  beginStory(story: Story, end: () => void): void {
    Object.assign(this.state, { sink: story, story, character: PLAIN, paragraph: STANDARD, field: undefined });
    this.atEnd(() => {
      story.finish(this.state);
      end();
    });
  }

  /** Whether the file ends too early; a brace that is missing at its end alone is none of the reader's worries. */
  #cutOff(): boolean {
    if (this.lexer.cutOff || this.#groups.length > 1) return true;
    return this.#groups.length === 1 && !this.#body.current.isEmpty;
  }

  #take(token: Token): void {
    const { lexer } = this;
    if (token === "byte") this.#text.byte(this.state);
    else if (token === "text") this.#text.run(this.state);
    else {
      this.#text.flush();
      if (token === "word") return this.#word(lexer.word, lexer.parameter);
      if (token === "open") return this.#open();
      this.#close();
    }
    this.#first = false;
  }

  #open(): void {
    if (this.#groups.length >= DEEPEST) throw exceeded("嵌套层数", "nesting depth", this.#groups.length + 1, DEEPEST);
    this.#groups.push({ outer: this.state, atEnd: undefined });
    this.state = { ...this.state };
    this.#first = true;
    this.#starred = false;
  }

  #close(): void {
    const group = this.#groups.pop();
    if (group === undefined) return;
    group.atEnd?.();
    // the last paragraph of the body may have no end, but it has properties
    if (this.#groups.length === 0) this.#body.finish(this.state);
    this.state = group.outer;
  }

  #word(word: string, parameter: number | undefined): void {
    const isFirst = this.#first;
    if (word === "*" && isFirst) {
      this.#starred = true;
      return;
    }
    this.#first = false;
    const { state } = this;
    if (word === "u") return this.#text.unicode(parameter ?? 0, state);
    if (state.sink?.word?.(word, parameter) === true || this.#ofDocument(word, parameter)) return;
    if (isFirst && openDestination(this, word, this.#starred)) return;
    const character = CHARACTERS.get(word);
    if (character !== undefined) this.#show(character, this.lexer.start, this.lexer.at);
    else if (!format(state, word, parameter, this.#defaultFont) && state.sink === state.story) this.#ofStory(word);
  }

  /** Control words that hold for the document. */
  #ofDocument(word: string, parameter: number | undefined): boolean {
    switch (word) {
      case "ansicpg":
        this.#text.codePage = encodingOfCodePage(parameter ?? 0) ?? this.#text.codePage;
        return true;
      case "mac":
        this.#text.codePage = "macintosh";
        return true;
      case "deff":
        this.#defaultFont = parameter;
        this.state.font ??= parameter;
        return true;
      case "facingp":
        this.parts.differentEven = true;
        return true;
      default:
        return false;
    }
  }

  /** Control words that end something, or say what a story is. */
  #ofStory(word: string): void {
    const { state } = this;
    const { story } = state;
    switch (word) {
      case "par":
      case "cell":
      case "nestcell":
        return story.end(state, word);
      case "row":
      case "nestrow":
        return story.endRow(word === "nestrow");
      case "ftnalt":
        story.part = "endnote";
        return;
      case "sect":
        if (!story.current.isEmpty) story.end(state, "par");
        return this.parts.nextSection();
      case "sectd":
      case "titlepg":
        this.parts.section.differentFirst = word === "titlepg";
    }
  }

  #show(text: string, offset: number, end: number): void {
    this.state.sink?.add(text, offset, end, this.state);
  }
}

const CUT_OFF: Notice = { code: "cut-off" };
