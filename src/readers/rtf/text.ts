/** From the bytes of text, escaped or as they are, to characters with their places. */
import { CharacterDecoder, type Emit, type Encoding, isWide, LATIN } from "./code-pages.js";
import type { Font } from "./definitions.js";
import type { Lexer } from "./lexer.js";
import type { State } from "./state.js";

export class TextReader {
  /** Of the document: for fonts that say nothing else. */
  codePage: Encoding = LATIN;
  readonly #decoder: CharacterDecoder;

  /** @param lexer whose token is read */
  constructor(
    readonly lexer: Lexer,
    readonly fonts: ReadonlyMap<number, Font>,
    readonly emit: Emit,
  ) {
    this.#decoder = new CharacterDecoder(emit);
  }

  /** No text follows here. */
  flush(): void {
    this.#decoder.flush();
  }

  /** A byte that was written escaped. */
  byte(state: State): void {
    const { byte, start, at } = this.lexer;
    if (state.sink !== null) this.#decoder.push(byte, start, at, this.#encoding(state));
  }

  /** A run of bytes; ASCII goes in one piece. */
  run(state: State): void {
    if (state.sink === null) return;
    const { bytes, start: from, at: to } = this.lexer;
    const encoding = this.#encoding(state);
    const isAscii = (at: number) => at < to && (bytes[at] as number) < 0x80;
    for (let at = from; at < to;) {
      const start = at;
      if (this.#decoder.isIdle && encoding !== "symbol") while (isAscii(at)) at++;
      if (at > start) this.emit(bytes.toString("latin1", start, at), start, at);
      else {
        this.#decoder.push(bytes[at] as number, at, at + 1, encoding);
        at++;
      }
    }
  }

  /** `\u`, with what stands for it elsewhere. */
  unicode(code: number, { fallback }: State): void {
    const { lexer } = this;
    const { start } = lexer;
    lexer.skipFallback(fallback);
    const unit = code & 0xffff;
    if (unit >= 0x20 || unit === 9) this.emit(String.fromCharCode(unit), start, lexer.at);
  }

  /** The encoding of bytes: that of their font, else that of the document. */
  #encoding({ sink, font, wide, wideFont }: State): Encoding {
    const { fonts } = this;
    const own = (wide ? fonts.get(wideFont ?? -1)?.encoding : undefined) ?? fonts.get(font ?? -1)?.encoding;
    if (own === undefined) return this.codePage;
    return sink?.ignoresFonts === true && (own === "symbol" || isWide(this.codePage)) ? this.codePage : own;
  }
}
