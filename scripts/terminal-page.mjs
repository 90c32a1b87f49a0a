// What a terminal shows, as a page to be photographed: every character in its cells, so that marks stand under what they mark.
import { eastAsianWidth } from "get-east-asian-width";

/** Sizes in pixels; a cell of the font below is half as wide as the font is high. */
const FONT = 16;
const LINE = 24;
const MARGIN = 24;

/** Select graphic rendition: what each number turns on, and what it turns off. @type {Readonly<Record<string, [string, readonly string[]]>>} */
const RENDITION = {
  1: ["bold", []],
  2: ["dim", []],
  4: ["underline", []],
  22: ["", ["bold", "dim"]],
  24: ["", ["underline"]],
  31: ["red", ["yellow", "cyan"]],
  33: ["yellow", ["red", "cyan"]],
  36: ["cyan", ["red", "yellow"]],
  39: ["", ["red", "yellow", "cyan"]],
};

const STYLE = `
  body { margin: ${MARGIN}px; background: #14171c; color: #d5d9e0; }
  pre { margin: 0; font: ${FONT}px/${LINE}px "Noto Sans Mono CJK SC", "Source Han Mono SC", "Sarasa Mono SC", monospace; }
  i { display: inline-block; width: ${FONT / 2}px; font: 13px/1 "DejaVu Sans Mono", "Menlo", monospace; text-align: center; }
  .bold { font-weight: 700; } .dim { opacity: 0.65; } .underline { text-decoration: underline; text-underline-offset: 4px; }
  .red { color: #ff7b72; } .yellow { color: #e3b341; } .cyan { color: #6cc7d6; } .prompt { color: #6fce9a; }`;

/** @param {string} text */
function cells(text) {
  return [...text]
    .map((character) => {
      if (character === "&") return "&amp;";
      if (character === "<") return "&lt;";
      const narrow = character > "~" && eastAsianWidth(character.codePointAt(0) ?? 0) === 1;
      return narrow ? `<i>${character}</i>` : character;
    })
    .join("");
}

/** @param {string} output with escape sequences @throws {Error} about a sequence that is not known here */
function coloured(output) {
  const on = new Set();
  let html = "";
  // a text, or the numbers of a sequence, by turns
  for (const [at, piece] of output.split(/\u001B\[([\d;]*)m/).entries()) {
    if (at % 2 === 0) {
      html += piece === "" ? "" : `<span class="${[...on].join(" ")}">${cells(piece)}</span>`;
      continue;
    }
    for (const number of piece.split(";")) {
      const [starts, ends] = RENDITION[number] ?? [];
      if (starts === undefined || ends === undefined) throw new Error(`Unknown rendition ${number}`);
      if (starts !== "") on.add(starts);
      for (const style of ends) on.delete(style);
    }
  }
  return html;
}

/**
 * @param {string} command as it was typed
 * @param {string} output what it said, with escape sequences
 * @param {number} columns
 * @returns {{ html: string, width: number, height: number }} in pixels
 */
export function terminalPage(command, output, columns) {
  const lines = output.trimEnd().split("\n");
  const typed = `<span class="prompt">$</span> ${cells(command)}`;
  return {
    html: `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}</style><pre>${typed}\n\n${coloured(lines.join("\n"))}</pre></html>`,
    width: (columns * FONT) / 2 + 2 * MARGIN,
    height: (lines.length + 2) * LINE + 2 * MARGIN,
  };
}
