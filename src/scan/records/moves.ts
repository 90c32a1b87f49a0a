/** Files that are gone here and have come there, the same ones by what was found in them. */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { identity } from "../../engine/difference.js";
import type { FileResult } from "../../engine/result.js";

interface Candidate {
  readonly path: string;
  /** Of all that a check says of the content. */
  readonly content: string;
  /** Of its bytes, where the report has it: then a new name is no hindrance. */
  readonly bytes: string | undefined;
  readonly hasFindings: boolean;
}

/** Remembers a line for each file that only one of two checks knows. */
export class Moves {
  readonly #gone: Candidate[] = [];
  readonly #come: Candidate[] = [];

  gone(result: FileResult): void {
    this.#gone.push(candidateOf(result));
  }

  come(result: FileResult): void {
    this.#come.push(candidateOf(result));
  }

  /**
   * Where each moved file was, by where it is. Only a single candidate counts: first one of the same name, then one with the same bytes, then one with the same findings.
   * Files without findings, of one length or unreadable for one reason, may well be different ones: they must have kept their name.
   */
  pairs(): ReadonlyMap<string, string> {
    const pairs = new Map<string, string>();
    const taken = new Set<string>();
    const pair = (keyOf: (candidate: Candidate) => string | null) => {
      const gone = single(this.#gone, (one) => (taken.has(one.path) ? null : keyOf(one)));
      const come = single(this.#come, (one) => (pairs.has(one.path) ? null : keyOf(one)));
      for (const [key, to] of come) {
        const from = gone.get(key);
        if (from === undefined || from === null || to === null) continue;
        pairs.set(to, from);
        taken.add(from);
      }
    };
    pair(({ content, path }) => `${content} ${posix.basename(path)}`);
    pair(({ content, bytes }) => (bytes === undefined ? null : `${content} ${bytes}`));
    pair(({ content, hasFindings }) => (hasFindings ? content : null));
    return pairs;
  }
}

function candidateOf(result: FileResult): Candidate {
  const { path, format, encoding, profile, status, error, characters, suppressed, findings } = result;
  const reason = error?.code ?? null;
  const facts = [format, encoding, profile, status, reason, characters, suppressed, findings.map(identity).sort()];
  const content = createHash("sha256").update(JSON.stringify(facts)).digest("base64").slice(0, 22);
  return { path, content, bytes: result.content, hasFindings: findings.length > 0 };
}

/** The path by key; null where several have the same. */
function single(candidates: readonly Candidate[], keyOf: (candidate: Candidate) => string | null) {
  const paths = new Map<string, string | null>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (key !== null) paths.set(key, paths.has(key) ? null : candidate.path);
  }
  return paths;
}
