/** Damaged texts. */
import { it } from "vitest";
import { expectSound } from "./expect-sound.js";

it.concurrent.each([
  ["txt", 800],
  ["md", 200],
])("%s: %i damaged files", expectSound, 300_000);
