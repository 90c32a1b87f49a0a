import { describe, it } from "vitest";
import missingRecipient from "../../../rules/structure/missing-recipient.rule.js";
import { profiles } from "../../../rules/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const PROSE =
  "今年以来，我局组织开展走访活动，走进十二个社区，与居民面对面交流，收集建议六十三条，当场答复四十一条，其余转交有关科室限期办理，办理结果逐条反馈，居民满意度明显提高。";
const LONG = `${PROSE}\n${PROSE}\n${PROSE}`;
const report = (...head: string[]) => ["关于走访工作情况的报告", ...head, LONG].join("\n");

testRule(
  { describe, it },
  missingRecipient,
  {
    valid: [
      report("市委老干部局："),
      report("市委老干部局:"),
      report("　　市委老干部局：　"),
      report("示水〔2024〕5号", "市委老干部局："),
      report("（2024年5月6日）", "青湖区水务局", "市委老干部局："),
      report("各区人民政府，市直各部门，各直属机构，", "各人民团体："),
      report("各位领导："),
      report("尊敬的第三督导组、各位领导："),
      report("各位领导、同志们："),
      report("各位代表！"),
      report("XX局："),
      report("[主送机关]："),
      report("________："),
      report("王示例副主任："),
      report(`市委老干部局：${PROSE}`),
      report(`各位领导，大家好！${PROSE}`),
      `在全区大会上的讲话\n（2024年5月6日）\n区长 张示例\n同志们：\n${LONG}`,
      `在全区大会上的讲话\n同志们，朋友们：\n${LONG}`,
      `示例市人民政府工作报告\n各位代表：\n${LONG}`,
      // papers that are sent to nobody
      `2024年工作总结\n${LONG}`,
      `安全生产整治方案\n${LONG}`,
      `个人对照检查材料\n${LONG}`,
      `关于养老服务的调研报告\n${LONG}`,
      `专题会议纪要\n${LONG}`,
      // at the foot
      `关于走访工作的通报\n${LONG}\n示例市民政局\n2024年5月6日\n主送：各区民政局`,
      // a fragment, and a text of unknown kind
      "关于走访工作情况的报告\n情况另报。",
      `青湖区走访工作纪实\n${LONG}`,
      { text: `2024年工作总结\n${LONG}`, profile: "summary" },
    ],
    invalid: [
      { text: report(), severity: "info", message: "报告通常有" },
      { text: report("一、工作情况") },
      { text: report("工作情况如下：") },
      { text: report("现将有关情况报告如下：") },
      { text: report("示水〔2024〕5号", "2024年5月6日") },
      { text: report("发文机关：青湖区水务局") },
      { text: `${PROSE}现将有关情况报告如下。\n${LONG}` },
      { text: `关于做好走访工作的通知\n${LONG}` },
      { text: `关于商请提供场地的函\n${LONG}`, severity: "info" },
      { text: `关于同意设立青湖街道的批复\n${LONG}` },
      { text: `在全区大会上的讲话\n（2024年5月6日）\n${LONG}`, severity: "info", message: "称谓" },
      { text: `在全区大会上的讲话\n${PROSE}\n各位代表也提出建议。\n${LONG}` },
      { text: `关于增拨经费的请示\n${LONG}`, profile: "request", severity: "error", message: "应当有" },
      { text: `在全区大会上的讲话\n${LONG}`, profile: "speech", severity: "error" },
      { text: report(), profile: "report", severity: "info", message: "通常有" },
    ],
  },
  profiles,
);
