/** Which processes run, on Linux. */
import { readdirSync, readFileSync } from "node:fs";

export const canSeeProcesses = process.platform === "linux";

interface ProcessInfo {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
}

function processes(): ProcessInfo[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // `pid (name) state parent group …`; a name may hold anything
      const stat = readFileSync(`/proc/${name}/stat`, "latin1");
      const [state, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return state === "Z" ? [] : [{ pid: Number(name), parent: Number(parent), group: Number(group) }];
    } catch {
      // it has ended meanwhile
      return [];
    }
  });
}

export function childrenOf(pid: number): number[] {
  return processes()
    .filter(({ parent }) => parent === pid)
    .map((one) => one.pid);
}

/** What is left of a group, whoever its parent is now. */
export function groupOf(pid: number): number[] {
  return processes()
    .filter(({ group }) => group === pid)
    .map((one) => one.pid);
}
