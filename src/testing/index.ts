/** `gongwen-lint/testing`: for the authors of rules. */
export { readMarks, type Mark } from "./marks.js";
export { testRule, type InvalidCase, type RuleCases, type Runner, type ValidCase } from "./rule-tester.js";
