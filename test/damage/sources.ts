/** The project's own documents, by format, and what may happen to each. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BYTE_DAMAGES, type Damage } from "./bytes.js";
import { inStream, OLE_DAMAGES, ZIP_DAMAGES } from "./containers.js";
import { LINE_DAMAGES, PDF_DAMAGES, RTF_DAMAGES, XML_DAMAGES } from "./markup.js";
import { Random } from "./random.js";

const FOLDERS = ["test/fixtures/formats", "test/fixtures/doc", "test/fixtures/pdf", "samples/ok", "samples/bad"];

/** By extension. Damage to bytes is every file's. */
const DAMAGES: Readonly<Record<string, readonly Damage[]>> = {
  docx: ZIP_DAMAGES,
  odt: ZIP_DAMAGES,
  ofd: ZIP_DAMAGES,
  doc: OLE_DAMAGES,
  rtf: RTF_DAMAGES,
  fodt: XML_DAMAGES,
  html: XML_DAMAGES,
  mht: [...XML_DAMAGES, ...LINE_DAMAGES],
  pdf: [...PDF_DAMAGES, inStream([...PDF_DAMAGES, ...BYTE_DAMAGES])],
  txt: LINE_DAMAGES,
  md: LINE_DAMAGES,
};

export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param root of the project @param extension of the files */
export function sourcesOf(root: string, extension: string): readonly Source[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((file) => path.extname(file) === `.${extension}` && !file.includes(".expected."))
      .sort()
      .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(path.join(root, folder, file))) })),
  );
}

/** One damaged file; the same for the same seed. */
export function damagedFile(sources: readonly Source[], extension: string, seed: number): Source {
  const random = new Random(seed);
  const { name, bytes } = random.pick(sources);
  const own = DAMAGES[extension] ?? [];
  let damage = random.pick(random.below(4) === 0 ? BYTE_DAMAGES : own);
  let result = damage(bytes, random);
  // now and then a second damage on top of the first, of the kind that any file can suffer
  if (random.below(6) === 0 && result.length > 8) {
    damage = random.pick(BYTE_DAMAGES);
    result = damage(result, random);
  }
  return { name, bytes: result };
}
