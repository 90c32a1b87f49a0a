import { defineRule } from "../../src/rule/index.js";
import { clip } from "./clip.js";
import { tells } from "./telling.js";

/** Which message a property has. */
const ASKED = {
  creator: "author",
  lastModifiedBy: "editor",
  company: "company",
  manager: "manager",
  template: "template",
  title: "title",
} as const;

export default defineRule({
  id: "private-metadata",
  family: "traces",
  severity: "info",
  name: { zh: "文件属性里的信息", en: "Private metadata" },
  summary: {
    zh: "文件属性里的作者、单位、最后修改者、模板名，或别的文档的标题。",
    en: "Author, company, last editor, template or the title of another document in the file's properties.",
  },
  why: {
    zh: "文件属性随文件一起发出去：会露出是谁写的、从哪份旧稿或哪家的模板改来的。",
    en: "Properties travel with the file: they tell who wrote it and from which old report or template it was made.",
  },
  source: {
    tier: "practice",
    text: {
      zh: "没有条文规定；对外发送前检查文件属性是通常做法。",
      en: "No clause; checking the properties before a file is sent out is practice.",
    },
  },
  messages: {
    author: {
      zh: "文件属性里的作者是“{text}”。不想让对方看到的请清除。",
      en: "The file names “{text}” as its author. Clear it if others should not see it.",
    },
    editor: {
      zh: "文件属性里的最后修改者是“{text}”。不想让对方看到的请清除。",
      en: "The file names “{text}” as its last editor. Clear it if others should not see it.",
    },
    company: {
      zh: "文件属性里的单位是“{text}”。不想让对方看到的请清除。",
      en: "The file names “{text}” as its company. Clear it if others should not see it.",
    },
    manager: {
      zh: "文件属性里的经理是“{text}”。不想让对方看到的请清除。",
      en: "The file names “{text}” as its manager. Clear it if others should not see it.",
    },
    template: {
      zh: "文件由模板“{text}”生成。不想让对方看到的请清除。",
      en: "The file was made from the template “{text}”. Clear it if others should not see it.",
    },
    title: {
      zh: "文件属性里的标题是“{text}”，与正文标题不同，像是另一份文档的。请改为本文标题或清空。",
      en: "The file's title property is “{text}”, which is not the title of this text and may be that of another document. Correct or clear it.",
    },
  },
  data: { property: { zh: "哪一项属性", en: "which property" } },
  exampleOptions: { format: "docx" },
  examples: {
    bad: [
      "关于防汛工作的通知\n属性 creator：⟦李某某⟧\n属性 company：⟦某某文秘工作室⟧",
      "关于防汛工作的通知\n各镇人民政府：\n属性 title：⟦2019年述职报告⟧",
    ],
    good: [
      "关于防汛工作的通知\n属性 creator：Administrator\n属性 template：Normal.dotm\n属性 title：关于防汛工作的通知",
    ],
  },
  check({ document, analysis, report }) {
    for (const block of document.blocks) {
      const asked = ASKED[block.property as keyof typeof ASKED];
      const value = block.text.trim();
      if (block.part !== "properties" || asked === undefined || value === "") continue;
      if (!tells(asked, value, analysis)) continue;
      const start = block.text.indexOf(value);
      const range = { block: block.index, start, end: start + value.length };
      report({ message: asked, data: { text: clip(value), property: block.property }, range, group: asked });
    }
  },
});
