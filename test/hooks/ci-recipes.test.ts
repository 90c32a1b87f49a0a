/** The recipes for servers, as they stand in docs/hooks.md: their form, and their commands run. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { BAD, commandFolder, GOOD, hasGit, TestRepository } from "../git/repository.js";
import { run } from "../support/command.js";
import { GITHUB_WORKFLOW, GITLAB_CI } from "./ci-schemas.js";
import { recipe } from "./recipes.js";

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}
interface Pipeline {
  readonly [job: string]: {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly codequality: string } };
  };
}

const workflow = parse(recipe("GitHub Actions")) as Workflow;
const pipeline = parse(recipe("GitLab CI")) as Pipeline;
const steps = workflow.jobs["gongwen-lint"]?.steps ?? [];
const job = pipeline["gongwen-lint"];

describe("the form", () => {
  it.for<readonly [string, object, unknown]>([
    ["GitHub Actions", GITHUB_WORKFLOW, workflow],
    ["GitLab CI", GITLAB_CI, pipeline],
  ])("of the file for %s is what the server knows", ([, schema, file]) => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    expect(validate(file), JSON.stringify(validate.errors, null, 1)).toBe(true);
  });

  it("notices what the server would refuse", () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(GITHUB_WORKFLOW);
    const both = { "runs-on": "ubuntu-latest", steps: [{ run: "x", uses: "a/b@v1" }] };
    expect(validate({ name: "x", on: "push", jobs: { both } })).toBe(false);
    expect(validate({ name: "x", on: "push", job: {} })).toBe(false);
  });
});

/** A line as the server would run it, with what the server says about the branch. */
interface Case {
  readonly line: string;
  readonly report: string;
  readonly environment: (base: string) => Readonly<Record<string, string>>;
}
const lineOf = (lines: readonly string[]) => lines.find((line) => line.includes("gongwen-lint")) ?? "";
const CASES: Readonly<Record<string, Case>> = {
  "GitHub Actions": {
    line: lineOf(steps.flatMap((step) => step.run ?? [])),
    report: steps.find(({ uses }) => uses?.includes("upload-sarif"))?.with?.["sarif_file"] ?? "",
    environment: () => ({ BASE: "main" }),
  },
  "GitLab CI": {
    line: lineOf(job?.script ?? []),
    report: job?.artifacts.reports.codequality ?? "",
    environment: (base) => ({ CI_MERGE_REQUEST_DIFF_BASE_SHA: base }),
  },
};

describe.skipIf(!hasGit || process.platform === "win32")("the command", () => {
  it.for(Object.entries(CASES))("for %s checks what a branch changed", ([, { line, report, environment }]) => {
    const repository = new TestRepository();
    repository.commit({ "旧.txt": BAD });
    const base = repository.git("rev-parse", "HEAD").trim();
    repository.git("update-ref", "refs/remotes/origin/main", base);
    // the server has installed it; here it comes from the PATH
    const command = line.replace("npx --no-install ", "");
    const env = { ...repository.env, ...environment(base) };
    const searched = `${commandFolder(repository.root)}:${process.env["PATH"]}`;
    const check = (text: string) => {
      repository.commit({ "新.txt": text });
      const outcome = run("/bin/sh", ["-c", command], { cwd: repository.root, env: { ...env, PATH: searched } });
      return { ...outcome, written: readFileSync(path.join(repository.root, report), "utf8") };
    };
    const [good, bad] = [check(GOOD), check(BAD)];
    repository.remove();
    expect(good.status, good.stderr).toBe(0);
    expect(bad.status, bad.stderr).toBe(1);
    expect(bad.stdout).not.toContain("旧.txt");
    // what the server takes up is what the command wrote
    const names = ({ written }: { readonly written: string }) => /新\.txt|%E6%96%B0\.txt/.test(written);
    expect([JSON.parse(good.written), names(good), names(bad)]).toEqual([expect.anything(), false, true]);
  });

  it("for GitHub is given what its line asks for", () => {
    const step = steps.find(({ run: line }) => line?.includes("gongwen-lint"));
    const asked = [...(step?.run ?? "").matchAll(/\$(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(step?.env ?? {})).toEqual(asked);
  });
});
