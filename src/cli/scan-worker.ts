/** A worker of a scan: a process of its own that reads and checks the files that it is given. */
import { hash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { profiles, rules } from "../../rules/index.js";
import { Configs } from "../config/configs.js";
import { walkedNames } from "../document/formats.js";
import { checkBytes, type CheckOptions, type ReadFile, unreadable } from "../engine/check.js";
import { refuseSpecial } from "../engine/read-file.js";
import { readFileBoundedSync } from "../engine/read-file-sync.js";
import type { FileResult } from "../engine/result.js";
import { detect } from "../readers/detect.js";
import { UnreadableError } from "../readers/errors.js";
import { DEFAULT_LIMITS } from "../readers/limits.js";
import { pack, type Packed, type PackedMember } from "../reporters/packed.js";
import { sketchOf } from "../scan/near/sketch.js";
import { memberPath } from "../scan/order.js";
import { redacted } from "../scan/redact.js";
import { serve } from "../scan/serve.js";
import { type Checked, type CheckItem, NO_DOCUMENT } from "../scan/workers.js";
import { type ZipMember, zipMembers } from "../scan/zip-members.js";
import { reasonOf } from "../text/reason.js";
import { RunOptions } from "./run-options.js";
import type { WorkerSetup } from "./scan-setup.js";
import { optimiseAsUsual, optimiseLate, optimiseSooner, setFlag } from "./v8-flags.js";
import { cliSpeaker } from "./words.js";

/** Enough of a file to tell what it is. */
const HEAD_BYTES = 16 * 1024;
/** A worker that has checked so many files has more before it. */
const SHORT_LIFE = 1000;
/** In bytes. What shorter ones need is collected early, or memory would grow for twenty thousand of them; longer ones would wait for that. */
const SHORT_FILE = 4 * 1024;
/** In bytes. Of longer ones each takes milliseconds. */
const LONG_FILE = 16 * 1024;
const DOCUMENT = walkedNames(true);

optimiseLate();
setFlag("--heap-growing-percent=30", 13);
// nor does putting functions into one another, up to 920 bytes of them, pay for what it costs with hundreds of rules
setFlag("--max-inlined-bytecode-size-cumulative=150", 14);

const setup = JSON.parse(process.argv[2] ?? "{}") as WorkerSetup;
const { locale, cwd } = setup;
const configs = new Configs({ builtIn: { rules, profiles }, cwd, file: setup.configFile });
const options = RunOptions.open(setup.flags, { configs, locale, io: { cwd }, speak: cliSpeaker(locale) });

// Ctrl-C reaches the whole group of processes; the scan decides what becomes of its workers
process.on("SIGINT", () => {});

let checked = 0;
let identified = 0;
/** Of those that were identified, in bytes. */
let size = 0;
const tasks = {
  identify: (files: readonly string[]) => {
    const contents = files.map(identify);
    if (identified === 0) adapt(size / files.length);
    identified += files.length;
    return contents;
  },
  check: async (items: readonly CheckItem[]) => {
    const isShort = checked < SHORT_LIFE;
    checked += items.length;
    if (isShort && checked >= SHORT_LIFE) optimiseAsUsual();
    const all: Checked[] = [];
    for (const item of items) all.push(await check(item));
    return all;
  },
};
serve(tasks, options);

/** The first files are taken for a sample of all. @param length of one, in bytes */
function adapt(length: number): void {
  if (length > SHORT_FILE) setFlag("--heap-growing-percent=0", 13);
  if (length > LONG_FILE) optimiseSooner();
}

function identify(file: string): string | null {
  try {
    if (!DOCUMENT.test(file) && !isDocument(head(file))) return NO_DOCUMENT;
    const bytes = readFileBoundedSync(file, DEFAULT_LIMITS.fileBytes);
    size += bytes.length;
    return contentOf(bytes);
  } catch {
    return null;
  }
}

async function check({ path: shown, full }: CheckItem): Promise<Checked> {
  const own = await (await options).forFile(full);
  // what a configuration leaves out is not asked for
  if ("ignoredBy" in own) throw new Error(`${shown} is ignored by ${own.ignoredBy}`);
  let bytes: Uint8Array;
  try {
    bytes = readFileBoundedSync(full, DEFAULT_LIMITS.fileBytes);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { content: null, packed: pack(unreadable(shown, error, locale)) };
  }
  const content = contentOf(bytes);
  const members = setup.zip ? await membersOf(bytes, shown, own) : null;
  const packed = await packedOf(bytes, shown, own, content);
  return { content, packed: members === null ? packed : { ...packed, members } };
}

/** The results of the documents inside a zip file; null when it is none, or cannot be read: then it has a result of its own. */
async function membersOf(bytes: Uint8Array, shown: string, own: CheckOptions): Promise<PackedMember[] | null> {
  let members: ZipMember[] | null;
  try {
    members = zipMembers(bytes, DEFAULT_LIMITS);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
  if (members === null) return null;
  const all: PackedMember[] = [];
  for (const { name, read } of members) {
    const path = memberPath(shown, name);
    try {
      const inside = read();
      all.push({ name, packed: await packedOf(inside, path, own, contentOf(inside)) });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      all.push({ name, packed: pack(unreadable(path, error, locale)) });
    }
  }
  return all;
}

/** Checks bytes. A mistake of ours in one document costs that document alone. */
async function packedOf(bytes: Uint8Array, shown: string, own: CheckOptions, content: string): Promise<Packed> {
  let sketch: string | undefined;
  const onRead = setup.near ? ({ document }: ReadFile) => void (sketch = sketchOf(document)) : undefined;
  let result: FileResult;
  try {
    result = await checkBytes(bytes, shown, own, { onRead });
  } catch (error) {
    result = unreadable(shown, new UnreadableError("check-failed", { reason: failureOf(error) }), locale);
  }
  return pack({ ...(setup.redact ? redacted(result, nameOf) : result), content }, sketch);
}

/** The words of an error may be those of the document. */
function failureOf(error: unknown): string {
  return setup.redact && error instanceof Error ? error.name : reasonOf(error);
}

function nameOf(id: string): string {
  return rules.find((rule) => rule.id === id)?.name[locale] ?? id;
}

function contentOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "base64url").slice(0, 22);
}

/** Whether a file is a document whatever its name says; a text may be anything, and its name decides. */
function isDocument(bytes: Uint8Array): boolean {
  const found = detect(bytes);
  return found.kind === "document" && found.container !== "html" && found.container !== "mht";
}

function head(file: string): Uint8Array {
  // opening a pipe waits for its writer
  refuseSpecial(statSync(file));
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
