/** Results without the words of their documents: for drafts that are confidential, where a report goes further than the drafts may. */
import type { Location } from "../document/locate.js";
import type { FileResult, Finding } from "../engine/result.js";

/**
 * A result that tells which rule spoke where, and nothing of what stands there. What stays of the text is its fingerprint, a hash of the
 * sentence, by which two scans are compared.
 * @param nameOf what a rule is called; it stands for the message, which quotes
 */
export function redacted(result: FileResult, nameOf: (rule: string) => string): FileResult {
  return { ...result, findings: result.findings.map((finding) => redactedFinding(finding, nameOf(finding.rule))) };
}

function redactedFinding(finding: Finding, name: string): Finding {
  return {
    ...finding,
    message: name,
    text: "",
    location: finding.location === null ? null : withoutHeadings(finding.location),
    excerpt: "",
    excerptOffset: null,
    related: finding.related.map(({ location }) => ({ message: name, location: withoutHeadings(location) })),
    data: Object.fromEntries(Object.entries(finding.data).filter(([, value]) => typeof value === "number")),
    group: finding.rule,
  };
}

function withoutHeadings(location: Location): Location {
  return { ...location, heading: [] };
}
