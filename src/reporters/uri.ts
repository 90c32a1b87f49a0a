/** Paths as URI references (RFC 3986). */

/** A relative path stays relative, `/` separated; an absolute one becomes a `file:` URI. Everything but unreserved characters is percent-encoded. */
export function uriOf(path: string): string {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? "";
  const encoded = path.slice(drive.length).split("/").map(encodeSegment).join("/");
  // two slashes in front would name a host
  if (drive !== "") return `file:///${drive}${encoded}`;
  return path.startsWith("/") ? `file:///${encoded.replace(/^\/+/, "")}` : encoded;
}

function encodeSegment(segment: string): string {
  // half of a surrogate pair, from a name that is no Unicode, has no encoding
  const encoded = encodeURIComponent(segment.replace(/[\uD800-\uDFFF]/gu, "\uFFFD"));
  return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
