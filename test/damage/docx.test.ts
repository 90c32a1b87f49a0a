/** Damaged Word documents. */
import { it } from "vitest";
import { expectSound } from "./expect-sound.js";

it.concurrent.each([["docx", 5_000]])("%s: %i damaged files", expectSound, 300_000);
