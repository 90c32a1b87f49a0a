/** What SARIF says of the run itself: files that could not be checked, and how others were read. */
import type { FileResult } from "../../engine/result.js";
import type { Row } from "../rows.js";
import type { Speak } from "../words.js";
import { messageOf } from "./message.js";
import { locationOf } from "./result.js";
import { levelOf } from "./rules.js";

/**
 * They stand behind the results and must be kept till then: of each severity so many, and the number of the rest,
 * so that a damaged archive does not fill the memory.
 */
const MOST = 1000;

export class Notifications {
  readonly #kept = new Map<string, ReturnType<typeof notificationOf>[]>();
  #more = 0;

  add(row: Row, { path }: FileResult, speak: Speak): void {
    const kept = this.#kept.get(row.severity) ?? [];
    this.#kept.set(row.severity, kept);
    if (kept.length < MOST) kept.push(notificationOf(row, path, speak));
    else this.#more++;
  }

  all(speak: Speak): readonly object[] {
    const rest = { level: "warning", message: { text: speak("notifications.more", { n: this.#more }) } };
    return [...[...this.#kept.values()].flat(), ...(this.#more === 0 ? [] : [rest])];
  }
}

function notificationOf({ severity, name, message }: Row, path: string, speak: Speak) {
  return {
    level: levelOf(severity),
    descriptor: { id: name },
    message: messageOf(message),
    locations: [locationOf(path, null, speak)],
  };
}
