/** Title and recipient of a document, in the type that the standard has: what the tests of layout begin with. */
export const HEAD = "{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n";
