/** What a parser of CommonMark finds in a text. */
import type { fromMarkdown } from "mdast-util-from-markdown";

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>["children"][number];

/** The types of all nodes. */
export function nodeTypes(node: Node): string[] {
  return [node.type, ...childrenOf(node).flatMap(nodeTypes)];
}

/** Every text in it. */
export function textOf(node: Node): string {
  return "value" in node ? node.value : childrenOf(node).map(textOf).join("");
}

function childrenOf(node: Node): readonly Node[] {
  return "children" in node ? node.children : [];
}
