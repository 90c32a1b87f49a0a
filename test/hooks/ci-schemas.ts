/** As much of the files of two servers as the recipes use, by their documented syntax: a key that is not here is a mistake or new in a recipe. */

const TEXT = { type: "string", minLength: 1 } as const;
const object = (properties: object, required: readonly string[]) =>
  ({ type: "object", properties, required, additionalProperties: false }) as const;
const named = (value: object) => ({ type: "object", minProperties: 1, additionalProperties: value }) as const;
const list = (items: object) => ({ type: "array", minItems: 1, items }) as const;
const LEVEL = { enum: ["read", "write", "none"] } as const;

const ACTION = object(
  {
    uses: { type: "string", pattern: "^[\\w-]+(?:/[\\w-]+)+@v\\d+$" },
    // a whole expression, or none
    if: { type: "string", pattern: "^\\$\\{\\{ .+ \\}\\}$" },
    with: named({ type: ["string", "number", "boolean"] }),
  },
  ["uses"],
);
const COMMAND = object({ run: TEXT, env: named({ type: "string" }) }, ["run"]);

/** Workflow syntax for GitHub Actions. */
export const GITHUB_WORKFLOW = object(
  {
    name: TEXT,
    on: { enum: ["pull_request", "push"] },
    permissions: object({ contents: LEVEL, "security-events": LEVEL }, ["contents"]),
    jobs: named(object({ "runs-on": TEXT, steps: list({ oneOf: [ACTION, COMMAND] }) }, ["runs-on", "steps"])),
  },
  ["name", "on", "jobs"],
);

/** CI/CD YAML syntax of GitLab; variables are strings. */
export const GITLAB_CI = named(
  object(
    {
      image: TEXT,
      rules: list(object({ if: { type: "string", pattern: '^\\$[A-Z_]+ (?:==|!=) "[^"]+"$' } }, ["if"])),
      variables: named({ type: "string" }),
      script: list(TEXT),
      artifacts: object(
        { when: { enum: ["on_success", "on_failure", "always"] }, reports: object({ codequality: TEXT }, []) },
        ["reports"],
      ),
    },
    ["script"],
  ),
);
