/** Cuts RTF into its tokens (RTF 1.9.1, "RTF Syntax"). */

/** `word`: a control word or symbol; `byte`: one byte of text that was written escaped; `text`: bytes of text as they are. */
export type Token = "open" | "close" | "word" | "byte" | "text" | "end";

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
/** Longer ones are no control words (the specification allows 32 letters). */
const LONGEST_WORD = 40;
/** Digits of a parameter beyond these are read and do not count. */
const LONGEST_NUMBER = 10;

/** Holds one token at a time: what it says stands in the fields until `next` is called again. */
export class Lexer {
  /** The byte behind the token. */
  at = 0;
  /** The first byte of the token. */
  start = 0;
  /** Of `word`: without backslash. */
  word = "";
  /** Of `word`. */
  parameter: number | undefined;
  /** Of `byte`. */
  byte = 0;
  /** Whether data of a stated length (`\bin`) ends before its length. */
  cutOff = false;

  constructor(readonly bytes: Buffer) {}

  next(): Token {
    const { bytes } = this;
    while (isNothing(bytes[this.at])) this.at++;
    this.start = this.at;
    const byte = bytes[this.at++];
    switch (byte) {
      case undefined:
        this.at = bytes.length;
        return "end";
      case OPEN:
        return "open";
      case CLOSE:
        return "close";
      case BACKSLASH:
        return this.#control();
    }
    while (isText(bytes[this.at])) this.at++;
    return "text";
  }

  /** Goes to the brace that closes the innermost group; what lies between is not looked at. */
  skipGroup(): void {
    const { bytes } = this;
    let depth = 0;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at];
      if (byte === OPEN) depth++;
      else if (byte === CLOSE) {
        if (depth-- === 0) return;
      } else if (byte === BACKSLASH) {
        this.start = this.at++;
        // only \bin says how long it is; of any other control the first character is enough
        if (bytes[this.at] === 0x62) this.#word();
        else this.at++;
        this.at--;
      }
    }
  }

  /** Passes over the group that begins here, if one does. */
  passGroup(): void {
    while (isNothing(this.bytes[this.at]) || this.bytes[this.at] === 0x20) this.at++;
    if (this.bytes[this.at] !== OPEN) return;
    this.at++;
    this.skipGroup();
    this.at++;
  }

  /**
   * Passes over the text that stands for a Unicode character where that is not known (`\uc`); ends before a brace.
   * @param count characters; a control word counts as one
   */
  skipFallback(count: number): void {
    for (let left = count; left > 0; left--) {
      let to = this.at;
      while (isNothing(this.bytes[to])) to++;
      const byte = this.bytes[to];
      if (byte === undefined || byte === OPEN || byte === CLOSE) return;
      this.at = to + 1;
      if (byte === BACKSLASH) this.#control();
    }
  }

  #control(): Token {
    const byte = this.bytes[this.at];
    if (isLetter(byte)) return this.#word();
    this.parameter = undefined;
    if (byte === undefined) return "end";
    this.at++;
    if (byte === 0x27) return this.#hex();
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) {
      this.byte = byte;
      return "byte";
    }
    this.word = byte === 0x0a || byte === 0x0d ? "par" : String.fromCharCode(byte);
    return "word";
  }

  /** What is no number in base 16 shows nothing. */
  #hex(): Token {
    const high = digitOf(this.bytes[this.at]);
    const low = digitOf(this.bytes[this.at + 1]);
    if (high < 0 || low < 0) {
      this.word = "'";
      return "word";
    }
    this.at += 2;
    this.byte = high * 16 + low;
    return "byte";
  }

  #word(): Token {
    const { bytes } = this;
    const from = this.at;
    while (isLetter(bytes[this.at])) this.at++;
    this.word = bytes.toString("latin1", from, Math.min(this.at, from + LONGEST_WORD));
    this.#number();
    if (bytes[this.at] === 0x20) this.at++;
    if (this.word === "bin") this.#passData(this.parameter ?? 0);
    return "word";
  }

  #number(): void {
    const { bytes } = this;
    const negative = bytes[this.at] === 0x2d && isDigit(bytes[this.at + 1]);
    if (negative) this.at++;
    const from = this.at;
    while (isDigit(bytes[this.at])) this.at++;
    const digits = bytes.toString("latin1", from, Math.min(this.at, from + LONGEST_NUMBER));
    this.parameter = digits === "" ? undefined : Number(digits) * (negative ? -1 : 1);
  }

  #passData(length: number): void {
    const end = this.at + Math.max(0, length);
    this.cutOff ||= end > this.bytes.length;
    this.at = Math.min(end, this.bytes.length);
  }
}

/** Line ends and zero bytes mean nothing in RTF. */
function isNothing(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0;
}

function isText(byte: number | undefined): boolean {
  return byte !== undefined && byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && !isNothing(byte);
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** The value of a digit of base 16; -1 of anything else. */
function digitOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (isDigit(byte)) return byte - 0x30;
  // capital and small letters differ in one bit
  const letter = (byte | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
