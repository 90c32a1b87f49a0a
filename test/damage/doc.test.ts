/** Damaged Word 97–2003 documents. */
import { it } from "vitest";
import { expectSound } from "./expect-sound.js";

it.concurrent.each([["doc", 4_000]])("%s: %i damaged files", expectSound, 300_000);
