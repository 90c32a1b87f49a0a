import { describe, it } from "vitest";
import missingAttachment from "../../../rules/structure/missing-attachment.rule.js";
import { profiles } from "../../../rules/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const HEAD = "关于开展档案检查的通知\n各科室：\n";
const END = "示例市档案馆\n2024年5月6日";
const TWO = "附件：1.档案检查表\n　　　2.问题清单";
const PROSE =
  "为加强档案管理，市档案馆定于五月至六月开展检查，请各科室对照要求逐项自查，建立台账，明确责任人和整改时限，自查中发现的问题能改的立即改，不能马上改的列出计划，市档案馆将组织抽查并通报结果。";
const notice = (text: string, list = TWO, behind = "") => `${HEAD}${text}\n${list}\n${END}${behind}`;
const alone = (text: string) => `${HEAD}${PROSE}${PROSE}${text}\n${END}`;

testRule(
  { describe, it },
  missingAttachment,
  {
    valid: [
      notice("填写检查表（见附件1）和问题清单（附件2）。"),
      notice("填写附件一、附件二。"),
      notice("详见附件。"),
      notice("名单附后。"),
      // listed and not mentioned
      notice("请认真自查。"),
      // counted, sized, parts of forms
      notice("一并报送附件3份。"),
      notice("附件5MB以内。"),
      notice("填写附件1-3。"),
      // of other documents
      notice("按照《示例市档案管理办法》附件3执行。"),
      notice("见示档发〔2020〕5号附件4。"),
      notice("该办法附件3同时废止，原附件4停止使用。"),
      notice("随文下发的合同附件3由双方签字。"),
      notice("检查锅炉安全附件3处。"),
      // several ways to list
      notice("见附件2。", "附件：1.档案检查表 2.问题清单"),
      notice("见附件2。", "附件：\n1.档案检查表\n2.问题清单"),
      notice("见附件2。", "附件1：档案检查表\n附件2：问题清单"),
      notice("见附件2。", "附件1.档案检查表\n　　2.问题清单"),
      notice("见附件1。", "附件：档案检查表"),
      notice("见附件3。", "附件：1.示例市青湖区机关企业事业单位档案\n工作检查表\n2.问题清单\n3.名单"),
      `${HEAD}见附件2。\n${END}\n附件：1.档案检查表\n2.问题清单`,
      notice("见附件2。", "附件：档案检查表\n　　　问题清单"),
      notice("见附件2。", "附件：①档案检查表\n②问题清单"),
      notice("见附件2。", "附件：1-1档案检查表\n1-2问题清单"),
      `${HEAD}见附件2。\n${END}\n附件：\n1.档案检查表\n2.问题清单`,
      notice("填写附件一、附件二。", "附件：（一）档案检查表\n（二）问题清单"),
      // annexed texts
      notice("见附件2。", TWO, "\n附件1\n档案检查表\n序号\n附件2\n问题清单\n序号"),
      notice("见附件2。", TWO, "\n附件1：档案检查表\n一、检查内容\n附件2：问题清单\n一、问题"),
      notice("见附件2。", TWO, "\n附件1\n2024年档案检查表（样表）\n序号"),
      notice("见附件。", "附件：档案检查表", "\n附件\n档案\n检查表\n序号　内容"),
      notice("见附件1。", TWO, "\n附件1\n\n填报单位：　　　　　填报人：\n序号"),
      // what an annexed text says of its own attachments
      notice("见附件1。", TWO, "\n附件1\n档案检查表\n本表填写说明见附件5。"),
      // annexed without a list
      `${HEAD}见附件1。\n${END}\n附件1\n档案检查表\n附件2\n问题清单`,
      // the text goes on behind the date
      `${alone("检查办法附后。")}\n档案检查办法\n第一条 为规范检查。\n第二条 检查每年一次。\n第三条 另行公布。`,
      "示例市税费办法\n第一条 税率表附后。\n第二条 施行日期见附件。",
      // too short to be held to anything
      `${HEAD}见附件1。\n${END}`,
      notice("填写附件XX。"),
      notice("见附件__。"),
      { text: alone("检查表详见附件。"), options: { unlisted: false } },
    ],
    invalid: [
      {
        text: notice("填写检查表（见附件1）和名单（见⟦附件3⟧）。"),
        severity: "warning",
        message: "只列了 2 个附件",
        data: { number: 3, count: 2 },
      },
      { text: notice("填写⟦附件三⟧。"), data: { number: 3 } },
      { text: notice("请将⟦附件4⟧、⟦附件5⟧报市档案馆。") },
      { text: notice("具体要求见⟦附件3⟧。") },
      { text: notice("按《示例市档案检查办法》（详见⟦附件3⟧）执行。"), severity: "warning" },
      { text: notice("按《示例市档案检查办法》（示档〔2024〕5号）要求填写⟦附件3⟧。"), severity: "info" },
      { text: notice("见⟦附件2⟧。", "附件：档案检查表"), data: { count: 1 } },
      { text: notice("见⟦附件3⟧。", "附件1：档案检查表\n附件2：问题清单") },
      { text: `${HEAD}见⟦附件3⟧。\n${END}\n附件1\n档案检查表\n序号\n附件2\n问题清单\n序号`, message: "没有附件说明" },
      { text: `${HEAD}见⟦附件3⟧。\n${END}\n附件2\n问题清单\n序号`, severity: "info" },
      { text: notice("见⟦附件3⟧。", "附件：①档案检查表\n②问题清单"), severity: "warning" },
      { text: notice("见⟦附件3⟧。", "附件：\n1.档案检查表\n2.问题清单"), severity: "warning" },
      { text: notice("见附件1。", TWO, "\n⟦附件3⟧\n分组名单\n张示例"), message: "只列了", data: { number: 3 } },
      { text: notice("见附件1。", TWO, "\n附件2\n⟦分组名单⟧\n张示例"), severity: "warning", message: "不一致" },
      { text: notice("见附件1。", TWO, "\n附件1\n⟦问题清单⟧\n序号\n附件2\n⟦档案检查表⟧\n序号") },
      { text: notice("见附件。", "附件：报名表", "\n附件\n⟦示例杯竞赛报到人员姓名统计表⟧"), severity: "info" },
      { text: alone("填写检查表（见⟦附件1⟧）和名单（见附件2）。"), severity: "info", message: "没有附件说明" },
      { text: alone("检查表⟦详见附件⟧。"), severity: "info" },
      { text: alone("参会名单⟦附后⟧。"), severity: "info" },
    ],
  },
  profiles,
);
