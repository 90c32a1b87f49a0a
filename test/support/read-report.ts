/** Reads reports back as their consumers do; whatever a consumer would refuse is thrown. */
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { SaxesParser } from "saxes";
import * as v from "valibot";

/** An element of XML; white space between elements is left out. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** @throws when it is no well-formed XML 1.0 */
export function readXml(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined && text.trim() !== "") element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("no element");
  return root;
}

/** The cells of a CSV file (RFC 4180), each record with its CRLF. */
export function readCsv(csv: string): string[][] {
  const records: string[][] = [];
  let at = csv.startsWith("\uFEFF") ? 1 : 0;
  while (at < csv.length) {
    const record: string[] = [];
    for (;;) {
      const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
      cell.lastIndex = at;
      const [all, quoted, plain, end] = cell.exec(csv) ?? [];
      if (all === undefined) throw new Error(`no cell at ${at}: ${JSON.stringify(csv.slice(at, at + 40))}`);
      record.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
      at += all.length;
      if (end !== ",") break;
    }
    records.push(record);
  }
  return records;
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Workflow commands, taken apart as the runner of GitHub Actions does; other lines are left out. */
export function readCommands(log: string): Command[] {
  return log
    .split("\n")
    .filter((line) => line.trimStart().startsWith("::"))
    .map((line) => {
      const end = line.indexOf("::", 2);
      const head = line.slice(2, end);
      const space = head.indexOf(" ");
      const list = space === -1 ? [] : head.slice(space + 1).split(",");
      const properties = list.map((pair) => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), decodeCommand(pair.slice(at + 1))] as const;
      });
      const name = space === -1 ? head : head.slice(0, space);
      return { name, properties: Object.fromEntries(properties), data: decodeCommand(line.slice(end + 2)) };
    });
}

function decodeCommand(text: string): string {
  const codes: Readonly<Record<string, string>> = { "%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": "," };
  return text.replace(/%[0-9A-F]{2}/g, (code) => codes[code] ?? code);
}

/** GitLab's Code Quality report, as its documentation describes what it reads. */
const issues = v.array(
  v.strictObject({
    description: v.string(),
    check_name: v.string(),
    fingerprint: v.pipe(v.string(), v.hexadecimal()),
    severity: v.picklist(["info", "minor", "major", "critical", "blocker"]),
    location: v.strictObject({
      path: v.string(),
      lines: v.strictObject({ begin: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    }),
  }),
);

export function readIssues(json: string): v.InferOutput<typeof issues> {
  const all = v.parse(issues, JSON.parse(json));
  if (new Set(all.map(({ fingerprint }) => fingerprint)).size < all.length)
    throw new Error("fingerprints are not unique");
  return all;
}

export interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
  readonly results: readonly SarifResult[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly exitCode: number;
    readonly toolExecutionNotifications: readonly {
      readonly level: string;
      readonly message: { readonly text: string };
    }[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number; readonly snippet?: { readonly text: string } };
  };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly kind: string }[];
}

let sarif: ValidateFunction | undefined;

/** @throws when the schema of SARIF 2.1.0 forbids anything in it */
export function readSarif(json: string): SarifRun {
  sarif ??= sarifSchema();
  const log = JSON.parse(json) as { readonly runs: readonly [SarifRun] };
  if (!sarif(log)) throw new Error(JSON.stringify(sarif.errors));
  return log.runs[0];
}

/** The official schema is of draft 4, whose one difference here is the name of `$id`. */
function sarifSchema(): ValidateFunction {
  const {
    id,
    $schema: _,
    ...schema
  } = JSON.parse(readFileSync("test/reporters/schemas/sarif-2.1.0-rtm.5.json", "utf8")) as Record<string, unknown>;
  const uriCharacters = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/;
  const formats = {
    uri: (text: string) => uriCharacters.test(text) && URL.canParse(text),
    "uri-reference": (text: string) => uriCharacters.test(text) && URL.canParse(text, "file:///folder/"),
    "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
  };
  return new Ajv({ strict: false, unicodeRegExp: false, formats }).compile({ ...schema, $id: String(id) });
}
