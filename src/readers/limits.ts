/** What a document may make us allocate. Ordinary reports stay below a hundredth of each of these. */
export interface Limits {
  /** Bytes of a file as it lies on disk. */
  readonly fileBytes: number;
  /** Entries of a zip package. */
  readonly zipEntries: number;
  /** Bytes of one package part after inflation. */
  readonly partBytes: number;
  /** Bytes of all the parts that are read, after inflation. */
  readonly totalBytes: number;
  /** Inflated bytes for each deflated byte, counted once a part is past 1 MiB. */
  readonly inflationRatio: number;
  /** Elements inside each other. */
  readonly xmlDepth: number;
  /** Pages of a document that is laid out. */
  readonly pages: number;
  /** UTF-16 units of text in one document. */
  readonly textLength: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 256 * MIB,
  zipEntries: 20_000,
  partBytes: 128 * MIB,
  totalBytes: 256 * MIB,
  inflationRatio: 200,
  xmlDepth: 256,
  pages: 5_000,
  textLength: 64 * MIB,
};
