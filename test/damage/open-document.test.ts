/** Damaged OpenDocument texts, as packages and as one XML file. */
import { it } from "vitest";
import { expectSound } from "./expect-sound.js";

it.concurrent.each([
  ["odt", 2_500],
  ["fodt", 1_000],
])("%s: %i damaged files", expectSound, 300_000);
