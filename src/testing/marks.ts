/** Marked test text: ⟦二是⟧ says that a finding is expected at 二是. */

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Takes the marks out of a text.
 * @returns the text without marks and where the marked stretches stand in it (UTF-16 units)
 * @throws when marks are not paired
 */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let open = -1;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === "⟦") {
      if (open !== -1) throw new Error(`⟦ inside ⟦ in: ${marked}`);
      open = text.length;
    } else if (part === "⟧") {
      if (open === -1) throw new Error(`⟧ without ⟦ in: ${marked}`);
      marks.push({ start: open, end: text.length, text: text.slice(open) });
      open = -1;
    } else text += part;
  }
  if (open !== -1) throw new Error(`⟦ without ⟧ in: ${marked}`);
  return { text, marks };
}
