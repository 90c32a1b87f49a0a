/** What pay walls, web sites, chat programs and copying leave in a text. */
import { insertLine, replaceOne } from "./edit.js";
import type { Injector } from "./types.js";

const PAYWALL = ["##paidbegin##", "$$paidend$$", "<paid>", "##pagebreak##", "请替换付费标签内内容", "$$paidbegin$$"];
const TRUNCATED = [
  "（未完，全文共6831字，当前仅显示2399字，请阅读下面提示信息。）",
  "……（此处省略854字，正式会员可完整阅读）……",
  "已阅读1页，还剩5页未读，继续免费阅读",
  "剩余80%内容，付费阅读全文",
  "开通VIP后可查看全文",
  "登录后可见全部内容",
];
const SITE = [
  "本文档编辑密码：gw2024",
  "版权说明：本文档由用户提供并上传，收益归属内容提供方",
  "声明：本站内容均来自网络，如有侵权，请联系我们。",
  "下载积分：8金币",
  "【精品文档】仅供学习与交流，如有侵权请联系网站删除",
  "更多范文请关注微信公众号：公文小站",
  "【打印本页】【关闭窗口】",
  "【字号：大 中 小】",
  "扫一扫在手机打开当前页",
  "分享到：微信 微博 QQ空间",
  "上一篇：没有了",
  "来源：某网站  作者：佚名  点击数：1024",
  "当前位置：首页 > 政务公开 > 工作总结 > 正文",
  "下面是小编为大家整理的年终工作总结，希望对您有所帮助，欢迎阅读！",
];
const CHAT = [
  "好的，以下是为您撰写的工作总结：",
  "当然可以！下面是一份修改后的报告：",
  "作为一个人工智能语言模型，我无法核实上述数据。",
  "希望以上内容对您有帮助，如需修改请随时告诉我。",
];
const MARKUP = ["**工作成效**", "&nbsp;&nbsp;各项工作有序推进。", "<br>", "## 二、主要做法", "<p>工作扎实开展。</p>"];
const NOISE = ["9 g% T/ N) k% s: J", "( k% U6 b4 R! w", "# L* n6 Q% ^* `$ j8 f/ d"];
const BETWEEN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

function lines(rule: string, name: string, of: readonly string[]): Injector {
  return { rule, name, inject: insertLine(of) };
}

function between(rule: string, name: string, of: readonly string[]): Injector {
  return { rule, name, inject: replaceOne(BETWEEN, (_, random) => random.pick(of)) };
}

export const residue: readonly Injector[] = [
  lines("paywall-marker", "a line", PAYWALL),
  between("paywall-marker", "inside a sentence", ["##paidbegin##", "##paidend##", "$$paidbegin$$"]),
  lines("site-residue", "text cut off", TRUNCATED),
  lines("site-residue", "a line of a site", SITE),
  lines("site-residue", "chat", CHAT),
  lines("site-residue", "markup", MARKUP),
  between("site-residue", "entity inside a sentence", ["&nbsp;", "&ldquo;", "&#8203;", "<br/>"]),
  {
    rule: "site-residue",
    name: "noise against copying",
    inject: replaceOne(/(?<=\p{Script=Han}[。；])(?=\n|$)/gu, (_, random) => ` ${random.pick(NOISE)}`),
  },
  {
    rule: "site-residue",
    name: "pinyin after characters",
    inject: replaceOne(/(?<=\p{Script=Han})(精神|工作|中国|学习|发展)/gu, ({ 0: word }) => {
      const sounds: Record<string, string> = {
        精神: "精(jīng)神",
        工作: "工(gōng)作",
        中国: "中(zhōng)国",
        学习: "学(xué)习",
        发展: "发(fā)展",
      };
      return sounds[word] ?? null;
    }),
  },
  {
    rule: "invisible-character",
    name: "Kangxi radical",
    inject: replaceOne(/[一二人工文用大力日月]/g, ({ 0: character }) => {
      const radicals: Record<string, string> = {
        一: "⼀",
        二: "⼆",
        人: "⼈",
        工: "⼯",
        文: "⽂",
        用: "⽤",
        大: "⼤",
        力: "⼒",
        日: "⽇",
        月: "⽉",
      };
      return radicals[character] ?? null;
    }),
  },
  between("invisible-character", "no width", ["\u200B", "\u200C", "\uFEFF", "\uE5E5", "\uFFFD"]),
  { rule: "extra-whitespace", name: "end of a line", inject: replaceOne(/(?<=[。；])(?=\n)/g, () => " ") },
  { rule: "extra-whitespace", name: "inside a sentence", inject: replaceOne(/(?<=，)(?=\p{Script=Han})/gu, () => " ") },
  { rule: "extra-whitespace", name: "no-break space", inject: replaceOne(BETWEEN, () => "\u00A0") },
];
