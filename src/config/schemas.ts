/** All descriptions, and what checks by them: loaded together where there is a configuration, and with nothing else of the tool. */
export { is, safeParse } from "valibot";
export { EXISTENCE, KIND, PROFILE, SUBSTITUTION } from "./own-schema.js";
export { CONFIG } from "./schema.js";
