import { defineConfig } from "vitest/config";
import { define } from "./scripts/define.mjs";
import { viteText } from "./scripts/text-plugin.mjs";
import { viteYaml } from "./scripts/yaml-plugin.mjs";

export default defineConfig({
  plugins: [viteYaml(), viteText()],
  define,
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: "all", include: ["test/**/*.test.ts"], globalSetup: "test/support/global-setup.ts" },
      },
      // once more where words decide, as on a machine where nodejieba could not be built
      {
        extends: true,
        test: {
          name: "without nodejieba",
          include: ["test/rules/**/*.test.ts", "test/analysis/**/*.test.ts", "test/eval/accuracy.test.ts"],
          env: { GONGWEN_LINT_SEGMENTER: "intl" },
        },
      },
    ],
  },
});
