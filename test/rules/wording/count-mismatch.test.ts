import { describe, it } from "vitest";
import rule from "../../../rules/wording/count-mismatch.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, { valid: [], invalid: [] });
