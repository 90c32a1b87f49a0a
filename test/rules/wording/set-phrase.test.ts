import { describe, it } from "vitest";
import rule from "../../../rules/wording/set-phrase.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, { valid: [], invalid: [] });
