/** How a page is encoded: by its bytes where they settle it, else as the page itself says (HTML, 13.2.3). */
import { UnreadableError } from "../errors.js";
import { type Decoded, decodeText } from "../text/encoding.js";

/** Browsers look for the declaration in the first 1,024 bytes; pages with long heads have it later. */
const HEAD = 8 * 1024;
/** Encodings that bytes fit only if they are in it; single-byte ones fit anything, and are declared by mistake. */
const TELLING = /^(?:gb18030|gbk|big5|euc-jp|shift_jis|euc-kr)$/;

/**
 * Decodes a page.
 * @param declared the label that a header around the page names
 * @throws UnreadableError `undecodable-text`
 */
export function decodePage(bytes: Uint8Array, declared?: string): Omit<Decoded, "encoding"> & { encoding: string } {
  const own = attempt(bytes);
  if (own !== null && own.encoding.startsWith("utf")) return own;
  for (const label of [declared, labelIn(bytes)]) {
    const decoded = label === undefined ? null : decodeAs(bytes, label);
    if (decoded !== null) return decoded;
  }
  if (own === null) throw new UnreadableError("undecodable-text");
  return own;
}

function attempt(bytes: Uint8Array): Decoded | null {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/** The encoding that a page or its XML declaration names. */
function labelIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length)).toString("latin1");
  return /\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function decodeAs(bytes: Uint8Array, label: string): { text: string; encoding: string; certain: boolean } | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    if (!TELLING.test(decoder.encoding)) return null;
    // GBK is read as the larger GB 18030 (Encoding, 10.1)
    const encoding = decoder.encoding === "gbk" ? "gb18030" : decoder.encoding;
    return { text: decoder.decode(bytes), encoding, certain: true };
  } catch {
    return null;
  }
}
