import { createHash } from "node:crypto";

/** Names findings so that the name stays while their sentence stays, whatever is added, removed or moved around it. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /**
   * The name of the next finding, in document order.
   * Equal findings in equal sentences are told apart by their order, which is all that distinguishes them.
   * @returns 16 hexadecimal digits
   */
  next(rule: string, text: string, sentence: string): string {
    const key = `${rule}\0${text}\0${sentence}`;
    const count = this.#seen.get(key) ?? 0;
    this.#seen.set(key, count + 1);
    return createHash("sha256").update(`${key}\0${count}`).digest("hex").slice(0, 16);
  }
}
