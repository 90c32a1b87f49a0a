/** The hook that is installed, and how it is known again. */

const [BEGIN, END] = ["# >>> gongwen-lint >>>", "# <<< gongwen-lint <<<"];

/** The earlier hook stays beside the new one under this name. */
export const KEPT = "pre-commit.before-gongwen-lint";

/** For POSIX sh, as git runs it on every system. */
export const SCRIPT = `#!/bin/sh
${BEGIN}
# Written by \`gongwen-lint hook install\`; \`gongwen-lint hook uninstall\` removes it.
# The hook that was here before runs first.
kept="$(dirname "$0")/${KEPT}"
if [ -x "$kept" ]; then
  "$kept" "$@" || exit $?
fi
if command -v gongwen-lint >/dev/null 2>&1; then
  exec gongwen-lint --staged
elif command -v npx >/dev/null 2>&1; then
  exec npx --no-install gongwen-lint --staged
fi
echo "gongwen-lint: 找不到命令，没有检查；请安装，或用 git commit --no-verify 跳过。" >&2
echo "gongwen-lint: command not found, nothing was checked; install it, or skip this with git commit --no-verify." >&2
exit 1
${END}
`;

/** What another hook would have to say. */
export const COMMAND = "gongwen-lint --staged";

/**
 * `ours`: nothing but what some version of this program wrote; `mixed`: that and more; `other`: someone else's.
 * @param text of a hook
 */
export function kindOf(text: string): "ours" | "mixed" | "other" {
  const lines = text.split(/\r?\n/);
  const [begin, end] = [lines.indexOf(BEGIN), lines.indexOf(END)];
  if (begin === -1 || end < begin) return "other";
  const rest = [...lines.slice(0, begin), ...lines.slice(end + 1)];
  return rest.every((line) => line === "" || line === "#!/bin/sh") ? "ours" : "mixed";
}
