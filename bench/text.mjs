/**
 * A report as long as is wanted, always the same. Ordinary Chinese prose deflates to about two fifths; stock phrases alone would to a tenth, and a
 * Word file of 14 KB would hold five times the text that it does in an office, so names of no meaning are mixed in.
 */

const WHO = [
  "各科室",
  "有关单位",
  "辖区企业",
  "驻村干部",
  "青年志愿者",
  "网格员",
  "监管专班",
  "技术骨干",
  "社区党员",
  "物业服务人员",
];
const HOW = [
  "对照清单",
  "结合实际",
  "聚焦重点",
  "坚持问题导向",
  "紧盯薄弱环节",
  "依托信息平台",
  "按照时间节点",
  "通过上门走访",
];
const DID = ["排查", "梳理", "完善", "推进", "督促落实", "集中整治", "跟踪问效", "宣传讲解", "登记造册", "分类处置"];
const WHAT = [
  "燃气安全隐患",
  "老旧小区消防设施",
  "应急预案",
  "办事流程",
  "为民服务事项",
  "道路交通标志",
  "河道保洁台账",
  "档案管理制度",
  "培训计划",
  "食品经营场所",
];
const THEN = [
  "群众反映明显好转",
  "整改闭环管理基本形成",
  "工作效率稳步提高",
  "责任链条进一步压实",
  "风险得到有效控制",
  "经验做法在全市交流",
];
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

const CHARACTERS =
  "青湖云溪白沙松林石桥东山南岭西河北塘新安永和平福宁兴旺长乐清源泉州海滨江口龙凤梅兰竹菊春夏秋冬金银铜铁玉珠宝光明辉煌文武英杰志诚信义礼智仁勇刚毅柔美丽华茂盛丰裕康泰祥瑞吉庆嘉德善良勤俭朴实真纯洁净雅致高远深厚广博";

/**
 * @param {number} paragraphs
 * @param {number} [seed] another number, another text
 * @param {readonly string[]} [points] with which the further sentences of a paragraph begin
 * @returns {string}
 */
export function documentText(paragraphs, seed = 20_240_607, points = ["一是", "二是", "三是"]) {
  // a small linear congruential generator: the same text everywhere
  let state = seed;
  const next = (limit) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
  const pick = (list) => list[(next(9973) >> 3) % list.length];
  const name = (length) => Array.from({ length }, () => pick([...CHARACTERS])).join("");
  const sentence = () =>
    `${pick(WHO)}${pick(HOW)}，在${name(9)}、${name(8)}、${name(9)}${pick(DID)}${pick(WHAT)}${next(970) + 3}处，${pick(THEN)}。`;
  const lines = ["示例市应急管理局关于2024年工作情况的报告", "", "示例市人民政府："];
  for (let i = 0; i < paragraphs; i++) {
    if (i % 12 === 0) lines.push(`${NUMERALS[(i / 12) % 10]}、${pick(WHAT)}工作情况`);
    lines.push(["", ...points].map((point) => point + sentence()).join(""));
  }
  return [...lines, "特此报告。", "", "示例市应急管理局", "2024年12月20日", ""].join("\n");
}
