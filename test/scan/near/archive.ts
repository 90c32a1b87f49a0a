/** Reports that were never written, and copies of them with a known share; the same from the same seed. */
import { plainTextDocument } from "../../../src/readers/text/plain-text.js";
import { type Sketch, sketchOf } from "../../../src/scan/near/sketch.js";
import { Random } from "../../damage/random.js";

const CHARACTERS =
  "青湖云溪白沙松林石桥东山南岭西河北塘新安永和平福宁兴旺长乐清源泉州海滨江口龙凤梅兰竹菊春夏秋冬金银铜铁玉珠宝光明辉煌文武英杰志诚信义礼智仁勇刚毅柔美丽华茂盛丰裕康泰祥瑞吉庆嘉德善良";
const WHO = ["各科室", "有关单位", "驻村干部", "网格员", "监管专班", "物业服务人员"];
const DID = ["对照清单逐项排查", "坚持问题导向完善", "紧盯薄弱环节推进", "按照时间节点办结", "通过上门走访宣讲"];
const THEN = ["群众反映明显好转", "整改闭环基本形成", "责任链条进一步压实", "风险得到有效控制"];

const name = (random: Random, length: number) =>
  Array.from({ length }, () => CHARACTERS.charAt(random.below(CHARACTERS.length))).join("");

/** A sentence of about 60 characters, of which a third are stock phrases. */
function sentence(random: Random): string {
  const figure = random.below(900) + 3;
  return `${random.pick(WHO)}${random.pick(DID)}${name(random, 16)}、${name(random, 16)}${figure}处，${random.pick(THEN)}。`;
}

/** As many paragraphs of three sentences. */
export function paragraphs(seed: number, count = 12): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => sentence(random) + sentence(random) + sentence(random));
}

/** Each paragraph with so many names of three characters changed, figures too. */
export function edited(lines: readonly string[], seed: number, names: number): string[] {
  const random = new Random(seed);
  return lines.map((line) => {
    let text = line.replace(/\d+/g, () => String(random.below(900)));
    for (let change = 0; change < names; change++) {
      const at = random.below(text.length - 3);
      text = text.slice(0, at) + name(random, 3) + text.slice(at + 3);
    }
    return text;
  });
}

/** A copy with its first paragraphs replaced by others, in another order. */
export function copied(lines: readonly string[], seed: number, replaced: number, names = 0): string[] {
  const random = new Random(seed);
  const kept = edited(lines.slice(Math.round(replaced * lines.length)), seed, names);
  const others = paragraphs(seed + 1, lines.length - kept.length);
  return [...kept, ...others]
    .map((line) => ({ line, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ line }) => line);
}

/** The sketch of a text of these lines. */
export function sketchOfLines(lines: readonly string[]): Sketch {
  return sketchOf(plainTextDocument(lines.join("\n"), "utf-8", []));
}
