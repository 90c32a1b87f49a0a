import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTRIES } from "../../../rules/residue/residue-entry.js";
import rule from "../../../rules/residue/site-residue.rule.js";
import type { Block, Document } from "../../../src/document/model.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    // downloads, members, passwords, accounts and rights as the business of the document
    "开发手机应用供群众下载，累计下载12万次。",
    "会议材料请到内网下载，下载后自行打印。",
    "市密码管理局负责商用密码监督检查。",
    "涉密计算机开机密码：长度不得少于10位，每月更换一次。",
    "关注微信公众号，了解办事流程。",
    "联系人：王示例，微信号：shili123，QQ群：123456789。",
    "关于版权保护情况的说明如下。",
    "清理来源于网络的盗版资料，查处侵权案件12起。",
    "会议由会员代表王示例主持。",
    "会员单位共86家，会员可免费参加年会。",
    "推行扫码缴费、扫码乘车，扫一扫即可办理。",
    "群众登录后可查看社保缴费记录，注册后可下载电子证照。",
    "付费阅读、付费下载成为数字出版新增长点。",
    "为企业加入VIP服务通道提供便利。",
    "所需积分：根据志愿服务时长计算。",
    "上一篇报告已报送，下一篇正在起草。",
    "共收到征文86篇，评出优秀作品（一等奖3篇）。",
    "文档编号规则见附件。",
    "希望大家认真学习，欢迎提出意见。",
    "欢迎阅读本报告。",
    "更多信息请关注市政府门户网站。",
    "还有30%未完成，剩余20%内容正在审核。",
    "会议议程未完，下午继续。",
    "以下是会议讨论的主要内容：",
    "好的做法要坚持，以下是几点体会。",
    "如有疑问，请随时联系我们。",
    "内容由人工智能生成的，应当标识。",
    "发布日期：2024年3月1日",
    "时间：2024年3月1日上午9:00 地点：市政府第一会议室",
    "信息来源：示例市统计局",
    "责任编辑：王示例",
    "主题词：会议 通知",
    "展馆收藏《示例日报》创刊号。",
    "流程为申请→受理-->审核-->办结。",
    "满足A<B且C>D时，系统自动预警。",
    "**同志任**局局长，**同志任**局副局长。",
    "项目（共3页），2021—2025年实施。",
    "岢（kě）岚县、亳（bó）州市",
    "资料来源：www.example.com\n一\n资料来源：www.example.com\n二\n资料来源：www.example.com",
    "指标来源：医院填报。\n定量\n指标来源：医院填报。\n定量\n指标来源：医院填报。",
    "网址：www.example.com\n正文。",
  ],
  invalid: [
    { text: "⟦本文档编辑密码：gw2024⟧", severity: "error", data: { kind: "password" } },
    { text: "工作取得成效。⟦（未完，全文共2300字，当前仅显示800字。）⟧", message: "正文可能不全" },
    { text: "  ⟦扫一扫在手机打开当前页⟧  ", severity: "error" },
    { text: "⟦#⟧ 工作总结", severity: "warning", message: "像是" },
    { text: "⟦索 引 号：000000000/2024-00001 主题分类：其他⟧", severity: "info", data: { kind: "page-metadata" } },
    { text: "前文。\n⟦— 3 —⟧\n后文。", severity: "info", data: { kind: "page-number" } },
    { text: "⟦<p>⟧各科室：⟦</p>⟧", data: { kind: "html-tag" } },
    { text: "学习⟦&nbsp;&nbsp; &nbsp;⟧ 提高", data: { kind: "html-entity" } },
    {
      text: "⟦www.example.com⟧\n第一段。\n⟦www.example.com⟧\n第二段。\n ⟦www.example.com⟧",
      severity: "warning",
      data: { kind: "watermark", count: 3 },
    },
    // the certain one wins over the one that lies in it
    { text: "⟦本站资料均来自网络，如有侵权，请联系网站删除⟧", severity: "error", data: { kind: "disclaimer" } },
    "正文。⟦开通VIP免费下载⟧，⟦登录后可查看全文⟧",
  ],
});

describe.each(ENTRIES)("$id ($severity)", (entry) => {
  const found = (text: string) => lintMarked(rule, text).findings;
  it.each(entry.bad)("finds %s", (text) => {
    const findings = found(text);
    expect(findings.map(({ data, severity }) => `${String(data["kind"])} ${severity}`)).toContain(
      `${entry.id} ${entry.severity}`,
    );
  });
  it.each(entry.good)("is silent on %s", (text) => {
    expect(found(text).map(({ data, text: quoted }) => `${String(data["kind"])} ${quoted}`)).toEqual([]);
  });
  it("says what it is in both languages and proves itself", () => {
    expect(entry.what.zh).toMatch(/\p{Script=Han}/u);
    expect(entry.what.en).toMatch(/^[\x20-\x7e]+$/);
    expect(Math.min(entry.bad.length, entry.good.length)).toBeGreaterThan(0);
    expect(["error", "warning", "info"]).toContain(entry.severity);
  });
  it("has a word, and a hint if there is one, that every match holds", () => {
    const hint = new RegExp(entry.hint ?? "");
    for (const text of entry.bad) {
      expect(hint.test(text), text).toBe(true);
      expect(
        entry.words.some((word) => text.includes(word)),
        text,
      ).toBe(true);
    }
  });
});

function wordDocument(blocks: readonly Partial<Block>[]): Document {
  return {
    format: "docx",
    encoding: null,
    notices: [],
    blocks: blocks.map((block, index) => ({
      index,
      kind: "paragraph",
      part: "body",
      paragraph: index + 1,
      text: "",
      segments: [],
      ...block,
    })),
  };
}

function lint(document: Document) {
  return lintDocument(document, { rules: [rule], profiles: [], locale: "zh" }).findings;
}

describe("site-residue in Word", () => {
  it("reads each line of a paragraph", () => {
    const findings = lint(wordDocument([{ text: "正文。\n登录后可见\n【打印】【关闭】\n尾声。" }]));
    expect(findings.map(({ text, location }) => `${location?.offset} ${text}`)).toEqual([
      "4 登录后可见",
      "10 【打印】【关闭】",
    ]);
  });
  it("leaves page numbers where they belong, and cells and comments in peace", () => {
    const cell = { table: 1, row: 1, column: 1 };
    const quiet: Partial<Block>[] = [
      { part: "footer", text: "— 3 —" },
      { part: "footer", text: "第 1 页 共 5 页" },
      { cell, text: "打印本页" },
      { cell, text: "第一篇：" },
      { part: "comment", text: "如需修改请告知" },
    ];
    expect(lint(wordDocument(quiet)).map(({ text }) => text)).toEqual([]);
    expect(lint(wordDocument([{ cell, text: "如有侵权，请联系网站删除" }]))).toHaveLength(1);
  });
});

describe("site-residue on hostile text", () => {
  const long = (unit: string) => unit.repeat(Math.ceil(200_000 / unit.length));
  const bait = [
    "密码",
    "全文共",
    "省略",
    "小编",
    "欢迎阅读",
    "侵权",
    "本站",
    "&nbsp",
    "<p class=",
    "**",
    "来源：",
    "索引号：",
    "精品",
  ];
  const units = [
    "…",
    "（",
    " ",
    "#",
    "a ",
    "9% ",
    "&nbsp;",
    "<p ",
    "**学",
    "省略1字，",
    "全文共1字，",
    "学",
    "-",
    "精品",
    "上传人：",
    "{font-size:",
  ];
  it.each(units)("is linear on %s", (unit) => {
    const text = bait.join("") + long(unit) + bait.join("");
    expect(() => lint(wordDocument([{ text }]))).not.toThrow();
  });
  it("never throws, and its findings lie in order without overlap", () => {
    const piece = fc.oneof(
      fc.constantFrom(...ENTRIES.flatMap(({ bad }) => bad), "\n", "，", "。", "　"),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        let last = 0;
        for (const { location } of lint(wordDocument([{ text: pieces.join("") }]))) {
          expect(location?.offset).toBeGreaterThanOrEqual(last);
          last = location?.endOffset ?? last;
        }
      }),
    );
  });
});
