/** What one does with the page, done with mouse and keys in a real browser. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser, browserProgram, type Page } from "../support/browser.js";
import { run } from "../support/command.js";

const SAMPLES = ["bad/全都有-年度工作报告.docx", "bad/结构缺失-述职报告.md", "ok/请示-值班点.docx"];
const MANY = 5000;

let folder = "";
let browser: Browser | undefined;

/** Makes a report and opens it. */
async function opened(
  files: readonly string[],
  { cwd = "samples", args = [], screen = [1280, 800], media = [] }: Partial<Options> = {},
): Promise<Page> {
  const page = path.join(folder, "report.html");
  run(process.execPath, [path.resolve("dist/cli.js"), ...files, "-o", `html:${page}`, ...args], { cwd });
  if (browser === undefined) throw new Error("no browser");
  return browser.open(pathToFileURL(page).href, async (tab) => {
    const [width, height] = screen;
    await tab.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    await tab.send("Emulation.setEmulatedMedia", { features: media });
  });
}

interface Options {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly screen: readonly [number, number];
  readonly media: readonly { readonly name: string; readonly value: string }[];
}

const CURRENT = "section.file.current";
/** Findings of the list that are on the page. */
const listed = async (page: Page) =>
  page.evaluate<{ rule: string; severity: string; text: string }[]>(
    `[...document.querySelectorAll("${CURRENT} li.f")].filter((item) => item.checkVisibility()).map((item) =>
      ({ ...item.closest("details").dataset, text: item.closest(".entry").textContent }))`,
  );
/** The chosen finding, the marks that show it, and where the keys go. */
const chosen = async (page: Page) =>
  page.evaluate<{ item: string | null; marks: string[]; focus: string }>(
    `({ item: document.querySelector("li.f[aria-current]")?.dataset.n ?? null,
      marks: [...new Set([...document.querySelectorAll("mark.on")].map((mark) => mark.dataset.f))],
      focus: document.activeElement.closest(".findings, .paper, #filter")?.className || document.activeElement.tagName })`,
  );
/** Whether the middle of an element is within the window, and nothing lies over it. */
const inSight = async (page: Page, selector: string) =>
  page.evaluate<boolean>(
    `(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      const { x, y, width, height } = element.getClientRects()[0];
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    })()`,
  );
const said = async (page: Page) => page.evaluate<string>(`document.querySelector("#filter output").value`);
const colour = async (page: Page, selector: string, property = "backgroundColor") =>
  page.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).${property}`);
/** Sets a field of the filter as a person does. */
const filter = async (page: Page, name: string, value: string) =>
  page.evaluate(
    `(() => { const field = document.querySelector('#filter [name="${name}"]'); field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event("input", { bubbles: true })); })()`,
  );

describe.skipIf(browserProgram === undefined)(
  "in Chromium",
  () => {
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), "gongwen-html-"));
      browser = new Browser(path.join(folder, "profile"));
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    describe("a report on three files", () => {
      let page: Page;
      beforeAll(async () => (page = await opened(SAMPLES)));

      it("filters by severity, rule, words and file, and says how many are left", async () => {
        const all = await listed(page);
        await page.click('#filter [value="error"]');
        const rest = await listed(page);
        expect(new Set(rest.map(({ severity }) => severity))).toEqual(new Set(["warning", "info"]));
        expect(rest).toHaveLength(all.filter(({ severity }) => severity !== "error").length);
        await page.click('#filter [value="error"]');
        await filter(page, "rule", "unfilled-placeholder");
        expect(new Set((await listed(page)).map(({ rule }) => rule))).toEqual(new Set(["unfilled-placeholder"]));
        await filter(page, "text", "街道");
        const streets = await listed(page);
        expect(streets.length).toBeGreaterThan(0);
        expect(streets.every(({ text }) => text.includes("街道"))).toBe(true);
        expect(await said(page)).toMatch(new RegExp(`^显示 ${streets.length} 处，共 \\d+ 处$`));
        expect(await page.evaluate(`document.querySelectorAll("${CURRENT} mark:not(.off)").length`)).toBe(
          streets.length,
        );
        await filter(page, "text", "没有这样的字");
        expect(await page.evaluate(`document.querySelector("${CURRENT} .no-match").checkVisibility()`)).toBe(true);
        await filter(page, "text", "");
        await filter(page, "rule", "");
        await filter(page, "file", "2");
        expect(await page.evaluate(`document.querySelector("${CURRENT}").id`)).toBe("file2");
        await filter(page, "file", "");
        await page.click('#index [data-file="1"]');
        expect(await listed(page)).toEqual(all);
      });

      it("leads from a finding to its place by a click", async () => {
        const last = `(document.querySelectorAll("${CURRENT} li.f").length)`;
        const number = await page.evaluate<number>(last);
        await page.click(`${CURRENT} li.f[data-n="${number}"] .go`);
        expect(await chosen(page)).toEqual({ item: `${number}`, marks: [`${number}`], focus: "findings" });
        expect(await inSight(page, "mark.on")).toBe(true);
        expect(await page.evaluate("location.hash")).toBe(`#f1-${number}`);
      });

      it("leads from a place to its finding by a click", async () => {
        await page.evaluate(`document.querySelector("${CURRENT} details.rule").open = false`);
        const number = await page.evaluate<string>(`document.querySelector("${CURRENT} .chunk mark[id]").dataset.f`);
        await page.click(`#m1-${number}`);
        expect((await chosen(page)).item).toBe(number);
        expect(await inSight(page, "li.f[aria-current] .go")).toBe(true);
      });

      it("shows the beginning for a finding on the whole document", async () => {
        const whole = `${CURRENT} details[data-rule="missing-signature"] li.f`;
        await page.click(`${whole} .go`);
        const { item, marks } = await chosen(page);
        expect(marks).toEqual([item]);
        expect(await page.evaluate(`document.querySelector("${CURRENT} .paper").scrollTop`)).toBe(0);
        expect(await inSight(page, "mark.on")).toBe(true);
      });

      it("is used by keys alone", async () => {
        await page.press("Escape");
        expect(await chosen(page)).toMatchObject({ item: null, marks: [] });
        const order = await page.evaluate<string[]>(
          `[...document.querySelectorAll("${CURRENT} li.f")].map((item) => item.dataset.n)`,
        );
        for (const key of ["j", "j", "ArrowDown"]) await page.press(key);
        expect(await chosen(page)).toMatchObject({ item: order[2], focus: "findings" });
        await page.press("k");
        expect(await chosen(page)).toMatchObject({ item: order[1] });
        await page.press("Enter");
        expect((await chosen(page)).focus).toMatch(/^paper/);
        await page.press("Enter");
        expect((await chosen(page)).focus).toBe("findings");
        await page.press("]");
        expect(await page.evaluate(`document.querySelector("${CURRENT}").id`)).toBe("file2");
        await page.press("[");
        expect(await page.evaluate(`document.querySelector("${CURRENT}").id`)).toBe("file1");
        await page.press("/");
        expect(await page.evaluate("document.activeElement.name")).toBe("text");
        await page.press("j");
        expect(await page.evaluate("document.activeElement.value")).toBe("j");
        await page.press("Escape");
        expect(await page.evaluate("document.activeElement.tagName")).toBe("BODY");
        await filter(page, "text", "");
      });

      it("shows every finding's number in print, and no controls", async () => {
        await page.send("Emulation.setEmulatedMedia", { media: "print" });
        const seen = await page.evaluate<Record<string, boolean>>(
          `Object.fromEntries(["#filter", "#foot .keys", "#file1", "#file2", "#file3"].map((one) =>
          [one, document.querySelector(one).checkVisibility()]))`,
        );
        const number = await page.evaluate(`getComputedStyle(document.querySelector("#m1-4"), "::after").content`);
        await page.send("Emulation.setEmulatedMedia", { media: "" });
        expect(seen).toEqual({
          "#filter": false,
          "#foot .keys": false,
          "#file1": true,
          "#file2": true,
          "#file3": true,
        });
        expect(number).toBe('"4"');
        const { data } = await page.send("Page.printToPDF", { paperWidth: 8.27, paperHeight: 11.69 });
        const pdf = Buffer.from(String(data), "base64").toString("latin1");
        // a file of a report begins on a page of its own, and nothing of a document of several pages is cut off
        expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(SAMPLES.length);
      });

      it("asked for nothing but itself, and threw nothing", () => {
        expect(page.requests.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
        expect(page.exceptions).toEqual([]);
      });
    });

    it("follows a link to a finding", async () => {
      const page = await opened(SAMPLES);
      await page.evaluate(`location.hash = "#f2-3"`);
      await page.painted();
      expect(await page.evaluate(`document.querySelector("${CURRENT}").id`)).toBe("file2");
      expect(await chosen(page)).toMatchObject({ item: "3", marks: ["3"] });
    });

    it("is dark where the system is", async () => {
      const light = await opened(SAMPLES.slice(0, 1), { media: [{ name: "prefers-color-scheme", value: "light" }] });
      const dark = await opened(SAMPLES.slice(0, 1), { media: [{ name: "prefers-color-scheme", value: "dark" }] });
      for (const selector of ["html", ".chunk", "#top"]) {
        expect(await contrast(light, selector), selector).toBeGreaterThan(0.5);
        expect(await contrast(dark, selector), selector).toBeLessThan(-0.5);
      }
    });

    it("speaks English, and leaves the document's language to the document", async () => {
      const page = await opened(SAMPLES.slice(1), { args: ["--locale", "en"] });
      const words = await page.evaluate<string>(
        `[...document.querySelectorAll("#top, #filter, #foot, .facts, .why, .message")].map((one) => one.textContent).join(" ")`,
      );
      expect(await page.evaluate("[document.documentElement.lang, document.title]")).toEqual([
        "en",
        "Report on official documents",
      ]);
      expect(await page.evaluate(`document.querySelector(".paper").lang`)).toBe("zh-CN");
      expect(await said(page)).toMatch(/^\d+ of \d+ shown$/);
      expect(await page.evaluate(`document.querySelector("#top p").textContent`)).toMatch(
        /^2 files: 1 [^。]+\. errors \d+, warnings \d+, notes \d+$/,
      );
      // Chinese stands only in quotation marks, brackets and names of standards
      expect(words.replaceAll(/“[^”]*”|《[^》]*》|\([^)]*\)|（[^）]*）/g, "")).not.toMatch(/\p{Script=Han}{12}/u);
    });

    it("has its way on at the foot of a narrow screen", async () => {
      const page = await opened(SAMPLES.slice(0, 1), { screen: [390, 800] });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
      await page.click("#m1-4");
      expect(await page.evaluate(`document.querySelector("#bar").checkVisibility()`)).toBe(true);
      await page.click('#bar [data-do="next"]');
      expect((await chosen(page)).item).not.toBe("4");
      expect(await inSight(page, "mark.on")).toBe(true);
      await page.click('#bar [data-do="back"]');
      expect(await inSight(page, "li.f[aria-current] .go")).toBe(true);
    });

    it("is used as well with five thousand findings", async () => {
      const lines = Array.from({ length: MANY }, (_, index) => `XX局第${index + 1}次会议。`);
      writeFileSync(path.join(folder, "长.txt"), lines.join("\n"));
      const page = await opened(["长.txt"], { cwd: folder });
      const number = await page.evaluate<string>(`document.querySelectorAll("${CURRENT} li.f")[4000].dataset.n`);
      await page.painted();
      await page.click(`li.f[data-n="${number}"] .go`);
      expect(await chosen(page)).toMatchObject({ item: number, marks: [number] });
      expect(await inSight(page, "mark.on")).toBe(true);
      await filter(page, "text", "不是完全没有");
      expect(await listed(page)).toHaveLength(0);
      await filter(page, "text", "");
      await page.press("j");
      expect(await inSight(page, "mark.on")).toBe(true);
    });
  },
  60_000,
);

/** How much lighter the ground is than the writing: 1 for black on white, -1 for white on black. */
async function contrast(page: Page, selector: string): Promise<number> {
  const light = (rgb: string) => Math.max(...(rgb.match(/\d+/g) ?? []).slice(0, 3).map(Number)) / 255;
  return light(await colour(page, selector)) - light(await colour(page, selector, "color"));
}
