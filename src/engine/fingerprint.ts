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
    return hash(`${key}\0${count}`);
  }
}

/** As numbers of 32 bits with a sign: one without would make the first step of each sum a slow one. */
const [PRIME, BASIS, OTHER_BASIS] = [0x01000193, 0x811c9dc5 | 0, 0x050c5d1f];

/** Two FNV-1a sums side by side. Names need no secrecy, and loading node:crypto for them costs more than checking a page. */
function hash(text: string): string {
  let first = BASIS;
  let second = OTHER_BASIS;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ (unit + index), PRIME);
  }
  return hexadecimal(first) + hexadecimal(second);
}

function hexadecimal(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, "0");
}
