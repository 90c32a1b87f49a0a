/** Finished documents raise no error that a careful editor would reject; hostile ones are refused, quickly. */
import { describe, expect, it } from "vitest";
import { lintBuffer } from "../../src/index.js";
import { hasShared, sharedFile, sharedFiles, sharedNote } from "./shared.js";

/** Errors that a careful editor accepts: a paragraph stands twice, with its 四是; a law was transcribed without the heading of its second chapter. */
const ACCEPTED = new Set(["duplicate-number 173", "skipped-number 111"]);

describe.skipIf(!hasShared)(`finished documents${sharedNote}`, () => {
  it.each(sharedFiles("corpus/finished"))("%s", async (file) => {
    const { findings, status } = await lintBuffer(sharedFile(file), { fileName: file });
    expect(status).toBe("checked");
    const errors = findings.filter(({ severity }) => severity === "error");
    const alarms = errors.filter(({ rule, location }) => !ACCEPTED.has(`${rule} ${location?.line}`));
    expect(
      alarms.map(({ rule, location, excerpt }) => `${rule} ${location?.line}:${location?.column} ${excerpt}`),
    ).toEqual([]);
  });
});

describe.skipIf(!hasShared)(`templates${sharedNote}`, () => {
  // an outline of the kinds is no template: it has nothing to fill in
  it.each(sharedFiles("corpus/template").filter((file) => !file.includes("outline")))(
    "has blanks: %s",
    async (file) => {
      const { findings } = await lintBuffer(sharedFile(file), { fileName: file });
      expect(findings.filter(({ rule }) => rule === "unfilled-placeholder").length).toBeGreaterThan(0);
    },
  );
});

describe.skipIf(!hasShared)(`Word files by many programs, and damaged ones${sharedNote}`, () => {
  it.each([...sharedFiles("corpus/docx"), ...sharedFiles("corpus/docx-tricky"), ...sharedFiles("corpus/broken-zip")])(
    "%s",
    async (file) => {
      const { status, error } = await lintBuffer(sharedFile(file), { fileName: file });
      expect(status === "checked" ? error : error?.message).not.toBe(undefined);
      expect(status).toMatch(/checked|unreadable/);
    },
  );
});
