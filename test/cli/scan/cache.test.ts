/** What is known is not checked again; what is not known any more, is. Nothing that is wrong with the cache is wrong with the report. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Archive, timeless, TRAPS } from "../../support/scanned-archive.js";
import { run } from "../../support/command.js";
import type { Running } from "../../support/running.js";

let archive: Archive;
let running: Running[] = [];
beforeEach(() => {
  archive = new Archive();
  archive.putTraps();
});
afterEach(async () => {
  for (const one of running) one.kill();
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
  archive.remove();
});

const jsonl = (...args: string[]) => {
  const { status, stdout, stderr } = archive.scan("归档", "--format", "jsonl", ...args);
  return { status, stdout: timeless(stdout), stderr };
};
const cached = (end: string) => archive.cacheFiles().filter((name) => name.endsWith(end));
const inCache = (name: string) => archive.at(path.join("缓存", name));
const only = (end: string) => inCache(cached(end)[0] ?? "");

function putTwenty(): void {
  for (let n = 1; n <= 20; n++) archive.put(`归档/${n % 3}年/${n}.txt`, `第${n}份，XX人。\n一是学习。二是调研。\n`);
}

describe("what is kept", () => {
  it("is every result, also of what is bad or cannot be read", () => {
    archive.put("归档/好.txt", "好。\n");
    archive.put("归档/差.txt", "XX局召开会议。\n");
    archive.put("归档/坏.docx", "PK\u0003\u0004");
    archive.put("归档/错.txt", `错。${TRAPS.throw}\n`);
    archive.put("归档/图.png", Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    const first = jsonl();
    expect(archive.checked()).toHaveLength(3);
    expect(jsonl()).toEqual(first);
    expect(archive.checked()).toEqual([]);
    expect(jsonl("--no-cache")).toEqual(first);
    expect(archive.checked()).toHaveLength(3);
  });

  it("is not what a time or a crash left unknown", () => {
    archive.put("归档/1.txt", `崩。${TRAPS.abort}\n`);
    jsonl();
    expect(archive.checked().length).toBeGreaterThan(0);
    archive.put("node_modules/trap/index.js", archive.read("node_modules/trap/index.js"));
    jsonl();
    expect(archive.checked().length).toBeGreaterThan(0);
  });

  it("is checked once for the same content in ten places", () => {
    for (let n = 1; n <= 10; n++) archive.put(`归档/${n}/同.txt`, "同样的材料，XX人。\n");
    const { stdout } = jsonl("--jobs", "3");
    expect(archive.checked()).toEqual(["同样的材料，XX人。"]);
    expect(stdout.match(/"rule":"unfilled-placeholder"/g)).toHaveLength(10);
  });

  it("tells Markdown from text", () => {
    const text = "# 标题\n\n正文。\n";
    archive.put("归档/1.md", text);
    archive.put("归档/2.txt", text);
    archive.put("归档/3.MD", text);
    for (let round = 0; round < 2; round++)
      expect(archive.json("归档").report.files.map(({ format }) => format)).toEqual(["md", "txt", "md"]);
    expect(archive.checked()).toHaveLength(2);
  });

  it("is its owner's alone", () => {
    if (process.platform === "win32") return;
    putTwenty();
    // another run's folder, too open
    mkdirSync(archive.at("缓存/results"), { recursive: true });
    chmodSync(archive.at("缓存/results"), 0o777);
    jsonl();
    const modes = archive.cacheFiles().map((name) => [name, statSync(inCache(name)).mode & 0o777] as const);
    expect(modes.length).toBeGreaterThan(5);
    for (const [name, mode] of modes) expect([name, mode]).toEqual([name, name.endsWith("/") ? 0o700 : 0o600]);
  });

  it("lies in a folder that the call names, whose own rights are the caller's business", () => {
    if (process.platform === "win32") return;
    putTwenty();
    mkdirSync(archive.at("大家的"));
    chmodSync(archive.at("大家的"), 0o755);
    jsonl("--cache-dir", "大家的");
    expect(existsSync(archive.at("缓存"))).toBe(false);
    expect(statSync(archive.at("大家的")).mode & 0o777).toBe(0o755);
    expect(statSync(archive.at("大家的/results")).mode & 0o777).toBe(0o700);
  });
});

describe("what has changed", () => {
  beforeEach(() => {
    archive.put("归档/1.txt", "第一份。\n");
    archive.put("归档/2.txt", "第二份。\n");
    jsonl();
    archive.checked();
  });

  it("in a file, though size and time are as they were, is seen", () => {
    const file = archive.at("归档/2.txt");
    const { atime, mtime } = statSync(file);
    writeFileSync(file, "第三份。\n");
    utimesSync(file, atime, mtime);
    jsonl();
    expect(archive.checked()).toEqual(["第三份。"]);
    // and a file that another has taken the name of
    archive.put("别处.txt", "第四份。\n");
    renameSync(archive.at("别处.txt"), file);
    jsonl();
    expect(archive.checked()).toEqual(["第四份。"]);
  });

  it("behind a link that the call names, is seen", () => {
    if (process.platform === "win32") return;
    archive.put("真的.txt", "链接甲。\n");
    symlinkSync(archive.at("真的.txt"), archive.at("链接.txt"));
    const link = () => archive.scan("链接.txt", "--format", "jsonl");
    link();
    link();
    expect(archive.checked()).toEqual(["链接甲。"]);
    writeFileSync(archive.at("真的.txt"), "链接乙。\n");
    link();
    expect(archive.checked()).toEqual(["链接乙。"]);
  });

  it.each<[what: string, args: string[], change: () => void]>([
    ["a severity of the call", ["--rule", "repeated-word:info"], () => {}],
    ["a rule that is left out", ["--skip", "repeated-word"], () => {}],
    ["the kind of document", ["--profile", "notice"], () => {}],
    ["the language", ["--locale", "en"], () => {}],
    ["the layout", ["--layout", "gbt9704"], () => {}],
    ["redaction", ["--redact"], () => {}],
    ["the configuration", [], () => archive.put("gongwen-lint.yaml", "plugins: [trap]\nterms: [某某计划]\n")],
    ["the code of a plug-in", [], () => appendFileSync(archive.at("node_modules/trap/index.js"), "// 改了\n")],
  ])("in %s makes all new", (_, args, change) => {
    change();
    jsonl(...args);
    expect(archive.checked()).toHaveLength(2);
    jsonl(...args);
    expect(archive.checked()).toEqual([]);
  });

  it("in code that is linked to makes all new", () => {
    if (process.platform === "win32") return;
    archive.put("共用.js", archive.read("node_modules/trap/index.js"));
    rmSync(archive.at("node_modules/trap/index.js"));
    symlinkSync(archive.at("共用.js"), archive.at("node_modules/trap/index.js"));
    appendFileSync(archive.at("package.json"), '{ "type": "module" }');
    jsonl();
    archive.checked();
    appendFileSync(archive.at("共用.js"), "// 改了\n");
    jsonl();
    expect(archive.checked()).toHaveLength(2);
  });

  it("in rules of one's own makes all new", () => {
    const rule = (word: string) =>
      `kind: existence\nseverity: warning\nname: 简称\nwhy: 看不懂\nwords: [${word}]\nexamples: { bad: [⟦${word}⟧来了], good: [好。] }\n`;
    const found = () =>
      archive.json("归档").report.files.flatMap(({ findings }) => findings.map(({ rule: id, text }) => [id, text]));
    archive.put("gongwen-lint.yaml", "plugins: [trap]\nownRules: ./自编\n");
    archive.put("自编/wording/ours.yaml", rule("第一"));
    expect(found()).toContainEqual(["ours", "第一"]);
    archive.put("自编/wording/ours.yaml", rule("第二"));
    expect(found()).toContainEqual(["ours", "第二"]);
  });
});

describe("a cache that is damaged", () => {
  let right: ReturnType<typeof jsonl>;
  beforeEach(() => {
    putTwenty();
    right = jsonl();
    archive.checked();
  });

  /** An index is four words, then five for each line: two of its key, two of its offset, its length. */
  const changeIndex = (change: (word: number, at: number) => number) => {
    const bytes = readFileSync(only(".index"));
    const words = new Uint32Array(Uint8Array.from(bytes).buffer);
    expect(words).toHaveLength(4 + 20 * 5);
    const changed = words.map((word, at) => (at < 4 ? word : change(word, at - 4)));
    expect(changed).not.toEqual(words);
    writeFileSync(only(".index"), changed);
  };
  const changeStamps = (change: (bytes: Buffer) => Buffer) => {
    expect(cached(".stamps")).toHaveLength(3);
    for (const name of cached(".stamps").map(inCache)) writeFileSync(name, change(readFileSync(name)));
  };

  /** After the damage: the report is right, no more was done than needed, and then all is known again. */
  const expectHealed = (most = 20) => {
    expect(jsonl()).toEqual(right);
    expect(archive.checked().length).toBeLessThanOrEqual(most);
    expect(jsonl()).toEqual(right);
    expect(archive.checked()).toEqual([]);
  };

  it.each([0, 3, 7, 9])("is mended: a pack of which %i tenths are left", (tenths) => {
    const pack = only(".pack");
    truncateSync(pack, Math.floor((statSync(pack).size * tenths) / 10));
    expectHealed();
  });

  it.each<[string, () => void]>([
    [
      "garbage in the pack",
      () => {
        const bytes = readFileSync(only(".pack"));
        for (let at = 100; at < bytes.length; at += 997) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        writeFileSync(only(".pack"), bytes);
      },
    ],
    ["another file's bytes", () => writeFileSync(only(".pack"), "PK\u0003\u0004\n\n   \n{}\n")],
    [
      "a folder in the place of the index",
      () => {
        const index = only(".index");
        rmSync(index);
        mkdirSync(index);
        rmSync(only(".stamps"));
      },
    ],
    ["an index of wrong offsets", () => changeIndex((word, at) => (at % 5 === 2 ? Math.floor(word / 2) : word))],
    ["an index of wrong lengths", () => changeIndex((word, at) => (at % 5 === 4 ? 0xffff_fff0 : word))],
    ["an index of no keys", () => changeIndex((word, at) => (at % 5 < 2 ? 0 : word))],
    ["empty stamps", () => changeStamps(() => Buffer.alloc(0))],
    ["half of the stamps", () => changeStamps((bytes) => bytes.subarray(0, bytes.length / 2))],
    ["stamps of something else", () => changeStamps(() => Buffer.from("null"))],
    ["stamps with a wrong byte", () => changeStamps((bytes) => bytes.fill(0x61, 60, 61))],
  ])("is mended: %s", (_, damage) => {
    damage();
    expectHealed();
  });

  it.each<[string, () => void]>([
    ["no index", () => rmSync(only(".index"))],
    ["half an index", () => truncateSync(only(".index"), 200)],
    ["no stamps", () => rmSync(only("folders/"), { recursive: true })],
  ])("is read all the same: %s", (_, damage) => {
    damage();
    expectHealed(0);
  });
});

describe("a cache that cannot be used", () => {
  it("because a file lies in its place, is done without", () => {
    putTwenty();
    archive.put("缓存", "一个文件");
    const { status, stdout, stderr } = jsonl();
    expect(stderr).toContain("缓存");
    expect(stderr.split("\n")).toHaveLength(2);
    const right = jsonl("--no-cache");
    expect(right.stderr).toBe("");
    expect({ status, stdout }).toEqual({ status: right.status, stdout: right.stdout });
    expect(archive.read("缓存")).toBe("一个文件");
  });

  it.skipIf(!existsSync("/proc/self"))("because its place takes no folders, is done without", () => {
    archive.put("归档/1.txt", "好。\n");
    const { status, stderr } = archive.scan("归档", "--cache-dir", "/proc/缓存");
    expect(status).toBe(0);
    expect(stderr).toContain("结果不能存在 /proc/缓存");
  });

  it.skipIf(process.platform === "win32")("because the disk takes no more, is done without, and that is said", () => {
    for (let n = 1; n <= 20; n++) archive.put(`归档/${n}.txt`, `第${n}份，XX人。\n`);
    const call = [process.execPath, path.resolve("dist/cli.js"), "scan", "归档", "--format", "jsonl"];
    // no file may have more than a few blocks
    const shell = `ulimit -f 2; exec ${call.map((word) => `'${word}'`).join(" ")}`;
    const { status, stdout, stderr } = run("sh", ["-c", shell], { cwd: archive.cwd, env: archive.env });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^缓存写不进去（.+），后来查的没有留存，下次要重查。\n$/);
    expect(timeless(archive.scan("归档", "--format", "jsonl").stdout)).toBe(timeless(stdout));
  });

  it("because it is removed on the way, is done without", () => {
    archive.put("归档/1.txt", `${TRAPS.removeCache}。\n`);
    archive.put("归档/2/2.txt", "好。\n");
    const { status, stdout, stderr } = jsonl("--jobs", "1");
    expect(status).toBe(0);
    expect(stderr).toMatch(/^缓存写不进去（ENOENT.+\n$/);
    expect(stdout).toBe(jsonl("--no-cache").stdout);
  });
});

describe("two scans at once", () => {
  it("are both right, and the cache afterwards", async () => {
    putTwenty();
    for (let round = 0; round < 2; round++) running.push(archive.start("归档", "--format", "jsonl"));
    for (const one of running) await one.ended;
    const right = jsonl("--no-cache").stdout;
    for (const { stdout, stderr } of running) expect([timeless(stdout), stderr]).toEqual([right, ""]);
    archive.checked();
    expect(jsonl().stdout).toBe(right);
    expect(archive.checked()).toEqual([]);
  });
});
