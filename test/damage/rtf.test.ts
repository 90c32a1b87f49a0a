/** Damaged RTF documents. */
import { it } from "vitest";
import { expectSound } from "./expect-sound.js";

it.concurrent.each([["rtf", 3_000]])("%s: %i damaged files", expectSound, 300_000);
