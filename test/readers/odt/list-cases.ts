/**
 * Lists in many situations. list-numbers.libreoffice.json holds the lines that LibreOffice 7.4 writes of each (soffice --convert-to txt, all of
 * them in one flat file), without white space.
 */

/** One level of a list style. */
export function level(at: number, attributes: string, followedBy = "nothing"): string {
  return `<text:list-level-style-number text:level="${at}" ${attributes}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="${followedBy}"/></style:list-level-properties></text:list-level-style-number>`;
}

const style = (name: string, levels: string, more = "") =>
  `<text:list-style style:name="${name}" ${more}>${levels}</text:list-style>`;
const simple = (name: string, attributes: string) => style(name, level(1, attributes));
const DOTTED = 'style:num-format="1" style:num-suffix="."';

export const LIST_STYLES = [
  style(
    "公文",
    level(1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、"') +
      level(2, 'style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"') +
      level(3, DOTTED) +
      level(4, 'style:num-format="1" style:num-prefix="（" style:num-suffix="）"'),
  ),
  style("D", [1, 2, 3, 4].map((at) => level(at, `${DOTTED} text:display-levels="${at}"`)).join("")),
  style(
    "P",
    level(1, 'style:num-format="1" loext:num-list-format="第%1%条"') +
      level(2, 'style:num-format="a" loext:num-list-format="%1%-%2%）"'),
  ),
  style(
    "N",
    level(1, 'style:num-format=""') + level(2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"'),
  ),
  style(
    "NP",
    level(1, 'style:num-format="" loext:num-list-format="%1%"') +
      level(2, 'style:num-format="1" loext:num-list-format="%1%.%2%." text:display-levels="2"'),
  ),
  style("C", level(1, DOTTED) + level(2, DOTTED) + level(3, DOTTED), 'text:consecutive-numbering="true"'),
  style(
    "S",
    level(1, `${DOTTED} text:start-value="5"`) + level(2, `${DOTTED} text:start-value="3" text:display-levels="2"`),
  ),
  style(
    "B",
    '<text:list-level-style-bullet text:level="1" text:bullet-char="●"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/>',
  ),
  style(
    "BN",
    '<text:list-level-style-bullet text:level="1" text:bullet-char="●"/>' +
      level(2, `${DOTTED} text:display-levels="2"`),
  ),
  simple("f壹", 'style:num-format="壹, 贰, 叁, ..."'),
  simple("f①", 'style:num-format="①, ②, ③, ..."'),
  simple("f甲", 'style:num-format="甲, 乙, 丙, ..."'),
  simple("f子", 'style:num-format="子, 丑, 寅, ..."'),
  simple("fa", 'style:num-format="a"'),
  simple("faa", 'style:num-format="a" style:num-letter-sync="true"'),
  simple("fA", 'style:num-format="A"'),
  simple("fi", 'style:num-format="i"'),
  simple("fI", 'style:num-format="I"'),
  simple("f一", 'style:num-format="一, 二, 三, ..."'),
  simple("f01", 'style:num-format="01, 02, 03, ..."'),
].join("");

const p = (text: string) => `<text:p>${text}</text:p>`;
/** An item with paragraphs or lists. */
const i = (content: string, attributes = "") => `<text:list-item ${attributes}>${content}</text:list-item>`;
const l = (content: string, attributes = "") => `<text:list ${attributes}>${content}</text:list>`;
const s = (name: string) => `text:style-name="${name}"`;
/** A list whose single item begins with a number of its own. */
const from = (name: string, start: number) => l(i(p("甲"), `text:start-value="${start}"`) + i(p("乙")), s(name));
const h = (text: string, at: number, more = "") =>
  `<text:h text:style-name="H${at}" text:outline-level="${at}" ${more}>${text}</text:h>`;

export const HEADING_STYLES = [1, 2, 3]
  .map(
    (at) =>
      `<style:style style:name="H${at}" style:display-name="标题 ${at}" style:family="paragraph" style:default-outline-level="${at}"/>`,
  )
  .concat('<style:style style:name="L" style:family="paragraph" style:list-style-name="D"/>')
  .concat(
    '<style:style style:name="H1N" style:family="paragraph" style:default-outline-level="1" style:list-style-name=""/>',
  )
  .join("");
export const OUTLINE = `<text:outline-style style:name="Outline">${[
  [1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、"'],
  [2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"'],
  [3, 'style:num-format=""'],
]
  .map(([at, attributes]) =>
    level(at as number, attributes as string).replaceAll("list-level-style-number", "outline-level-style"),
  )
  .join("")}</text:outline-style>`;

/** What is tried, and the content of office:text. */
export const LIST_CASES: readonly (readonly [name: string, body: string])[] = [
  ["one level", l(i(p("甲")) + i(p("乙")), s("公文"))],
  ["levels", l(i(p("甲") + l(i(p("乙")) + i(p("丙") + l(i(p("丁")))))) + i(p("戊") + l(i(p("己")))), s("公文"))],
  [
    "levels shown together",
    l(i(p("甲") + l(i(p("乙")) + i(p("丙") + l(i(p("丁")))))) + i(p("戊") + l(i(p("己")))), s("D")),
  ],
  ["a level passed over", l(i(l(i(p("甲")) + i(p("乙")))) + i(p("丙")) + i(l(i(p("丁")))), s("D"))],
  ["two levels passed over", l(i(l(i(l(i(p("甲")))))) + i(l(i(p("乙")))) + i(p("丙")), s("D"))],
  ["a second list begins anew", l(i(p("甲")), s("公文")) + p("文") + l(i(p("乙")), s("公文"))],
  [
    "continued by attribute",
    l(i(p("甲")), s("公文")) + p("文") + l(i(p("乙")), `${s("公文")} text:continue-numbering="true"`),
  ],
  [
    "continued on an inner level",
    l(i(p("甲") + l(i(p("乙")))), s("公文")) +
      p("文") +
      l(i(l(i(p("丙")))) + i(p("丁")), `${s("公文")} text:continue-numbering="true"`),
  ],
  [
    "continue after a list of another style",
    l(i(p("甲")), s("公文")) + l(i(p("乙")), s("D")) + l(i(p("丙")), `${s("公文")} text:continue-numbering="true"`),
  ],
  [
    "continue-list",
    l(i(p("甲")), `${s("公文")} xml:id="a1"`) +
      l(i(p("乙")), `${s("公文")} xml:id="a2"`) +
      l(i(p("丙")), `${s("公文")} xml:id="a3" text:continue-list="a1"`) +
      l(i(p("丁")), `${s("公文")} xml:id="a4" text:continue-list="a3"`),
  ],
  [
    "continue-list of nothing",
    l(i(p("甲")), `${s("公文")} xml:id="b1"`) + l(i(p("乙")), `${s("公文")} text:continue-list="zzz"`),
  ],
  [
    "continue-list into another style",
    l(i(p("甲")), `${s("公文")} xml:id="c1"`) + l(i(p("乙")), `${s("D")} text:continue-list="c1"`),
  ],
  ["start values", l(i(p("甲")) + i(p("乙"), 'text:start-value="7"') + i(p("丙")), s("公文"))],
  [
    "a start value of an item that only holds a list",
    l(i(l(i(p("甲"))), 'text:start-value="4"') + i(p("乙")), s("公文")),
  ],
  ["start values of the levels", l(i(p("甲") + l(i(p("乙")) + i(p("丙")))) + i(p("丁") + l(i(p("戊")))), s("S"))],
  ["a start value of a level passed over", l(i(l(i(p("甲")))) + i(p("乙")), s("S"))],
  ["second paragraphs of an item", l(i(p("甲") + p("乙") + l(i(p("丙"))) + p("丁")) + i(p("戊")), s("公文"))],
  ["a paragraph behind an inner list", l(i(l(i(p("甲"))) + p("乙")) + i(p("丙")), s("公文"))],
  ["two inner lists in one item", l(i(p("甲") + l(i(p("乙"))) + p("文") + l(i(p("丙")))), s("公文"))],
  [
    "an inner list that begins anew",
    l(i(p("甲") + l(i(p("乙"))) + l(i(p("丙")), 'text:continue-numbering="false"')), s("公文")),
  ],
  ["a list header", l(`<text:list-header>${p("甲")}</text:list-header>` + i(p("乙")), s("公文"))],
  ["style of an item", l(i(p("甲")) + i(p("乙"), 'text:style-override="D"') + i(p("丙")), s("公文"))],
  ["style of an inner list", l(i(p("甲") + l(i(p("乙")), s("D"))) + i(p("丙")), s("公文"))],
  ["pattern", l(i(p("甲") + l(i(p("乙")) + i(p("丙")))), s("P"))],
  ["no number on the outer level", l(i(p("甲") + l(i(p("乙")))), s("N"))],
  ["no number on the outer level, by pattern", l(i(p("甲") + l(i(p("乙")))), s("NP"))],
  ["one counter for all levels", l(i(p("甲") + l(i(p("乙")) + i(p("丙") + l(i(p("丁")))))) + i(p("戊")), s("C"))],
  ["bullets", l(i(p("甲") + l(i(p("乙")))), s("B"))],
  ["numbers under bullets", l(i(p("甲") + l(i(p("乙")))), s("BN"))],
  ["a list without a style", l(i(p("甲")))],
  ["a style of paragraphs names the list", l(i('<text:p text:style-name="L">甲</text:p>'))],
  ["a style of paragraphs outside lists", '<text:p text:style-name="L">甲</text:p>'],
  ["an empty paragraph", l(i(p("")) + i(p("乙")), s("公文"))],
  [
    "a numbered paragraph",
    `<text:numbered-paragraph text:list-id="n1" text:level="1" ${s("公文")}>${p("甲")}</text:numbered-paragraph><text:numbered-paragraph text:list-id="n1" text:level="2" ${s("公文")}>${p("乙")}</text:numbered-paragraph><text:numbered-paragraph text:list-id="n1" text:level="1" ${s("公文")}>${p("丙")}</text:numbered-paragraph>`,
  ],
  ["headings", h("甲", 1) + h("乙", 2) + h("丙", 2) + h("丁", 3) + h("戊", 1) + h("己", 2)],
  [
    "headings that begin anew",
    h("甲", 1, 'text:restart-numbering="true" text:start-value="4"') + h("乙", 1) + h("丙", 2),
  ],
  [
    "headings without number",
    h("甲", 1, 'text:restart-numbering="true" text:start-value="1"') +
      h("乙", 1, 'text:is-list-header="true"') +
      '<text:h text:style-name="H1N" text:outline-level="1">丙</text:h>' +
      h("丁", 1),
  ],
  [
    "headings in lists",
    l(i(h("甲", 1) + l(i(p("乙")))), s("公文")) + h("丙", 1, 'text:restart-numbering="true" text:start-value="1"'),
  ],
  ...["壹", "①", "甲", "子", "a", "aa", "A", "i", "I", "一", "01"].flatMap((name) =>
    [1, 10, 20, 26, 35, 50, 100, 105].map(
      (start) => [`format ${name} from ${start}`, from(`f${name}`, start)] as const,
    ),
  ),
];
