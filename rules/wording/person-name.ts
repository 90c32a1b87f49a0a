/** Tells a given name from a wrong form of the same characters: 王建全 is no 健全. */

/** The frequent surnames of one character. */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
/** What stands in front of a name: a mark, a post, or the verb of an appointment. */
const FRONT = /(?:^|[、，。；：,;:（(“\s]|[长记任员理师授士管]|同志|[任免聘命由有]|[省市县区]委)$/;
/** A post is enough: 书记刘宏扬主持. */
const POST = /(?:书记|主任|委员|经理|(?<![增成延生])长)$/;
/** What stands behind one. */
const BEHIND = /^(?:$|[、，。；：,;:）)”\s]|同志|先生|女士|等|任|为|[男女])/;

/** @param start where the two characters of the given name begin @param end where they end */
export function isGivenName(text: string, start: number, end: number): boolean {
  if (start === 0 || !SURNAMES.includes(text.charAt(start - 1))) return false;
  const front = text.slice(Math.max(0, start - 3), start - 1);
  return POST.test(front) || (FRONT.test(front) && BEHIND.test(text.slice(end, end + 2)));
}
