/** Damaged files of laid-out pages. */
import { it } from "vitest";
import { expectSound } from "./expect-sound.js";

it.concurrent.each([
  ["ofd", 2_500],
  ["pdf", 250],
])("%s: %i damaged files", expectSound, 300_000);
