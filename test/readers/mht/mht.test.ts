import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/model.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocument } from "../../../src/readers/index.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readMht } from "../../../src/readers/mht/index.js";
import { encode } from "../../support/encode.js";

const HEAD = "From: <Saved by a browser>\r\nSubject: 1\r\nDate: 2\r\nMIME-Version: 1.0\r\n";
const RELATED = `${HEAD}Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_b"\r\n\r\n`;
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const quoted = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) =>
    byte >= 0x80 || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  ).join("");
const utf8 = (text: string) => new TextEncoder().encode(text);
const part = (headers: string, content: string) => `----=_b\r\n${headers}\r\n\r\n${content}\r\n`;
const message = (...parts: string[]) => latin1(`${RELATED}for old readers\r\n${parts.join("")}----=_b--\r\n`);
const PAGE = "<html><p>关于值班的通知</p></html>";

describe("pages in a single file", () => {
  it.each<[string, Uint8Array, string]>([
    [
      "quoted-printable",
      message(
        part(
          "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
          quoted(utf8(PAGE)).replace("</p>", "<=\r\n/p>"),
        ),
      ),
      "utf-8",
    ],
    [
      "base64",
      message(
        part(
          'Content-Transfer-Encoding: BASE64\r\nContent-Type: text/html; charset="utf-8"',
          Buffer.from(utf8(PAGE)).toString("base64").replace(/.{20}/g, "$&\r\n"),
        ),
      ),
      "utf-8",
    ],
    [
      "8bit, in the encoding that the header names",
      message(
        part(
          "Content-Type: text/html;\r\n charset=gb2312\r\nContent-Transfer-Encoding: 8bit",
          Buffer.from(encode(PAGE, "gbk")).toString("latin1"),
        ),
      ),
      "gb18030",
    ],
    [
      "behind a picture, and in alternatives",
      message(
        part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "AAAA"),
        part(
          "Content-Type: multipart/alternative; boundary=in",
          `--in\r\nContent-Type: text/plain\r\n\r\nx\r\n--in\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(utf8(PAGE))}\r\n--in--`,
        ),
      ),
      "utf-8",
    ],
    [
      "without parts",
      latin1(
        `${HEAD}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(utf8(PAGE))}`,
      ),
      "utf-8",
    ],
    [
      "broken off",
      latin1(
        `${RELATED}${part("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable", quoted(utf8(PAGE)))}`,
      ),
      "utf-8",
    ],
  ])("%s", async (_, bytes, encoding) => {
    const document = await readDocument(bytes, { name: "通知.doc" });
    expect(document).toMatchObject({ format: "mht", encoding });
    expect(document.blocks.map(({ text }) => text)).toEqual(["关于值班的通知"]);
    expect(document.notices).toEqual([{ code: "read-in-spite-of-name", data: { extension: "doc", format: "mht" } }]);
  });

  it("names other pages in it", async () => {
    const frame = part("Content-Type: text/html\r\nContent-Location: http://example.com/frame.htm", "<p>x");
    const { notices } = await readMht(message(part("Content-Type: text/html", "<p>a"), frame), DEFAULT_LIMITS);
    expect(notices).toEqual([{ code: "other-page", data: { part: "http://example.com/frame.htm" } }]);
  });

  it("says that there is no page", async () => {
    const reading = readMht(message(part("Content-Type: text/plain", "a")), DEFAULT_LIMITS);
    await expect(reading).rejects.toThrow(UnreadableError);
  });
});

it.each(["everything", "numbered", "request"])("%s has the blocks of the page itself", async (name) => {
  const bytesOf = (file: string) => readFileSync(new URL(`../../fixtures/formats/${file}`, import.meta.url));
  const saved = await readDocument(bytesOf(`${name}.mht`), { name: `${name}.mht` });
  const page = await readDocument(bytesOf(`${name}.html`), { name: `${name}.html` });
  const shown = ({ blocks }: Document) =>
    blocks.map(({ segments, ...block }) => ({ ...block, pieces: segments.length }));
  expect(saved).toMatchObject({ format: "mht", encoding: "utf-8", notices: page.notices });
  expect(shown(saved)).toEqual(shown(page));
});

describe("damage", () => {
  const whole = message(
    part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable", quoted(utf8(PAGE))),
    part("Content-Type: image/png", "AAAA"),
  );

  it("gives a document or a reason", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        fc.nat(whole.length),
        async (changes, end) => {
          const bytes = whole.slice(0, changes.length % 2 === 0 ? undefined : end);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          try {
            await readMht(bytes, DEFAULT_LIMITS);
          } catch (error) {
            if (!(error instanceof UnreadableError)) throw error;
          }
        },
      ),
      { numRuns: 3000, seed: 20240602 },
    );
  });

  it.each([
    "----=_b\r\n",
    '----=_b\r\nContent-Type: multipart/related; boundary="--=_b"\r\n\r\n',
    "a: b\r\n",
    "=\r\n",
    "=",
  ])("takes a moment: %j many times", { timeout: 5000 }, async (piece) => {
    const bytes = latin1(RELATED + piece.repeat(Math.ceil(600_000 / piece.length)));
    await expect(readMht(bytes, DEFAULT_LIMITS)).rejects.toThrow(UnreadableError);
  });
});
