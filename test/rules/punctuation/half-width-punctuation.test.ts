import { describe, expect, it } from "vitest";
import rule from "../../../rules/punctuation/half-width-punctuation.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    // figures
    "全年完成投资1,250.5万元，增长8.5%。",
    "会议于9:30开始，11:00结束。",
    "建筑物按1:3配比施工，图纸比例为1:500。",
    "版本号为2.1.3，已经升级。",
    "东经116°23'17\"，北纬39°54'27\"。",
    '配备27"显示器3台。',
    // numbers of lists
    "(1)加强组织领导",
    "(一)加强组织领导",
    "1)加强组织领导；2)加强督促检查。",
    "a)加强组织领导",
    "依据第(三)项、第(2)目的规定办理。",
    "1.加强组织领导。2.加强督促检查。",
    "一.总体要求",
    "第三章.附则",
    "1,加强组织领导",
    "  一:总体要求",
    "（二）,重点任务",
    // foreign text, code, addresses
    "详见https://www.example.com/a.html?id=3&type=b:1，可以下载。",
    "联系邮箱为zhang.shili@example.com，欢迎来信。",
    "The committee met on Monday, and agreed: more training (see annex).",
    "原文为 Safety first, quality second; 译文另附。",
    "文件名为总结.docx，请勿修改。",
    "函数f(x)=ax+b的取值范围。",
    "正文 R&D经费投入&nbsp;增长。",
    "Node.js与Vue.js等框架。",
    // blanks
    "共完成XX项，XX人参加。",
    "示例市____局：",
    // right marks
    "各县（区）人民政府，市政府各部门：",
    "他说：“要‘真抓实干’！”难道不对吗？",
    { text: "现将情况报告如下:", options: { allow: [":"] } },
  ],
  invalid: [
    "加强学习⟦,⟧提高认识。",
    "加强学习⟦,⟧ 提高认识。",
    "加强学习⟦;⟧提高认识⟦;⟧抓好落实。",
    "现将有关情况报告如下⟦:⟧",
    "各县（区）人民政府⟦:⟧",
    "第一⟦,⟧加强领导；第二⟦,⟧压实责任。",
    "通过ISO 9001:2015认证⟦,⟧体系运行良好。",
    "为什么会出现这种情况⟦?⟧",
    "谢谢大家⟦!⟧",
    "同比增长8.5%⟦,⟧12.3%的企业实现盈利。",
    "GDP⟦,⟧即地区生产总值，增长5%。",
    "引进ERP⟦,⟧提升管理水平。",
    "走访XX⟦,⟧XX等乡镇，发放资料XX份。",
    "“三会一课”⟦,⟧“主题党日”按时开展。",
    "（以下简称中心）⟦,⟧承担日常工作。",
    { text: "全年任务全面完成⟦.⟧", data: { suggestion: "。" } },
    "全年任务全面完成⟦.⟧下一步将继续努力。",
    "全年任务全面完成⟦．⟧",
    "接待群众增长15%⟦.⟧",
    "全面落实“放管服”改革⟦.⟧",
    { text: "示例市⟦(⟧以下简称我市)大力推进改革。", data: { kind: "bracket", suggestion: "（）" } },
    "示例市⟦(⟧以下简称我市）大力推进改革。",
    "示例市（以下简称我市⟦)⟧大力推进改革。",
    "细颗粒物⟦(⟧PM2.5)浓度下降。",
    "面向企业⟦(⟧含个体工商户)、社会组织⟦(⟧含基金会)开展调查。",
    { text: '推进⟦"⟧一网通办"改革。', data: { kind: "quote", suggestion: "“”" } },
    '落实⟦"⟧双减"、⟦"⟧双增"政策。',
    "推进⟦'⟧一网通办'改革。",
    "推进⟦‚⟧一网通办⟦‛⟧改革。",
    "推进⟦〝⟧一网通办⟦〞⟧改革。",
    "完成投资⟦､⟧消费任务⟦｡⟧",
  ],
});

describe("half-width-punctuation", () => {
  it("says one thing of a pair, at its first half", () => {
    const { findings } = lintMarked(rule, "示例市(以下简称我市)大力推进改革。");
    expect(findings.map(({ location }) => location?.column)).toEqual([4]);
  });
  it.each(["学,", "a:学", "(", "学(", ")", '"', '1"', "学.", ". ", "'学", "(学)", "XX,", "&a;"])(
    "is linear on %j",
    (unit) => {
      expect(() => lintMarked(rule, `学${unit.repeat(100_000 / unit.length)}学`)).not.toThrow();
    },
  );
});
