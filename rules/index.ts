// Made by `npm run generate` from the files in this folder. Do not edit.
import unfilledPlaceholder from "./placeholder/unfilled-placeholder.rule.js";
import duplicateNumber from "./numbering/duplicate-number.rule.js";
import headingLevelJump from "./numbering/heading-level-jump.rule.js";
import misorderedNumber from "./numbering/misordered-number.rule.js";
import mixedNumberStyle from "./numbering/mixed-number-style.rule.js";
import numberPunctuation from "./numbering/number-punctuation.rule.js";
import skippedNumber from "./numbering/skipped-number.rule.js";
import extraWhitespace from "./residue/extra-whitespace.rule.js";
import invisibleCharacter from "./residue/invisible-character.rule.js";
import paywallMarker from "./residue/paywall-marker.rule.js";
import siteResidue from "./residue/site-residue.rule.js";
import duplicateHeading from "./structure/duplicate-heading.rule.js";
import emptySection from "./structure/empty-section.rule.js";
import kindConflict from "./structure/kind-conflict.rule.js";
import missingAttachment from "./structure/missing-attachment.rule.js";
import missingClosing from "./structure/missing-closing.rule.js";
import missingDate from "./structure/missing-date.rule.js";
import missingRecipient from "./structure/missing-recipient.rule.js";
import missingSection from "./structure/missing-section.rule.js";
import missingSignature from "./structure/missing-signature.rule.js";
import missingTitle from "./structure/missing-title.rule.js";
import enumerationComma from "./punctuation/enumeration-comma.rule.js";
import enumeratorPunctuation from "./punctuation/enumerator-punctuation.rule.js";
import halfWidthPunctuation from "./punctuation/half-width-punctuation.rule.js";
import missingFullStop from "./punctuation/missing-full-stop.rule.js";
import repeatedPunctuation from "./punctuation/repeated-punctuation.rule.js";
import unpairedPunctuation from "./punctuation/unpaired-punctuation.rule.js";
import inconsistentFigure from "./figures/inconsistent-figure.rule.js";
import invalidDate from "./figures/invalid-date.rule.js";
import numeralStyle from "./figures/numeral-style.rule.js";
import staleYear from "./figures/stale-year.rule.js";
import circularProfile from "./profiles/circular.yaml";
import dutyReportProfile from "./profiles/duty-report.yaml";
import investigationProfile from "./profiles/investigation.yaml";
import letterProfile from "./profiles/letter.yaml";
import minutesProfile from "./profiles/minutes.yaml";
import noticeProfile from "./profiles/notice.yaml";
import opinionProfile from "./profiles/opinion.yaml";
import planProfile from "./profiles/plan.yaml";
import regulationProfile from "./profiles/regulation.yaml";
import replyProfile from "./profiles/reply.yaml";
import reportProfile from "./profiles/report.yaml";
import requestProfile from "./profiles/request.yaml";
import schemeProfile from "./profiles/scheme.yaml";
import selfReviewProfile from "./profiles/self-review.yaml";
import speechProfile from "./profiles/speech.yaml";
import summaryProfile from "./profiles/summary.yaml";
import summaryAndPlanProfile from "./profiles/summary-and-plan.yaml";
import workReportProfile from "./profiles/work-report.yaml";
import type { Profile } from "../src/analysis/profile.js";
import type { Rule } from "../src/rule/types.js";

/** Every rule, by family, then by name. */
export const rules: readonly Rule[] = [unfilledPlaceholder, duplicateNumber, headingLevelJump, misorderedNumber, mixedNumberStyle, numberPunctuation, skippedNumber, extraWhitespace, invisibleCharacter, paywallMarker, siteResidue, duplicateHeading, emptySection, kindConflict, missingAttachment, missingClosing, missingDate, missingRecipient, missingSection, missingSignature, missingTitle, enumerationComma, enumeratorPunctuation, halfWidthPunctuation, missingFullStop, repeatedPunctuation, unpairedPunctuation, inconsistentFigure, invalidDate, numeralStyle, staleYear];

/** Every kind of document that is known. */
export const profiles = [circularProfile, dutyReportProfile, investigationProfile, letterProfile, minutesProfile, noticeProfile, opinionProfile, planProfile, regulationProfile, replyProfile, reportProfile, requestProfile, schemeProfile, selfReviewProfile, speechProfile, summaryProfile, summaryAndPlanProfile, workReportProfile] as readonly Profile[];
