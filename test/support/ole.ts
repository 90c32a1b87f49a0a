/** OLE containers, made and read by a library that the project's own reader shares nothing with. */
import CFB from "cfb";

/** A container of streams; strings are Latin-1. */
export function ole(streams: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    const bytes = typeof content === "string" ? Buffer.from(content || "\0", "latin1") : content;
    CFB.utils.cfb_add(container, `/${name}`, bytes);
  }
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
}

/** The streams of a container, by name. */
export function streamsOf(bytes: Uint8Array): Map<string, Buffer> {
  const { FileIndex } = CFB.read(Buffer.from(bytes), { type: "buffer" });
  return new Map(FileIndex.filter(({ type }) => type === 2).map(({ name, content }) => [name, Buffer.from(content)]));
}
