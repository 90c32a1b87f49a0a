import { describe, expect, it } from "vitest";
import rule from "../../../rules/punctuation/unpaired-punctuation.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "坚持“一线工作法”，落实《示例条例》（试行）。",
    "印发《关于贯彻〈示例条例〉的意见》。",
    "印发《关于转发《示例条例》的通知》。",
    "他说：“要把‘实’字记在心上。”",
    // numbers
    "1）加强领导",
    "主要措施：1）加强领导；2）压实责任。",
    "一）加强领导\n二）压实责任",
    "a）加强领导；b）压实责任。",
    "①）加强领导",
    "第一）加强领导",
    // quotations over several paragraphs
    "文章指出：\n“要压实责任。\n“要加强督查。\n“要务求实效。”",
    "将第三条修改为：“各单位应当履行下列职责：\n（一）制定制度；\n（二）开展检查。”",
    "来信说：“项目已经开工。\n各项工作有序推进。”",
    // titles and transcriptions that a line end divides
    "示例市人民政府关于印发《示例市信访\n工作办法》的通知",
    "认真贯彻《\n示例市信访条例\n》，提高水平。",
    "（二○二四年三月一日示例市人民政府\n第5次常务会议通过）",
    // signs that are no pairs
    "得分在[60，70）为合格，（70，80]为良好。",
    "更换27”显示器12台。",
    "位于北纬39°54’27”附近。",
    "编制’99年鉴。",
    "It’s the workers’ meeting 纪要。",
    "示例市(以下简称我市）推进改革。",
    "【重点工作】〔2024〕5号「示例」『示例』",
    "示例〔2024〕12号文件（见附件）。",
    "走访（XX）街道，发放“XX”手册。",
  ],
  invalid: [
    { text: "坚持⟦“⟧一线工作法，深入基层。", data: { kind: "opening", other: "”" } },
    { text: "坚持一线工作法⟦”⟧，深入基层。", data: { kind: "closing", other: "“" } },
    "落实⟦《⟧示例条例，压实责任。",
    "落实示例条例⟦》⟧，压实责任。",
    "落实《示例条例》和示例准则⟦》⟧，压实责任。",
    "落实⟦《⟧示例条例和《示例准则》，压实责任。",
    "示例市⟦（⟧以下简称我市推进改革。",
    "示例市以下简称我市⟦）⟧推进改革。",
    "示例⟦〔⟧2024）5号文件要求。".replace("）", ""),
    "示例2024⟦〕⟧5号文件要求。",
    "⟦【⟧重点工作 加强督查。",
    { text: "推行“一站式⟦“⟧服务。", data: { kind: "turned", other: "”" } },
    { text: "推行⟦”⟧一站式”服务。", data: { kind: "turned", other: "“" } },
    "印发《关于贯彻⟦〈⟧示例条例的意见》。",
    "他说要把⟦‘⟧实字记在心上。",
    "一、推进“示例一号”工程，开展⟦“⟧示例行动。\n二、落实《示例条例》。",
    "（一）加强领导；\n⟦）⟧加强督查；\n（三）加强宣传。".replace("⟦）⟧", "二⟦）⟧"),
    "（1）加强领导；\n2⟦）⟧加强督查；\n（3）加强宣传。",
    "会议指出⟦“⟧要压实责任。\n会议强调，要加强督查。\n会议要求，要务求实效。",
    "全部整改到位⟦）⟧。\n下一步继续推进。",
    "第十四次会议修订⟦）⟧",
  ],
});

describe("unpaired-punctuation", () => {
  it.each(["“", "”", "（", "《》", "“”", "1）", "（\n", "）\n", "“\n”", "‘’", "2）\n（3）\n"])(
    "is linear on %j",
    (unit) => {
      const start = performance.now();
      lintMarked(rule, `学${unit.repeat(30_000 / unit.length)}学`);
      expect(performance.now() - start).toBeLessThan(4000);
    },
  );
});
