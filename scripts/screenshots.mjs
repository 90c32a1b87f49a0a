/**
 * Makes docs/report-html.png, the HTML report on a sample as a browser shows it. Run by hand when the page changes; needs Chromium
 * (Debian: chromium, fonts-noto-cjk). Usage: node scripts/screenshots.mjs [path of the browser]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const SAMPLE = "bad/改稿未清-防汛通知.docx";
const SIZE = "1280,860";

const folder = mkdtempSync(path.join(tmpdir(), "gongwen-lint-"));
try {
  const page = path.join(folder, "report.html");
  const cli = path.join(root, "dist", "cli.js");
  spawnSync(process.execPath, [cli, SAMPLE, "-o", `html:${page}`], { cwd: path.join(root, "samples") });
  const { status, error, stderr } = spawnSync(
    process.argv[2] ?? "chromium",
    [
      "--headless=new",
      "--no-sandbox",
      "--hide-scrollbars",
      `--user-data-dir=${path.join(folder, "profile")}`,
      `--window-size=${SIZE}`,
      `--screenshot=${path.join(root, "docs", "report-html.png")}`,
      "--virtual-time-budget=2000",
      pathToFileURL(page).href,
    ],
    { encoding: "utf8" },
  );
  if (error !== undefined || status !== 0) throw error ?? new Error(stderr);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
