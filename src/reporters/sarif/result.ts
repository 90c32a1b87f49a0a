/** Findings as SARIF describes them. */
import type { Location } from "../../document/locate.js";
import type { Finding } from "../../engine/result.js";
import { messageWithPlace, type Row } from "../rows.js";
import { placeOf } from "../terminal/place.js";
import { visible } from "../terminal/visible.js";
import { uriOf } from "../uri.js";
import type { Speak } from "../words.js";
import { messageOf } from "./message.js";
import { levelOf } from "./rules.js";

export interface ResultContext {
  readonly path: string;
  readonly speak: Speak;
  /** Where each rule stands in the list of the tool's rules. */
  readonly ruleIndex: ReadonlyMap<string, number>;
}

/** A `result`. */
export function resultOf(row: Row & { readonly finding: Finding }, { path, speak, ruleIndex }: ResultContext) {
  const { finding } = row;
  const related = finding.related.map(({ message, location }, id) => ({
    id,
    ...locationOf(path, location, speak),
    message: messageOf(message),
  }));
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIndex.get(finding.rule),
    level: levelOf(finding.severity),
    message: messageOf(messageWithPlace(row, speak)),
    locations: [locationOf(path, finding.location, speak, finding.text)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { "gongwenLint/v1": finding.fingerprint },
    ...baselineState(finding),
    properties: { text: finding.text, excerpt: finding.excerpt, group: finding.group },
  };
}

/** Known where the run was compared with a baseline: then findings say whether they were in it. */
function baselineState(finding: Finding) {
  return finding.baselined === undefined ? {} : { baselineState: finding.baselined ? "unchanged" : "new" };
}

/** A `location`: a region in text; in Word and its like, which have no lines, the paragraph as a logical location. */
export function locationOf(path: string, location: Location | null, speak: Speak, text?: string) {
  const artifactLocation = { uri: uriOf(path) };
  if (location === null) return { physicalLocation: { artifactLocation } };
  const { line, column, endLine, endColumn } = location;
  if (line !== null) {
    const snippet = text === undefined || text === "" ? {} : { snippet: { text } };
    const region = { startLine: line, startColumn: column, endLine, endColumn, ...snippet };
    return { physicalLocation: { artifactLocation, region } };
  }
  const name = placeOf(location, speak);
  const fullyQualifiedName = [...location.heading.map(visible), name].join(" › ");
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ name, fullyQualifiedName, kind: "paragraph" }],
  };
}
