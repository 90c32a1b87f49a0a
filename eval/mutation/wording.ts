/** Words doubled, confused, and numbers that do not fit what they announce. */
import { insertLine, replaceOne } from "./edit.js";
import type { Injector } from "./types.js";

const NUMBERS = "二三四五六七八九";
const WORDS =
  "推进|落实|加强|完善|提升|开展|强化|组织|建设|保障|服务|管理|推动|积极|制定|提高|发展|问题|群众|干部|制度|项目|企业|工作";

/** Words of every day, and what they are mistaken for. */
const CONFUSED: readonly (readonly [right: string, wrong: string])[] = [
  ["部署", "布署"],
  ["安装", "按装"],
  ["作为", "做为"],
  ["截至", "截止"],
  ["即使", "既使"],
  ["账目", "帐目"],
  ["松弛", "松驰"],
  ["一如既往", "一如继往"],
  ["再接再厉", "再接再励"],
  ["融会贯通", "融汇贯通"],
  ["兢兢业业", "竞竞业业"],
  ["竭尽全力", "歇尽全力"],
  ["凑合", "凑和"],
  ["座谈", "坐谈"],
  ["辐射", "幅射"],
  ["寒暄", "寒喧"],
];

export const wording: readonly Injector[] = [
  {
    rule: "misused-word",
    name: "a word mistaken for another",
    inject: replaceOne(
      new RegExp(CONFUSED.map(([right]) => (right === "截至" ? "截至(?=20\\d\\d年)" : right)).join("|"), "g"),
      ({ 0: word }) => CONFUSED.find(([right]) => right === word)?.[1] ?? null,
    ),
  },
  {
    rule: "set-phrase",
    name: "a phrase with another one's words",
    inject: insertLine([
      "坚定“四个意识”，始终在思想上政治上行动上同党中央保持高度一致。",
      "统筹推进“五位一体”战略布局，推动各项事业全面发展。",
      "协调推进“四个全面”总体布局，推动高质量发展。",
    ]),
  },
  {
    rule: "repeated-word",
    name: "a word twice",
    inject: replaceOne(
      new RegExp(`(?<=[，。；、“\\n])(?:${WORDS})(?=\\p{Script=Han}{2})`, "gu"),
      ({ 0: word, index = 0 }, _, text) => (text.slice(index + 2, index + 4) === word ? null : word + word),
    ),
  },
  {
    rule: "repeated-word",
    name: "a word inside a sentence twice",
    inject: replaceOne(
      new RegExp(`(?<=\\p{Script=Han}{2})(?:${WORDS})(?=[，。；、])`, "gu"),
      ({ 0: word }) => word + word,
    ),
  },
  {
    rule: "repeated-word",
    name: "的的",
    inject: replaceOne(/(?<=\p{Script=Han})的(?=\p{Script=Han})(?![确士])/gu, () => "的的"),
  },
  {
    rule: "repeated-word",
    name: "和和",
    inject: replaceOne(/(?<=\p{Script=Han}{2})和(?=\p{Script=Han}{2})(?![谐睦平解])/gu, () => "和和"),
  },
  {
    rule: "count-mismatch",
    name: "X项措施：一是…",
    inject: replaceOne(
      new RegExp(`(?<=[以下做好抓好])([${NUMBERS}])(?=(?:个方面|项工作|项措施|点意见|方面工作)[^\\n]{0,12}[：:])`, "g"),
      ({ 1: number }) => (number === undefined ? null : NUMBERS.charAt(NUMBERS.indexOf(number) + 1) || "两"),
    ),
  },
  {
    rule: "count-mismatch",
    name: "A、B、C三个到位",
    inject: replaceOne(
      /(?<=[^、。；\n]{2,8}、[^、。；，\n]{2,8}、[^、。；，\n]{2,8}(?:[“，])?)([三四五六])(?=个\p{Script=Han}{1,4}[”，。；])/gu,
      ({ 1: number }) => (number === undefined ? null : NUMBERS.charAt(NUMBERS.indexOf(number) + 1)),
    ),
  },
];
