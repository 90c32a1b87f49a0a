/**
 * Results on the disk, each under its key. A run appends what is new to a pack of its own, so two runs at once do not meet, and a run that is
 * killed leaves complete lines and perhaps the beginning of one more, which its check sum gives away. Beside a finished pack lies its index;
 * where that is missing or does not fit, the pack is read through.
 */
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import type { Packed } from "../../reporters/packed.js";
import { doubles, words } from "../columns.js";
import { entriesOf, isBeingWritten, PackWriter, removePack } from "./pack.js";
import { lineOf, parseLine } from "./line.js";

/** More packs than this are made one: every run with news adds one. */
const MOST_PACKS = 64;

export class Packs {
  /** For all lines that are read: a new one for each would be garbage faster than it is collected. */
  #buffer = Buffer.alloc(64 * 1024);
  /** By key the number of the entry. */
  readonly #entries = new Map<string, number>();
  // three numbers for each of 100,000 results: as objects they would take more room than the keys
  readonly #packOf = words();
  readonly #offsets = doubles();
  readonly #lengths = words();
  readonly #files: string[] = [];
  /** The packs that other runs are writing: they may hold more than was read of them. */
  readonly #foreign = new Set<number>();
  readonly #descriptors: (number | null)[] = [];
  /** The pack of this run, made when there is something to write. */
  #own: { readonly writer: PackWriter; readonly pack: number } | null = null;

  /** @param folder exists, the owner's alone */
  constructor(readonly folder: string) {
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith(".pack")) continue;
      this.#open(path.join(folder, name));
    }
  }

  #open(file: string): void {
    const pack = this.#add(file);
    if (isBeingWritten(file)) this.#foreign.add(pack);
    try {
      for (const { key, offset, length } of entriesOf(file)) this.#enter(key, pack, offset, length);
    } catch {
      // another run has united the packs meanwhile, or the disk is faulty there
    }
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** What is kept under a key; null where there is nothing, or what is there is damaged. */
  get(key: string): Packed | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    const packed = parseLine(this.#read(entry), key);
    if (packed === null) this.#entries.delete(key);
    return packed;
  }

  /** Keeps results; those of one call are written at once. */
  put(results: readonly (readonly [key: string, packed: Packed])[]): void {
    if (results.length === 0) return;
    const { writer, pack } = (this.#own ??= this.#create());
    const lines = results.map(([key, packed]) => ({ key, bytes: lineOf(key, packed) }));
    for (const { key, offset, length } of writer.append(lines)) this.#enter(key, pack, offset, length);
  }

  /** @throws what the system says when the last words of a pack cannot be written */
  close(): void {
    this.#own?.writer.close();
    if (this.#files.length - this.#foreign.size > MOST_PACKS) this.#unite();
    for (const descriptor of this.#descriptors) if (descriptor !== null) closeSync(descriptor);
  }

  #add(file: string): number {
    this.#descriptors.push(null);
    return this.#files.push(file) - 1;
  }

  #create(): { readonly writer: PackWriter; readonly pack: number } {
    const name = `${Date.now().toString(36)}-${process.pid}-${Math.random().toString(36).slice(2, 8)}.pack`;
    const file = path.join(this.folder, name);
    return { writer: new PackWriter(file), pack: this.#add(file) };
  }

  #enter(key: string, pack: number, offset: number, length: number): void {
    this.#entries.set(key, this.#offsets.length);
    this.#packOf.push(pack);
    this.#offsets.push(offset);
    this.#lengths.push(length);
  }

  /** The line of an entry, until the next is read; empty where it cannot be read: another run may have united the packs meanwhile. */
  #read(entry: number): Buffer {
    const pack = this.#packOf.at(entry);
    const length = this.#lengths.at(entry);
    try {
      const descriptor = (this.#descriptors[pack] ??= openSync(this.#files[pack] ?? "", "r"));
      if (this.#buffer.length < length) this.#buffer = Buffer.alloc(length * 2);
      return this.#buffer.subarray(0, readSync(descriptor, this.#buffer, 0, length, this.#offsets.at(entry)));
    } catch {
      return Buffer.alloc(0);
    }
  }

  /** Writes what all packs hold into one, but for those of others. */
  #unite(): void {
    const old = this.#files.map((file, pack) => ({ file, pack })).filter(({ pack }) => !this.#foreign.has(pack));
    const { writer } = this.#create();
    for (const [key, entry] of this.#entries) {
      if (this.#foreign.has(this.#packOf.at(entry))) continue;
      const bytes = this.#read(entry);
      if (parseLine(bytes, key) !== null) writer.append([{ key, bytes }]);
    }
    writer.close();
    for (const { pack, file } of old) {
      const descriptor = this.#descriptors[pack] ?? null;
      if (descriptor !== null) closeSync(descriptor);
      this.#descriptors[pack] = null;
      removePack(file);
    }
  }
}
