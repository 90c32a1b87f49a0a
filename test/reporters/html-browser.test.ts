/** The page in a real browser: it shows what it should, and nothing of a hostile document runs or is loaded. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageFacts } from "../support/page-facts.js";
import { browserProgram as browser } from "../support/browser.js";
import { run } from "../support/command.js";

/** Texts that would run, load or break out if they became part of the page. */
const HOSTILE = [
  "XX局</script><script>document.title='ran'</script>",
  "XX局<img src=http://127.0.0.1:9/x.png onerror=\"document.title='ran'\">",
  "XX局<!-- <iframe src=http://127.0.0.1:9/> -->\u202E\u2028",
  "XX局\" onmouseover=\"document.title='ran'\" x='",
  "XX局<style>*{display:none}</style><base href=http://127.0.0.1:9/>",
];

let folder = "";
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "gongwen-html-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page of a text, and the document that the browser makes of it. */
function rendered(name: string, text: string) {
  const [source, page] = [path.join(folder, name), path.join(folder, `${name}.html`)];
  writeFileSync(source, text);
  run(process.execPath, [path.resolve("dist/cli.js"), name, "-o", `html:${page}`], { cwd: folder });
  const log = path.join(folder, `${name}.net.json`);
  const args = ["--headless=new", "--no-sandbox", "--disable-gpu", `--user-data-dir=${path.join(folder, "profile")}`];
  const net = [`--log-net-log=${log}`, "--virtual-time-budget=3000", "--dump-dom", pathToFileURL(page).href];
  const { stdout } = run(browser ?? "", [...args, ...net], { cwd: folder });
  return { html: readFileSync(page, "utf8"), dom: stdout, log: existsSync(log) ? readFileSync(log, "utf8") : "" };
}

const note = browser === undefined ? " (skipped: no Chromium here; Debian has one in the package chromium)" : "";

describe.skipIf(browser === undefined)(`in Chromium${note}`, () => {
  it("shows every finding in the list and at its place", () => {
    const { dom } = rendered("报告.txt", readFileSync("samples/bad/空白没填-年度总结.txt", "utf8"));
    const listed = dom.match(/<li class="f"/g)?.length ?? 0;
    expect(listed).toBeGreaterThan(30);
    const marked = new Set(Array.from(dom.matchAll(/ id="m1-(\d+)"/g), ([, number]) => number));
    expect(marked.size).toBe(listed);
    expect(dom).toContain("不能提交");
  }, 60_000);

  it("runs and loads nothing of a hostile document", () => {
    const { dom, log } = rendered(`x"><img src=x onerror="document.title='ran'">.txt`, HOSTILE.join("\n"));
    expect(dom).not.toMatch(/<title>ran<\/title>/);
    expect(dom.match(/<script/g)).toHaveLength(1);
    expect(dom).not.toMatch(/<(?:img|iframe|base|object|embed)\b/);
    expect(dom.match(/<li class="f"/g)?.length).toBeGreaterThanOrEqual(HOSTILE.length);
    expect(log).not.toContain("127.0.0.1:9");
  }, 60_000);

  it("is complete with five thousand findings", () => {
    const { dom } = rendered("长.txt", Array.from({ length: 5000 }, (_, index) => `XX局第${index}次会议。`).join("\n"));
    expect(dom.match(/<li class="f"/g)?.length).toBeGreaterThanOrEqual(5000);
  }, 120_000);
});

describe("the page", () => {
  it("lets nothing but its own style and script in", () => {
    const { html } = rendered("策略.txt", "XX局召开会议。");
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-/);
    expect(policy).not.toContain("unsafe-inline");
    expect(pageFacts(html)).toMatchObject({ scripts: 1, handlers: [] });
    expect(pageFacts(html).links.filter((link) => !/^(?:#|data:,$)/.test(link))).toEqual([]);
  }, 60_000);
});
