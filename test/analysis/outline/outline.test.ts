import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Analysis } from "../../../src/analysis/analysis.js";
import { plainTextDocument } from "../../../src/readers/text/plain-text.js";

function read(text: string) {
  return new Analysis(plainTextDocument(text, "utf-8"), { profiles: [] });
}

/** One line a heading: indented by level, `→` when text follows in the paragraph. */
function headings(text: string): string[] {
  return read(text).outline.headings.map(
    ({ level, marker, title, runIn }) => `${"  ".repeat(level - 1)}${marker?.text ?? "#"} ${title}${runIn ? " →" : ""}`,
  );
}

function series(text: string): string[] {
  return read(text).outline.series.map(
    ({ scheme, markers }) => `${scheme} ${markers.map(({ value }) => value).join("")}`,
  );
}

describe("headings", () => {
  it("nests the four levels of the standard and ① below them", () => {
    expect(
      headings(
        "关于青湖整治的报告\n一、工作情况\n（一）摸清底数\n1.逐户登记\n（1）登记内容\n①住户信息\n（二）抓好整治。全面排查，不留死角。\n二、下步打算",
      ),
    ).toEqual([
      "一 工作情况",
      "  （一） 摸清底数",
      "    1 逐户登记",
      "      （1） 登记内容",
      "        ① 住户信息",
      "  （二） 抓好整治 →",
      "二 下步打算",
    ]);
  });

  it("lets levels be left out and comes back to the outer one", () => {
    expect(headings("一、总体要求\n1.指导思想\n2.基本原则\n二、重点任务\n（1）清理河道")).toEqual([
      "一 总体要求",
      "  1 指导思想",
      "  2 基本原则",
      "二 重点任务",
      "  （1） 清理河道",
    ]);
  });

  it("reads wrong forms and look-alikes", () => {
    expect(headings("\u2F00、工作情况\n(一)摸底\n（二）、整治\n１、登记\n２．造册\n二.下步打算")).toEqual([
      "一 工作情况",
      "  (一) 摸底",
      "  （二） 整治",
      "    1 登记",
      "    2 造册",
      "二 下步打算",
    ]);
  });

  it("reads chapters, sections and articles; an item of an article is no heading", () => {
    expect(
      headings(
        "第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　下列情形适用本办法：\n（一）新建；\n（二）改建。\n第二章　管理\n第一节　职责",
      ),
    ).toEqual(["第一章 总则", "第二章 管理", "  第一节 职责"]);
  });

  it("leaves sentences and items alone", () => {
    expect(
      headings(
        "一、二、三产业协同发展。\n3.5亿元投入使用。\n2023年工作扎实推进。\n5、6月份开展检查。\n1.清理河道，疏通沟渠；\n2.修复岸线；",
      ),
    ).toEqual([]);
  });

  it("does not count a table of contents", () => {
    expect(headings("目　录\n一、工作情况\n二、下步打算\n\n一、工作情况\n正文。\n二、下步打算\n正文。")).toEqual([
      "一 工作情况",
      "二 下步打算",
    ]);
    expect(headings("一、工作情况……………… 1\n二、下步打算……………… 3\n一、工作情况\n正文。")).toEqual(["一 工作情况"]);
    expect(headings("一、工作情况\t1\n二、下步打算\t3\n一、工作情况\n正文。")).toEqual(["一 工作情况"]);
  });

  it("does not take the names of annexes for headings", () => {
    expect(headings("一、工作情况\n附件：1.任务清单\n2.责任分工表\n示例区政府\n附件1\n一、清单")).toEqual([
      "一 工作情况",
      "一 清单",
    ]);
  });

  it("begins anew in an annex", () => {
    expect(headings("一、工作情况\n（一）摸底\n附件1\n（一）名单")).toEqual([
      "一 工作情况",
      "  （一） 摸底",
      "（一） 名单",
    ]);
  });

  it("tells the headings above a place", () => {
    const { outline } = read("一、工作情况\n（一）抓好整治。全面排查。\n二、下步打算\n继续抓。");
    const above = (block: number, start: number) =>
      outline.headingsAt({ block, start, end: start }).map(({ title }) => title);
    expect(above(0, 2)).toEqual([]);
    expect(above(1, 3)).toEqual(["工作情况"]);
    expect(above(1, 9)).toEqual(["工作情况", "抓好整治"]);
    expect(above(3, 0)).toEqual(["下步打算"]);
  });
});

describe("series", () => {
  it.each<[string, string[]]>([
    ["一是学习；二是调研；三是整改。", ["is 123"]],
    ["一是学习。\n二是调研。\n三是整改。", ["is 123"]],
    ["抓三件事：一是学习。\n二是调研。\n三是整改。", ["is 123"]],
    ["抓学习，一是自学，二是研讨；抓整改，一是立改，二是建章。", ["is 12", "is 12"]],
    ["一是学习，做到两点：一是自学，二是研讨。\n二是调研。\n三是整改。", ["is 123", "is 12"]],
    ["一、学习\n一是自学。二是研讨。\n二、整改\n一是立改。二是建章。", ["han 12", "is 12", "is 12"]],
    ["一要提高认识，二要压实责任。", ["must 12"]],
    ["第一，认识要高。第二，责任要实。第三，作风要硬。", ["ordinal 123"]],
    ["首先，学习；其次，调研；再次，整改；最后，总结。", ["first-next 1234"]],
    ["其一，底数不清；其二，责任不实。", ["of-which 12"]],
    ["一方面抓发展，另一方面抓安全。", ["one-side 12"]],
    ["主要任务：（1）清理河道；（2）修复岸线；（3）建设步道。", ["arabic-paren 123"]],
    ["任务有三：①清理；②修复；③建设。", ["circled 123"]],
    ["全市统一是目标，之一是重点，唯一是办法，万一是暴雨。", []],
    ["一是一，二是二，实事求是。", []],
    ["第一、第二产业融合，第三产业提速。", []],
  ])("%s", (text, expected) => {
    expect(series(text)).toEqual(expected);
  });

  it("keeps one list that runs on under several headings", () => {
    expect(
      series("一、总体要求\n（一）指导思想\n（二）基本原则\n二、重点任务\n（三）清理河道\n（四）修复岸线"),
    ).toEqual(["han 12", "han-paren 1234"]);
  });

  it("keeps the articles of a law through its chapters", () => {
    expect(series("第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 管理\n第三条 丙。")).toEqual([
      "chapter 12",
      "article 123",
    ]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."一二三四十是要第，、。：；（）()1234.．①②首先其次附件章节条 \n\t“”目录".split(""),
    "一是",
    "二是",
    "（一）",
    "第一条 ",
  );
  const texts = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(""));

  it("gives markers whose text stands where they say, and headings that nest", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = read(text);
        const { series: all, headings: tree } = analysis.outline;
        for (const { range, text: number } of all.flatMap(({ markers }) => markers)) {
          expect(analysis.shadows[range.block]?.slice(range.start, range.end)).toBe(number);
        }
        for (const heading of tree) {
          expect(heading.level).toBe((heading.parent?.level ?? 0) + 1);
          expect(heading.endLine).toBeGreaterThan(heading.line);
          expect(heading.endLine).toBeLessThanOrEqual(heading.parent?.endLine ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  it.each([
    "一是",
    "（一）",
    "1.",
    "第一，",
    "①",
    "一、",
    "首先，",
    "  ",
    "附件",
    "目录\n一、\n",
    "一是\n",
    "“第一条 \n",
    "一、二",
  ])("reads 100,000 times %j", { timeout: 10_000 }, (piece) => {
    expect(read(piece.repeat(100_000)).outline.mistakes.length).toBeGreaterThanOrEqual(0);
  });
});

describe("scrape markers", () => {
  it("hide nothing that they are glued to", () => {
    expect(headings("（一）摸底\n##paidbegin##（二）整治\n（三）督查")).toEqual([
      "（一） 摸底",
      "（二） 整治",
      "（三） 督查",
    ]);
  });
});
