/** Texts of SARIF. */
import { visible } from "../terminal/visible.js";

export interface Message {
  readonly text: string;
}

/**
 * A plain text message: braces would name an argument (SARIF 2.1.0, 3.11.5), and brackets before a parenthesis
 * would be a link (3.11.6); neither is meant where a document is quoted.
 */
export function messageOf(text: string): Message {
  const plain = visible(text).replace(/[{}]/g, "$&$&");
  return { text: plain.includes("](") ? plain.replace(/[\\[\]]/g, "\\$&") : plain };
}
