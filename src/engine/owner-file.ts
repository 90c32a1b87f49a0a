/**
 * The small file that a word processor lays beside a document while it has it open. It says that what was checked is the last saved state,
 * and often who has it open. Anybody can write such a file: what it says is quoted, never relied on.
 */
import path from "node:path";
import type { Notice } from "../document/model.js";
import { readFileBounded } from "./read-file.js";

/** Of documents that word processors open; nobody locks a text or a PDF file in this way. */
const EDITED = /\.(?:doc[xm]?|dot[xm]?|wp[st]|odt|ott|fodt|rtf)$/i;
/** Word's has 162 bytes, LibreOffice's a few hundred. */
const MOST_BYTES = 4096;
/** Longest name that is shown; Word's own field has 53 units. */
const LONGEST_NAME = 60;

/**
 * Looks for an owner file: at most two files beside the document are asked for.
 * @returns the notice that the document is open, or null
 */
export async function openNotice(file: string): Promise<Notice | null> {
  if (!EDITED.test(file)) return null;
  const { dir, base } = path.parse(file);
  const [word, office] = await Promise.all([
    contentOf(path.join(dir, wordOwnerName(base))),
    contentOf(path.join(dir, `.~lock.${base}#`)),
  ]);
  if (word !== null) return notice("Word / WPS", wordUser(word));
  return office === null ? null : notice("LibreOffice", officeUser(office));
}

/**
 * Word puts `~$` before a name of six characters or fewer (extension not counted); in one of seven it takes the place of the first character,
 * in longer ones of the first two.
 */
export function wordOwnerName(name: string): string {
  const stem = path.parse(name).name;
  return `~$${name.slice(Math.min(2, Math.max(0, stem.length - 6)))}`;
}

/** @returns null when there is no such file; nothing when it is there and cannot be read, as on Windows while Word holds it */
async function contentOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFileBounded(file, MOST_BYTES);
  } catch (error) {
    const there = error instanceof Error && "code" in error && /^(?:in-use|no-permission)$/.test(String(error.code));
    return there ? new Uint8Array() : null;
  }
}

/** Word's owner file: a length byte and the name in the system's code page (54 bytes), then a length (16 bit) and the name in UTF-16. */
export function wordUser(bytes: Uint8Array): string | null {
  if (bytes.length < 56) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 56 + 2 * view.getUint16(54, true);
  return end > bytes.length ? null : named(new TextDecoder("utf-16le").decode(bytes.subarray(56, end)));
}

/** LibreOffice's: the user's name, the account, the machine, the time, the profile, comma separated; `\,` is a comma. */
export function officeUser(bytes: Uint8Array): string | null {
  const [name = "", account = ""] = new TextDecoder().decode(bytes).split(/(?<!\\),/, 2);
  return named(name) ?? named(account);
}

/** A name is a short text of ordinary characters; anything else is none. */
function named(text: string): string | null {
  const name = text.replaceAll("\\,", ",").trim();
  const odd = /[\p{Control}\p{Format}\p{Surrogate}\p{Private_Use}\p{Unassigned}\uFFFD\u2028\u2029]/u.test(name);
  return name === "" || name.length > LONGEST_NAME || odd ? null : name;
}

function notice(program: string, user: string | null): Notice {
  return user === null
    ? { code: "open-in-program", data: { program } }
    : { code: "open-by-user", data: { program, user } };
}
