/** Damage that any file can suffer: on a disk, a bad line, a program that stopped half-way. */
import type { Random } from "./random.js";

export type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Numbers that lead a reader astray when it believes them. */
const HOSTILE_NUMBERS = [0, 1, 2, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Bits or whole bytes at some places from `from` to `to` are others. */
export function changed(bytes: Uint8Array, random: Random, from = 0, to = bytes.length): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let left = 1 + random.below(8); left > 0; left--) {
    const at = from + random.below(Math.min(to, copy.length) - from);
    copy[at] = random.below(2) === 0 ? (copy[at] ?? 0) ^ (1 << random.below(8)) : random.below(256);
  }
  return copy;
}

/** Whole numbers, little-endian as in Word's formats, become hostile ones. */
export function renumbered(bytes: Uint8Array, random: Random, from = 0, to = bytes.length): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = from + 2 * random.below((Math.min(to, copy.length) - from - 4) / 2);
    const number = random.below(3) === 0 ? random.below(copy.length) : random.pick(HOSTILE_NUMBERS);
    if (at + 4 > copy.length) continue;
    if (random.below(2) === 0) copy.writeUInt16LE(number & 0xffff, at);
    else copy.writeUInt32LE(number >>> 0, at);
  }
  return new Uint8Array(copy);
}

const cut: Damage = (bytes, random) => bytes.slice(0, random.below(bytes.length));

const shortened: Damage = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
};

const repeated: Damage = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  const times = 1 + random.below(3);
  return joined(bytes.subarray(0, to), ...Array<Uint8Array>(times).fill(bytes.subarray(from, to)), bytes.subarray(to));
};

const inserted: Damage = (bytes, random) => {
  const at = random.below(bytes.length);
  const noise = Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256));
  return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
};

/** Two blocks of a disk change places. */
const swapped: Damage = (bytes, random) => {
  const size = Math.min(512, bytes.length >> 2);
  const copy = Uint8Array.from(bytes);
  const [one, other] = [random.below(bytes.length / size - 1) * size, random.below(bytes.length / size - 1) * size];
  copy.set(bytes.subarray(one, one + size), other);
  copy.set(bytes.subarray(other, other + size), one);
  return copy;
};

/** A block of a disk is lost. */
const blanked: Damage = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  return Uint8Array.from(bytes).fill(0, from, to);
};

export const BYTE_DAMAGES: readonly Damage[] = [changed, changed, cut, shortened, repeated, inserted, swapped, blanked];

function stretch(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(random.below(2) === 0 ? 16 : 1024))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
