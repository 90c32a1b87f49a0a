/** The worker's end of a pool. */
import { reasonOf } from "../text/reason.js";
import type { Reply, Request } from "./pool.js";

export type Tasks = Readonly<Record<string, (input: never) => unknown>>;

/**
 * Does the tasks that the pool gives, one after the other.
 * @param ready settles when the first may come; if it fails, so will the tasks that need what was awaited
 */
export function serve(tasks: Tasks, ready: Promise<unknown>): void {
  const say = (reply: Reply) => void process.send?.(reply);
  process.on("message", (message: unknown) => {
    const { task, input } = message as Request;
    doTask(tasks, task, input).then(
      (result) => say({ result }),
      (error: unknown) => say({ error: reasonOf(error) }),
    );
  });
  // the scan is gone: nobody wants to know
  process.on("disconnect", () => process.exit(1));
  const open = () => say({ ready: true });
  ready.then(open, open);
}

async function doTask(tasks: Tasks, task: string, input: unknown): Promise<unknown> {
  return await tasks[task]?.(input as never);
}
