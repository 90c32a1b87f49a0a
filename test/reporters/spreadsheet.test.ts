/** The CSV report in a real spreadsheet, LibreOffice Calc. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visible } from "../../src/reporters/terminal/visible.js";
import { type Element, readCsv, readXml } from "../support/read-report.js";
import { report, sampleResults, sampleText } from "../support/report.js";

/** What its dialog proposes for a file that begins with the mark of UTF-8: commas, quotation marks, UTF-8. Formulas are calculated. */
const IMPORT = "--infilter=CSV:44,34,76";
const ABSENT = "no LibreOffice Calc here (Debian: libreoffice-calc-nogui)";
const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  " =1",
  "＝1",
  "＋1",
  '=HYPERLINK("http://127.0.0.1:9/")',
  "=cmd|' /C x'!A1",
];

interface Cell {
  readonly text: string;
  /** Calculated, not written. */
  readonly formula: string | undefined;
}

let folder = "";
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "gongwen-csv-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows as the spreadsheet saves them after opening the file; undefined where there is no LibreOffice, or one without Calc. */
function opened(csv: string): Cell[][] | undefined {
  writeFileSync(path.join(folder, "报告.csv"), csv);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  const saved = path.join(folder, "报告.fods");
  rmSync(saved, { force: true });
  const conversion = ["--headless", IMPORT, "--convert-to", "fods", "--outdir", folder, path.join(folder, "报告.csv")];
  spawnSync("soffice", [profile, ...conversion], { timeout: 50_000 });
  try {
    return rowsOf(readXml(readFileSync(saved, "utf8")));
  } catch {
    return undefined;
  }
}

function rowsOf(root: Element): Cell[][] {
  return elements(root, "table:table-row").map((row) =>
    row.children.flatMap((cell) => {
      const repeated = Number(cell.attributes["table:number-columns-repeated"] ?? 1);
      const text = elements(cell, "text:p").map(textOf).join("\n");
      return Array.from({ length: repeated }, () => ({ text, formula: cell.attributes["table:formula"] }));
    }),
  );
}

function elements(root: Element, name: string): Element[] {
  return root.children.flatMap((child) => (child.name === name ? [child] : elements(child, name)));
}

const textOf = (element: Element): string => element.text + element.children.map(textOf).join("");

describe("in LibreOffice Calc", () => {
  it("has the cells that were written: Chinese is Chinese, nothing is split or joined", async ({ skip }) => {
    const csv = await report("csv", await sampleResults());
    const rows = opened(csv);
    if (rows === undefined) return skip(ABSENT);
    const written = readCsv(csv);
    const shown = rows.slice(0, written.length).map((row) => row.slice(0, written[0]?.length).map(({ text }) => text));
    expect(shown.map((row) => row.map(squeezed))).toEqual(written.map((row) => row.map(squeezed)));
    return undefined;
  });

  it("calculates nothing", async ({ skip }) => {
    const first = sampleText();
    const results = FORMULAS.map((text) => {
      const findings = first.findings.slice(0, 1).map((item) => ({ ...item, text, excerpt: text, message: text }));
      return { ...first, path: text, findings, notices: [] };
    });
    // what is not made inert is calculated
    const plain = FORMULAS.filter((text) => text.startsWith("=")).map((text) => `"${text.replaceAll('"', '""')}"\r\n`);
    const calculated = opened(`\uFEFF${plain.join("")}`);
    const rows = opened(await report("csv", results));
    if (rows === undefined || calculated === undefined) return skip(ABSENT);
    const formulas = (cells: Cell[][]) => cells.flat().filter(({ formula }) => formula !== undefined);
    expect(formulas(calculated).length).toBeGreaterThan(0);
    expect(formulas(rows)).toEqual([]);
    const paths = rows.slice(1, FORMULAS.length + 1).map(([cell]) => squeezed(cell?.text ?? ""));
    expect(paths).toEqual(FORMULAS.map((text) => squeezed(`'${visible(text)}`)));
    return undefined;
  });
}, 60_000);

/** White space at the ends and in rows is kept by the spreadsheet in elements of its own. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
