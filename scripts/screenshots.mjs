/**
 * Makes the pictures of the README from samples: docs/report.png, the report in a terminal, and docs/report-html.png, the HTML report. Run by hand when
 * either changes; needs the built command, and Chromium (Debian: chromium, fonts-noto-cjk, fonts-dejavu-core).
 * Usage: node scripts/screenshots.mjs [path of the browser]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { terminalPage } from "./terminal-page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const TERMINAL = { sample: "自动编号-整治方案.docx", columns: 80 };
const PAGE = { sample: "改稿未清-防汛通知.docx", width: 1280, height: 860 };

/** Runs the built command beside the bad samples. @param {readonly string[]} args @param {Record<string, string>} [env] */
function lint(args, env = {}) {
  const cwd = path.join(root, "samples", "bad");
  const options = { cwd, encoding: /** @type {const} */ ("utf8"), env: { ...process.env, ...env } };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "dist", "cli.js"), ...args], options);
  // the samples are bad
  if (status !== 1) throw new Error(stderr);
  return stdout;
}

/** @param {string} page @param {string} picture its name in docs/ @param {{ width: number, height: number }} size in pixels */
function photograph(page, picture, { width, height }) {
  const { status, error, stderr } = spawnSync(
    process.argv[2] ?? "chromium",
    [
      "--headless=new",
      "--no-sandbox",
      "--hide-scrollbars",
      `--user-data-dir=${path.join(folder, "profile")}`,
      `--window-size=${width},${height}`,
      `--screenshot=${path.join(root, "docs", picture)}`,
      "--virtual-time-budget=2000",
      pathToFileURL(page).href,
    ],
    { encoding: "utf8" },
  );
  if (error !== undefined || status !== 0) throw error ?? new Error(stderr);
}

const folder = mkdtempSync(path.join(tmpdir(), "gongwen-lint-"));
try {
  const terminal = path.join(folder, "terminal.html");
  const output = lint(["--color", TERMINAL.sample], { COLUMNS: `${TERMINAL.columns}` });
  const { html, ...size } = terminalPage(`gongwen-lint ${TERMINAL.sample}`, output, TERMINAL.columns);
  writeFileSync(terminal, html);
  photograph(terminal, "report.png", size);

  const page = path.join(folder, "report.html");
  lint([PAGE.sample, "-o", `html:${page}`]);
  photograph(page, "report-html.png", PAGE);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
