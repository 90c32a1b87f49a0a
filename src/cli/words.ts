/** Every word of the command line, in both languages side by side. */
import { fill, type Locale, type MessageData } from "../text/locale.js";
import { HELP } from "./words/help.js";
import { MACHINE } from "./words/machine.js";
import { PROBLEMS } from "./words/problems.js";
import { RECORDS } from "./words/records.js";
import { RULES } from "./words/rules.js";

const WORDS = { ...HELP, ...MACHINE, ...PROBLEMS, ...RECORDS, ...RULES };

export type CliWord = keyof typeof WORDS;

/** Speaks one language. */
export type CliSpeak = (word: CliWord, data?: MessageData) => string;

export function cliSpeaker(locale: Locale): CliSpeak {
  return (word, data = {}) => fill(WORDS[word][locale], data);
}
