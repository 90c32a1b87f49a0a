import { describe, it } from "vitest";
import missingSection from "../../../rules/structure/missing-section.rule.js";
import { profiles } from "../../../rules/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const PROSE =
  "今年以来，我局组织开展走访活动，走进十二个社区，与居民面对面交流，收集建议六十三条，当场答复四十一条，其余转交有关科室限期办理，办理结果逐条反馈，居民满意度明显提高。";
const LONG = `${PROSE}\n${PROSE}\n${PROSE}`;
const review = (...parts: string[]) => ["个人对照检查材料", ...parts].join("\n");

testRule(
  { describe, it },
  missingSection,
  {
    valid: [
      review(`一、存在问题\n${LONG}`, "二、原因剖析\n学习不够。", "三、整改措施\n勤学。"),
      review(
        `一、上年度整改措施落实情况\n${LONG}`,
        "二、存在问题\n不深。",
        "三、原因剖析\n不勤。",
        "四、努力方向\n勤学。",
      ),
      `关于张示例同志任职的通知\n各科室：\n任命张示例同志为办公室主任。\n${LONG}`,
      `关于征求意见的函\n各单位：\n${LONG}\n请将意见反馈我办。`,
      `关于同意设立青湖街道的批复\n区政府：\n来文收悉。${LONG}\n同意设立。`,
      `关于检查情况的通报\n各科室：\n经查，${LONG}\n各科室要引以为戒。`,
      `关于加强走访的意见\n为加强走访，${LONG}\n各单位要抓好落实。`,
      // the sections of a speech are its own affair
      `在大会上的讲话\n同志们：\n${LONG}`,
      `关于停工的公告\n${LONG}`,
      `关于走访工作的议案\n${LONG}`,
    ],
    invalid: [
      // what became of the last remedies is no section of remedies
      {
        text: review(`一、上年度整改措施落实情况\n${LONG}`, "二、存在问题\n不深。", "三、原因剖析\n不勤。"),
        severity: "warning",
        data: { section: "整改措施", state: "missing" },
      },
      // causes named under another heading are no section of causes
      {
        text: review(`一、存在问题\n${LONG}因客观原因，走访不多。`, "二、整改措施\n勤学。"),
        severity: "warning",
        data: { section: "原因剖析" },
      },
      {
        text: `2024年度述职报告\n一、履职情况\n解决急难问题三十一个。${LONG}\n二、廉洁情况\n清正。\n三、下一步打算\n扩面。`,
        severity: "warning",
        data: { section: "存在问题" },
      },
      {
        text: `2024年度述职报告\n一、履职情况\n（一）聚焦突出问题\n${LONG}\n二、廉洁情况\n清正。\n三、下一步打算\n扩面。`,
        severity: "warning",
        data: { section: "存在问题" },
      },
      // an introduction is no section, an unheaded part is one without its heading
      {
        text: `关于走访工作的报告\n市委：\n${PROSE}工作扎实推进，现将有关情况报告如下。\n一、存在问题\n${LONG}\n二、下一步打算\n扩面。`,
        severity: "warning",
        data: { section: "工作情况", state: "missing" },
      },
      {
        text: `关于走访工作的报告\n市委：\n${PROSE}工作扎实推进。\n${LONG}\n一、存在问题\n不广。\n二、下一步打算\n扩面。`,
        severity: "info",
        data: { section: "工作情况", state: "untitled" },
      },
      // a text that is not divided is judged mildly
      {
        text: `关于停电的情况说明\n${"昨夜风雨大作，线路受损，居民用电中断。".repeat(14)}`,
        whole: 3,
        severity: "info",
      },
    ],
  },
  profiles,
);
