import { describe, it } from "vitest";
import kindConflict from "../../../rules/structure/kind-conflict.rule.js";
import { profiles } from "../../../rules/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const END = "\n示例市青湖区水务局\n2024年5月6日";
const TEXT = "今年以来，我局组织巡查堤防十二处，排除隐患三十一处。";
const report = (closing: string) => `关于防汛准备工作的报告\n市水务局：\n${TEXT}\n${closing}${END}`;
const request = (closing: string) => `关于增拨防汛经费的请示\n市财政局：\n${TEXT}\n${closing}${END}`;
const notice = (closing: string) => `关于做好防汛工作的通知\n各科室：\n${TEXT}\n${closing}${END}`;
const letter = (closing: string) => `关于商请提供场地的函\n市图书馆：\n${TEXT}\n${closing}${END}`;

testRule(
  { describe, it },
  kindConflict,
  {
    valid: [
      report("特此报告。"),
      report("以上报告，请审阅。"),
      report("以上报告如有不妥，请予指正。"),
      request("妥否，请批示。"),
      request("以上请示，请予批复。"),
      request("恳请批准为盼。"),
      notice("特此通知。"),
      notice("请认真贯彻执行。"),
      notice("请遵照执行。"),
      letter("特此函达，请予支持为盼。"),
      letter("请予批准。"),
      letter("此复。"),
      letter("专此函复。"),
      // the words of another text
      report("市局的请示以“妥否，请批示。”结尾，已按程序转办。"),
      report("（市局上报《关于经费的请示》，妥否，请批示。）\n特此报告。"),
      report("会上通报了检查结果，并向各科室发出特此通知的函件三份。"),
      // in the middle of the text
      report(`区水务局上报材料称：经费不足，请批准。\n${TEXT}\n${TEXT}\n${TEXT}\n特此报告。`),
      // what is told in a meeting
      `防汛准备工作情况汇报\n各位领导：\n${TEXT}\n以上汇报，妥否，请批示。`,
      `防汛准备工作汇报材料\n${TEXT}\n汇报完毕，请批评指正。`,
      `在防汛工作会议上的报告\n同志们：\n${TEXT}\n谢谢大家！`,
      // an application is no report
      `关于调整用地的申请报告\n市规划局：\n${TEXT}\n请予批准。${END}`,
      // a report for deliberation
      `2024年度述职报告\n${TEXT}\n特此报告，请予审议。\n张示例\n2024年5月6日`,
      `示例市人民政府工作报告\n各位代表：\n${TEXT}\n以上报告，请予审议。`,
      // an opinion that a superior passes on
      `关于加强堤防管理的意见\n市人民政府：\n${TEXT}\n以上意见如无不妥，请批转各地执行。${END}`,
      // a general office issues by letter
      `示例市人民政府办公室关于印发防汛预案的函\n各区人民政府：\n现将防汛预案印发给你们，请遵照执行。${END}`,
      // lead-ins
      `关于防汛工作的通知\n各科室：\n现将有关事项通知如下。\n${TEXT}`,
      `关于转发《防汛情况报告》的通知\n各科室：\n现将防汛情况报告如下。\n${TEXT}`,
      `关于防汛工作情况的报告\n市局：\n《关于防汛工作的通知》下发后，我局认真落实，现将有关情况报告如下：\n${TEXT}`,
      `关于防汛工作情况的报告\n市局：\n区里在“现将防汛事项通知如下”一文中提出三点要求。\n${TEXT}`,
      // what the forwarded text says after the date is its own
      `关于做好防汛工作的通知\n各科室：\n${TEXT}\n特此通知。${END}\n关于增拨经费的请示\n市财政局：\n${TEXT}\n妥否，请批示。${END}`,
      `关于转发《青湖区防汛情况报告》的通知\n各科室：\n${TEXT}\n请结合实际贯彻执行。\n青湖区防汛情况报告\n市水务局：\n${TEXT}\n特此报告。`,
      `关于转发青湖区水务局增拨防汛经费请示的通知\n各科室：\n${TEXT}\n增拨防汛经费请示\n市财政局：\n${TEXT}\n妥否，请批示。`,
      `重大事项请示报告制度\n${TEXT}`,
      `关于执行重大事项请示报告制度情况的报告\n${TEXT}\n特此报告。`,
      // no title and no lead-in: nothing to contradict
      `${TEXT}\n特此通知。\n妥否，请批示。`,
      // one matter in steps
      request("一、拟购置水泵三台。\n二、拟改造泵房一处。\n所需经费六万元，恳请批准。\n妥否，请批示。"),
      "XX报告\nXX：\nXX。\nXX。",
      { text: notice("特此通报。"), options: { allow: ["特此通报"] } },
    ],
    invalid: [
      {
        text: report("⟦妥否，请批示⟧。"),
        severity: "warning",
        message: "不得夹带请示事项",
        data: { suggestion: "特此报告。" },
      },
      { text: report("⟦当否，请批复⟧。") },
      { text: report("⟦以上报告妥否，请批示⟧。") },
      { text: report("经费缺口较大，⟦请予批准⟧。") },
      { text: report("⟦特此通知⟧。"), severity: "warning", message: "通知的结束语" },
      { text: report("⟦特此函告⟧。") },
      { text: report("附件：值班表").replace(`\n附件`, `⟦特此通知⟧。\n附件`) },
      { text: `${TEXT}现将有关情况报告如下。\n${TEXT}\n⟦妥否，请批示⟧。` },
      { text: request("⟦特此报告⟧。"), severity: "warning" },
      { text: request("⟦请遵照执行⟧。") },
      { text: notice("⟦特此报告⟧。") },
      { text: notice("⟦此复⟧。"), severity: "warning", message: "批复" },
      { text: notice("⟦妥否，请批示⟧。") },
      { text: letter("⟦请遵照执行⟧。"), severity: "warning" },
      { text: letter("⟦妥否，请批示⟧。") },
      { text: letter("⟦特此通知⟧。") },
      { text: `2024年工作总结\n${TEXT}\n⟦妥否，请批示⟧。\n张示例\n2024年5月6日`, severity: "warning" },
      { text: `关于同意设立值班点的批复\n区水务局：\n${TEXT}\n⟦特此函告⟧。${END}` },
      { text: report("⟦汇报完毕⟧。不当之处请批评指正。"), severity: "info", message: "口头汇报" },
      { text: report("⟦不当之处，敬请批评指正⟧。"), severity: "info" },
      { text: notice("⟦特此通报⟧。"), severity: "info" },
      {
        text: `关于防汛工作的报告\n市局：\n现将有关事项⟦通知如下⟧：\n${TEXT}`,
        severity: "warning",
        message: "标题是报告",
      },
      { text: `关于增拨经费的请示\n市局：\n现将有关情况⟦报告如下⟧：\n${TEXT}\n妥否，请批示。`, severity: "info" },
      { text: `关于做好防汛工作的通知\n各科室：\n现将有关情况⟦请示如下⟧：\n${TEXT}`, severity: "warning" },
      { text: `⟦关于增拨防汛经费的请示报告⟧\n市局：\n${TEXT}`, severity: "warning", message: "并用" },
      {
        text: request("一、恳请增拨防汛经费六万元。\n⟦二⟧、恳请增加事业编制两名。\n妥否，请批示。"),
        severity: "info",
        message: "一文一事",
      },
      { text: request("一是恳请增拨经费六万元；⟦二是⟧请求增加编制两名。\n妥否，请批示。"), severity: "info" },
      {
        text: `关于转发《青湖区防汛情况报告》的通知\n各科室：\n${TEXT}\n⟦特此报告⟧。\n青湖区防汛情况报告\n市水务局：\n${TEXT}`,
      },
      // the kind that the user named
      { text: `${TEXT}\n⟦妥否，请批示⟧。`, profile: "report", severity: "warning" },
    ],
  },
  profiles,
);
