/** Contents out of git's store, one process for all, one at a time in memory. */
import { fileTooLarge, UnreadableError } from "../readers/errors.js";
import { GitError } from "./errors.js";
import { ended, type Git, type GitProcess } from "./git.js";

export class Blobs {
  readonly #child: GitProcess;
  readonly #end: Promise<{ readonly words: string }>;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(git: Git) {
    this.#child = git.start(["cat-file", "--batch"]);
    this.#end = ended(this.#child);
    this.#chunks = (this.#child.stdout as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  /**
   * @param limit most bytes that are kept
   * @throws UnreadableError for contents that are too large or not there; GitError when git gives up
   */
  async read(id: string, limit: number): Promise<Uint8Array> {
    this.#child.stdin.write(`${id}\n`);
    const header = (await this.#line()).split(" ");
    const size = Number(header[2]);
    if (header[1] !== "blob" || !Number.isSafeInteger(size)) {
      throw new UnreadableError("read-failed", {
        reason: { zh: "git 里没有它的内容", en: "git has no content of it" },
      });
    }
    const kept = await this.#take(size, limit);
    await this.#take(1, 0);
    if (size > limit) throw fileTooLarge(size, limit);
    return kept;
  }

  close(): void {
    this.#child.kill();
  }

  async #line(): Promise<string> {
    let line = "";
    for (;;) {
      const end = this.#rest.indexOf(10);
      line += this.#rest.toString("latin1", 0, end === -1 ? this.#rest.length : end);
      this.#rest = this.#rest.subarray(end === -1 ? this.#rest.length : end + 1);
      if (end !== -1) return line;
      await this.#more();
    }
  }

  /** Reads on by `size` bytes and keeps them, unless they are more than the limit. */
  async #take(size: number, limit: number): Promise<Uint8Array> {
    const kept: Buffer[] = [];
    for (let missing = size; missing > 0;) {
      if (this.#rest.length === 0) await this.#more();
      const piece = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(piece.length);
      missing -= piece.length;
      if (size <= limit) kept.push(piece);
    }
    return Buffer.concat(kept);
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#chunks.next();
    if (done === true) throw new GitError("failed", { command: "cat-file", reason: (await this.#end).words });
    this.#rest = value;
  }
}
