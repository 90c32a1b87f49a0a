/** Notes at the foot of a page: believed where the text above has their marks, raised and small. */
import type { Run } from "./geometry.js";
import { type Chunk, fromChunks, type Line, textOf } from "./lines.js";

export interface WithoutNotes {
  readonly lines: readonly Line[];
  /** The lines of each note, its mark taken away, as from the note of a Word document. */
  readonly notes: readonly (readonly Line[])[];
}

const MARK = /^(?:\d{1,3}|[①-⑳]|\*{1,3}|\[\d{1,3}\]|[（(]\d{1,3}[）)])$/;
/** How small, and how far up, a mark stands, in sizes of the font beside it. */
const SMALL = 0.75;
const RAISED = 0.15;
/** Of the font of a note, against that of the text. */
const SMALLER = 0.95;
/** How far below the text notes of its size stand, in sizes of the font: lines of text stand two of them apart at most. */
const BELOW = 2.5;

interface Reference {
  readonly mark: string;
  /** Index of its line. */
  readonly line: number;
}

/** @param lines of one page, from top to bottom */
export function withoutNotes(lines: readonly Line[]): WithoutNotes {
  const references = lines.flatMap((line, index) =>
    marksIn(line).map((run) => ({ mark: run.text.trim(), line: index })),
  );
  const starts = noteStarts(lines, references);
  const [first] = starts;
  if (first === undefined) return { lines, notes: [] };
  const marks = new Set(references.map(({ mark }) => mark));
  const noted = starts.map((start, index) => {
    const [head, ...more] = lines.slice(start, starts[index + 1] ?? lines.length);
    return head === undefined ? [] : [withoutMark(head, marks), ...more];
  });
  return { lines: lines.slice(0, first).map((line) => withoutReferences(line, marks)), notes: noted };
}

function marksIn(line: Line): Run[] {
  const runs = line.chunks.flatMap(({ runs: own }) => own);
  return runs.filter((run, index) => index > 0 && isReference(run, line));
}

function isReference(run: Run, line: Line): boolean {
  return (
    run.size < line.size * SMALL && run.baseline < line.baseline - line.size * RAISED && MARK.test(run.text.trim())
  );
}

/** Where each note begins: the marks of the page, in order, at the heads of lines below the last of them. Empty unless all are found. */
function noteStarts(lines: readonly Line[], references: readonly Reference[]): number[] {
  const last = references.at(-1);
  if (last === undefined) return [];
  const wanted = [...new Set(references.map(({ mark }) => mark))];
  const starts: number[] = [];
  for (let index = last.line + 1; index < lines.length && starts.length < wanted.length; index++) {
    const line = lines[index];
    if (line !== undefined && beginsWith(textOf(line), wanted[starts.length] ?? "")) starts.push(index);
  }
  return starts.length === wanted.length && standApart(lines, last.line, starts[0] ?? 0) ? starts : [];
}

/** Whether the lines from one on are smaller than the text, or lie well below it: a line of text may begin with a number too. */
function standApart(lines: readonly Line[], reference: number, start: number): boolean {
  const [text, before, first] = [lines[reference], lines[start - 1], lines[start]];
  if (text === undefined || before === undefined || first === undefined) return false;
  const below = first.baseline - before.baseline > first.size * BELOW;
  return below || lines.slice(start).every(({ size }) => size < text.size * SMALLER);
}

/** A number of a list has a dot or a bracket behind it. */
function beginsWith(text: string, mark: string): boolean {
  return text.startsWith(mark) && !/^[\d.．、)）%年月日]/.test(text.slice(mark.length)) && text.length > mark.length;
}

function withoutReferences(line: Line, marks: ReadonlySet<string>): Line {
  const isMark = (run: Run, index: number) => index > 0 && isReference(run, line) && marks.has(run.text.trim());
  // its place stays taken: the gap is no space
  return withRuns(line, (runs) => runs.map((run, index) => (isMark(run, index) ? { ...run, text: "" } : run)));
}

/** The mark is a run of its own, or begins the first one. */
function withoutMark(line: Line, marks: ReadonlySet<string>): Line {
  const [first] = line.chunks[0]?.runs ?? [];
  if (first === undefined) return line;
  const mark = [...marks].find((candidate) => first.text.trimStart().startsWith(candidate)) ?? "";
  const rest = first.text.trimStart().slice(mark.length).trimStart();
  const replaced = rest === "" ? [] : [{ ...first, text: rest }];
  return withRuns(line, (runs) => (runs[0] === first ? [...replaced, ...runs.slice(1)] : [...runs]));
}

function withRuns(line: Line, change: (runs: readonly Run[]) => readonly Run[]): Line {
  const chunks: Chunk[] = line.chunks
    .map((chunk) => ({ ...chunk, runs: change(chunk.runs) }))
    .filter(({ runs }) => runs.length > 0);
  return { ...fromChunks(chunks, line.page, line.baseline, line.size), left: line.left, right: line.right };
}
