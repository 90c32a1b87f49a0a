/** The half of pdf.js that reads files; the package has no types for it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {
    /** Serves the requests that come through a port. */
    initializeFromPort(port: {
      postMessage(message: unknown): void;
      addEventListener(
        type: "message",
        listener: (event: { readonly data: unknown }) => void,
        options?: { readonly signal?: AbortSignal },
      ): void;
    }): void;
  };
}
