/** What a field shows by its code alone, without a result: a prompt to click on, a symbol, characters set over each other. */
import { symbol } from "../symbol.js";
import { equation } from "./equation.js";

const PROMPT = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s(.*)$/isu;
const SYMBOL = /^\s*SYMBOL\s+(0x[\da-f]{1,6}|\d{1,7})\b/iu;
const FONT = /\\f\s*"?([^"\\]*)/iu;
const EQUATION = /^\s*EQ\s(.*)$/isu;

/**
 * The text that a field's code shows (ECMA-376-1 17.16.5): MACROBUTTON and GOTOBUTTON their last words, SYMBOL a character, EQ what it
 * composes; empty for a field that shows its result.
 */
export function textOfCode(code: string): string {
  const prompt = PROMPT.exec(code)?.[1];
  if (prompt !== undefined) return prompt.trim();
  const number = SYMBOL.exec(code)?.[1];
  if (number !== undefined) return symbol(FONT.exec(code)?.[1]?.trim(), Number(number));
  return equation(EQUATION.exec(code)?.[1] ?? "");
}
