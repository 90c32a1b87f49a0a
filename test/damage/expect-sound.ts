/** What is asked of every batch: no file brings the process down, hangs it, or fills its memory. */
import { expect } from "vitest";
import { runBatch } from "./run-batch.js";

/** Bytes. */
const MOST_MEMORY = 512 * 1024 * 1024;

/**
 * Checks so many damaged files of a format. A failure names its seed; `damagedFile` makes the same file of it again.
 * @param extension of the sources
 */
export async function expectSound(extension: string, count: number): Promise<void> {
  const { failures, outcomes, memory } = await runBatch(extension, 1, count);
  expect(failures, `${extension}: damaged files that are neither checked nor refused`).toEqual([]);
  expect(memory, "bytes of memory").toBeLessThan(MOST_MEMORY);
  // damage that no file survives would test nothing
  expect(outcomes["checked"] ?? 0).toBeGreaterThan(count / 5);
}
