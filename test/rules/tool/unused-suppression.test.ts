import { describe, it } from "vitest";
import rule from "../../../rules/tool/unused-suppression.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, { valid: ["全年办结320件。<!-- gongwen-lint 的说明 -->"], invalid: [] });
