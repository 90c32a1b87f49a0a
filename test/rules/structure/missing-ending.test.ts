/** What stands under or above the title in the stead of signature, date and closing words. */
import { describe, it } from "vitest";
import missingClosing from "../../../rules/structure/missing-closing.rule.js";
import missingDate from "../../../rules/structure/missing-date.rule.js";
import missingSection from "../../../rules/structure/missing-section.rule.js";
import missingSignature from "../../../rules/structure/missing-signature.rule.js";
import { profiles } from "../../../rules/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const PROSE =
  "今年以来，各部门组织开展走访活动，走进十二个社区，与居民面对面交流，收集建议六十三条，当场答复四十一条，其余转交有关科室限期办理，办理结果逐条反馈，居民满意度明显提高。";
const LONG = `${PROSE}\n${PROSE}\n${PROSE}`;
const BUDGET = "关于青湖区2023年预算执行情况和2024年预算草案的报告";
const given = (...head: string[]) => [BUDGET, ...head, "各位代表：", LONG].join("\n");

const delivered = [
  given("——2024年1月17日在青湖区第七届人民代表大会第三次会议上", "青湖区财政局局长　李示例"),
  given("（2024年1月17日在青湖区第七届人大常委会第三次会议上）"),
  given("2024年1月17日在青湖区第七届人民代表", "大会第三次会议上", "青湖区财政局"),
];

const opinion = (...head: string[]) => [...head, "各乡镇人民政府，县直各部门：", LONG].join("\n");
const ISSUERS = "中共青湖县委　青湖县人民政府";
const TITLE = "关于加快乡村产业发展的实施意见";
const DAY = "（2024年3月5日）";

const published = [
  opinion(ISSUERS, TITLE, DAY),
  opinion("中共青湖县委", "青湖县人民政府", TITLE, DAY),
  opinion("青湖县人民政府", TITLE, "青政发〔2024〕5号", DAY),
  opinion(`青湖县人民政府${TITLE}`, DAY),
  opinion("青湖县教育局等五部门", TITLE, DAY),
  opinion(
    "中共青湖县委宣传部　青湖县教育局　青湖县公安局　青湖县民政局　青湖县司法局",
    "关于加强青少年法治教育的意见",
    DAY,
  ),
];

// issued with a notice, in parts of its own
const contingency = [
  `青湖县防汛抗旱应急预案\n1 总则\n1.1 编制目的\n${LONG}\n2 组织体系\n县指挥部负责。\n3 附则\n本预案自印发之日起施行。`,
  `青湖中学突发事件应急预案（试行）\n一、总则\n${LONG}\n二、预警和响应\n分为四级。`,
];

const runner = { describe, it };
testRule(
  runner,
  missingDate,
  {
    valid: [...delivered, ...published, ...contingency],
    invalid: [
      { text: given("青湖区财政局"), whole: 1, severity: "warning" },
      // what the text tells of a meeting is no date of its own
      { text: given("2024年1月17日，在全区大会上作了动员。"), whole: 1 },
    ],
  },
  profiles,
);
testRule(
  runner,
  missingSignature,
  {
    valid: [...delivered, ...published, ...contingency],
    // nobody's, and a title with its organ that has no date
    invalid: [
      { text: given(), whole: 1 },
      { text: opinion(TITLE, DAY), whole: 1 },
      { text: opinion(ISSUERS, TITLE), whole: 1 },
    ],
  },
  profiles,
);
testRule(runner, missingClosing, { valid: delivered, invalid: [{ text: given(), whole: 1 }] }, profiles);
testRule(
  runner,
  missingSection,
  { valid: contingency, invalid: [{ text: `青湖县防汛工作方案\n一、总则\n${LONG}\n二、预警\n分为四级。`, whole: 4 }] },
  profiles,
);
