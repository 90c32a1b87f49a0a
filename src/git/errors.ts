/** Why git could not tell what was asked, in words for the person who asked. */
import { fill, type Locale, type Localized, type MessageData } from "../text/locale.js";

const REASONS = {
  "no-git": {
    zh: "找不到 git 命令。请先安装 git，或把它放进 PATH。",
    en: "There is no git command. Install git, or put it on the PATH.",
  },
  "no-repository": {
    zh: "这里不是 git 仓库：{folder}",
    en: "This is no git repository: {folder}",
  },
  "no-work-tree": {
    zh: "这里是 git 仓库的内部，没有工作区：{folder}",
    en: "This is the inside of a git repository, without a work tree: {folder}",
  },
  "unknown-ref": {
    zh: "git 里没有“{ref}”这个提交、分支或标签，也没有这个文件。",
    en: "git knows no commit, branch or tag “{ref}”, and there is no such file.",
  },
  failed: { zh: "git {command} 没有成功：{reason}", en: "git {command} failed: {reason}" },
  "shared-hooks": {
    zh: "core.hooksPath 是为所有仓库设的（{folder}），没有改动它。请在那里的 pre-commit 里自己加一行：\n{line}",
    en: "core.hooksPath is set for all repositories ({folder}); nothing was changed there. Add a line to its pre-commit yourself:\n{line}",
  },
  "managed-hooks": {
    zh: "这个仓库的钩子由 {manager} 管理，没有改动。请写进 {file}：\n{lines}",
    en: "The hooks of this repository are managed by {manager}; nothing was changed. Write into {file}:\n{lines}",
  },
  "kept-hook-in-the-way": {
    zh: "有两个旧钩子：{hook} 和 {kept}，不知道该留哪个。请合并成一个后再运行。",
    en: "There are two earlier hooks, {hook} and {kept}; make them one, then run this again.",
  },
  "hook-changed": {
    zh: "{hook} 安装后被改过，没有改动它。请自己删去两行 gongwen-lint 标记之间的内容。",
    en: "{hook} was changed since it was installed and was left as it is. Remove what stands between the gongwen-lint marks yourself.",
  },
  "hook-not-written": { zh: "钩子写不进 {hook}：{reason}", en: "The hook cannot be written to {hook}: {reason}" },
} as const satisfies Record<string, Localized>;

/** Nothing was checked or changed. */
export class GitError extends Error {
  override readonly name = "GitError";

  constructor(
    readonly code: keyof typeof REASONS,
    readonly data: MessageData = {},
  ) {
    super(fill(REASONS[code].zh, data));
  }

  describe(locale: Locale): string {
    return fill(REASONS[this.code][locale], this.data);
  }
}
