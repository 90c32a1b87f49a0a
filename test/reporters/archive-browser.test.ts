/** The report of an archive in a real browser: it sorts, filters and leads to the findings, and nothing of a hostile archive runs or is loaded. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileResult } from "../../src/index.js";
import { archiveReport, syntheticResults } from "../support/archive.js";
import { Browser, browserProgram, type Page } from "../support/browser.js";
import { sampleText } from "../support/report.js";

const note = browserProgram === undefined ? " (skipped: no Chromium here; Debian has one in the package chromium)" : "";
const BAD = `</script><img src=http://127.0.0.1:9/x onerror="document.title='ran'"><script>document.title='ran'</script>`;

describe.skipIf(browserProgram === undefined)(`in Chromium${note}`, () => {
  let folder = "";
  let browser: Browser;
  let page: Page;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "gongwen-archive-"));
    browser = new Browser(path.join(folder, "profile"), ["--window-size=1400,900"]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Writes a report, and opens its index. */
  async function open(results: Iterable<FileResult>, hash = ""): Promise<string> {
    const { index, pages } = archiveReport(results);
    mkdirSync(path.join(folder, "归档.files"), { recursive: true });
    for (const { name, text } of pages) writeFileSync(path.join(folder, "归档.files", name), text);
    const file = path.join(folder, "归档.html");
    writeFileSync(file, index);
    const url = pathToFileURL(file).href;
    page = await browser.open(url + hash);
    return url;
  }

  const click = (selector: string) => page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  const texts = (selector: string) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent)`,
    );
  const shown = async () => (await texts("output"))[0] ?? "";

  it("sorts by a column, and back", async () => {
    await open(syntheticResults(3000));
    const before = await texts("#shown .name");
    await click('[data-sort="errors"]');
    const counts = (await texts("#shown tr td:nth-child(3)")).map(Number);
    expect(counts[0]).toBeGreaterThan(2);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(await texts('th[aria-sort="descending"]')).toEqual(["错误"]);
    await click('[data-sort="errors"]');
    await click('[data-sort="errors"]');
    expect(await texts("#shown .name")).toEqual(before);
  }, 60_000);

  it("filters by text, verdict, rule and folder, and forgets it all at Esc", async () => {
    await open(syntheticResults(3000));
    expect(await shown()).toBe("显示 3,000 份，共 3,000 份");
    await click("#verdicts .unreadable");
    const [unreadable = ""] = await texts("#verdicts .unreadable .count");
    expect(await shown()).toBe(`显示 ${unreadable} 份，共 3,000 份`);
    expect(new Set(await texts("#shown .verdict-cell"))).toEqual(new Set(["无法检查"]));
    await click("#clear");
    await click("#rules button");
    await click("#folders li button");
    const [count = ""] = await texts('#rules [aria-pressed="true"] .count');
    expect(await shown()).toBe(`显示 ${count} 份，共 3,000 份`);
    await page.press("/");
    await page.send("Input.insertText", { text: "防汛" });
    await page.painted();
    for (const name of await texts("#shown .name")) expect(name).toContain("防汛");
    await page.press("Escape");
    expect(await shown()).toBe("显示 3,000 份，共 3,000 份");
  }, 60_000);

  it("goes through the files by keys, opens the findings of one, and comes back to the same list", async () => {
    await open(syntheticResults(3000), "#by=-errors");
    for (const key of ["j", "j", "k", "End", "Home", "j"]) await page.press(key);
    const [name = "", address = ""] = await page.evaluate<string[]>(
      "[document.activeElement.querySelector('.name').textContent, document.activeElement.querySelector('a').href]",
    );
    expect(address).toMatch(/\.files\/\d{4}\.html#f\d+$/);
    const loaded = page.event("Page.loadEventFired");
    await page.send("Input.dispatchKeyEvent", { type: "keyDown", key: "Enter", text: "\r" });
    await loaded;
    expect(await texts(":target h2")).toEqual([expect.stringContaining(name)]);
    const back = page.event("Page.loadEventFired");
    await page.evaluate("void setTimeout(() => history.back(), 50)");
    await back;
    expect(await page.evaluate("location.hash")).toContain("by=-errors");
    expect((await texts("#shown tr[tabindex='0'] .name"))[0]).toBe(name);
  }, 60_000);

  it("keeps a few rows in the page, wherever one is in the list", async () => {
    await open(syntheticResults(20_000));
    expect((await texts("#shown tr")).length).toBeLessThan(80);
    await page.evaluate("(document.querySelector('#files').scrollTop = 1e9)");
    await page.painted();
    expect((await texts("#shown .name")).at(-1)).toContain("第19999号");
    expect((await texts("#shown tr")).length).toBeLessThan(80);
    const heights = await page.evaluate<number[]>(
      "[...document.querySelectorAll('#shown tr')].map((row) => Math.round(row.getBoundingClientRect().height))",
    );
    expect(new Set(heights).size).toBe(1);
  }, 60_000);

  it("stays usable at a hundred thousand files", async () => {
    const file = path.join(folder, "大.html");
    writeFileSync(file, archiveReport(syntheticResults(100_000)).index);
    expect(statSync(file).size).toBeLessThan(20_000_000);
    const begun = performance.now();
    page = await browser.open(pathToFileURL(file).href);
    expect(await shown()).toBe("显示 100,000 份，共 100,000 份");
    const opened = performance.now() - begun;
    const filtered = await page.evaluate<number>(`(() => {
      const begun = performance.now();
      document.querySelector("#rules button").click();
      document.body.getBoundingClientRect();
      return performance.now() - begun;
    })()`);
    // half a second and a tenth of one on a machine with nothing else to do
    expect([opened < 4000, filtered < 1000]).toEqual([true, true]);
  }, 120_000);

  it("runs and loads nothing of a hostile archive", async () => {
    const sample = sampleText();
    const findings = sample.findings.map((finding) => ({
      ...finding,
      message: BAD,
      excerpt: BAD,
      text: BAD,
      rule: BAD,
    }));
    const error = { code: "damaged-document", message: BAD };
    const results: FileResult[] = [
      { ...sample, path: `${BAD}/${BAD}`, findings, notices: [BAD], format: BAD, profile: BAD },
      { ...sample, path: `${BAD}/二`, status: "unreadable", error, findings: [] },
    ];
    const url = await open(results);
    const index = page;
    expect((await texts("#shown .folder"))[0]).toContain("<script>document.title='ran'</script>");
    await click("#folders li button");
    await click("#rules button");
    expect(await page.evaluate("document.title")).toBe("归档检查报告");
    const volume = url.replace(/\.html$/, ".files/0001.html");
    page = await browser.open(volume);
    expect(await page.evaluate("document.title")).toBe("归档检查报告 · 第 1 卷");
    expect(await page.evaluate("document.querySelectorAll('img, iframe, script, base').length")).toBe(0);
    const asked = [...index.requests, ...page.requests].map((request) => request.replace(/#.*/, ""));
    expect(asked.filter((one) => one !== url && one !== volume && one !== "data:,")).toEqual([]);
    expect([...index.exceptions, ...page.exceptions]).toEqual([]);
  }, 60_000);
});
