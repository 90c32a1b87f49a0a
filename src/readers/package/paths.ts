/** Names of parts in a package. */

/** The folder that a part lies in, with its `/`; "" for the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The part that a reference means: from the root where it begins with `/`. It never leads out of the package. */
export function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).replaceAll("\\", "/").split("/")) {
    if (step === "..") parts.pop();
    else if (step !== "" && step !== ".") parts.push(step);
  }
  return parts.join("/");
}
