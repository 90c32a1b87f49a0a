/**
 * Talks to the parsing half of pdf.js in this process. Its other half draws pages: it would look for a native canvas at every start
 * and put the classes of a browser among the globals, and none of it is needed for text. The messages are those of that half.
 */
import type { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";

/** `callback` and `stream` say what kind of answer a message is (shared/message_handler.js of pdf.js). */
interface Message {
  readonly sourceName: string;
  readonly targetName: string;
  readonly action?: string;
  readonly data?: unknown;
  readonly callback?: number;
  readonly callbackId?: number;
  readonly reason?: unknown;
  readonly stream?: number;
  readonly streamId?: number;
  readonly chunk?: unknown;
  readonly desiredSize?: number;
}
type Listener = (event: { readonly data: unknown }) => void;

const ANSWER = 1;
const FAILURE = 2;
const STREAM = { close: 3, chunk: 4, error: 5, pull: 6, started: 8 } as const;
/** Chunks are taken as fast as they come. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly chunk?: (value: unknown) => void;
}

/** The parser, loaded when first asked for. It puts itself among the globals, where another copy of pdf.js would take it for its own. */
export async function loadParser(): Promise<Parser> {
  const globals = globalThis as { pdfjsWorker?: unknown };
  const before = globals.pdfjsWorker;
  const { WorkerMessageHandler: parser } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  if (before === undefined) delete globals.pdfjsWorker;
  else globals.pdfjsWorker = before;
  return parser;
}

export type Parser = typeof WorkerMessageHandler;

export class Port {
  readonly #listeners: Listener[] = [];
  readonly #pending = new Map<number, Pending>();
  #ids = 0;
  /** Both sides have a name; the parser's changes once it has a document. */
  #names = { own: "main", parser: "worker" };

  /** @param onMessage answers what the parser asks for or tells: its answer goes back where one is wanted */
  constructor(
    parser: Parser,
    readonly onMessage: (action: string, data: unknown) => unknown,
  ) {
    parser.initializeFromPort({
      postMessage: (message) => this.#receive(message as Message),
      addEventListener: (_, listener, { signal } = {}) => {
        this.#listeners.push(listener);
        signal?.addEventListener("abort", () => this.#listeners.splice(this.#listeners.indexOf(listener), 1));
      },
    });
  }

  /** From now on as these. */
  rename(own: string, parser: string): void {
    this.#names = { own, parser };
  }

  /** Tells something. */
  send(action: string, data: unknown): void {
    this.#post({ action, data });
  }

  /** Asks for one answer. */
  ask(action: string, data: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const callbackId = ++this.#ids;
      this.#pending.set(callbackId, { resolve, reject });
      this.#post({ action, data, callbackId });
    });
  }

  /** Asks for an answer in pieces. @param chunk takes each; what it throws ends the whole */
  async stream(action: string, data: unknown, chunk: (value: unknown) => void): Promise<void> {
    await new Promise((resolve, reject) => {
      const streamId = ++this.#ids;
      this.#pending.set(streamId, { resolve, reject, chunk });
      this.#post({ action, data, streamId, desiredSize: UNBOUNDED });
    });
  }

  #post(message: Partial<Message>): void {
    const data = { sourceName: this.#names.own, targetName: this.#names.parser, ...message };
    // as between threads, the other side runs after this one
    queueMicrotask(() => {
      for (const listener of this.#listeners.slice()) listener({ data });
    });
  }

  #receive(message: Message): void {
    if (message.stream !== undefined) this.#receivePiece(message, message.streamId ?? 0);
    else if (message.callback !== undefined) this.#settle(message.callbackId ?? 0, message);
    else this.#answer(message);
  }

  #settle(id: number, { callback, data, reason }: Message): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (callback === ANSWER) pending?.resolve(data);
    else pending?.reject(reason);
  }

  #receivePiece({ stream, chunk, reason }: Message, id: number): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    if (stream === STREAM.chunk) {
      try {
        pending.chunk?.(chunk);
      } catch (error) {
        this.#pending.delete(id);
        pending.reject(error);
      }
    } else if (stream === STREAM.close) {
      this.#pending.delete(id);
      pending.resolve(undefined);
    } else if (stream === STREAM.error || reason !== undefined) {
      this.#pending.delete(id);
      pending.reject(reason);
    }
  }

  #answer({ action = "", data, callbackId }: Message): void {
    if (callbackId === undefined) {
      this.onMessage(action, data);
      return;
    }
    const back = (message: Partial<Message>) => this.#post({ ...message, callbackId });
    Promise.resolve()
      .then(() => this.onMessage(action, data))
      .then(
        (answer) => back({ callback: ANSWER, data: answer }),
        (reason: unknown) => back({ callback: FAILURE, reason }),
      );
  }
}
