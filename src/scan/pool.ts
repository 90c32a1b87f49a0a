/**
 * A pool of worker processes, each with one task at a time. A task's time begins when a worker that is ready takes it: to start a worker may
 * take longer than a document is given. One that fails is killed, and another is started when there is more to do.
 */
import { type ChildProcess, fork } from "node:child_process";

export interface PoolOptions {
  /** The module that a worker runs; it calls `serve`. */
  readonly script: string;
  readonly jobs: number;
  /** Given to each worker as its only argument. */
  readonly setup: string;
  /** Of Node.js. */
  readonly execArgv: readonly string[];
}

/** What a worker is asked. */
export interface Request {
  readonly task: string;
  readonly input: unknown;
}

/** What a worker says: that it is ready, what came of its task, or why nothing did. */
export type Reply = { readonly ready: true } | { readonly result: unknown } | { readonly error: string };

/** Why a task has no result. */
export type TaskFailure = "timeout" | "crashed" | "closed";

export class TaskError extends Error {
  override readonly name = "TaskError";
  constructor(
    readonly failure: TaskFailure,
    detail: string = failure,
  ) {
    super(detail);
  }
}

/** How long a worker may take to be ready: a machine under load, a plug-in that reads a dictionary. */
const START_MS = 120_000;

interface Task {
  readonly request: Request;
  readonly timeoutMs: number;
  /** Whether it is for a worker that has done nothing yet. */
  readonly fresh: boolean;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: TaskError) => void;
}

export class Pool {
  readonly #queue: Task[] = [];
  readonly #workers = new Set<Worker>();
  #closed = false;

  constructor(readonly options: PoolOptions) {}

  /**
   * Has a task done when a worker is free for it.
   * @param timeoutMs how long it may take once it is begun
   * @param fresh whether it is to be done by a worker that has done nothing yet: nobody else's fault is taken for that of the task, not even that
   *   of a worker that was killed and not yet missed
   * @throws TaskError when it is not done
   */
  run(request: Request, timeoutMs: number, fresh = false): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, timeoutMs, fresh, resolve, reject });
      this.#next();
    });
  }

  /** Gives up what is not done, and ends all workers. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#next();
    await Promise.all([...this.#workers].map((worker) => worker.end("closed")));
  }

  readonly #next = (): void => {
    if (this.#closed) for (const task of this.#queue.splice(0)) task.reject(new TaskError("closed"));
    for (let task = this.#queue[0]; task !== undefined; task = this.#queue[0]) {
      const worker = this.#workerFor(task);
      if (worker === null) return;
      this.#queue.shift();
      worker.take(task);
    }
  };

  /** null: there is none now; when one is free, or has ended, it is asked again. */
  #workerFor({ fresh }: Task): Worker | null {
    const free = [...this.#workers].filter(({ isFree }) => isFree);
    const fit = fresh ? free.find(({ isUsed }) => !isUsed) : free[0];
    const worker = fit ?? this.#start();
    if (worker === null) void free[0]?.end("closed");
    return worker;
  }

  #start(): Worker | null {
    if (this.#workers.size >= this.options.jobs) return null;
    const worker = new Worker(this.options, this.#next, () => {
      this.#workers.delete(worker);
      this.#next();
    });
    this.#workers.add(worker);
    return worker;
  }
}

class Worker {
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  #task: Task | null = null;
  #isReady = false;
  #isUsed = false;
  /** Why it is being ended; what it has to say no longer counts. */
  #ending: TaskFailure | null = null;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param onFree it may be given another task
   * @param onEnd its process is no more
   */
  constructor(
    { script, setup, execArgv }: PoolOptions,
    readonly onFree: () => void,
    onEnd: () => void,
  ) {
    // the certificates of a company's network, which Node.js would read as it starts: as long as starting takes, for who opens no connection
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
    // what a dying process says of itself is no report of ours
    this.#process = fork(script, [setup], {
      serialization: "advanced",
      env,
      execArgv: [...execArgv],
      stdio: NO_STREAMS,
    });
    this.#ended = new Promise((resolve) => {
      const end = () => {
        this.#settle((task) => task.reject(new TaskError(this.#ending ?? "crashed")));
        this.#ending ??= "crashed";
        onEnd();
        resolve();
      };
      this.#process.once("exit", end);
      // it could not be started, or not be written to
      this.#process.on("error", () => (this.#process.pid === undefined ? end() : void this.end("crashed")));
    });
    this.#process.on("message", this.#onReply);
    this.#process.on("disconnect", () => void this.end("crashed"));
  }

  get isFree(): boolean {
    return this.#task === null && this.#ending === null;
  }

  /** Whether it was ever given a task. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  take(task: Task): void {
    this.#task = task;
    this.#isUsed = true;
    this.#await(this.#isReady ? task.timeoutMs : START_MS);
    if (this.#isReady) this.#send(task);
  }

  /** Kills it: it has nothing to lose. */
  async end(why: TaskFailure): Promise<void> {
    this.#ending ??= why;
    this.#process.kill("SIGKILL");
    await this.#ended;
  }

  #send({ request }: Task): void {
    // a process that is gone says so by its exit
    this.#process.send(request, () => {});
  }

  #await(timeoutMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.end(this.#isReady ? "timeout" : "crashed"), timeoutMs);
  }

  readonly #onReply = (message: unknown): void => {
    const reply = message as Reply;
    if (this.#ending !== null) return;
    if ("ready" in reply) {
      this.#isReady = true;
      if (this.#task !== null) this.take(this.#task);
      return;
    }
    this.#settle((task) => {
      if ("error" in reply) task.reject(new TaskError("crashed", reply.error));
      else task.resolve(reply.result);
    });
    this.onFree();
  };

  #settle(give: (task: Task) => void): void {
    clearTimeout(this.#timer);
    const task = this.#task;
    this.#task = null;
    if (task !== null) give(task);
  }
}

const NO_STREAMS: ("ignore" | "ipc")[] = ["ignore", "ignore", "ignore", "ipc"];
