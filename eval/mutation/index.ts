import { figures } from "./figures.js";
import { numbering } from "./numbering.js";
import { placeholder } from "./placeholder.js";
import { punctuation } from "./punctuation.js";
import { residue } from "./residue.js";
import { structure } from "./structure.js";
import type { Injector } from "./types.js";
import { wording } from "./wording.js";

/** Every way to spoil a document, by family. */
export const injectors: readonly Injector[] = [
  ...placeholder,
  ...numbering,
  ...residue,
  ...structure,
  ...wording,
  ...punctuation,
  ...figures,
];
