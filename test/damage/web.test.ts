/** Damaged web pages and pages saved in one file. */
import { it } from "vitest";
import { expectSound } from "./expect-sound.js";

it.concurrent.each([
  ["html", 1_500],
  ["mht", 1_500],
])("%s: %i damaged files", expectSound, 300_000);
