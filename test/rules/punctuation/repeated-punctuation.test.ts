import { describe, expect, it } from "vitest";
import rule from "../../../rules/punctuation/repeated-punctuation.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "会议强调：“要抓好落实。”",
    "学习《示例条例》，《示例准则》已经印发。",
    "加油！！",
    "加油！！！",
    "这是为什么？！",
    "这是为什么！？",
    "开展养殖、采摘……形成产业链。",
    "——坚持创新。",
    "他问：“准备好了吗？”，大家一起回答。",
    "（这项工作已经完成。）",
    "总体要求......3",
    "版本2.0..3.0之间",
    "IP地址为192.168.0.1。",
    "a,,b;;c 为测试数据。",
    "姓名：　　，电话：　　。",
    "完成XX项，XX项，XX项。",
    "第一，第二；第三。",
    "一、主要成效",
    "共计3项：（1）学习；（2）检查。",
    "示例…示例",
  ],
  invalid: [
    { text: "加强领导⟦，，⟧落实责任。", data: { kind: "doubled", suggestion: "，" } },
    "加强领导，落实责任⟦。。⟧",
    "养殖⟦、、⟧采摘等。",
    "主要有⟦：：⟧一是学习。",
    "加强领导⟦；；⟧落实责任。",
    { text: "加强领导⟦，。⟧落实责任。", data: { kind: "clash" } },
    "加强领导⟦。，⟧落实责任。",
    "加强领导⟦；。⟧",
    "加强领导⟦：。⟧",
    "养殖⟦、，⟧采摘等。",
    "加强领导⟦。；⟧落实责任。",
    "加强领导⟦，,⟧落实责任。",
    "为什么呢⟦？？？？⟧",
    "冲啊⟦！！！！⟧",
    "为什么呢⟦？。⟧",
    { text: "养殖、采摘⟦。。。⟧形成产业链。", data: { kind: "ellipsis", suggestion: "……" } },
    "养殖、采摘⟦．．．⟧形成产业链。",
    "养殖、采摘⟦......⟧形成产业链。",
    "养殖、采摘等⟦...⟧",
    "要做到“有令必行⟦。”。⟧",
    "推行“一站式服务，⟦⟧".replace("，⟦⟧", "⟦，”，⟧方便群众。"),
  ],
});

describe("repeated-punctuation", () => {
  it.each(["，", "。", ".", "．", "，”", "，,"])("is linear on %j", (unit) => {
    expect(() => lintMarked(rule, `学${unit.repeat(100_000 / unit.length)}学`)).not.toThrow();
  });
});
