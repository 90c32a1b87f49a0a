import { describe, expect, it } from "vitest";
import rule from "../../../rules/numbering/skipped-number.rule.js";
import { loadSegmenter } from "../../../src/analysis/segment/load.js";
import { lintText } from "../../../src/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "一是学习。二是调研。三是整改。",
    // another form of the missing number, or no mark before it
    "一是学习，二要调研，三是整改。",
    "一是加强学习二是深入调研三是狠抓整改。",
    "一是加强政治学习二是深入调研，三是狠抓整改。",
    "（三）未尽事宜另行通知。\n（四）本办法自印发之日起施行。",
    "二是调研。\n三是整改。",
    "一、情况\n（一）甲\n（二）乙\n二、打算\n（三）丙\n（四）丁",
    "1.2023年工作回顾\n2.2024年工作安排\n3.2025年工作设想",
    "1.开展巡查。\n2.3个村完成验收。\n3.通过复核。",
    "首先，学习。最后，总结。",
    "首先是学习，二是调研，三是整改。",
    "□一、服务内容\n□二、服务期限\n★三、服务要求\n□四、验收",
    "一、二〇二三年工作回顾\n走访企业。\n二、存在的不足\n面不广。",
    "一是加强学习，提高认识。二是深入调研，摸清底数。通过上述工作，干部面貌有了变化。",
    "一方面抓学习，另一方面抓整改。",
    "有的不重视，有的不落实，有的不担当。",
    "第一条 甲。\n第二条 乙。\n第二条之一 丙。\n第三条 丁。",
    "##paidbegin##\n一、甲\n二、乙",
    "一、青湖区\n20. 30分至21时为交通管制时间。",
    "根据第三条、第五条规定办理。\n依照第（二）项、第（四）项执行。",
  ],
  invalid: [
    { text: "一是学习。\n⟦三是⟧整改。", data: { missing: "二是", expected: "二是", number: "三是" } },
    { text: "一是学习。⟦三是⟧整改。四是督查。", message: "“三是”紧接在“一是”之后" },
    { text: "一、情况\n二、问题\n⟦五⟧、打算\n六、要求", data: { missing: "三、四" } },
    { text: "（一）摸底\n⟦（三）⟧督查\n（四）问责", data: { missing: "（二）" } },
    "1.登记\n2.造册\n⟦4⟧.归档",
    "第一，学习。⟦第三⟧，整改。",
    "一要学习，⟦三要⟧整改，四要督查。",
    "第一章 总则\n⟦第三章⟧ 附则",
    "第一条 甲。\n第二条 乙。\n⟦第四条⟧ 丙。\n第五条 丁。",
    { text: "⟦二⟧、问题\n正文。\n三、打算\n正文。", message: "从“二”开始", data: { missing: "一" } },
    { text: "一、情况\n正文。\n二、做法\n⟦（二）⟧调研\n（三）整改", data: { missing: "（一）" } },
    "①登记\n⟦③⟧归档\n④督查",
    "做好以下工作：⑴登记；⑵造册；⟦⑷⟧归档；⑸督查。",
    // the first one is missing
    "存在两个问题：⟦二是⟧调研不深。",
    "（一）坚持学用结合。⟦二是⟧深入调研。三是狠抓整改。",
    "一、情况\n⟦2⟧.调研\n3.整改\n二、打算\n座谈",
    {
      text: "一、甲\n（一）走访\n二、乙\n（二）座谈\n（三）回访\n三、丙\n⟦（五）⟧整改\n（六）督查",
      data: { missing: "（四）" },
    },
    // one finding for one gap
    "一、甲\n⟦三⟧、乙\n四、丙\n五、丁",
    // 统一是 is not the missing 二是
    "一是学习；标准不统一是短板；⟦三是⟧整改。",
  ],
});

describe.skipIf(loadSegmenter().name === "intl")("a sentence that may have lost its number", () => {
  testRule({ describe, it }, rule, {
    valid: [
      "一是加强学习，提高认识。二是深入调研，摸清底数。今年共走访企业三十家。",
      "一是加强学习，提高认识。二是深入调研，摸清底数。全区干部作风明显好转。",
      "一是加强学习。二是深入调研。三是狠抓整改，逐项销号；建立台账，定期通报。严肃问责，形成震慑。",
    ],
    invalid: [
      {
        text: "一是加强学习，提高认识。二是深入调研，摸清底数。⟦完善⟧制度，堵塞管理漏洞。",
        severity: "info",
        data: { expected: "三是" },
      },
    ],
  });
});

it("takes a moment for a line of two hundred thousand characters with ten thousands of lists", () => {
  const start = performance.now();
  lintText("一是学习，二是调研。（".repeat(20_000));
  expect(performance.now() - start).toBeLessThan(5_000);
});
