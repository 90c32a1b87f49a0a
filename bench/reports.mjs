/**
 * Reports as they lie in an archive: title, recipient, sections and their parts, closing, signature, date. The same seed gives the same report.
 * Some have the defects that such files have. Figures stand where they must and else in words, so that a linter that sets spaces around every
 * figure has few remarks, too.
 */

const PLACES = ["青湖", "云溪", "白沙", "松林", "石桥", "东山", "南岭", "新安", "永和", "长乐", "清源", "龙口"];
const OFFICES = ["应急管理局", "民政局", "住房和城乡建设局", "市场监督管理局", "农业农村局", "文化和旅游局", "司法局"];
const TOPICS = ["安全生产", "社会救助", "老旧小区改造", "食品安全监管", "乡村振兴", "公共文化服务", "法治宣传教育"];
const WHO = ["各科室", "有关单位", "辖区企业", "驻村干部", "青年志愿者", "网格员", "监管专班", "技术骨干", "社区党员"];
const HOW = [
  "对照清单逐项核查",
  "结合实际制定办法",
  "聚焦重点开展攻坚",
  "坚持问题导向补齐短板",
  "紧盯薄弱环节加强指导",
  "依托信息平台共享数据",
  "按照时间节点倒排工期",
  "通过上门走访听取意见",
];
const DID = ["排查", "梳理", "完善", "推进", "督促落实", "集中整治", "跟踪督办", "宣传讲解", "登记造册", "分类处置"];
const WHAT = [
  "燃气使用隐患",
  "消防设施缺损",
  "应急预案衔接不畅",
  "办事流程繁琐",
  "为民服务事项",
  "道路交通标志缺失",
  "河道保洁台账",
  "档案管理制度",
  "培训教育计划",
  "食品经营场所",
];
const THEN = [
  "群众反映的情况明显好转",
  "整改工作形成闭环",
  "工作效率稳步提高",
  "责任链条进一步压实",
  "风险得到有效控制",
  "有关做法在全市交流",
];
const SHORT = [
  "部分单位重视程度不够，责任没有传导到基层",
  "专业力量不足，少数岗位一人多责",
  "信息共享不够及时，部门之间衔接不畅",
  "宣传方式比较单一，群众知晓率有待提高",
];
const PLANS = [
  "健全工作机制，定期会商研判，推动责任落细落实",
  "充实一线力量，组织业务培训，提高履职能力",
  "打通数据壁垒，完善台账管理，做到底数清楚",
  "创新宣传载体，深入社区和企业，营造良好氛围",
];
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const PARTS = ["加强组织领导", "突出工作重点", "抓好问题整改", "强化宣传引导", "完善长效机制", "夯实基层基础"];

/** @param {number} seed @returns {(limit: number) => number} whole numbers below the limit */
export function numbers(seed) {
  let state = (seed * 2_654_435_761) % 2_147_483_648;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return (limit) => Math.floor((next() / 2_147_483_648) * limit);
}

/** What goes wrong with such files: each takes the lines of a report and spoils one. */
const DEFECTS = [
  (lines, at) => lines.splice(at, 1, lines[at].replace("。", "，共投入资金____万元。")),
  (lines, at) => lines.splice(at, 1, lines[at].replace("三是", "二是")),
  (lines, at) => lines.splice(at, 0, "剩余内容需要购买后阅读，开通会员免费下载全文"),
  (lines, at) => lines.splice(at, 1, lines[at].replace("，", ",")),
  (lines, at) => lines.splice(at, 1, lines[at].replace("。", "，由XX同志负责。")),
  (lines, at) => lines.splice(at, 1, lines[at].replace("。", "。。")),
];

/**
 * @param {number} seed
 * @param {number} size bytes of UTF-8 that the report has, at least
 * @param {number} [defects] how many are put into it
 */
export function report(seed, size, defects = 0) {
  const next = numbers(seed);
  const pick = (list) => list[next(list.length)];
  const clause = () => `${pick(WHO)}在${pick(PLACES)}一带${pick(HOW)}，${pick(DID)}${pick(WHAT)}，${pick(THEN)}`;
  const paragraph = () => `${clause()}。一是${clause()}。二是${clause()}。三是${clause()}。`;
  const [place, office, topic] = [pick(PLACES), pick(OFFICES), pick(TOPICS)];
  const year = 2018 + next(7);
  const rest = 900;
  const done = [];
  for (let part = 0, written = rest; written < size; part++) {
    const heading = part % 4 === 0 && part < 40 ? [`（${NUMERALS[part / 4]}）${PARTS[(part / 4) % PARTS.length]}`] : [];
    const more = [...heading, paragraph()];
    done.push(...more);
    written += Buffer.byteLength(more.join("\n")) + 1;
  }
  const lines = [
    `${place}市${office}关于${year}年${topic}工作情况的报告`,
    "",
    `${place}市人民政府：`,
    `${year}年以来，我局认真落实市委、市政府工作部署，扎实做好${topic}各项工作。现将有关情况报告如下：`,
    "一、主要工作情况",
    ...done,
    "二、存在的问题",
    `一是${pick(SHORT)}。二是${clause()}，但进展还不平衡。`,
    "三、下一步工作打算",
    `一是${pick(PLANS)}。二是${pick(PLANS)}。`,
    "特此报告。",
    "",
    `${place}市${office}`,
    `${year}年12月${10 + next(18)}日`,
    "",
  ];
  for (let count = 0; count < defects; count++) {
    const body = lines.slice(0, lines.indexOf("二、存在的问题"));
    pick(DEFECTS)(lines, pick(body.flatMap((line, index) => (line.includes("一是") ? [index] : []))));
  }
  return lines.join("\n");
}
