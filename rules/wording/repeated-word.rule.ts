import { rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { DoubleFinder } from "./doubles.js";
import { slipOf } from "./repetition.js";

/** One for all documents: its table takes longer to make than a page to read. */
const finder = new DoubleFinder();

export default defineRule({
  id: "repeated-word",
  family: "wording",
  severity: "warning",
  name: { zh: "词语重复", en: "Repeated word" },
  summary: {
    zh: "误写两遍的字词、分句：“推进推进”“的的”“加强领导，加强领导，”。",
    en: "A word, a character or a clause that was written twice by slip: 推进推进, 的的, a clause that stands twice.",
  },
  why: {
    zh: "修改、复制时最容易留下，拼写检查不会提示，读的人却一眼看到。",
    en: "Editing and copying leave them behind; no spelling checker sees them, every reader does.",
  },
  source: {
    tier: "practice",
    text: {
      zh: "《党政机关公文处理工作条例》第十九条：公文应当表述准确、文字精练；校对惯例。",
      en: "Regulation on official documents, article 19: precise and concise wording; practice of proofreading.",
    },
  },
  messages: {
    word: { zh: "“{text}”写了两遍。请删去一个。", en: "“{text}” is written twice. Delete one." },
    likely: {
      zh: "“{text}”连写了两遍，可能多了一个。请核对。",
      en: "“{text}” stands twice in a row; perhaps one is too many. Check it.",
    },
    clause: {
      zh: "“{text}”连写了两遍。如果不是有意强调，请删去一处。",
      en: "“{text}” stands twice in a row. Delete one unless the emphasis is meant.",
    },
  },
  data: {
    text: { zh: "重复的字词", en: "what is repeated" },
    suggestion: { zh: "应写作", en: "what should stand there" },
  },
  examples: {
    bad: [
      "各单位要⟦推进推进⟧整改落实。",
      "全县干部⟦的的⟧作风明显好转。",
      "围绕党史⟦学习学习⟧教育部署安排。",
      "会议强调，⟦加强领导，加强领导⟧，层层压实责任。",
      "抓好教育、⟦医疗、医疗⟧、养老等工作。",
    ],
    good: [
      "认真学习习近平总书记重要讲话精神。",
      "把问题一项一项列出来，实实在在解决好。",
      "遇到新情况，大家要坐下来研究研究。",
      "实现共同富裕的目的的意义重大。",
      "推动形成人与自然和和谐共生的局面。",
      "符合本规定规定的条件。",
      "落实、落实、再落实。",
      "XX社区、XX社区和XX社区",
    ],
  },
  options: {
    allow: {
      type: "texts",
      default: [],
      meaning: { zh: "可以连写两遍的字词", en: "words that may be written twice in a row" },
    },
  },
  check({ analysis, options, report }) {
    const allowed = new Set(options.allow);
    const segmenter = () => analysis.segmenter;
    for (const line of analysis.prose) {
      let reported = 0;
      for (const double of finder.find(line.text)) {
        const slip = slipOf(line.text, double, segmenter);
        if (slip === null || slip.start < reported || allowed.has(slip.unit)) continue;
        reported = slip.end;
        report({
          message: slip.sure ? slip.kind : "likely",
          data: { text: slip.unit, suggestion: slip.unit },
          range: rangeIn(line, slip.start, slip.end),
          severity: slip.sure ? undefined : "info",
        });
      }
    }
  },
});
