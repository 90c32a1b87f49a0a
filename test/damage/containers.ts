/** Damage inside containers that are whole themselves: what a broken program, or somebody who means harm, would write. */
import { deflateSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { ole, streamsOf } from "../support/ole.js";
import { writeZip } from "../support/zip.js";
import { BYTE_DAMAGES, changed, type Damage, renumbered } from "./bytes.js";
import { XML_DAMAGES } from "./markup.js";
import type { Random } from "./random.js";

type Parts = Map<string, Uint8Array>;

/** Containers are opened once; sources are few. */
const opened = new WeakMap<Uint8Array, Parts>();

function partsOf(bytes: Uint8Array, open: (bytes: Uint8Array) => Parts): Parts {
  let parts = opened.get(bytes);
  if (parts === undefined) opened.set(bytes, (parts = open(bytes)));
  return new Map(parts);
}

/** Parts that are lost, empty, under another name, or in each other's place. */
function misplace(parts: Parts, random: Random): void {
  const names = [...parts.keys()];
  const name = random.pick(names);
  const other = random.pick(names);
  const [content, otherContent] = [parts.get(name) ?? new Uint8Array(), parts.get(other) ?? new Uint8Array()];
  switch (random.below(4)) {
    case 0:
      parts.delete(name);
      break;
    case 1:
      parts.set(name, new Uint8Array());
      break;
    case 2:
      parts.delete(name);
      parts.set(random.pick([`${name}x`, `x/${name}`, name.toUpperCase(), `../${name}`]), content);
      break;
    default:
      parts.set(name, otherContent).set(other, content);
  }
}

function mangle(parts: Parts, random: Random, damages: readonly Damage[]): void {
  const name = random.pick([...parts.keys()]);
  parts.set(name, random.pick(damages)(parts.get(name) ?? new Uint8Array(), random));
}

/** @param change what happens to the parts, once or up to three times */
function inZip(change: (parts: Parts, random: Random) => void): Damage {
  return (bytes, random) => {
    const parts = partsOf(bytes, (all) => new Map(Object.entries(unzipSync(all))));
    for (let left = 1 + random.below(3); left > 0; left--) change(parts, random);
    return writeZip(Array.from(parts, ([name, data]) => ({ name, data, stored: true })));
  };
}

const mangleXml = inZip((parts, random) => mangle(parts, random, XML_DAMAGES));

export const ZIP_DAMAGES: readonly Damage[] = [
  mangleXml,
  mangleXml,
  mangleXml,
  inZip(misplace),
  inZip((parts, random) => mangle(parts, random, BYTE_DAMAGES)),
];

function inOle(change: (parts: Parts, random: Random) => void): Damage {
  return (bytes, random) => {
    const parts = partsOf(bytes, streamsOf);
    change(parts, random);
    return ole(Object.fromEntries(parts));
  };
}

/** The head of a Word document, where everything else is found by (FIB, [MS-DOC] 2.5.1). */
const HEAD = 1500;
/** The head of the container, with the first entries of its table of tables ([MS-CFB] 2.2). */
const CONTAINER_HEAD = 512;

/** The sectors of the container's table of sectors, by its head. */
const sectorTable: Damage = (bytes, random) => {
  const sector = Buffer.from(bytes).readUInt32LE(76);
  return renumbered(bytes, random, (sector + 1) * 512, (sector + 2) * 512);
};

export const OLE_DAMAGES: readonly Damage[] = [
  sectorTable,
  (bytes, random) => renumbered(bytes, random, 24, CONTAINER_HEAD),
  renumbered,
  inOle(misplace),
  inOle((parts, random) => mangle(parts, random, BYTE_DAMAGES)),
  inOle((parts, random) => mangle(parts, random, [renumbered])),
  inOle((parts, random) => {
    const text = parts.get("WordDocument") ?? new Uint8Array();
    parts.set("WordDocument", random.pick([changed, renumbered])(text, random, 0, HEAD));
  }),
  inOle((parts, random) => {
    const name = parts.has("1Table") ? "1Table" : "0Table";
    parts.set(name, random.pick([changed, renumbered])(parts.get(name) ?? new Uint8Array(), random));
  }),
];

/** The words of a page or a font, inflated, changed and deflated again. */
export function inStream(damages: readonly Damage[]): Damage {
  return (bytes, random) => {
    const file = Buffer.from(bytes);
    const starts: number[] = [];
    for (let at = file.indexOf("stream\n"); at !== -1; at = file.indexOf("stream\n", at + 1))
      if (file.subarray(at - 3, at).toString() !== "end") starts.push(at + 7);
    if (starts.length === 0) return bytes;
    const start = random.pick(starts);
    const end = file.indexOf("endstream", start);
    try {
      const content = inflateSync(file.subarray(start, end));
      const packed = deflateSync(random.pick(damages)(content, random));
      return new Uint8Array(Buffer.concat([file.subarray(0, start), packed, Buffer.from("\n"), file.subarray(end)]));
    } catch {
      return bytes;
    }
  };
}
