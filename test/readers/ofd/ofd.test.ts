import { readFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../../src/document/locate.js";
import type { Document, Part } from "../../../src/document/model.js";
import { lintBuffer } from "../../../src/index.js";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocument } from "../../../src/readers/index.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readPackage } from "../../../src/readers/package/index.js";
import { buildOfd, text } from "../../support/ofd-builder.js";

const read = async (bytes: Uint8Array, limits = DEFAULT_LIMITS) => readPackage(bytes, limits);
const texts = async (page: string) => (await read(buildOfd({ pages: [page] }))).blocks.map((block) => block.text);
const object = (attributes: string, codes: string) =>
  `<ofd:TextObject ID="1" Size="5" ${attributes}>${codes}</ofd:TextObject>`;

describe("the text that a reader sees", () => {
  it.each<[string, string, string[]]>([
    [
      "distances one by one",
      object('Boundary="30 50 100 6"', '<ofd:TextCode X="0" Y="5" DeltaX="5 5 5">关于值班</ofd:TextCode>'),
      ["关于值班"],
    ],
    [
      "distances that are the same",
      object('Boundary="30 50 100 6"', '<ofd:TextCode X="0" Y="5" DeltaX="g 3 5">关于值班</ofd:TextCode>'),
      ["关于值班"],
    ],
    [
      "no distances",
      object('Boundary="30 50 100 6"', '<ofd:TextCode X="0" Y="5">关于2024年</ofd:TextCode>'),
      ["关于2024年"],
    ],
    [
      "digits beside Chinese characters",
      object(
        'Boundary="30 50 100 6"',
        '<ofd:TextCode X="0" Y="5" DeltaX="5 6.2 g 3 2.5 3.7">关于2024年</ofd:TextCode>',
      ),
      ["关于2024年"],
    ],
    [
      "a gap",
      object('Boundary="30 50 100 6"', '<ofd:TextCode X="0" Y="5" DeltaX="15">通知</ofd:TextCode>'),
      ["通\u3000\u3000知"],
    ],
    [
      "several texts in one object",
      object(
        'Boundary="30 50 100 6"',
        '<ofd:TextCode X="0" Y="5" DeltaX="5">关于</ofd:TextCode><ofd:TextCode X="10" Y="5" DeltaX="5">值班</ofd:TextCode>',
      ),
      ["关于值班"],
    ],
    [
      "a matrix",
      object('Boundary="30 50 100 6" CTM="2 0 0 2 10 0"', '<ofd:TextCode X="0" Y="5" DeltaX="5">关于</ofd:TextCode>') +
        text(60, 60, "值班", 10),
      ["关于值班"],
    ],
    [
      "objects in any order, and in blocks of the page",
      `<ofd:PageBlock ID="5">${text(50, 50, "值班")}</ofd:PageBlock>${text(38.72, 50, "关于")}`,
      ["关于值班"],
    ],
    [
      "references and marked sections",
      object('Boundary="30 50 100 6"', '<ofd:TextCode X="0" Y="5">&lt;甲&gt;<![CDATA[&]]></ofd:TextCode>'),
      ["<甲>&"],
    ],
    [
      "nothing that is not shown",
      `${text(30, 50, "甲")}${object('Visible="false" Boundary="30 70 100 6"', '<ofd:TextCode X="0" Y="5">否</ofd:TextCode>')}`,
      ["甲"],
    ],
    [
      "nothing of the shape that an object is cut to",
      `<ofd:PathObject ID="1"><ofd:Clips><ofd:Clip><ofd:Area><ofd:TextObject><ofd:TextCode X="0" Y="0">否</ofd:TextCode></ofd:TextObject></ofd:Area></ofd:Clip></ofd:Clips></ofd:PathObject>${text(30, 50, "甲")}`,
      ["甲"],
    ],
    [
      "text at an angle apart",
      text(30, 50, "正文") +
        object(
          'Boundary="50 100 100 100" CTM="0.7 0.7 -0.7 0.7 0 0"',
          '<ofd:TextCode X="0" Y="5" DeltaX="5">内部</ofd:TextCode>',
        ),
      ["正文", "内部"],
    ],
  ])("%s", async (_, page, expected) => expect(await texts(page)).toEqual(expected));

  it("joins lines, and says where each stands", async () => {
    const page = text(39.28, 50, "甲".repeat(26)) + text(28, 60.2, "乙丙丁。");
    const { blocks } = await read(buildOfd({ pages: [page] }));
    expect(blocks.map((block) => block.text)).toEqual([`${"甲".repeat(26)}乙丙丁。`]);
    const document = { blocks } as unknown as Document;
    const { position, page: number } = locate(document, { block: 0, start: 27, end: 28 }, []);
    expect(number).toBe(1);
    // 28 mm and one character of 5.64 mm, in points
    expect(position?.left).toBeCloseTo(((28 + 5.64) * 72) / 25.4, 0);
    expect(position?.top).toBeCloseTo(((60.2 - 5.64) * 72) / 25.4, -1);
    expect(position?.width).toBeCloseTo(16, 0);
  });

  it("reads a template that several pages show once, and one that a single page shows with the page", async () => {
    const template = text(28, 20, "示例市水务局") + text(28, 280, "内部资料");
    const parts = async (pages: string[]) =>
      (await read(buildOfd({ pages, template }))).blocks.map(({ part, text: words }) => `${part} ${words}`);
    expect(await parts([text(39.28, 100, "一、甲"), text(39.28, 100, "二、乙")])).toEqual([
      "body 一、甲",
      "body 二、乙",
      "header 示例市水务局",
      "footer 内部资料",
    ]);
    const single = await parts([text(39.28, 100, "一、甲。")]);
    expect(single.every((one) => one.startsWith("body"))).toBe(true);
    expect(single.join("")).toMatch(/示例市水务局.*一、甲。.*内部资料/);
  });

  it("knows properties, and further documents", async () => {
    const information = "<ofd:Title>关于值班的通知</ofd:Title><ofd:Author>某某</ofd:Author>";
    const whole = buildOfd({ pages: [text(28, 50, "甲")], information });
    expect(
      (await read(whole)).blocks.flatMap(({ property, text: words }) => (property ? [[property, words]] : [])),
    ).toEqual([
      ["title", "关于值班的通知"],
      ["creator", "某某"],
    ]);
    const files = unzipSync(whole);
    const root = new TextDecoder().decode(files["OFD.xml"]);
    files["OFD.xml"] = strToU8(
      root.replace("</ofd:OFD>", "<ofd:DocBody><ofd:DocRoot>/Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
    );
    expect((await read(zipSync(files))).notices).toEqual([
      { code: "other-document", data: { part: "Doc_1/Document.xml" } },
    ]);
  });

  it("takes what its outline names for headings", async () => {
    const files = unzipSync(buildOfd({ pages: [text(39.28, 50, "一、总则") + text(39.28, 60.2, "二、附则")] }));
    const path = "Doc_0/Document.xml";
    const outlines =
      '<ofd:Outlines><ofd:OutlineElem Title="正文"><ofd:OutlineElem Title="二、附则"/></ofd:OutlineElem></ofd:Outlines>';
    files[path] = strToU8(
      new TextDecoder().decode(files[path]).replace("</ofd:Document>", `${outlines}</ofd:Document>`),
    );
    const { blocks } = await read(zipSync(files));
    expect(blocks.map(({ kind, outlineLevel }) => [kind, outlineLevel])).toEqual([
      ["paragraph", undefined],
      ["heading", 2],
    ]);
  });

  it("passes damaged and empty pages over", async () => {
    const parts = { "Doc_0/Pages/Page_1/Content.xml": "<broken" };
    const { blocks, notices } = await read(buildOfd({ pages: [text(28, 50, "甲"), "", ""], parts }));
    expect(blocks.map((block) => block.text)).toEqual(["甲"]);
    expect(notices).toEqual([
      { code: "page-not-read", data: { pages: "2", count: 1 } },
      { code: "page-without-text", data: { pages: "3", count: 1 } },
    ]);
  });
});

describe("what is refused", () => {
  it.each<[string, Uint8Array, string]>([
    ["pages without text", buildOfd({ pages: ['<ofd:ImageObject ID="1"/>'] }), "no-text"],
    [
      "encrypted parts",
      buildOfd({ pages: [text(28, 50, "甲")], parts: { "Encryptions.xml": "<a/>" } }),
      "encrypted-document",
    ],
    ["a file without a document", buildOfd({ pages: [], parts: { "OFD.xml": "<a/>" } }), "damaged-document"],
    [
      "a document without a description",
      buildOfd({ pages: [], parts: { "Doc_0/Document.xml": "no" } }),
      "damaged-document",
    ],
    [
      "pages that are not there",
      buildOfd({
        pages: ["", ""],
        parts: { "Doc_0/Pages/Page_0/Content.xml": "", "Doc_0/Pages/Page_1/Content.xml": "" },
      }),
      "damaged-document",
    ],
  ])("%s", async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  it("more pages and more text than the limits", async () => {
    const whole = buildOfd({ pages: [text(28, 50, "甲乙丙"), text(28, 50, "甲乙丙")] });
    for (const limit of [{ pages: 1 }, { textLength: 5 }])
      await expect(read(whole, { ...DEFAULT_LIMITS, ...limit })).rejects.toMatchObject({ code: "limit-exceeded" });
  });
});

const bytesOf = (file: string) => readFileSync(new URL(`../../fixtures/formats/${file}`, import.meta.url));
const plain = (words: string) => words.replace(/\s/g, "");

describe.each(["everything", "numbered", "request"])("%s", (name) => {
  const textsOf = async (file: string, ...parts: Part[]) =>
    (await readDocument(bytesOf(file), { name: file })).blocks
      .filter(({ part, text: words }) => parts.includes(part) && plain(words) !== "")
      .map(({ text: words }) => plain(words));

  it("has the paragraphs of the Word document", async () => {
    expect(await textsOf(`${name}.ofd`, "body")).toEqual(await textsOf(`${name}.docx`, "body", "textbox"));
  });

  it("gives its findings", async () => {
    const findings = async (file: string) => {
      const result = await lintBuffer(bytesOf(file), { fileName: file });
      return result.findings
        .filter(({ location }) => location?.part === "body" || location?.part === "textbox")
        .map(({ rule, severity, text: words }) => `${severity} ${rule} ${words}`)
        .toSorted();
    };
    expect(await findings(`${name}.ofd`)).toEqual(await findings(`${name}.docx`));
  });
});

describe("damage", () => {
  const page =
    text(39.28, 50, "关于2024年值班的通知") +
    object(
      'Boundary="30 90 100 6" CTM="1 0 0 1 0 0"',
      '<ofd:TextCode X="0" Y="5" DeltaX="g 3 5">关于值班</ofd:TextCode>',
    );
  const names = ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"];
  const whole = unzipSync(buildOfd({ pages: [page, page], template: text(28, 20, "甲") }));

  it("gives a document or a reason", async () => {
    const pieces = fc.constantFrom(
      "",
      "<",
      ">",
      '"',
      " ",
      "g ",
      "9",
      "-",
      "e9",
      "1e308",
      "NaN",
      "甲",
      "&",
      "</ofd:TextCode>",
      "ofd:",
      "<ofd:TextCode>",
      'ID=""',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(), pieces), { minLength: 1, maxLength: 5 }),
        async (name, changes) => {
          let content = new TextDecoder().decode(whole[name]);
          for (const [at, piece] of changes) {
            const from = at % content.length;
            content = content.slice(0, from) + piece + content.slice(from + (at % 4));
          }
          try {
            const { blocks } = await read(zipSync({ ...whole, [name]: strToU8(content) }, { level: 0 }));
            for (const { segments, text: words } of blocks) expect(segments.at(-1)?.end ?? 0).toBe(words.length);
          } catch (error) {
            if (!(error instanceof UnreadableError)) throw error;
          }
        },
      ),
      { numRuns: 2000, seed: 20240603 },
    );
  });

  it("takes a moment: very many characters and distances", { timeout: 5000 }, async () => {
    const many = object(
      'Boundary="30 50 100 6"',
      `<ofd:TextCode X="0" Y="5" DeltaX="g 999999999 5">${"甲".repeat(60_000)}</ofd:TextCode>`,
    );
    const files = unzipSync(buildOfd({ pages: [many + "<ofd:TextObject/>".repeat(50_000)] }));
    const { blocks } = await read(zipSync(files, { level: 0 }));
    expect(blocks.length).toBeGreaterThan(0);
  });
});
