/** Words doubled, confused, and numbers that do not fit what they announce. */
import { replaceOne } from "./edit.js";
import type { Injector } from "./types.js";

const NUMBERS = "二三四五六七八九";
const WORDS =
  "推进|落实|加强|完善|提升|开展|强化|组织|建设|保障|服务|管理|推动|积极|制定|提高|发展|问题|群众|干部|制度|项目|企业|工作";

export const wording: readonly Injector[] = [
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
