declare const __VERSION__: string | undefined;
declare const __BUILD__: string | undefined;

/** The package's version; the build puts it in. */
export const VERSION: string = typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0";

/** What the build was made from, as a short hash: two builds of one version may find different things. */
export const BUILD: string = typeof __BUILD__ === "string" ? __BUILD__ : "source";
