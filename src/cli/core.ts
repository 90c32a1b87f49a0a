/**
 * What a check needs: the rules, the kinds of document, what reads configurations. It takes as long to load as all the rest of the command, and the process that leads a
 * scan checks nothing, so it is loaded by those who check, and by name where it may not be needed.
 */
export { profiles, rules } from "../../rules/index.js";
export { Configs } from "../config/configs.js";
export { checkBytes, checkFile, checkRead, unreadable } from "../engine/check.js";
