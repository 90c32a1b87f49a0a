import { describe, expect, it } from "vitest";
import emptySection from "../../../rules/structure/empty-section.rule.js";
import { profiles } from "../../../rules/index.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { markdownDocument } from "../../../src/readers/markdown/markdown.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const END = "示例市青湖区水务局\n2024年5月6日";
const HEAD = "关于走访工作情况的报告\n市委老干部局：\n走访已经结束，";

testRule(
  { describe, it },
  emptySection,
  {
    valid: [
      `${HEAD}现将有关情况报告如下。\n一、工作情况\n走访了十二户。`,
      `${HEAD}现将有关情况报告如下：\n（一）工作情况\n走访了十二户。`,
      `${HEAD}现将有关情况报告如下：\n走访了十二户。\n${END}`,
      // the lead-in stands under the first heading
      "关于增拨经费的请示\n一、事项背景\n水泵老化，现将有关情况请示如下。\n二、请示事项\n拟购置水泵三台。",
      "一、工作情况\n主要做法如下：\n（一）走访\n走访十二户。\n二、打算\n扩面。",
      "一、工作情况\n主要做法如下：\n1.走访十二户。\n2.座谈三次。\n二、打算\n扩面。",
      "（一）走访\n具体安排如下：\n一、五月走访。\n二、六月座谈。",
      "一、工作情况\n主要做法如下：\n走访十二户。\n二、打算\n扩面。",
      "一、工作情况\n有以下几个方面：\n走访、座谈、慰问。\n二、打算\n扩面。",
      "一、主要做法如下：\n（一）走访\n走访。\n二、打算\n扩面。",
      // pictures and addresses cannot be seen
      "值班点位置图如下：\n",
      "现场照片如下：\n二、其他\n无。",
      "报名二维码如下：\n",
      "一、流程\n办理流程如下：\n二、其他\n无。",
      // no announcement
      "情况如下所述。\n二、打算\n扩面。",
      "“有关事项通知如下：”一句应当另起一行。",
      "他说：“情况如下：\n",
      // a list of attachments, a table's cell, a blank
      `名单如下：\n张示例、李示例\n${END}`,
      "名单如下：\n（此处填写名单）",
      "名单如下：\nXXX、XXX",
      "一、会议时间\n5月6日\n二、会议地点\n二楼",
    ],
    invalid: [
      { text: `${HEAD}⟦现将有关情况报告如下：⟧`, severity: "warning", message: "没有下文" },
      { text: `${HEAD}⟦现将有关情况报告如下。⟧\n\n\n` },
      { text: `${HEAD}⟦现将有关情况报告如下：⟧\n${END}` },
      { text: `${HEAD}⟦现将有关情况报告如下：⟧\n特此报告。\n${END}` },
      { text: `${HEAD}⟦现将有关情况报告如下⟧\n${END}` },
      "一、工作情况\n走访已经结束。⟦主要做法如下：⟧\n二、打算\n扩面。",
      "一、工作情况\n（一）走访\n走访十二户，⟦主要做法如下：⟧\n（二）座谈\n座谈三次。\n二、打算\n扩面。",
      "一、工作情况\n（一）走访\n走访十二户，⟦主要做法如下：⟧\n二、打算\n扩面。",
      "一、工作情况\n走访十二户，⟦成效体现在以下几个方面：⟧\n二、打算\n扩面。",
      `一、工作情况\n走访十二户。\n二、问题\n⟦存在的问题如下：⟧\n${END}`,
      "一、工作情况\n走访。\n⟦二、存在问题⟧\n三、打算\n扩面。",
    ],
  },
  profiles,
);

describe("code and pictures in Markdown are content", () => {
  const found = (middle: string, last = "联系信息科。") =>
    lintDocument(
      markdownDocument(
        `## 一、接口说明\n\n供科室查询。\n\n## 二、请求示例\n\n${middle}\n## 三、联系方式\n\n${last}`,
        "utf-8",
      ),
      { rules: [emptySection], profiles, locale: "zh" },
    ).findings.map(({ message }) => message);
  const FENCE = '```json\n{ "a": 1 }\n```\n';
  it.each([
    FENCE,
    "![示例](a.png)\n",
    "![](a)\r\n",
    `请求参数如下：\n${FENCE}`,
    `请求参数如下。\n\n\n\n${FENCE}`,
    "返回结果如下：\n\n![结果](a.png)\n",
    `1. 请求参数如下：\n\n   ~~~\n   a\n   ~~~\n`,
  ])("%j", (middle) => expect(found(middle)).toEqual([]));
  it.each([FENCE, FENCE.trim(), "![示例](a.png)\n"])("%j at the end", (last) =>
    expect(found("查询。\n", last)).toEqual([]),
  );
  it.each(["", "\n\n", "---\n", "请求参数如下：\n\n", `请求参数如下：\n\n## 三、返回示例\n\n${FENCE}`])(
    "but nothing is not: %j",
    (middle) => expect(found(middle)).toHaveLength(1),
  );
  it("but nothing is not, at the end either", () => {
    for (const last of ["", "\n", "\n\n"]) expect(found("查询。\n", last)).toHaveLength(1);
  });
});
