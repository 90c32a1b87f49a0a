/** The part of word-extractor that tests use; it has no types of its own. */
declare module "word-extractor" {
  interface Options {
    /** Whether quotation marks and dashes become those of ASCII; they do by default. */
    filterUnicode?: boolean;
    includeFooters?: boolean;
  }
  interface Extracted {
    getBody(options?: Options): string;
    getFootnotes(options?: Options): string;
    getEndnotes(options?: Options): string;
    getHeaders(options?: Options): string;
    getAnnotations(options?: Options): string;
    getTextboxes(options?: Options): string;
  }
  export default class WordExtractor {
    extract(source: Buffer | string): Promise<Extracted>;
  }
}
