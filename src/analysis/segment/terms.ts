/** A segmenter that does not cut the user's own names and terms. */
import { Keywords } from "../../text/keywords.js";
import type { Segmenter, Word } from "./types.js";

/** 其他专名, as the tag set has it. */
const TERM_TAG = "nz";
/** What is left of a word that a term cuts: no word of the dictionary. */
const REST_TAG = "x";

/** @param terms none empty; of those that overlap the first counts, of those that begin together the longest */
export function withTerms(segmenter: Segmenter, terms: readonly string[]): Segmenter {
  const keywords = new Keywords(
    terms.toSorted((a, b) => b.length - a.length).map((term): [string, null] => [term, null]),
  );
  return {
    name: segmenter.name,
    words(text) {
      const found = apart(keywords.find(text).map(({ word, index }) => ({ text: word, start: index, tag: TERM_TAG })));
      return found.length === 0 ? segmenter.words(text) : woven(segmenter.words(text), found);
    },
  };
}

function apart(terms: readonly Word[]): Word[] {
  let end = 0;
  return terms.filter(({ start, text }) => {
    if (start < end) return false;
    end = start + text.length;
    return true;
  });
}

/** Both lists in order: terms whole, of the words what lies outside of terms. */
function woven(words: readonly Word[], terms: readonly Word[]): Word[] {
  const all: Word[] = [];
  let at = 0;
  for (const word of words) {
    let from = word.start;
    const end = word.start + word.text.length;
    for (let term = terms[at]; term !== undefined && term.start < end; term = terms[at]) {
      if (term.start > from) all.push(rest(word, from, term.start));
      if (from <= term.start) all.push(term);
      from = Math.max(from, term.start + term.text.length);
      if (from > end) break;
      at++;
    }
    if (from === word.start) all.push(word);
    else if (from < end) all.push(rest(word, from, end));
  }
  return all;
}

function rest(word: Word, from: number, to: number): Word {
  const text = word.text.slice(from - word.start, to - word.start);
  return { text, start: from, tag: word.tag === null ? null : REST_TAG };
}
