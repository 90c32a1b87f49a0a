/** The sections of the body: where pages of a master page begin, its form, its headers and footers. */
import type { HeaderReference, Section } from "../../document/looks.js";
import type { HeaderGroup, MasterPages } from "./master-pages.js";
import type { PageLayouts } from "./page-layouts.js";

/** A paragraph that begins pages of a master page, by its index in the body. */
export interface PageStart {
  readonly start: number;
  /** "" for the default one. */
  readonly masterPage: string;
}

/**
 * @param blocks how many the body has
 * @param groups headers and footers in the order of their blocks, which follow those of the body
 */
export function sectionsOf(
  starts: readonly PageStart[],
  blocks: number,
  pages: MasterPages,
  layouts: PageLayouts,
  groups: readonly HeaderGroup[],
): Section[] {
  const ranges = rangesOf(groups, blocks);
  const last = starts.filter(({ start }, index) => starts[index + 1]?.start !== start);
  return last.map(({ start, masterPage }, index) => {
    const page = pages.get(masterPage);
    const headers = (page?.headers ?? []).flatMap((header): HeaderReference[] => {
      const range = ranges.get(header);
      return range === undefined ? [] : [{ part: header.part, pages: header.pages, ...range }];
    });
    return {
      ...layouts.formOf(page?.layout),
      continuous: false,
      start,
      end: last[index + 1]?.start ?? blocks,
      differentFirst: headers.some((header) => header.pages === "first"),
      differentEven: headers.some((header) => header.pages === "even"),
      headers,
    };
  });
}

/** The blocks of each header. */
function rangesOf(groups: readonly HeaderGroup[], first: number): Map<object, { start: number; end: number }> {
  const ranges = new Map<object, { start: number; end: number }>();
  let start = first;
  for (const { drafts, of } of groups) {
    const end = start + drafts.length;
    for (const header of of) ranges.set(header, { start, end });
    start = end;
  }
  return ranges;
}
