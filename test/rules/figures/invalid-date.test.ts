import { describe, expect, it } from "vitest";
import fc from "fast-check";
import rule from "../../../rules/figures/invalid-date.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    // dates that can be
    "2024年2月29日至3月1日举办培训。",
    "2000年2月29日成立。",
    "二〇二四年二月二十九日",
    "二○二四年十二月三十一日",
    "每年2月29日前报送台账。",
    "1月31日、3月31日、5月31日前分别报送。",
    "2023年11月1日至2月29日为取暖期。",
    "4月25日至5月31日集中整治。",
    "报送日期：2024-02-29",
    "2024.12.31",
    "自2024/6/30起停用。",
    // other calendars, old texts
    "农历二月三十逢集。",
    "农历2月30日是庙会。",
    "光绪二十四年二月三十日，县志载有此事。",
    "乾隆年间，二月三十日开仓放粮。",
    "甲子年二月三十日重修。",
    "闰二月三十日",
    "藏历2月30日举行法会。",
    // the text speaks of a wrong date
    "个别单位将日期误写为2月30日，应予更正。",
    "检查发现，“2月30日”这一日期并不存在。",
    // no dates
    "2—3个月内完成，历时18个月。",
    "6—18月龄婴幼儿由监护人陪同。",
    "判处有期徒刑3年15月的表述不规范。",
    "五月六七日前后完成播种。",
    "二三月份是备耕时节。",
    "七八月间雨水多。",
    "系统版本2024.13.45已上线。",
    "编号2023-14-35的项目已办结。",
    "第2023-02-31批次产品检验合格。",
    "坐落于和平路4月31号楼。",
    "比例为1.13月均值。",
    "XX年XX月XX日",
    "20××年×月30日",
    "    年    月30日前报送。",
    "二〇二三年○月三十日",
    "[年]月30日",
    "“9·11”事件、“3·15”晚会。",
    "地址http://example.com/2023-02-30/a.html",
    // weekdays
    "2024年5月6日（星期一）、5月7日（星期二）报到。",
    "2024年5月6日，周一至周五照常上班。",
    "2024年5月6日周二民同志到任。",
    "5月6日（星期二）上午召开。",
    "2023年12月29日（星期五）至1月1日（星期一）放假。",
    "2024年5月12日（星期天）",
    "每周三集中学习，星期五报送小结。",
    // the document's own date
    "示例局已于2024年5月3日召开会议。\n示例局\n2024年5月20日",
    "会议定于2024年6月3日召开。\n示例局\n2024年5月20日",
    "截至2024年6月30日，应当完成整改。\n示例局\n2024年5月20日",
    "会议已于2024年5月3日召开。\n示例局\n2024年5月",
    // ranges of time
    "上午9:00—11:30，下午14:30—17:00。",
    "9:00—5:00",
    "22:00—次日6:00",
    "23:30—6:30",
  ],
  invalid: [
    { text: "会议于⟦2024年2月30日⟧召开。", data: { kind: "day" }, message: "2月只有29天" },
    { text: "⟦2023年2月29日⟧前报送。", data: { kind: "leap" }, message: "2023年不是闰年" },
    { text: "⟦1900年2月29日⟧", data: { kind: "leap" } },
    { text: "截至⟦2023年13月⟧，全部完成。", data: { kind: "month" }, message: "没有13月" },
    { text: "⟦2023年5月0日⟧", data: { kind: "zero" } },
    "⟦4月31日⟧召开会议。",
    "⟦2023年9月31日⟧至10月8日",
    "2024年4月20日至⟦31日⟧报名。",
    "2024年6月28、29、⟦31日⟧培训。",
    "⟦二〇二三年二月三十日⟧",
    "⟦二○二三年四月三十一日⟧",
    "⟦二零二三年十三月⟧",
    "⟦二月三十日⟧召开座谈会。",
    "⟦六月卅一日⟧前报送。",
    "⟦2024 年 4 月 31 日⟧",
    "⟦2024年04月31日⟧",
    "⟦２０２４年４月３１日⟧",
    "⟦2024年11月31号⟧前报名。",
    "⟦13月⟧份开展检查。",
    "截至⟦14月⟧底，完成投资3亿元。",
    "1—⟦13月⟧，收入增长5%。",
    "今年⟦2月30日⟧前完成。",
    "2022年12月1日至⟦2月29日⟧值班。",
    "报送日期：⟦2023-02-30⟧",
    "⟦2023.2.30⟧",
    "⟦2023/4/31⟧前完成。",
    "完成时间：⟦2023-13-05⟧",
    "自⟦2023.14.1⟧起执行。",
    { text: "2024年5月6日（⟦星期二⟧）召开。", data: { kind: "weekday", suggestion: "星期一" } },
    { text: "2024年5月6日⟦周三⟧上午召开。", data: { suggestion: "周一" } },
    { text: "2024年5月6日，⟦星期天⟧，召开会议。", data: { suggestion: "星期一" } },
    "二〇二四年五月六日（⟦星期五⟧）",
    "2024年5月6日（星期一）至8日（⟦星期四⟧）",
    "2024年5月6日（星期一）至5月8日（⟦星期四⟧）",
    { text: "会议已于⟦2024年6月3日⟧召开。\n示例局\n2024年5月20日", data: { kind: "later" }, severity: "error" },
    "截至⟦2024年6月30日⟧，已完成整改12项。\n示例局\n2024年5月",
    { text: "时间：⟦15:00—14:30⟧", data: { kind: "backward" }, severity: "info" },
  ],
});

describe("invalid-date", () => {
  it("finds every day that no calendar has, and no other", () => {
    const date = fc.record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 1, max: 14 }),
      day: fc.integer({ min: 1, max: 33 }),
    });
    fc.assert(
      fc.property(date, ({ year, month, day }) => {
        const made = new Date(Date.UTC(year, month - 1, day));
        const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
        const forms = [`${year}年${month}月${day}日`, `于${year}-${month}-${day}前`, `自${year}.${month}.${day}起`];
        for (const form of forms) {
          expect(lintMarked(rule, `请${form}报送。`).findings.length, form).toBe(exists ? 0 : 1);
        }
      }),
    );
  });
  it.each(["月", "1月", "一月", "年1月", "1日", "2023-", "1月1、", "星期", "1:00-", "二十月三十"])(
    "is linear on %j",
    (unit) => {
      const start = performance.now();
      lintMarked(rule, unit.repeat(200_000 / unit.length));
      expect(performance.now() - start).toBeLessThan(1500);
    },
  );
});
