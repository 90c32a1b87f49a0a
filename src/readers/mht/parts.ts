/** The parts of a MIME message (RFC 2045, RFC 2046). */
import { headersOf } from "../mime-headers.js";

export interface MimePart {
  /** In lower case: `text/html`. */
  readonly type: string;
  readonly charset: string | undefined;
  /** Where it came from, or what it is called; "" where nothing says. */
  readonly location: string;
  /** Its bytes without the transfer encoding. */
  content(): Uint8Array;
}

/** Messages inside messages; and parts of one message. A saved page has one level and some hundred pictures. */
const DEEPEST = 8;
const MOST_PARTS = 20_000;

/** The parts without parts of their own, in order. */
export function partsOf(bytes: Uint8Array): MimePart[] {
  const found: MimePart[] = [];
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  addParts(source.replace(/^\s{1,64}/, ""), 0, found);
  return found;
}

function addParts(source: string, depth: number, found: MimePart[]): void {
  const { headers, end } = headersOf(source);
  const said = headers.get("content-type") ?? "text/plain";
  const type = /^[\w.+/-]+/.exec(said)?.[0].toLowerCase() ?? "";
  const boundary = parameter(said, "boundary");
  const body = source.slice(end);
  if (type.startsWith("multipart/") && boundary !== undefined && depth < DEEPEST) {
    for (const part of split(body, boundary)) {
      if (found.length >= MOST_PARTS) return;
      addParts(part, depth + 1, found);
    }
    return;
  }
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase() ?? "";
  const location = headers.get("content-location") ?? parameter(said, "name") ?? "";
  found.push({ type, charset: parameter(said, "charset"), location, content: () => decode(body, encoding) });
}

/** A parameter of a header: `boundary="…"`. */
function parameter(header: string, name: string): string | undefined {
  const value = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(header);
  return value?.[1] ?? value?.[2];
}

/** What stands between lines that begin with the boundary; the end may be missing. */
function split(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const starts: number[] = [];
  for (let at = body.indexOf(mark); at >= 0 && starts.length <= MOST_PARTS; at = body.indexOf(mark, at + mark.length))
    if (at === 0 || body[at - 1] === "\n" || body[at - 1] === "\r") starts.push(at);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? body.length;
    const part = body.slice(start + mark.length, end);
    return part.startsWith("--") ? [] : [part.replace(/^[ \t]{0,64}(?:\r\n?|\n)/, "").replace(/(?:\r\n|\r|\n)$/, "")];
  });
}

function decode(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  return Buffer.from(encoding === "quoted-printable" ? unquoted(body) : body, "latin1");
}

/** RFC 2045, 6.7; what is no code stays as it is. */
function unquoted(body: string): string {
  return body
    .replace(/=[ \t]{0,64}(?:\r\n?|\n)/g, "")
    .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
