/** What a page holds, by an independent parser: for checking that nothing of a document became part of the page. */
import { parse, type DefaultTreeAdapterTypes } from "parse5";

export interface PageFacts {
  /** How many script elements there are. */
  readonly scripts: number;
  /** Attributes that would run something. */
  readonly handlers: readonly string[];
  /** Whatever an element links to or loads. */
  readonly links: readonly string[];
  /** Entries of the list of findings. */
  readonly findings: number;
}

/** Parses a page of the HTML report as a browser does. */
export function pageFacts(page: string): PageFacts {
  let scripts = 0;
  let findings = 0;
  const handlers: string[] = [];
  const links: string[] = [];
  const rest: DefaultTreeAdapterTypes.ChildNode[] = [...parse(page).childNodes];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!("attrs" in node)) continue;
    for (const child of node.childNodes) rest.push(child);
    if ("content" in node) for (const child of node.content.childNodes) rest.push(child);
    if (node.tagName === "script") scripts++;
    for (const { name, value } of node.attrs) {
      if (name.startsWith("on")) handlers.push(`${node.tagName} ${name}`);
      if (/^(?:href|src|action|formaction|data|srcset|poster|background)$/.test(name)) links.push(value);
      if (name === "class" && node.tagName === "li" && value.split(" ").includes("f")) findings++;
    }
  }
  return { scripts, handlers, links, findings };
}
