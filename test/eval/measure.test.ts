/** The measurement itself: what counts as found, and what as an alarm. */
import { describe, expect, it } from "vitest";
import { readLabels, scoreLabels } from "../../eval/labelled.js";
import { injectors } from "../../eval/mutation/index.js";
import type { Injector } from "../../eval/mutation/types.js";
import { alarmsOf, countAlarms, withVerdict } from "../../eval/precision.js";
import { Random } from "../../eval/random.js";
import { measureRecall } from "../../eval/recall.js";
import { documentsFolder } from "../../eval/measure.js";
import { textsOf } from "../../eval/texts.js";

const TEXT = "示例市统计局工作总结\n一是走访企业30家。二是座谈群众。三是回访商户。";

function recallOf(injector: Partial<Injector>, text = TEXT) {
  const own: Injector = { name: "test", rule: "duplicate-number", inject: () => null, ...injector };
  const [row] = measureRecall([{ name: "a.txt", text }], [own], 3);
  return { injected: row?.injected, found: row?.found };
}

describe("recall", () => {
  const at = TEXT.indexOf("二是");
  const spoiled = TEXT.replace("二是", "一是");

  it("counts what the rule finds at the place", () => {
    const place = { start: at, end: at + 2 };
    expect(recallOf({ inject: () => ({ text: spoiled, place }) })).toEqual({ injected: 1, found: 1 });
  });

  it("does not count what it finds elsewhere", () => {
    const place = { start: 0, end: 2 };
    expect(recallOf({ inject: () => ({ text: spoiled, place }) })).toEqual({ injected: 1, found: 0 });
  });

  it("does not count what another rule finds", () => {
    const place = { start: at, end: at + 2 };
    const inject = () => ({ text: spoiled, place });
    expect(recallOf({ rule: "skipped-number", inject })).toEqual({ injected: 1, found: 0 });
  });

  it("does not count what is said more mildly than the rule speaks", () => {
    const text = TEXT.replace("走访企业30家", "走访A市企业30家");
    const start = text.indexOf("A市");
    const inject = () => ({ text, place: { start, end: start + 1 } });
    expect(recallOf({ rule: "unfilled-placeholder", inject })).toEqual({ injected: 1, found: 0 });
  });

  it("leaves out what a document cannot show", () => {
    expect(recallOf({ inject: () => null })).toEqual({ injected: 0, found: 0 });
    expect(recallOf({ inject: (text) => ({ text, place: null }) })).toEqual({ injected: 0, found: 0 });
  });
});

describe("every injector", async () => {
  const texts = await textsOf(`${documentsFolder(".")}/finished`);

  it.each(injectors.map((injector) => [`${injector.rule}: ${injector.name}`, injector] as const))(
    "%s changes a text, says where, and does the same each time",
    (_, injector) => {
      const mutants = texts.flatMap(({ text }) => {
        const [one, again] = [injector.inject(text, new Random(1)), injector.inject(text, new Random(1))];
        expect(again).toEqual(one);
        if (one === null) return [];
        expect(one.text).not.toBe(text);
        if (one.place !== null) {
          expect(one.place.start).toBeGreaterThanOrEqual(0);
          expect(one.place.end).toBeLessThanOrEqual(one.text.length + 1);
          expect(one.place.end).toBeGreaterThan(one.place.start);
        }
        return [one];
      });
      expect(mutants.length).toBeGreaterThan(0);
    },
  );
});

describe("labels", () => {
  const draft = {
    name: "a.txt",
    text: "%% missing-date\n市⟦XX⟧{unfilled-placeholder organisation-or-place}局走访企业。",
  };

  it("are taken out of the text", () => {
    const { text, labels } = readLabels(draft);
    expect(text).toBe("市XX局走访企业。");
    expect(labels.map(({ rule, kind, place }) => [rule, kind, place?.start])).toEqual([
      ["missing-date", null, undefined],
      ["unfilled-placeholder", "organisation-or-place", 1],
    ]);
  });

  it("must be closed", () => {
    expect(() => readLabels({ name: "a.txt", text: "市⟦XX局" })).toThrow("a.txt");
  });

  it("are compared with what is found", () => {
    const wrong = { name: "b.txt", text: "⟦走访⟧{unfilled-placeholder count}企业XX家。" };
    const { scores } = scoreLabels([draft, wrong].map(readLabels));
    const blanks = scores.find(({ rule }) => rule === "unfilled-placeholder");
    expect(blanks).toEqual({ rule: "unfilled-placeholder", labels: 2, found: 1, kindRight: 1, extra: 1 });
  });
});

it("an alarm is known by its fingerprint, and counts as judged", () => {
  const alarms = alarmsOf([{ name: "a.txt", text: TEXT.replace("二是", "一是") }], "own").filter(
    ({ rule }) => rule === "duplicate-number",
  );
  expect(alarms).toHaveLength(1);
  expect(alarms[0]).toMatchObject({ document: "own/a.txt", sentence: expect.stringContaining("⟦一是⟧") as string });
  const count = (verdict?: "right" | "wrong") =>
    countAlarms(alarms, verdict === undefined ? {} : withVerdict({}, alarms, verdict))[0];
  expect(count()).toMatchObject({ count: 1, wrong: 0, unjudged: 1 });
  expect(count("right")).toMatchObject({ count: 1, wrong: 0, unjudged: 0 });
  expect(count("wrong")).toMatchObject({ count: 1, wrong: 1, unjudged: 0 });
});
