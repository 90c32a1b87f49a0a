import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lintFile } from "../../src/index.js";
import { officeUser, openNotice, wordOwnerName, wordUser } from "../../src/engine/owner-file.js";
import { asUnreadable } from "../../src/engine/read-file.js";
import { docxFromText } from "../support/docx-builder.js";

/** As Word writes it: 54 bytes for the name in the code page, then its length and its UTF-16 units, 162 bytes in all. */
function ownerFile(user: string): Uint8Array {
  const bytes = new Uint8Array(162).fill(0x20, 0, 54);
  bytes[0] = Math.min(53, user.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(54, user.length, true);
  for (let at = 0; at < Math.min(53, user.length); at++) view.setUint16(56 + 2 * at, user.charCodeAt(at), true);
  return bytes;
}

let folder = "";
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), "占用-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the name of Word's owner file", () => {
  it.each([
    ["报告.docx", "~$报告.docx"],
    ["年度工作报告.docx", "~$年度工作报告.docx"],
    ["2026年报告.docx", "~$026年报告.docx"],
    ["关于防汛工作的通知.docx", "~$防汛工作的通知.docx"],
    ["第3.1稿.doc", "~$第3.1稿.doc"],
  ])("%s: %s", (name, owner) => expect(wordOwnerName(name)).toBe(owner));
});

describe("the user in an owner file", () => {
  it.each<[string, string | null]>([
    ["张三", "张三"],
    ["Zhang San ", "Zhang San"],
    ["", null],
    ["张\u001B[2J三", null],
    ["张\u202E三", null],
    ["张\uD800", null],
    ["长".repeat(60), null],
  ])("%j: %j", (written, shown) => expect(wordUser(ownerFile(written))).toBe(shown));

  it.each<[string, string | null]>([
    ["张三,zhang,host,21.11.2026 09:00,file:///x;", "张三"],
    [",zhang,host,21.11.2026 09:00,file:///x;", "zhang"],
    ["科长\\, 张三,zhang,host,,;", "科长, 张三"],
    [",,host,,;", null],
    ["", null],
  ])("of LibreOffice %j: %j", (written, shown) => expect(officeUser(new TextEncoder().encode(written))).toBe(shown));

  it("is read from any bytes without a throw", () => {
    const text = (user: string | null) => user === null || (user.length <= 60 && !/\p{Control}/u.test(user));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => text(wordUser(bytes)) && text(officeUser(bytes))),
      { seed: 20, numRuns: 300 },
    );
  });
});

describe("a document that is open", () => {
  const put = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it("is checked as it was saved, and the report says so", async () => {
    const file = put("关于防汛工作的通知.docx", docxFromText("请认真落实。"));
    expect((await lintFile(file)).notices).toEqual([]);
    put("~$防汛工作的通知.docx", ownerFile("张三"));
    expect((await lintFile(file)).notices).toEqual([
      "文件好像正在 Word / WPS 中打开（用户 张三），检查的是最近一次保存的内容。",
    ]);
    put("~$防汛工作的通知.docx", "");
    expect((await lintFile(file, { locale: "en" })).notices).toEqual([
      "The file seems to be open in Word / WPS; what was last saved was checked.",
    ]);
  });

  it("may be open in LibreOffice", async () => {
    put(".~lock.方案.odt#", "李四,li,host,,;");
    expect(await openNotice(path.join(folder, "方案.odt"))).toEqual({
      code: "open-by-user",
      data: { program: "LibreOffice", user: "李四" },
    });
  });

  it("is looked for only where a word processor would open it", async () => {
    put("~$稿.txt", ownerFile("张三"));
    expect(await openNotice(path.join(folder, "稿.txt"))).toBeNull();
  });

  it.each(["EBUSY", "ETXTBSY"])("and cannot be read (%s) has a reason of its own", (code) => {
    const problem = asUnreadable(Object.assign(new Error("x"), { code }), "稿.docx");
    expect(problem.describe("zh")).toContain("正被其他程序占用");
  });
});
