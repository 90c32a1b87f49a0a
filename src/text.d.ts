/** A file that is taken into the tool as its text when it is built (see scripts/text-plugin.mjs). */
declare module "*?text" {
  const text: string;
  export default text;
}
