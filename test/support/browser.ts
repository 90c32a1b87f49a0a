/** A real browser, driven over a pipe in its own protocol (Chrome DevTools Protocol). Every wait has an end. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** The program; undefined where there is none (Debian: the package chromium). */
export const browserProgram = BROWSERS.find((file) => existsSync(file));

const LONGEST_WAIT_MS = 20_000;
/** Keys that are no characters of their own. */
const KEY_CODES: Readonly<Record<string, number>> = { Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40, Tab: 9 };

type Params = Readonly<Record<string, unknown>>;
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Params;
  readonly result?: Params;
  readonly error?: { readonly message: string };
}
interface Waiting {
  readonly resolve: (result: Params) => void;
  readonly reject: (error: Error) => void;
}

export class Browser {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(message: Message) => void>();
  #last = 0;
  #rest = "";

  /** @param profile an empty folder of its own @param args more switches */
  constructor(profile: string, args: readonly string[] = []) {
    const own = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"];
    this.#child = spawn(browserProgram ?? "", [...own, `--user-data-dir=${profile}`, ...args, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    (this.#child.stdio[4] as Readable).setEncoding("utf8").on("data", (text: string) => this.#receive(text));
  }

  async open(url: string, setUp: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, String(sessionId));
    await Promise.all(["Page", "Runtime", "Network"].map((domain) => page.send(`${domain}.enable`)));
    await setUp(page);
    const loaded = page.event("Page.loadEventFired");
    await page.send("Page.navigate", { url });
    await loaded;
    return page;
  }

  async send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    const id = ++this.#last;
    (this.#child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return within(new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject })), method);
  }

  listen(listener: (message: Message) => void): void {
    this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("close", resolve));
    await this.send("Browser.close").catch(() => this.#child.kill("SIGKILL"));
    await ended;
  }

  /** Messages end with NUL. */
  #receive(text: string): void {
    const messages = (this.#rest + text).split("\0");
    this.#rest = messages.pop() ?? "";
    for (const message of messages.map((one) => JSON.parse(one) as Message)) {
      const waiting = this.#waiting.get(message.id ?? 0);
      if (waiting === undefined) for (const listener of this.#listeners) listener(message);
      else if (message.error === undefined) waiting.resolve(message.result ?? {});
      else waiting.reject(new Error(message.error.message));
      this.#waiting.delete(message.id ?? 0);
    }
  }
}

export class Page {
  /** What the page asked for, itself included. */
  readonly requests: string[] = [];
  /** What its script threw. */
  readonly exceptions: string[] = [];

  constructor(
    readonly browser: Browser,
    readonly session: string,
  ) {
    browser.listen(({ sessionId, method, params = {} }) => {
      if (sessionId !== session) return;
      if (method === "Network.requestWillBeSent") this.requests.push((params["request"] as { url: string }).url);
      if (method === "Runtime.exceptionThrown") this.exceptions.push(JSON.stringify(params["exceptionDetails"]));
    });
  }

  async send(method: string, params: Params = {}): Promise<Params> {
    return this.browser.send(method, params, this.session);
  }

  async event(name: string): Promise<void> {
    const seen = new Promise<Params>((resolve) =>
      this.browser.listen(({ sessionId, method, params = {} }) => {
        if (sessionId === this.session && method === name) resolve(params);
      }),
    );
    await within(seen, name);
  }

  /** @param expression JavaScript; its value, awaited, as JSON knows it. @throws what it throws */
  async evaluate<T>(expression: string): Promise<T> {
    const options = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", options);
    if (exceptionDetails !== undefined) throw new Error(`${expression}\n${JSON.stringify(exceptionDetails)}`);
    return (result as { value: T }).value;
  }

  /** Scrolls there, and presses the mouse's button in the middle of the first piece of what is shown of an element. */
  async click(selector: string): Promise<void> {
    const found = `document.querySelector(${JSON.stringify(selector)})`;
    // twice: what has not been laid out yet is only about as high as it is said to be
    for (const _ of [1, 2]) {
      await this.evaluate(`${found}.scrollIntoView({ block: "center" })`);
      await this.painted();
    }
    const [x, y] = await this.evaluate<[number, number]>(
      `(() => { const { x, y, width, height } = ${found}.getClientRects()[0]; return [x + width / 2, y + height / 2]; })()`,
    );
    const button = { x, y, button: "left", clickCount: 1 };
    await this.send("Input.dispatchMouseEvent", { type: "mousePressed", ...button });
    await this.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...button });
    await this.painted();
  }

  /** Presses a key, named as in `KeyboardEvent.key`. */
  async press(key: string): Promise<void> {
    const code = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0);
    const text = key === "Enter" ? "\r" : key.length === 1 ? key : undefined;
    await this.send("Input.dispatchKeyEvent", { type: "keyDown", key, windowsVirtualKeyCode: code, text });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", key, windowsVirtualKeyCode: code });
    await this.painted();
  }

  /** What was started by an event is done and laid out after two frames. */
  async painted(): Promise<void> {
    await this.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");
  }
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer`)), LONGEST_WAIT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
