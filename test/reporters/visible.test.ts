import { expect, test } from "vitest";
import { visible } from "../../src/reporters/terminal/visible.js";

test("no control, format or private character, and no half of one, is shown as it is", () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const unseen = units.filter((unit) =>
    /(?![\u0600-\u0605\u06DD\u070F\u0890-\u08E2])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(unit),
  );
  expect(unseen.filter((unit) => visible(unit) === unit)).toEqual([]);
  expect(visible("\u{E0041}一𠮷")).toBe("‹U+E0041›一𠮷");
});
