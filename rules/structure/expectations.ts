/** What the structure rules share: when a document is judged at all, and in what words. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Expectation, Profile } from "../../src/analysis/profile.js";
import type { RuleSource } from "../../src/rule/index.js";

/** Below this certainty nothing is demanded of a document. */
const SURE = 0.6;
/** A shorter text is a fragment, an excerpt or a note. */
const SHORTEST = 200;

/** The kind of a document that can be held to it; null when it is unknown, or the text is a fragment and the user named no kind. */
export function heldTo(analysis: Analysis): Profile | null {
  return analysis.part(demandingProfile);
}

function demandingProfile(analysis: Analysis): Profile | null {
  const { profile, confidence, chosen } = analysis.kind;
  if (profile === null || confidence < SURE) return null;
  return chosen || isDocument(analysis) ? profile : null;
}

/** Whether the text is long enough to be a document. */
export function isDocument({ document }: Analysis): boolean {
  let length = 0;
  for (const { text, part } of document.blocks) {
    if (part === "body") length += text.trim().length;
    if (length >= SHORTEST) return true;
  }
  return false;
}

/** The words in which an expectation is put: 通常 where the kind was guessed, 应当 where the user named a kind that requires it. */
export function expectation(analysis: Analysis, profile: Profile, expect: Expectation) {
  const demanded = analysis.kind.chosen && expect === "required";
  return {
    demanded,
    data: {
      kind: profile.name.zh,
      kindEn: profile.name.en,
      should: demanded ? "应当" : "通常",
      shouldEn: demanded ? "must" : "usually",
      expect,
    },
  };
}

/** What `data` holds in the reports of the rules on what stands at the end. */
export const ENDING_DATA = {
  kind: { zh: "文种", en: "the kind of document" },
  expect: { zh: "required 必备、usual 通常", en: "required or usual" },
};

export const ENDING_SOURCE: RuleSource = {
  tier: "regulation",
  text: {
    zh: "《党政机关公文处理工作条例》第九条把署名、成文日期列为公文要素；事务文书依通常做法。",
    en: "Regulation on official documents, art. 9 lists signature and date among the elements; for office papers practice.",
  },
};

/** What is to be reported when an element that the kind of document expects at its end is not there; null when nothing is. */
export function missingAtEnd(analysis: Analysis, element: "closing" | "signature" | "date") {
  const profile = heldTo(analysis);
  if (profile === null || analysis.elements[element]) return null;
  const { expect } = profile[element];
  if (expect === "optional") return null;
  const { demanded, data } = expectation(analysis, profile, expect);
  return { demanded, data: { ...data, example: profile.closing.example }, range: null };
}
