/** `hook install` and `hook uninstall`. */
import path from "node:path";
import { installHook, uninstallHook } from "../git/hook.js";
import { visible } from "../reporters/terminal/visible.js";
import type { Io } from "./io.js";
import type { CliSpeak } from "./words.js";

/** Changes the hook and says what was done. @throws GitError when it must not be changed */
export async function changeHook(
  step: "install" | "uninstall",
  { io, speak }: { readonly io: Io; readonly speak: CliSpeak },
): Promise<void> {
  const change = await (step === "install" ? installHook : uninstallHook)(io.cwd, io.env);
  const shown = (file: string) => visible(path.relative(io.cwd, file));
  io.stdout.write(`${speak(`hook.${change.done}`, { hook: shown(change.hook) })}\n`);
  if (change.done === "installed" && change.kept !== null) {
    io.stdout.write(`${speak("hook.keptBefore", { kept: shown(change.kept) })}\n`);
  }
}
